/** Evaluation: counted and never kept as answers, shown by fives, the rest with a five at the close. */
import fc from 'fast-check';
import type { Id } from '#domain/time.ts';
import { type Results, withAnswer } from '#domain/workshop/evaluation.ts';
import { newWorkshop } from '#domain/workshop/new.ts';
import { maySee } from '#domain/workshop/view.ts';
import { newId, PLANNER, Play, RUNS, SEED, somebody, text } from './scenario.ts';

const END = '2026-11-26 15:00';
const held = () => new Play('2026-11-01 10:00').until(END);

function answer(play: Play, name: string, recommend = 9, line = '', useful = 4): Play {
  return play.by(somebody(name), {
    verb: 'evaluation.answer',
    ...{ useful, contact: 3, recommend, line: text(line), mark: `mark ${name}` },
  });
}
const results = (play: Play): Results | null => play.view().evaluation.results;
const shown = (play: Play) => results(play)?.recommend.reduce((a, n) => a + n, 0) ?? 0;

describe('evaluation', () => {
  test('is open from the end for fourteen days, for everybody, once', () => {
    const early = new Play('2026-11-01 10:00').until('2026-11-26 14:59');
    expect(answer(early, 'A').last.refusal?.kind).toBe('evaluationClosed');
    expect(early.view().evaluation).toMatchObject({
      open: false,
      opens: '2026-11-26T13:00:00.000Z',
      closes: '2026-12-10T13:00:00.000Z',
    });
    const play = answer(held(), 'A');
    expect(play.last.refusal).toBeNull();
    expect(play.view(somebody('A')).evaluation).toMatchObject({ open: true, answered: true, count: 1 });
    expect(play.view(somebody('B')).evaluation.answered).toBe(false);
    expect(answer(play, 'A', 0).last.refusal?.kind).toBe('alreadyAnswered');
    expect(play.workshop.evaluation.answered).toHaveLength(1);
    expect(answer(play.until('2026-12-10 14:59'), 'B').last.refusal).toBeNull();
    expect(answer(play.until('2026-12-10 15:00'), 'C').last.refusal?.kind).toBe('evaluationClosed');
  });

  test('is closed for drafts and cancelled workshops; a figure out of bounds is refused', () => {
    const cancelled = held().planner({ verb: 'workshop.remove' });
    expect(answer(cancelled, 'A').last.refusal?.kind).toBe('evaluationClosed');
    const draft = new Play(END, { published: false });
    expect(answer(draft, 'A').last.refusal?.kind).toBe('notAllowed');
    expect(maySee(draft.workshop, somebody('A'))).toBe(false);
    for (const [recommend, useful] of [
      [11, 3],
      [-1, 3],
      [5, 0],
      [5, 6],
      [5, 2.5],
    ] as const) {
      expect(answer(held(), 'A', recommend, '', useful).last.refusal?.kind).toBe('badField');
    }
  });

  test('results come by fives; who looks after each answer sees no single one', () => {
    const play = held();
    const seen: number[] = [];
    for (let n = 1; n <= 17; n++) seen.push(shown(answer(play, `P${n}`, n % 11, `rivi ${n}`)));
    expect(seen).toEqual([0, 0, 0, 0, ...Array(10).fill(5), 10, 10, 10]);
    expect(play.view().evaluation.count).toBe(17);
    expect(results(play)?.lines).toHaveLength(10);
    expect(shown(play.until('2026-12-10 14:59'))).toBe(10);
    expect(shown(play.until('2026-12-10 15:00'))).toBe(17);
    expect(results(play)?.lines).toHaveLength(17);
  });

  test('no two looks differ by fewer than five answers, the close among them', () => {
    for (let all = 0; all <= 22; all++) {
      const play = held();
      const looks = [0];
      for (let n = 1; n <= all; n++) looks.push(shown(answer(play, `P${n}`)));
      looks.push(shown(play.until('2026-12-10 15:00')));
      const steps = looks.slice(1).map((now, k) => now - (looks[k] ?? 0));
      expect([all, steps.filter((step) => step !== 0 && step < 5)]).toEqual([all, []]);
      // Nothing is lost where a five is there to come with.
      expect(looks.at(-1)).toBe(all < 5 ? 0 : all < 10 ? 5 : all);
    }
  });

  test('once somebody has answered the times stay, so that nobody closes and opens it', () => {
    const play = answer(held(), 'A');
    for (const [field, value] of [
      ['date', '2026-11-05'],
      ['time', '08:00'],
      ['minutes', 30],
    ] as const) {
      play.planner({ verb: 'workshop.set', seen: play.workshop.rev, set: [{ field, value } as never] });
      expect([field, play.last.refusal?.kind]).toEqual([field, 'evaluated']);
    }
    play.planner({ verb: 'workshop.set', seen: play.workshop.rev, set: [{ field: 'place', value: 'Aula' }] });
    expect(play.last.refusal).toBeNull();
  });

  test('fewer than five are never shown', () => {
    const play = held();
    for (const name of 'ABCD') answer(play, name);
    expect(results(play.until('2027-01-10 15:00'))).toBeNull();
    expect(play.view().nps).toBeNull();
  });

  test('counts, NPS and lines of five', () => {
    const play = held();
    const given = [
      [10, 'Hyvä'],
      [9, ''],
      [8, 'Ihan hyvä'],
      [6, ''],
      [10, ''],
    ] as const;
    for (const [n, [recommend, line]] of given.entries()) answer(play, `P${n}`, recommend, line, (n % 5) + 1);
    expect(results(play)).toEqual({
      useful: [1, 1, 1, 1, 1],
      contact: [0, 0, 5, 0, 0],
      recommend: [0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 2],
      nps: 40,
      lines: expect.arrayContaining(['Hyvä', 'Ihan hyvä']),
    });
    expect(play.view().nps).toBe(40);
  });

  test('what is stored does not tell which answer of a five came when, nor whose it was', () => {
    // Ids as random ones are: in no order of the answers.
    const answers = [...'fbdaceg'].map((id, k) => ({
      answer: { useful: (k % 5) + 1, contact: 3, recommend: k, line: text(`rivi ${k}`) },
      mark: `mark ${(k * 3) % 7}`,
      id: id as Id,
    }));
    const stored = (order: readonly number[]) => {
      const begin = newWorkshop(SEED, new Play(END).now, newId).evaluation;
      const all = order.flatMap((k) => answers[k] ?? []);
      return JSON.stringify(all.reduce((e, { answer, mark, id }) => withAnswer(e, answer, mark, id), begin));
    };
    const order = [0, 1, 2, 3, 4, 5, 6];
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), fc.boolean(), (first, turned) => {
        expect(stored([...first, ...(turned ? [6, 5] : [5, 6])])).toBe(stored(order));
      }),
      { numRuns: RUNS },
    );
    const play = held();
    for (const name of ['Aino', 'Eino']) answer(play, name);
    expect(JSON.stringify(play.workshop)).not.toMatch(/tenant-1\|/);
  });

  test('lines of two fives mix by their random ids', () => {
    const play = held();
    for (let n = 0; n < 10; n++) answer(play, `P${n}`, 9, `rivi ${n}`);
    const ids = play.workshop.evaluation.lines.map((line) => line.id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(5);
    expect(PLANNER.planner && results(play.until('2026-12-10 15:00'))?.lines).toHaveLength(10);
  });
});
