/**
 * A chair's button, on a card or in the side panel (verb and data) → command. What is malformed or misses
 * its `s` is null: then nothing happens.
 */
import { KINDS } from '#contract/values.ts';
import type { Id } from '#domain/time.ts';
import type { ChairCommand } from './commands.ts';

/** Data from outside: anything may stand in it. */
type Data = Readonly<Record<string, unknown>>;

/** An own property, so that names like 'constructor' find nothing. */
const own = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);

function text(data: Data, key: string): string | null {
  const found = own(data, key);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** Non-negative whole numbers, as a number or (from Submit) as digits. */
export function wholeNumber(value: unknown): number | null {
  const n = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 ? n : null;
}

export function truth(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : null;
}

const idOf = (data: Data, key: string): Id | null => {
  const id = text(data, key);
  return id && /^[\w.-]{1,64}$/.test(id) ? (id as Id) : null;
};

/** `s` must be there: without it a press could act on a state that the card never showed. */
export function chairCommand(verb: string, data: Data): ChairCommand | null {
  const s = wholeNumber(own(data, 's'));
  if (s === null) return null;
  switch (verb) {
    case 'meeting.start':
    case 'meeting.next':
    case 'meeting.pause':
    case 'meeting.resume':
    case 'meeting.end-case':
    case 'meeting.later':
    case 'meeting.back':
    case 'meeting.reminder':
    case 'meeting.checklist':
      return { verb, s };
    // The shared card, which offers it, does not know `s`; that no chair has acted is looked up anew.
    case 'meeting.take':
      return { verb, s: null };
    case 'meeting.extend': {
      const min = wholeNumber(own(data, 'min'));
      return min === 1 || min === 2 ? { verb, s, min } : null;
    }
    case 'meeting.postpone': {
      const i = idOf(data, 'i');
      return i || own(data, 'i') === null || text(data, 'i') === 'running' ? { verb, s, i } : null;
    }
    case 'meeting.combine': {
      const [i, j] = [idOf(data, 'i'), idOf(data, 'j')];
      return i && j && i !== j ? { verb, s, i, j } : null;
    }
    case 'meeting.add': {
      const kind = KINDS.find((k) => k === own(data, 'kind'));
      return kind ? { verb, s, kind } : null;
    }
    case 'meeting.quiet':
    case 'meeting.bubble': {
      const on = truth(own(data, 'on'));
      return on === null ? null : { verb, s, on };
    }
    case 'meeting.overrun': {
      const x = wholeNumber(own(data, 'x'));
      return x === null ? null : { verb, s, x };
    }
    case 'meeting.close':
      return { verb, s, sure: truth(own(data, 'sure')) ?? false };
    default:
      return null;
  }
}

const VERBS = new Set<string>(
  [
    'start',
    'next',
    'pause',
    'resume',
    'end-case',
    'later',
    'back',
    'reminder',
    'checklist',
    'take',
    'extend',
    'postpone',
    'combine',
    'add',
    'quiet',
    'bubble',
    'overrun',
    'close',
  ].map((v) => `meeting.${v}`),
);

export const isChairVerb = (verb: string): boolean => VERBS.has(verb);
