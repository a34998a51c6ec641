/** The inputs of the case form, each with what is said and asked below it. */
import { AGE_GROUPS, KINDS, TEXT_LIMITS, type TextField, URGENCIES } from '#contract/values.ts';
import type { Doubt } from '#identifiers/types.ts';
import { type Field, field, type Option } from './fields.ts';
import { doubtInput, noteBox } from './form-notes.ts';
import { line, maybe } from './pieces.ts';
import type { FieldNote, FormCard, ServiceLabel } from './types.ts';
import { capital, meetingName, serviceName, type Words } from './words.ts';

/** Ids of the form's inputs; `m` only where the meeting is chosen. */
export type FieldName = 'm' | 'kind' | TextField | 'ageGroup' | 'services' | 'urgency' | 'followUp';
export const REQUIRED: readonly FieldName[] = ['m', 'kind', 'title', 'situation', 'question'];
export const OPTIONAL: readonly FieldName[] = [
  'ageGroup',
  'tried',
  'wish',
  'services',
  'urgency',
  'followUp',
];

function noteOf(spec: FormCard, name: FieldName): FieldNote | undefined {
  if (name === 'm') return spec.notes.meeting;
  return name === 'kind' || name in TEXT_LIMITS ? spec.notes[name as 'kind' | TextField] : undefined;
}

/** Whether something is to be mended or answered at a field: then it is never folded away. */
export function isNoted(spec: FormCard, name: FieldName): boolean {
  const note = noteOf(spec, name);
  return note !== undefined && (note.problem !== null || note.doubts.length > 0);
}

/** A doubt with the number of its input, counted over the whole form from 0. */
export interface AskedDoubt {
  readonly field: FieldName;
  readonly doubt: Doubt;
  readonly number: number;
}

/** The doubts of a form in the order of its fields; their keys travel in the action's data in this order. */
export function doubtsOf(spec: FormCard): readonly AskedDoubt[] {
  return [...REQUIRED, ...OPTIONAL]
    .flatMap((name) => (noteOf(spec, name)?.doubts ?? []).map((doubt) => ({ field: name, doubt })))
    .map((asked, number) => ({ ...asked, number }));
}

/** What an input of this name returns when nobody touches it. */
export function untouched(spec: FormCard, name: FieldName): string {
  const { values } = spec;
  switch (name) {
    case 'm':
      return spec.meeting?.m ?? spec.meetings[0]?.m ?? '';
    case 'kind':
    case 'ageGroup':
    case 'urgency':
      return values[name];
    case 'services':
      return values.services.join(',');
    case 'followUp':
      return String(values.followUp);
    default:
      return values.texts[name];
  }
}

/** Services to choose from, chosen ones first where not all fit. */
export function servicesUpTo(spec: FormCard, limit: number): readonly ServiceLabel[] {
  if (spec.services.length <= limit) return spec.services;
  const chosen = new Set(spec.values.services);
  return spec.services
    .toSorted((a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id)))
    .slice(0, limit);
}

function inputOf(words: Words, spec: FormCard, name: FieldName, limit: number): Partial<Field> {
  const { t } = words;
  const value = untouched(spec, name);
  const choice = (label: string, options: readonly Option[], multi = false): Partial<Field> => ({
    choices: [{ id: name, label, value, style: multi ? 'expanded' : 'compact', multi, options }],
  });
  switch (name) {
    case 'm':
      return choice(
        t('form.meeting'),
        spec.meetings.map((meeting) => ({ title: meetingName(words, meeting), value: meeting.m })),
      );
    case 'kind':
      return choice(
        t('form.kind'),
        KINDS.map((kind) => ({ title: t(`kind.${kind}`), value: kind })),
      );
    case 'ageGroup':
      return choice(
        t('form.ageGroup'),
        AGE_GROUPS.map((age) => ({ title: t(`age.${age}`), value: age })),
      );
    case 'urgency':
      return choice(
        t('form.urgency'),
        URGENCIES.map((urgency) => ({ title: t(`urgency.${urgency}`), value: urgency })),
      );
    case 'services':
      return choice(
        t('form.services'),
        servicesUpTo(spec, limit).map(({ id }) => ({
          title: capital(words, serviceName(words, spec.services, id)),
          value: id,
        })),
        true,
      );
    case 'followUp':
      return {
        toggles: [{ id: name, label: t('form.followUp'), value: spec.values.followUp ? 'true' : 'false' }],
      };
    default:
      return {
        texts: [
          {
            id: name,
            label: t(`form.${name}`),
            value,
            placeholder: t(`form.hint.${name}`),
            multiline: name !== 'title',
            // A client that cuts what is too long would lose the person's words.
            maxLength: Math.max(TEXT_LIMITS[name], value.length),
          },
        ],
      };
  }
}

/** A field with its note and its questions; `asked` are the doubts that this card asks, `limit` the most services. */
export function fieldOf(
  words: Words,
  spec: FormCard,
  name: FieldName,
  asked: readonly AskedDoubt[],
  limit: number,
): Field {
  const note = noteOf(spec, name);
  const most = name in TEXT_LIMITS ? TEXT_LIMITS[name as TextField] : 0;
  const box = noteBox(words, note, most);
  const choose = name === 'm' && note?.problem === 'required';
  const chooseLine = line(words.t('note.chooseMeeting'), { weight: 'Bolder', size: 'Small' });
  return field({
    ...inputOf(words, spec, name, limit),
    boxes: [...maybe(box !== null && (choose ? { ...box, lines: [chooseLine] } : box))],
    doubts: asked
      .filter((one) => one.field === name)
      .map(({ doubt, number }) => doubtInput(words, doubt, number)),
  });
}
