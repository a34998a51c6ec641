/** Which entries of a meeting's outbox may leave now, and in what order: pure. */
import type { OutboxEntry } from '#domain/meeting/effect.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Id, Instant } from '#domain/time.ts';

/** One thing to do; entries that it also settles were joined into it. */
export interface Unit {
  readonly entry: OutboxEntry;
  readonly joined: readonly Id[];
  /** Superseded: nothing is sent, it is only reported. */
  readonly skip: boolean;
  /** One of the joined cards is to be posted anew. */
  readonly anew: boolean;
}

/** Entries of one lane, in order. */
export interface Lane {
  readonly key: string;
  readonly units: readonly Unit[];
}

function laneOf({ id, effect }: OutboxEntry): string {
  switch (effect.kind) {
    case 'card':
    case 'notice':
      return 'chat';
    case 'private':
    case 'announcement':
      return `person ${effect.to}`;
    default:
      return `other ${id}`;
  }
}

/** Of notices that time brings, only the newest is sent after an interruption (`meeting.md`, Messages). */
const isTimed = ({ effect }: OutboxEntry) =>
  effect.kind === 'notice' && (effect.notice === 'two-left' || effect.notice === 'time-up');

/** 'Olet seuraava' is pointless once 'Nyt on vuorosi' waits behind it. */
function isOvertaken(entry: OutboxEntry, later: readonly OutboxEntry[]): boolean {
  if (isTimed(entry)) return later.some(isTimed);
  const { effect } = entry;
  if (effect.kind !== 'private' || effect.card !== 'next') return false;
  return later.some(({ effect: e }) => e.kind === 'private' && e.card === 'turn' && e.item === effect.item);
}

/** What may leave at `now`. An entry that is being tried again holds back what stands behind it in its lane. */
export function lanesOf(meeting: Pick<Meeting, 'outbox'>, now: Instant): readonly Lane[] {
  const lanes = new Map<string, OutboxEntry[]>();
  const held = new Set<string>();
  for (const entry of meeting.outbox) {
    const key = laneOf(entry);
    if (held.has(key)) continue;
    if (entry.notBefore > now) {
      if (entry.attempts > 0) held.add(key);
      continue;
    }
    lanes.set(key, [...(lanes.get(key) ?? []), entry]);
  }
  return [...lanes].map(([key, entries]) => ({ key, units: unitsOf(entries) }));
}

function unitsOf(entries: readonly OutboxEntry[]): readonly Unit[] {
  const cards = entries.filter((e) => e.effect.kind === 'card');
  const anew = cards.some(({ effect }) => effect.kind === 'card' && effect.anew);
  return entries
    .filter((e) => e.effect.kind !== 'card' || e === cards[0])
    .map((entry, n, all) => ({
      entry,
      joined: entry.effect.kind === 'card' ? cards.slice(1).map((c) => c.id) : [],
      skip: isOvertaken(entry, all.slice(n + 1)),
      anew,
    }));
}
