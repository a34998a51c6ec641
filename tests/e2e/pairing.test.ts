/**
 * Whoever reads all that is stored, logged and said outside the private chats cannot tell who brought
 * which case. Many meetings in which everybody brings one, in a random order; after each close every order
 * that the evidence gives the people is compared with the order of the queue, which all have seen.
 */
import type { Meeting } from '#domain/meeting/types.ts';
import { type PersonaId, personaOf, TENANT } from '#rehearsal/personas.ts';
import type { Message } from '#rehearsal/room.ts';
import { aCase, cardOf, type Play, play } from './play.ts';
import { type Product, product } from './product.ts';
import { type Row, rows } from './store.ts';

const LONG = 240_000;
const PEOPLE: readonly PersonaId[] = ['chair', 'backup', 'pro1', 'pro2', 'pro3', 'kela', 'admin'];
const TITLES = ['aamu', 'ilta', 'kevät', 'kesä', 'syksy', 'talvi', 'viikko'] as const;
/** Products at once, and meetings of each. */
const PRODUCTS = 2;
const MEETINGS = process.env.SOAK ? 8 : 5;
/**
 * Spearman's correlation over m meetings of n people, times √(m (n − 1)), is nearly standard normal where
 * the two orders have nothing to do with each other. A pairing that always works gives 9.8 of
 * 16 meetings, 7.7 of 10.
 */
const BOUND = 4.5;

/** An order of the people: a number each, whatever it means. */
type Feature = Readonly<Record<string, number>>;

function shuffled<T>(all: readonly T[]): readonly T[] {
  return all
    .map((one) => ({ one, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** Ranks from 0; what is equal comes in a random order, as a guesser would have it. */
function ranks(feature: Feature, people: readonly PersonaId[]): readonly number[] {
  const order = [...shuffled(people)].sort((a, b) => (feature[a] ?? 0) - (feature[b] ?? 0));
  return people.map((who) => order.indexOf(who));
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  const d2 = a.reduce((sum, x, k) => sum + (x - (b[k] ?? 0)) ** 2, 0);
  return 1 - (6 * d2) / (n * (n * n - 1));
}

const namesOf = (who: PersonaId) => {
  const { objectId, channelId, privateChat } = personaOf(who);
  return [objectId, channelId, privateChat];
};

/** All that some rows say about a person: where they stand, how often they were changed, when they end. */
function ofRows(type: string, all: readonly Row[], who: PersonaId): Readonly<Record<string, number>> {
  const about = all.filter((r) => r.type === type && namesOf(who).some((n) => JSON.stringify(r).includes(n)));
  const numbers = (pick: (r: Row) => number) => about.map(pick);
  const at = (text: string | null) => (text ? Date.parse(text) || 0 : 0);
  const found: Record<string, number> = { count: about.length };
  const picks = {
    rowid: (r: Row) => r.rowid,
    seq: (r: Row) => r.seq,
    version: (r: Row) => r.version,
    due: (r: Row) => at(r.dueAt),
    expires: (r: Row) => at(r.expiresAt),
    place: (r: Row) => JSON.stringify(r).indexOf(namesOf(who)[0] as string),
  };
  for (const [name, pick] of Object.entries(picks)) {
    found[`${name} first`] = Math.min(...numbers(pick), Number.MAX_SAFE_INTEGER);
    found[`${name} last`] = Math.max(...numbers(pick), -1);
  }
  return found;
}

interface Evidence {
  readonly rows: readonly Row[];
  readonly log: string;
  readonly open: readonly Message[];
}

function features(evidence: Evidence, submitted: readonly PersonaId[]): Readonly<Record<string, Feature>> {
  const found: Record<string, Record<string, number>> = { 'order of submission': {} };
  const set = (name: string, who: PersonaId, value: number) => {
    found[name] = { ...found[name], [who]: value };
  };
  const open = JSON.stringify(evidence.open);
  for (const who of PEOPLE) {
    set('order of submission', who, submitted.indexOf(who));
    for (const type of new Set(evidence.rows.map((r) => r.type))) {
      for (const [name, value] of Object.entries(ofRows(type, evidence.rows, who)))
        set(`${type} ${name}`, who, value);
    }
    for (const [k, name] of namesOf(who).entries()) {
      set(`log ${k}`, who, evidence.log.lastIndexOf(name));
      set(`chat ${k} first`, who, open.indexOf(name));
      set(`chat ${k} last`, who, open.lastIndexOf(name));
    }
  }
  return found;
}

interface Trial {
  readonly features: Readonly<Record<string, Feature>>;
  /** Number of the case that each has brought. */
  readonly numbers: Feature;
  /** Place of it among the stored items. */
  readonly places: Feature;
}

async function meetingOf(g: Play, running: Product): Promise<Trial> {
  const order = shuffled(PEOPLE);
  const titles = shuffled(TITLES);
  for (const [k, who] of order.entries()) {
    const [first] = (await g.room()).messages.filter((m) => m.chat === who && m.from === 'bot' && cardOf(m));
    if (!first) throw new Error('no card in the private chat');
    const form = `form${Math.random().toString(36).slice(2)}${'x'.repeat(12)}`;
    const seen = await g.raw(who, first, 'item.submit', { form, ...aCase(titles[k] as string) });
    expect(seen.raw).toContain('on jonossa');
  }
  await g.say('chair', 'aloita');
  const drawn: Meeting = await g.meeting();
  const ownerOf = (key: string | null) =>
    PEOPLE.find((who) => `${TENANT}|${personaOf(who).objectId}` === key);
  const by = (value: (item: Meeting['items'][number], k: number) => number) =>
    Object.fromEntries(drawn.items.map((item, k) => [ownerOf(item.presenter) ?? '', value(item, k)]));
  for (let k = 0; k < PEOPLE.length; k++) {
    // Sometimes everything of a turn is sent before the next, sometimes the chair hurries on.
    if (Math.random() < 0.4) await g.settle();
    await g.step(1);
    const m = await g.meeting();
    await g.raw(
      'chair',
      { chat: 'meeting', id: m.card?.activity ?? '0' },
      k ? 'meeting.end-case' : 'meeting.next',
      {
        m: m.id,
        s: m.s,
      },
    );
  }
  await g.settle();
  const open = (await g.room()).messages.filter((m) => m.chat === 'meeting');
  await g.say('chair', 'lopeta');
  await g.settle();
  expect((await g.meeting()).course).toBe('closed');
  expect((await g.meeting()).items).toEqual([]);
  const evidence = { rows: rows(running.directory), log: running.output(), open };
  return { features: features(evidence, order), numbers: by((i) => i.number ?? 0), places: by((_, k) => k) };
}

async function trials(): Promise<readonly Trial[]> {
  const running = await product();
  try {
    const g = play(running);
    await g.setUp({ minutesBefore: 5 });
    await g.say('kela', 'ohje', 'kela');
    await g.settle();
    const found: Trial[] = [];
    for (let k = 0; k < MEETINGS; k++) {
      if (k > 0) await g.toNext();
      found.push(await meetingOf(g, running));
    }
    return found;
  } finally {
    await running.remove();
  }
}

/** The strongest that any feature says about an order of the items. */
function scores(all: readonly Trial[], of: 'numbers' | 'places'): readonly (readonly [string, number])[] {
  const names = new Set(all.flatMap((t) => Object.keys(t.features)));
  return [...names].map((name) => {
    const sum = all.reduce((total, trial) => {
      const order = ranks(trial[of], PEOPLE);
      return total + spearman(ranks(trial.features[name] ?? {}, PEOPLE), order);
    }, 0);
    return [name, (sum / all.length) * Math.sqrt(all.length * (PEOPLE.length - 1))] as const;
  });
}

test(
  'no order in store, log or open chat pairs people and cases better than chance',
  async () => {
    const all = (await Promise.all(Array.from({ length: PRODUCTS }, trials))).flat();
    for (const order of ['numbers', 'places'] as const) {
      const found = scores(all, order);
      expect(found.length).toBeGreaterThan(20);
      expect(found.filter(([, z]) => Math.abs(z) > BOUND)).toEqual([]);
    }
    // The measure itself sees a pairing where there is one.
    const known = all.map((t) => ({ ...t, features: { known: t.numbers } }));
    expect(scores(known, 'numbers')[0]?.[1]).toBeGreaterThan(1.5 * BOUND);
  },
  LONG,
);
