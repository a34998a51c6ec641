/** The example's network in the running product, over the tab's API: three clocks with what people have done in them. */
import type { ClockView } from '#contract/clock.ts';
import type { MeetingsView } from '#contract/network.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import type { PersonaId } from '#rehearsal/personas.ts';
import { type Product, product } from './product.ts';

const LONG = 120_000;
let p: Product;
beforeAll(async () => {
  p = await product();
}, LONG);
afterAll(() => p?.remove());

async function ask<T>(who: PersonaId, query: string): Promise<T> {
  const res = await fetch(`${p.origin}/api/${query}`, { headers: { Authorization: `Rehearsal ${who}` } });
  expect([query, res.status]).toEqual([query, 200]);
  return (await res.json()) as T;
}

describe.each(['fi', 'sv', 'en'] as const)('in %s', (lang) => {
  let view: ClockView;
  const first = (day: string) => view.clocks.find(({ when }) => when === day)?.id ?? '';
  beforeAll(async () => {
    await p.post('start-over', { lang, wait: true });
    view = await ask('chair', 'clock');
  }, LONG);

  test('a past, a running and a planned clock; the draft only for planners', async () => {
    expect(view.clocks.map(({ when, state }) => [when, state])).toEqual([
      ['past', 'published'],
      ['running', 'published'],
      ['planned', 'draft'],
    ]);
    expect(view.clock?.when).toBe('running');
    expect(view.clock?.themes).toHaveLength(8);
    expect((await ask<ClockView>('pro1', 'clock')).clocks).toHaveLength(2);
  });

  test('eleven workshops, some held with their evaluation, one full; backups missing; PDSA; dates moved and cancelled', () => {
    expect(view.workshops).toHaveLength(11);
    const held = view.workshops.filter(({ state }) => state === 'held');
    expect(held.length).toBeGreaterThanOrEqual(3);
    for (const { nps, preparation } of held) {
      expect(nps).not.toBeNull();
      expect(preparation?.done).toBe(preparation?.of);
    }
    expect(view.workshops.some(({ taken, room }) => room !== null && taken >= room)).toBe(true);
    expect(view.workshops.flatMap(({ missingBackups }) => missingBackups).length).toBeGreaterThan(0);
    expect(view.developments.map(({ from }) => from)).toEqual(
      expect.arrayContaining(['phenomenon', 'workshop']),
    );
    expect(view.developments.some(({ steps }) => steps.some(({ now }) => now))).toBe(true);
    expect(new Set(view.consultations.map(({ centre }) => centre)).size).toBe(2);
    expect(view.consultations.filter(({ movedFrom }) => movedFrom !== null)).toHaveLength(1);
    expect(view.consultations.filter(({ state }) => state === 'cancelled')).toHaveLength(1);
  });

  test('the past clock has its results, the draft what is missing before it can be published', async () => {
    const past = await ask<ClockView>('chair', `clock?clock=${first('past')}`);
    expect(past.workshops.every(({ nps }) => nps !== null)).toBe(true);
    expect(new Set(past.workshops.map(({ nps }) => nps)).size).toBeGreaterThan(2);
    const draft = await ask<ClockView>('chair', `clock?clock=${first('planned')}`);
    expect(draft.workshops).toHaveLength(11);
    expect([draft.plan?.noTitle.length, draft.plan?.noTheme.length]).toEqual([2, 2]);
    expect(draft.plan?.canPublish).toBe(false);
    expect(draft.plan?.noBackup.length).toBeGreaterThan(0);
    expect(draft.plan?.lessons.length).toBeGreaterThan(0);
  });

  test('a workshop that was held has a chart, materials, participants and what followed', async () => {
    const id = view.workshops.find(({ state }) => state === 'held')?.id ?? '';
    const workshop = await ask<WorkshopView>('pro1', `workshop?workshop=${id}`);
    expect(workshop.evaluation.results).not.toBeNull();
    expect(workshop.materials).toHaveLength(1);
    expect(workshop.participants.length).toBeGreaterThan(0);
    expect(workshop.followed).not.toBe('');
    expect(workshop.roles.map(({ holder }) => holder !== null)).toEqual([true, true, true]);
    expect(workshop.signup.people).toBeNull();
  });

  test('both centres have their next date; everybody’s own is the first', async () => {
    const { centres } = await ask<MeetingsView>('pro1', 'meetings');
    expect(centres.map(({ own, next }) => [own, next !== null])).toEqual([
      [true, true],
      [false, true],
    ]);
  });
});

test('starting over wipes everything: another language leaves nothing of the one before', async () => {
  await p.post('start-over', { lang: 'sv', wait: true });
  const view = await ask<ClockView>('chair', 'clock');
  expect(view.network.name).toBe('Björkstranden och Hamnparken');
  expect(view.clocks).toHaveLength(3);
  expect(JSON.stringify(view)).not.toMatch(/Koivuranta|Kuntoutus/);
}, 60_000);

test('nobody was written to while the past was made: the private chats hold what the example says', async () => {
  await p.post('start-over', { lang: 'fi', wait: true });
  const { messages } = await p.get<{
    messages: readonly { chat: string; attachments: readonly unknown[] }[];
  }>('state');
  const words = JSON.stringify(messages);
  expect(words).not.toMatch(/Pajaan on|Paja on|Pääsit mukaan|Pajan tiedot/);
}, 60_000);
