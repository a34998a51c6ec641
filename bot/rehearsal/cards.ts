/** Reads what a client must know of an Adaptive Card: its buttons, its refresh, the clock times it names. */
import { atLocal, type Instant, localDate } from '#domain/time.ts';
import type { Activity, CardAction } from './activities.ts';

type Json = Readonly<Record<string, unknown>>;

function isObject(x: unknown): x is Json {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

/** Every object inside, depth first. */
function* objects(x: unknown): Generator<Json> {
  if (Array.isArray(x)) for (const inner of x) yield* objects(inner);
  if (!isObject(x)) return;
  yield x;
  for (const inner of Object.values(x)) yield* objects(inner);
}

function covers(data: unknown, asked: Activity): boolean {
  return (
    isObject(data) && Object.entries(asked).every(([k, v]) => JSON.stringify(data[k]) === JSON.stringify(v))
  );
}

/** The verb of an action: its own, or of a Submit the one in its data. */
function verbOf(action: Json): string | null {
  if (typeof action.verb === 'string') return action.verb;
  const data = action.data;
  return isObject(data) && typeof data.verb === 'string' ? data.verb : null;
}

export interface FoundAction {
  readonly execute: CardAction | null;
  /** Data of the Submit that an older client sends in its place. */
  readonly submit: Activity | null;
}

/** The first button of the card with this verb whose data hold at least `data`; null where there is none. */
export function findAction(card: unknown, verb: string | null, data: Activity): FoundAction | null {
  for (const action of objects(card)) {
    const type = action.type;
    if (type !== 'Action.Execute' && type !== 'Action.Submit') continue;
    if (verb !== null && verbOf(action) !== verb) continue;
    if (!covers(action.data ?? {}, data)) continue;
    const own = isObject(action.data) ? action.data : {};
    if (type === 'Action.Submit') return { execute: null, submit: own };
    const fallback = action.fallback;
    const instead = isObject(fallback) && fallback.type === 'Action.Submit' ? fallback.data : null;
    return { execute: { verb: verbOf(action), data: own }, submit: isObject(instead) ? instead : null };
  }
  return null;
}

/** Ids of the inputs that the card shows, with the values preset in it. */
export function presetInputs(card: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const x of objects(card)) {
    const { type, id, value } = x;
    if (typeof type !== 'string' || !type.startsWith('Input.') || typeof id !== 'string') continue;
    found[id] =
      typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : type === 'Input.Toggle'
          ? 'false'
          : '';
  }
  return found;
}

/** Who gets a view of their own, and by which action; null for a card without one. */
export function refreshOf(
  card: unknown,
): { readonly userIds: readonly string[]; readonly action: CardAction } | null {
  if (!isObject(card) || !isObject(card.refresh)) return null;
  const { action, userIds } = card.refresh;
  if (!isObject(action)) return null;
  const ids = Array.isArray(userIds) ? userIds.filter((x): x is string => typeof x === 'string') : [];
  return {
    userIds: ids,
    action: { verb: verbOf(action), data: isObject(action.data) ? action.data : {} },
  };
}

/** Clock times: '9.31', '9:31', '09.31', not the day of '1.12.' unless a word for 'at' stands before it. */
const TIMES = /(?<![\d.:])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d:])(\.?)/g;
const AT = /(?:klo|kl\.?|at|noin|about|ca|cirka|till|until|[–-])\s*$/i;

/**
 * The earliest clock time after `now` (and within twelve hours) that the card names: while a phase runs that
 * is its end, before the hour its beginning. null where it names none.
 */
export function nextTimeNamed(card: unknown, now: Instant): Instant | null {
  const found: Instant[] = [];
  for (const x of objects(card)) {
    for (const key of ['text', 'title', 'value'] as const) {
      const text = x[key];
      if (typeof text !== 'string') continue;
      for (const match of text.matchAll(TIMES)) {
        if (match[3] === '.' && !AT.test(text.slice(0, match.index))) continue;
        found.push(atLocal(localDate(now), `${match[1]?.padStart(2, '0')}:${match[2]}`));
      }
    }
  }
  return found.filter((at) => at > now).sort()[0] ?? null;
}
