/**
 * The case form. New: the five required fields, the rest folded. After a refusal: the fields to mend first,
 * everything else folded, and one tap that confirms. Folded values also travel in the action's data as
 * `held`, since clients differ in whether they send inputs that do not show: an input that comes counts before it.
 */

import { TASK_FETCH } from './dialogs.ts';
import { type Field, field } from './fields.ts';
import {
  doubtsOf,
  type FieldName,
  fieldOf,
  isNoted,
  OPTIONAL,
  REQUIRED,
  servicesUpTo,
  untouched,
} from './form-inputs.ts';
import { type ActionData, type Button, button, type Line, line, maybe, type Rich, rich } from './pieces.ts';
import type { FormCard } from './types.ts';
import { meetingName, type Words } from './words.ts';

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
  const notes = Object.values(spec.notes);
  const n = notes.flatMap((note) => note.replaced).reduce((sum, one) => sum + one.count, 0);
  // A new form with findings was begun by a message, which the bot cannot delete.
  if (spec.mode === 'new' && n > 0) return t('form.message', { n });
  if (spec.mode !== 'refused') return null;
  if (notes.length === 0 && spec.after !== null) return null;
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

/** Which fields show and which are folded, and whether the fold is open. */
interface Layout {
  readonly first: readonly FieldName[];
  readonly rest: readonly FieldName[];
  readonly open: boolean;
}

function layoutOf(spec: FormCard, folding: boolean): Layout {
  const asks = spec.meeting === null;
  const required = asks ? REQUIRED : REQUIRED.slice(1);
  const all = [...required, ...OPTIONAL];
  const noted = all.filter((name) => isNoted(spec, name));
  if (spec.mode === 'refused' && folding && noted.length > 0) {
    const first = all.filter((name) => noted.includes(name) || name === 'm');
    return { first, rest: all.filter((name) => !first.includes(name)), open: false };
  }
  const filled = OPTIONAL.some(
    (name) => isNoted(spec, name) || !['', 'unsaid', 'now', 'false'].includes(untouched(spec, name)),
  );
  return { first: required, rest: OPTIONAL, open: filled };
}

/** What stands below the fields: the box or the sentence that confirms, and what the filter cannot promise. */
function endOf(
  words: Words,
  spec: FormCard,
  boxed: boolean,
  counted: readonly string[],
): FormSlots['ends'][number] {
  const { t } = words;
  const value = spec.values.confirmed ? 'true' : 'false';
  const byTap = spec.i === null ? t('form.confirmBySending') : t('form.confirmBySaving');
  const small = { size: 'Small', subtle: true } as const;
  return {
    fields: [...maybe(boxed && field({ toggles: [{ id: 'confirmed', label: t('form.confirm'), value }] }))],
    lines: [
      ...maybe(!boxed && line(byTap, { spacing: 'Medium' })),
      line(t('form.noGuarantee'), { ...small, spacing: 'None' }),
      ...counted.map((one) => line(one, small)),
    ],
  };
}

/**
 * 'Avaa lomakkeena', beside 'Lähetä': the same form as a page. What stands in the card's fields is dropped on the
 * way, so a card that holds words of the person's has no such button, unless the case itself holds them.
 */
function dialogOf(words: Words, spec: FormCard): FormSlots['submits'] {
  const empty = Object.values(spec.values.texts).every((text) => text === '');
  if (spec.mode === 'refused' || (spec.i === null && !empty)) return [];
  const data = {
    verb: 'item.form',
    form: spec.form,
    ...(spec.meeting === null ? {} : { m: spec.meeting.m }),
    ...(spec.i === null ? {} : { i: spec.i }),
    ...TASK_FETCH,
  };
  return [{ title: words.t('do.openForm'), data }];
}

/**
 * The slots of the form. With less room (a finite `limit`) nothing is folded, so that no text is there
 * twice, and at most `limit` services and doubts are listed: the rest is counted in words.
 */
export function formSlots(words: Words, spec: FormCard, limit: number): FormSlots {
  const { t } = words;
  const refused = spec.mode === 'refused';
  const lost = spec.mode === 'inputs-lost';
  const boxed = spec.mode === 'new' || lost;
  const { first, rest, open } = layoutOf(spec, limit === Number.POSITIVE_INFINITY);
  const doubts = doubtsOf(spec);
  const asked = doubts.slice(0, limit);
  const shown = servicesUpTo(spec, limit).length;
  const all = spec.services.length;
  // Inputs of an open fold come for sure; of a closed one only where it holds something there is a copy.
  const others = refused && !open && first.some((name) => isNoted(spec, name));
  const held = others ? heldOf(spec, rest) : {};
  const data: ActionData = {
    form: spec.form,
    ...(spec.meeting === null ? {} : { m: spec.meeting.m }),
    ...(spec.i === null ? {} : { i: spec.i }),
    ...(asked.length === 0 ? {} : { doubts: asked.map(({ doubt }) => doubt.key) }),
    ...(spec.after === null ? {} : { after: spec.after }),
    ...(boxed ? {} : { held: { confirmed: 'true', ...held } }),
  };
  const title = spec.i !== null ? t('do.save') : refused ? t('do.confirmSend') : t('do.send');
  const send = button(title, spec.i === null ? 'item.submit' : 'item.edit', data);
  const sentence = sentenceOf(words, spec);
  const fieldsOf = (names: readonly FieldName[]) =>
    names.map((name) => fieldOf(words, spec, name, asked, limit));
  const counted = [
    ...maybe(asked.length < doubts.length && t('form.moreDoubts', { n: doubts.length - asked.length })),
    ...maybe(shown < all && t('form.moreServices', { shown, all })),
  ];
  return {
    heading: headingOf(words, spec),
    rich: [captionOf(words, spec)],
    lines: [
      ...maybe(sentence !== null && line(sentence ?? '')),
      ...maybe(spec.after !== null && line(t('form.after'))),
    ],
    fields: fieldsOf(first),
    folds: [...maybe(!open && { title: others ? t('do.otherFields', { n: rest.length }) : t('do.more') })],
    folded: [{ open, fields: fieldsOf(rest) }],
    ends: [endOf(words, spec, boxed, counted)],
    actions: [...maybe(!lost && send)],
    submits: [...maybe(lost && { title: send.title, data: send.data }), ...dialogOf(words, spec)],
  };
}
