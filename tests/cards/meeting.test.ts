import { render } from '#cards/render.ts';
import type { CardSpec } from '#cards/types.ts';
import { namedExamples } from './examples.ts';
import { chair, meeting, part, running, view } from './invented.ts';
import { actions, bars, inputs, ofType, paragraphs, strings } from './walk.ts';

const names = Object.keys(namedExamples('fi'));

function example(name: string): CardSpec {
  const spec = namedExamples('fi')[name];
  if (!spec) throw new Error(`no example ${name}`);
  return spec;
}

describe("the meeting's card", () => {
  const CHAIRS = /^meeting\.(?!card$|take$)/;
  const shared = names.filter((name) => name.startsWith('meeting-'));

  test.each(shared)('%s, shared by the chat: no input, none of the chair’s moves', (name) => {
    const card = render(example(name), 'fi');
    expect(inputs(card)).toEqual([]);
    expect(actions(card).filter(({ verb }) => CHAIRS.test(String(verb)))).toEqual([]);
  });

  test('refreshes by reading, for at most sixty people', () => {
    const ids = Array.from({ length: 80 }, (_, n) => `29:${n}`);
    const card = render({ ...meeting(view()), refreshFor: ids }, 'fi');
    expect(card).toMatchObject({
      refresh: {
        action: { type: 'Action.Execute', verb: 'meeting.card', data: { m: view().m } },
        userIds: ids.slice(0, 60),
      },
    });
    expect(render({ ...meeting(view()), refreshFor: [] }, 'fi')).toMatchObject({ refresh: { userIds: [] } });
  });

  const shownOf = (card: object) => bars(card).flatMap(({ shown }) => shown.map(({ title }) => title));

  test('the chair’s buttons: next first, then +1, +2, pause, the rule; each carries s', () => {
    const card = render(meeting(running('fi', { chair: chair('fi') })), 'fi');
    expect(shownOf(card)).toEqual(['Yhteenvetoon', '+1 min', '+2 min', 'Tauko', 'Tunniste mainittiin']);
    for (const { verb, data } of actions(card).filter(({ verb }) => String(verb).startsWith('meeting.')))
      expect([verb, data]).toEqual([verb, expect.objectContaining({ m: view().m, s: 12 })]);
    expect(actions(card).find(({ title }) => title === '+2 min')?.data).toEqual({
      verb: 'meeting.extend',
      m: view().m,
      s: 12,
      min: 2,
    });
  });

  test('says who pays before time is granted', () => {
    const text = strings(render(meeting(running('fi', { chair: chair('fi') })), 'fi')).map(
      ({ text }) => text,
    );
    expect(text).toContain('+1 min: puskuri 5 → 4 min.');
    expect(text).toContain('+2 min: puskuri 5 → 3 min.');
  });

  test('overfull: the three ways out show, extra time steps back', () => {
    const spec = example('chair-overfull');
    const shown = shownOf(render(spec, 'fi'));
    expect(shown).toEqual([
      'Tapaukseen 4',
      'Ylitämme 3 min',
      'Siirrä seuraavaan',
      'Yhdistä tapauksia',
      'Tauko',
      'Tunniste mainittiin',
    ]);
  });

  test('accepting a further overrun names the whole of it', () => {
    const card = render(meeting(running('fi', { chair: chair('fi', { accepted: 3, overfullBy: 2 }) })), 'fi');
    expect(actions(card).find(({ verb }) => verb === 'meeting.overrun')).toMatchObject({
      title: 'Ylitämme 5 min',
      data: { x: 5 },
    });
  });

  test('a move that cannot be made is not offered', () => {
    const card = render(
      meeting(
        view({
          chair: chair('fi', {
            next: { to: 'start' },
            extend: [],
            canPause: false,
            canEndCase: false,
            canLater: false,
            canBack: false,
            canAdd: false,
            canClose: false,
            waiting: [],
          }),
        }),
      ),
      'fi',
    );
    const verbs = actions(card).map(({ verb }) => verb);
    for (const verb of [
      'extend',
      'pause',
      'resume',
      'end-case',
      'later',
      'back',
      'add',
      'postpone',
      'combine',
      'close',
      'overrun',
    ])
      expect(verbs).not.toContain(`meeting.${verb}`);
    expect(verbs[0]).toBe('meeting.start');
  });

  test('a number that is not the turn: both are said', () => {
    const card = render(
      meeting(running('fi', { part: part('fi', { number: '3 + 5', turn: { n: 2, of: 4 } }) })),
      'fi',
    );
    expect(ofType(card, 'TextBlock')[0]?.text).toBe('Tapaus 3 + 5');
    expect(paragraphs(card)[0]).toBe('vuoro 2 / 4 · Asiakastapaus · Koivuranta');
  });

  test('time up is said in words', () => {
    const card = render(meeting(running('fi', { now: '2026-12-01T07:32:00.000Z' })), 'fi');
    expect(strings(card).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Aika täynnä.', 'täynnä 9.32']),
    );
    expect(ofType(card, 'Container').some(({ style }) => style === 'accent')).toBe(false);
  });

  test('while a case runs the card is short: what is missing, what was wished for first, three by name', () => {
    const missing = ['jarjestot', 'kuntoutus', 'suun-terveys', 'tukipalvelut', 'kela'];
    const counts = { ...view().counts, wished: ['kela'] };
    const card = render(meeting(running('fi', { missing, counts })), 'fi');
    const said = paragraphs(card);
    expect(said).toContain('Kela, järjestöt, aikuisten kuntoutus (fysio- ja toimintaterapia) ja 2 muuta');
    const labels = ofType(card, 'TextBlock').map(({ text }) => text);
    expect(labels).toContain('Puuttuu');
    expect(labels).not.toContain('Paikalla');
    expect(labels).not.toContain('Toivottu');
  });

  test('before anybody is marked the missing ones are counted, not listed', () => {
    const { expected } = view();
    const card = render(meeting(view({ present: [], missing: expected })), 'fi');
    expect(paragraphs(card)).toEqual(
      expect.arrayContaining(['ei vielä yhtään', `kaikki ${expected.length} odotettua palvelua`]),
    );
  });

  test('many cases are a warning between cases, in small while one runs', () => {
    const many = chair('fi', { offerFewer: true, overfullBy: 0 });
    const boxed = (card: object) =>
      ofType(card, 'Container')
        .filter(({ style }) => style === 'warning')
        .flatMap((box) => strings(box).map(({ text }) => text));
    const during = render(meeting(running('fi', { chair: many })), 'fi');
    expect(boxed(during).join()).not.toContain('Tapauksia on paljon');
    expect(
      strings(during)
        .map(({ text }) => text)
        .join(),
    ).toContain('Tapauksia on paljon');
    expect(boxed(render(meeting(view({ chair: many })), 'fi')).join()).toContain('Tapauksia on paljon');
  });

  test('paused: going on is the first button', () => {
    const card = render(
      meeting(running('fi', { chair: chair('fi', { canPause: false, canResume: true }) })),
      'fi',
    );
    expect(shownOf(card)[0]).toBe('Jatka');
  });
});

describe('choosing', () => {
  const spec = (what: 'postpone' | 'combine', first: string | null): CardSpec => ({
    card: 'choose',
    what,
    first,
    view: running('fi', { chair: chair('fi') }),
  });
  const data = (card: object) => actions(card).map((action) => action.data);

  test('postpone: the running one has no id, those that can wait come first', () => {
    expect(data(render(spec('postpone', null), 'fi'))).toMatchObject([
      { verb: 'meeting.postpone', i: null, s: 12 },
      { i: 'd2FpdGluZy1pdGVtLTU' },
      { i: 'd2FpdGluZy1pdGVtLTQ' },
      { verb: 'meeting.card' },
    ]);
  });

  test('combine: the second choice carries both', () => {
    expect(data(render(spec('combine', 'd2FpdGluZy1pdGVtLTQ'), 'fi'))[0]).toEqual({
      verb: 'meeting.combine',
      m: view().m,
      s: 12,
      i: 'd2FpdGluZy1pdGVtLTQ',
      j: 'd2FpdGluZy1pdGVtLTU',
    });
  });
});
