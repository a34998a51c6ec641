/**
 * Reads the case form as a client sends it: toggles are 'true'/'false', many choices one text with commas,
 * lengths are checked here whatever the client promised. Values that are not on offer are dropped and
 * never repeated.
 */
import type { FormValues } from '#cards/types.ts';
import {
  AGE_GROUPS,
  KINDS,
  type ServiceId,
  TEXT_FIELDS,
  TEXT_LIMITS,
  type TextField,
  URGENCIES,
} from '#contract/values.ts';
import type { DoubtAnswer } from '#identifiers/types.ts';
import { type Json, own, part, text } from './json.ts';

/** Inputs of the form by which one sees that any came; `confirmed` and `m` may stand in the button's data, too. */
const INPUTS = ['kind', 'ageGroup', 'urgency', 'services', 'followUp', ...TEXT_FIELDS] as const;

/** A text so long is cut before anything reads it: the filter's time is everybody's. */
export const READ_AT_MOST = 4;

export interface Draft {
  /** Random key of the form; null where the card gave none. */
  readonly form: string | null;
  /** The client sent none of the inputs. */
  readonly lost: boolean;
  readonly kindKnown: boolean;
  readonly confirmed: boolean;
  /** Texts as the person wrote them, not yet filtered. */
  readonly values: FormValues;
  /** Texts of which something was cut. */
  readonly cut: readonly TextField[];
  readonly answers: Readonly<Record<string, DoubtAnswer>>;
  readonly m: string | null;
  /** The meeting that had no room. */
  readonly after: string | null;
}

export const EMPTY: FormValues = {
  kind: 'case',
  ageGroup: 'unsaid',
  urgency: 'now',
  followUp: false,
  services: [],
  texts: { title: '', situation: '', tried: '', wish: '', question: '' },
  confirmed: false,
};

/** Cuts at a length without leaving half a character. */
export function cutTo(value: string, length: number): string {
  if (value.length <= length) return value;
  const at = /[\ud800-\udbff]/.test(value[length - 1] ?? '') ? length - 1 : length;
  return value.slice(0, at);
}

/** Line ends as '\n', no control characters, no half characters; a title has one line. */
function cleaned(value: string, field: TextField): string {
  const lines = value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, '');
  return (field === 'title' ? lines.replace(/\s*\n\s*/g, ' ') : lines).trim();
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((v) => v === value) ?? null;
}

const isOn = (value: unknown) =>
  value === true || (typeof value === 'string' && value.toLowerCase() === 'true');

/** Answers to doubts: `doubt.N` belongs to the Nth key that the card carried. */
function answersOf(data: Json): Readonly<Record<string, DoubtAnswer>> {
  const keys = own(data, 'doubts');
  const list = Array.isArray(keys) ? keys : typeof keys === 'string' ? keys.split(',') : [];
  const found: Record<string, DoubtAnswer> = {};
  list.slice(0, 200).forEach((key, n) => {
    const answer = oneOf(['keep', 'replace'] as const, own(data, `doubt.${n}`));
    if (typeof key === 'string' && answer) found[key] = answer;
  });
  return found;
}

const ID = /^[\w.-]{1,120}$/;
const idOf = (data: Json, key: string) => {
  const found = text(data, key);
  return found && ID.test(found) ? found : null;
};

/** `catalogue`: ids of the services that the meeting offers; null where they are not known yet. */
export function readForm(data: Json, catalogue: readonly ServiceId[] | null): Draft {
  // Values of folded fields also travel in the button's data, since not all clients send what does not show.
  const held = part(data, 'held');
  const value = (id: string) => own(data, id) ?? own(held, id);
  const cut: TextField[] = [];
  const texts = Object.fromEntries(
    TEXT_FIELDS.map((field) => {
      const given = value(field);
      const whole = typeof given === 'string' ? given : '';
      const most = READ_AT_MOST * TEXT_LIMITS[field];
      if (whole.length > most) cut.push(field);
      return [field, cleaned(cutTo(whole, most), field)];
    }),
  ) as Record<TextField, string>;
  const kind = oneOf(KINDS, value('kind'));
  const services = value('services');
  const ids = (typeof services === 'string' ? services.split(',') : []).map((s) => s.trim());
  const confirmed = isOn(value('confirmed'));
  return {
    form: idOf(data, 'form'),
    lost: !INPUTS.some((id) => own(data, id) !== undefined),
    kindKnown: kind !== null,
    confirmed,
    values: {
      kind: kind ?? EMPTY.kind,
      ageGroup: oneOf(AGE_GROUPS, value('ageGroup')) ?? EMPTY.ageGroup,
      urgency: oneOf(URGENCIES, value('urgency')) ?? EMPTY.urgency,
      followUp: isOn(value('followUp')),
      services: [...new Set(ids)]
        .filter((s) => (catalogue ? catalogue.includes(s) : /^[a-z0-9-]{1,60}$/.test(s)))
        .sort(),
      texts,
      confirmed,
    },
    cut,
    answers: answersOf(data),
    m: idOf(data, 'm'),
    after: idOf(data, 'after'),
  };
}
