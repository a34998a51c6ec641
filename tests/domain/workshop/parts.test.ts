/** Roles, tasks and materials: they come, go and come back; a click that comes twice is one, but for roles. */
import type { Id } from '#domain/time.ts';
import { day, Play, ref, somebody, text } from './scenario.ts';

const START = '2026-11-01 10:00';

describe('parts', () => {
  test('added twice by a double click they stand once; removed and restored twice, once', () => {
    const play = new Play(START);
    play.planner({ verb: 'role.add', name: 'Vetäjä', about: text('') });
    for (let click = 0; click < 2; click++) {
      play.planner({ verb: 'task.add', text: text('Kutsu'), due: day('2026-11-12') });
      play.planner({ verb: 'material.add', name: text('Diat'), url: 'https://x.example/d' });
    }
    const { roles, tasks, materials } = play.workshop;
    expect([roles, tasks, materials].map((list) => list.length)).toEqual([1, 1, 1]);
    for (const part of [roles[0]!, tasks[0]!, materials[0]!]) {
      for (let click = 0; click < 2; click++) play.planner({ verb: 'part.remove', part: part.id });
    }
    expect(play.workshop).toMatchObject({ roles: [], tasks: [], materials: [] });
    for (const part of [roles[0]!, tasks[0]!, materials[0]!]) {
      for (let click = 0; click < 2; click++) play.planner({ verb: 'part.restore', part: part.id });
    }
    expect(play.last.refusal).toBeNull();
    expect(play.workshop).toMatchObject({ roles, tasks, materials, dropped: [] });
    expect(play.planner({ verb: 'part.remove', part: 'none' as Id }).last.refusal?.kind).toBe(
      'noLongerThere',
    );
  });

  test('two roles of one name are meant, and each has a holder of its own', () => {
    const play = new Play(START);
    for (let time = 0; time < 2; time++) {
      play.planner({ verb: 'role.add', name: 'Ryhmänvetäjä', about: text('pienryhmä') });
    }
    const [first, second] = play.workshop.roles;
    expect([play.workshop.roles.length, first?.id === second?.id]).toEqual([2, false]);
    play.set({ field: `role.${second!.id}.holder`, value: ref('Hanna') });
    expect(play.workshop.roles.map(({ holder }) => holder?.name ?? null)).toEqual([null, 'Hanna']);
    expect(play.view().missingBackups).toEqual(['Ryhmänvetäjä', 'Ryhmänvetäjä']);
  });

  test('a part comes back to its place, with what had been done', () => {
    const play = new Play(START).task('A').task('B').task('C');
    const [, second] = play.workshop.tasks;
    play.by(somebody('B'), { verb: 'task.tick', task: second!.id, done: true });
    const before = play.workshop.tasks;
    play
      .planner({ verb: 'part.remove', part: second!.id })
      .planner({ verb: 'part.restore', part: second!.id });
    expect(play.workshop.tasks).toEqual(before);
    expect(play.workshop.tasks[1]?.done).toBe(true);
  });

  test('the template adds what is missing, due so many days before', () => {
    const tasks = [
      { text: text('Kutsu'), daysBefore: 30 },
      { text: text('Tila'), daysBefore: 0 },
    ];
    const play = new Play(START).planner({ verb: 'task.add', text: text('Tila'), due: null });
    for (let click = 0; click < 2; click++) play.planner({ verb: 'task.template', tasks });
    expect(play.workshop.tasks.map((t) => [t.text, t.due])).toEqual([
      ['Tila', null],
      ['Kutsu', '2026-10-27'],
    ]);
  });

  test('there is an end to them', () => {
    const play = new Play(START);
    for (let n = 0; n < 31; n++) play.planner({ verb: 'role.add', name: `Rooli ${n}`, about: text('') });
    expect(play.last.refusal?.kind).toBe('tooMany');
    expect(play.workshop.roles).toHaveLength(30);
    const many = Array.from({ length: 81 }, (_, n) => ({ text: text(`T${n}`), daysBefore: 1 }));
    expect(play.planner({ verb: 'task.template', tasks: many }).last.refusal?.kind).toBe('tooMany');
  });
});
