/**
 * The case form. New: the five required fields, the rest folded. After a refusal: the fields to mend first,
 * everything else folded, and one tap that confirms. Folded values also travel in the action's data as
 * `held`, since clients differ in whether they send inputs that do not show: an input that comes counts before it.
 */
import { AGE_GROUPS, KINDS, TEXT_LIMITS, type TextField, URGENCIES } from '#contract/values.ts';
import { type Field, field } from './fields.ts';
import { doubtInput, noteBox } from './form-notes.ts';
import { type ActionData, type Button, button, type Line, line, maybe, type Rich, rich } from './pieces.ts';
import type { FieldNote, FormCard } from './types.ts';
import { capital, meetingName, serviceName, type Words } from './words.ts';

/** Values of `form.json`. */
export interface FormSlots {
  readonly heading: string;
  readonly rich: readonly Rich[];
  readonly lines: readonly Line[];
  readonly fields: readonly Field[];
  readonly folds: readonly { readonly title: string }[];
  readonly folded: readonly { readonly open: boolean; readonly fields: readonly Field[] }[];
  readonly ends: readonly { readonly fields: readonly Field[]; readonly lines: readonly Line[] }[];
  readonly actions: readonly Button[];
  readonly submits: readonly Pick<Button, 'title' | 'data'>[];
}

type FieldName = 'm' | 'kind' | TextField | 'ageGroup' | 'services' | 'urgency' | 'followUp';
const REQUIRED: readonly FieldName[] = ['m', 'kind', 'title', 'situation', 'question'];
const OPTIONAL: readonly FieldName[] = ['ageGroup', 'tried', 'wish', 'services', 'urgency', 'followUp'];

function noteOf(spec: FormCard, name: FieldName): FieldNote | undefined {
  if (name === 'm') return spec.notes.meeting;
  return name === 'kind' || name in TEXT_LIMITS ? spec.notes[name as 'kind' | TextField] : undefined;
}

function isNoted(spec: FormCard, name: FieldName): boolean {
  const note = noteOf(spec, name);
  return note !== undefined && (note.problem !== null || note.doubts.length > 0);
}

/** All doubts of a form in the order in which their inputs are numbered. */
function doubtsOf(spec: FormCard): readonly { readonly field: FieldName; readonly key: string }[] {
  return [...REQUIRED, ...OPTIONAL].flatMap((name) =>
    (noteOf(spec, name)?.doubts ?? []).map((doubt) => ({ field: name, key: doubt.key })),
  );
}

/** What an input of this name returns when nobody touches it. */
function untouched(spec: FormCard, name: FieldName): string {
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

function hintOf(words: Words, name: TextField): string {
  return words.t(`form.hint.${name}`);
}

function inputOf(words: Words, spec: FormCard, name: FieldName): Partial<Field> {
  const { t } = words;
  const value = untouched(spec, name);
  const choice = (
    label: string,
    options: readonly { readonly title: string; readonly value: string }[],
    multi = false,
  ): Partial<Field> => ({
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
        spec.services.map(({ id }) => ({
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
            placeholder: hintOf(words, name),
            multiline: name !== 'title',
            // A client that cuts what is too long would lose the person's words.
            maxLength: Math.max(TEXT_LIMITS[name], value.length),
          },
        ],
      };
  }
}

function fieldOf(words: Words, spec: FormCard, name: FieldName): Field {
  const note = noteOf(spec, name);
  const all = doubtsOf(spec);
  const limit = name in TEXT_LIMITS ? TEXT_LIMITS[name as TextField] : 0;
  const required = name === 'm' && note?.problem === 'required';
  const box = noteBox(words, note, limit);
  return field({
    ...inputOf(words, spec, name),
    boxes: [
      ...maybe(
        box !== null &&
          (required
            ? { ...box, lines: [line(words.t('note.chooseMeeting'), { weight: 'Bolder', size: 'Small' })] }
            : box),
      ),
    ],
    doubts: (note?.doubts ?? []).map((doubt) =>
      doubtInput(
        words,
        doubt,
        all.findIndex((one) => one.field === name && one.key === doubt.key),
      ),
    ),
  });
}

function headingOf(words: Words, spec: FormCard): string {
  const { t } = words;
  switch (spec.mode) {
    case 'new':
      return t('form.heading.new');
    case 'edit':
      return t('form.heading.edit');
    case 'inputs-lost':
      return t('form.heading.lost');
    case 'refused':
      return spec.i === null ? t('form.heading.refused') : t('form.heading.unsaved');
  }
}

/** The one sentence: what was found, or what is missing. */
function sentenceOf(words: Words, spec: FormCard): string | null {
  const { t } = words;
  if (spec.mode === 'inputs-lost') return t('form.lost');
  if (spec.mode !== 'refused') return null;
  const notes = Object.values(spec.notes);
  if (notes.length === 0 && spec.after !== null) return null;
  const n = notes.flatMap((note) => note.replaced).reduce((sum, one) => sum + one.count, 0);
  const doubts = notes.flatMap((note) => note.doubts).length;
  if (n > 0) return doubts > 0 ? t('form.foundAndDoubts', { n, doubts }) : t('form.found', { n });
  if (doubts > 0) return t('form.doubts', { n: doubts });
  const onlyConfirm = Object.entries(spec.notes).every(
    ([name, note]) => name === 'confirmed' || note.problem === null,
  );
  return onlyConfirm ? t('form.confirmMissing') : t('form.mend');
}

function captionOf(words: Words, spec: FormCard): Rich {
  const { t } = words;
  const where = spec.meeting === null ? '' : `${meetingName(words, spec.meeting)}. `;
  return rich(`${where}${t('form.notRegister')}`, { subtle: true, size: 'Small' }, 'None');
}

function heldOf(spec: FormCard, names: readonly FieldName[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.filter((name) => name !== 'm').map((name) => [name, untouched(spec, name)]),
  );
}

/**
 * The slots of the form. `folding` false shows everything (used where the copies in the action's data
 * would make the card too big).
 */
export function formSlots(words: Words, spec: FormCard, folding = true): FormSlots {
  const { t } = words;
  const asked = spec.meeting === null ? REQUIRED : REQUIRED.slice(1);
  const refused = spec.mode === 'refused';
  const boxed = spec.mode === 'new' || spec.mode === 'inputs-lost';
  const asks = spec.meeting === null;
  const first =
    refused && folding
      ? [...asked, ...OPTIONAL].filter((name) => isNoted(spec, name) || (name === 'm' && asks))
      : asked;
  const rest = [...asked, ...OPTIONAL].filter((name) => !first.includes(name));
  const filled = OPTIONAL.some(
    (name) => isNoted(spec, name) || !['', 'unsaid', 'now', 'false'].includes(untouched(spec, name)),
  );
  const open = refused ? !folding : filled;
  const doubts = doubtsOf(spec).map((doubt) => doubt.key);
  const data: ActionData = {
    form: spec.form,
    ...(spec.meeting === null ? {} : { m: spec.meeting.m }),
    ...(spec.i === null ? {} : { i: spec.i }),
    ...(doubts.length === 0 ? {} : { doubts }),
    ...(spec.after === null ? {} : { after: spec.after }),
    ...(boxed ? {} : { held: { confirmed: 'true', ...(refused && folding ? heldOf(spec, rest) : {}) } }),
  };
  const title = spec.i !== null ? t('do.save') : refused ? t('do.confirmSend') : t('do.send');
  const send = button(title, spec.i === null ? 'item.submit' : 'item.edit', data);
  const n = rest.length;
  const foldTitle = !refused
    ? t('do.more')
    : first.length > 0
      ? t('do.otherFields', { n })
      : t('do.fields', { n });
  const sentence = sentenceOf(words, spec);
  const byTap = spec.i === null ? t('form.confirmBySending') : t('form.confirmBySaving');
  return {
    heading: headingOf(words, spec),
    rich: [captionOf(words, spec)],
    lines: [
      ...maybe(sentence !== null && line(sentence ?? '')),
      ...maybe(spec.after !== null && line(t('form.after'))),
    ],
    fields: first.map((name) => fieldOf(words, spec, name)),
    folds: [...maybe(!open && { title: foldTitle })],
    folded: [{ open, fields: rest.map((name) => fieldOf(words, spec, name)) }],
    ends: [
      {
        fields: [
          ...maybe(
            boxed &&
              field({
                toggles: [
                  {
                    id: 'confirmed',
                    label: t('form.confirm'),
                    value: spec.values.confirmed ? 'true' : 'false',
                  },
                ],
              }),
          ),
        ],
        lines: [
          ...maybe(!boxed && line(byTap, { spacing: 'Medium' })),
          line(t('form.noGuarantee'), { size: 'Small', subtle: true, spacing: 'None' }),
        ],
      },
    ],
    actions: [...maybe(spec.mode !== 'inputs-lost' && send)],
    submits: [...maybe(spec.mode === 'inputs-lost' && { title: send.title, data: send.data })],
  };
}
