/** What those who have signed up are told when a workshop changes, and what their calendars see of it. */
import { day, Play, ref, room, text } from './scenario.ts';

const START = '2026-11-01 10:00';
const signedUp = (over = room(2)) => new Play(START, over).signUp('A').signUp('B').signUp('C');
const remove = { verb: 'workshop.remove' } as const;
const restore = { verb: 'workshop.restore' } as const;

describe('news', () => {
  test('date, time, length, form, place and link are told to all, the waiting too; the rest is not', () => {
    for (const change of [
      { field: 'date', value: day('2026-11-27') },
      { field: 'time', value: '14:00' },
      { field: 'minutes', value: 90 },
      { field: 'form', value: 'in-person' },
      { field: 'place', value: 'Auditorio' },
      { field: 'link', value: 'https://teams.example/x' },
    ] as const) {
      const play = signedUp().set(change).until('2026-11-01 12:00');
      expect(play.log()).toEqual(['A', 'B', 'C'].map((name) => `changed ${name} 2026-11-01 10:02`));
    }
    const quiet = signedUp().set(
      { field: 'title', value: text('Toinen') },
      { field: 'aims', value: text('Tavoite') },
      { field: 'services', value: ['kela'] },
    );
    expect(quiet.until('2026-11-01 12:00').sent).toEqual([]);
  });

  test('several changes in a row are told once', () => {
    const play = signedUp().set({ field: 'place', value: 'Sali 1' }).until('2026-11-01 10:01');
    play.set({ field: 'time', value: '14:00' }).set({ field: 'place', value: 'Sali 2' });
    expect(play.until('2026-11-01 12:00').log()).toHaveLength(3);
  });

  test('cancelled, and held after all: each told once, however often it is clicked', () => {
    const play = signedUp().planner(remove).planner(remove).until('2026-11-01 11:00').planner(remove);
    play.planner(restore).planner(restore).until('2026-11-01 12:00');
    expect(play.told('cancelled')).toEqual(['A', 'B', 'C']);
    expect(play.told('held-after-all')).toEqual(['A', 'B', 'C']);
    expect([play.in(), play.waiting()]).toEqual([['A', 'B'], ['C']]);
  });

  test('cancelled by mistake and taken back at once: nobody hears of it, unless something else changed', () => {
    const alone = signedUp().planner(remove).until('2026-11-01 10:01').planner(restore);
    expect(alone.until('2026-11-01 12:00').sent).toEqual([]);
    const before = signedUp().set({ field: 'place', value: 'Sali' }).planner(remove).planner(restore);
    expect(before.until('2026-11-01 12:00').told('changed')).toEqual(['A', 'B', 'C']);
    const between = signedUp().planner(remove).set({ field: 'place', value: 'Sali' }).planner(restore);
    expect(between.until('2026-11-01 12:00').told('changed')).toEqual(['A', 'B', 'C']);
  });

  test('changed while it is cancelled: one message, when it is held after all', () => {
    const play = signedUp().planner(remove).until('2026-11-01 11:00');
    play
      .set({ field: 'date', value: day('2026-12-10') })
      .until('2026-11-01 12:00')
      .planner(restore);
    expect(play.until('2026-11-01 13:00').log().slice(3)).toEqual(
      ['A', 'B', 'C'].map((name) => `held-after-all ${name} 2026-11-01 12:02`),
    );
  });

  test('on the day itself news leaves at once', () => {
    const play = signedUp();
    play.until('2026-11-26 12:30').set({ field: 'place', value: 'Sali' });
    expect(play.until('2026-11-26 12:31').log().at(-1)).toBe('changed C 2026-11-26 12:30');
  });

  test('of a draft, and of what is over, nothing is told', () => {
    const over = signedUp().until('2026-11-27 10:00');
    const { length } = over.sent;
    over.set({ field: 'place', value: 'Sali' }).planner(remove).until('2026-11-28 10:00');
    expect(over.sent).toHaveLength(length);
    const draft = new Play(START, { published: false }).set({ field: 'place', value: 'Sali' });
    expect(draft.workshop.outbox).toEqual([]);
  });

  test('a place that is free when it is held after all goes to who waits', () => {
    const play = signedUp().planner(remove).signOff('A').until('2026-11-01 11:00');
    expect(play.waiting()).toEqual(['C']);
    play.planner(restore).until('2026-11-01 12:00');
    expect([play.in(), play.told('promoted')]).toEqual([['B', 'C'], ['C']]);
  });

  test('a message that could not be sent waits, is joined, and goes once', () => {
    const play = signedUp().set({ field: 'place', value: 'Sali' });
    play.now = play.workshop.outbox[0]!.notBefore;
    const later = '2026-11-01T09:00:00.000Z' as typeof play.now;
    for (const { id } of play.workshop.outbox) play.system({ verb: 'retry', entry: id, at: later });
    expect(play.workshop.outbox.every((e) => e.attempts === 1 && e.notBefore === later)).toBe(true);
    play.set({ field: 'place', value: 'Auditorio' });
    expect(play.workshop.outbox.map((e) => e.attempts)).toEqual([1, 1, 1]);
    expect(play.until('2026-11-01 12:00').log()).toEqual(
      ['A', 'B', 'C'].map((name) => `changed ${name} 2026-11-01 11:00`),
    );
    play
      .system({ verb: 'sent', entry: play.workshop.id })
      .system({ verb: 'retry', entry: play.workshop.id, at: later });
    expect(play.workshop.outbox).toEqual([]);
  });
});

describe('the calendar’s number', () => {
  const number = (play: Play) => [play.workshop.sequence, play.workshop.changedAt];

  test('grows once with each save of what a calendar shows, and with a cancellation', () => {
    const play = signedUp();
    const begin = play.workshop.changedAt;
    expect(number(play)).toEqual([0, begin]);
    play.until('2026-11-02 10:00').set({ field: 'services', value: ['kela'] });
    play.planner({ verb: 'role.add', name: 'Vetäjä', about: text('') }).signUp('D');
    expect(number(play)).toEqual([0, begin]);
    play.set({ field: 'title', value: text('Toinen') }, { field: 'place', value: 'Sali' });
    expect(number(play)).toEqual([1, play.now]);
    play.set({ field: 'place', value: 'Sali' });
    expect(play.workshop.sequence).toBe(1);
    play.planner(remove).planner(remove).planner(restore);
    expect(play.workshop.sequence).toBe(3);
  });

  test('begins when the clock is published', () => {
    const play = new Play(START, { published: false }).set({ field: 'place', value: 'Sali' });
    expect(play.workshop.sequence).toBe(0);
    play.until('2026-11-05 10:00').publish().publish();
    expect(number(play)).toEqual([0, play.now]);
    expect(play.workshop.fields.place?.by).toBe(ref('Pia').name);
  });
});
