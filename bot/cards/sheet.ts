/** Cards that say one thing: notices, answers, and those whose text is gone. */
import type { Payer } from '#contract/views.ts';
import { isSayable } from '#i18n/strings.ts';
import type { Category } from '#identifiers/types.ts';
import {
  type Box,
  type Button,
  button,
  type Fact,
  type Line,
  type Link,
  line,
  maybe,
  type Note,
  type Rich,
  rich,
} from './pieces.ts';
import type { CardSpec } from './types.ts';
import type { Words } from './words.ts';

/** Values of `sheet.json`. */
export interface Sheet {
  readonly heading: string;
  readonly rich: readonly Rich[];
  readonly lines: readonly Line[];
  readonly facts: readonly Fact[];
  readonly boxes: readonly Box[];
  /** Text of people, or to be copied. */
  readonly quotes: readonly { readonly lines: readonly Line[]; readonly rich: readonly Rich[] }[];
  readonly notes: readonly Note[];
  readonly links: readonly Link[];
  readonly actions: readonly Button[];
}

const EMPTY: Sheet = {
  heading: '',
  rich: [],
  lines: [],
  facts: [],
  boxes: [],
  quotes: [],
  notes: [],
  links: [],
  actions: [],
};

/** A sheet with some of its slots filled. */
export function sheet(values: Partial<Sheet> & { readonly heading: string }): Sheet {
  return { ...EMPTY, ...values };
}

/** 'Osoite' as it stands inside a sentence. */
function inSentence(words: Words, category: Category): string {
  return words.t(`category.${category}`).toLocaleLowerCase(words.lang);
}

/** 'puskuri 5 → 4 min, lopetus 5 → 4 min': who pays, in the order of paying. */
export function payersOf(words: Words, pays: readonly Payer[]): string {
  return pays
    .map((payer) =>
      payer.who === 'case'
        ? words.t('payer.case', { number: payer.number, from: payer.from, to: payer.to })
        : words.t(`payer.${payer.who}`, { from: payer.from, to: payer.to }),
    )
    .join(', ');
}

export function noticeSheet(words: Words, spec: Extract<CardSpec, { card: 'notice' }>): Sheet {
  const { t } = words;
  const { number, pays, start } = spec;
  switch (spec.notice) {
    case 'two-left':
      return sheet({
        heading: number === null ? t('notice.twoLeft') : t('notice.twoLeftCase', { number }),
        lines: [line(t('notice.twoLeftNote'))],
      });
    case 'time-up':
      return sheet({
        heading: number === null ? t('notice.timeUp') : t('notice.timeUpCase', { number }),
        lines: [
          line(
            pays.length > 0
              ? t('notice.timeUpNote', { payers: payersOf(words, pays) })
              : t('notice.timeUpOnly'),
          ),
        ],
      });
    case 'reminder':
      return sheet({ heading: t('notice.reminder'), lines: [line(t('notice.reminderNote'))] });
    case 'chat-reminder':
      return sheet({
        heading: t('notice.chatReminder'),
        lines: [line(t('notice.chatReminderNote'))],
        actions: [button(t('do.bring'), 'item.form')],
      });
    case 'moved':
      return sheet({
        heading: t('notice.moved'),
        lines: [
          line(start === null ? t('notice.movedNote') : t('notice.movedTo', { start: words.when(start) })),
        ],
      });
  }
}

/** Which texts are gone although nothing of a case was lost: the heading must not alarm. */
const DONE: ReadonlySet<string> = new Set([
  'postponed',
  'done',
  'ready',
  'kept',
  'joined',
  'notJoined',
  'turnOver',
]);

export function goneSheet(words: Words, spec: Extract<CardSpec, { card: 'overwritten' }>): Sheet {
  const { t } = words;
  const done = DONE.has(spec.why);
  return sheet({
    heading: done ? t('gone.heading.done') : t('gone.heading'),
    lines: [line(t(`gone.${spec.why}`))],
    actions: [
      ...maybe(done && button(t('do.myItems'), 'item.list')),
      ...maybe(!done && button(t('do.bring'), 'item.form')),
    ],
  });
}

export function deleteSheet(words: Words, spec: Extract<CardSpec, { card: 'delete-message' }>): Sheet {
  const { t } = words;
  const categories = words.list(spec.categories.map((category) => inSentence(words, category)));
  return sheet({
    heading: t('delete.heading'),
    rich: [rich(spec.centre, { subtle: true, size: 'Small' }, 'None')],
    lines: [line(t('delete.what', { time: words.clock(spec.at), categories })), line(t('delete.how'))],
    notes: [{ text: t('delete.kept') }],
    actions: [button(t('do.bring'), 'item.form'), button(t('do.help'), 'help')],
  });
}

export function connectedSheet(words: Words, spec: Extract<CardSpec, { card: 'connected' }>): Sheet {
  const { t } = words;
  return sheet({
    heading: t('connected.heading'),
    rich: [rich(t('connected.next', { centre: spec.centre, start: words.when(spec.start) }))],
    lines: [line(t('connected.words'))],
    boxes: [
      ...maybe(spec.mentionNeeded && { style: 'warning' as const, lines: [line(t('connected.mention'))] }),
    ],
    actions: [
      button(t('do.help'), 'help', { connected: true }),
      button(t('do.privacy'), 'privacy', { connected: true }),
    ],
  });
}

/** Answers after which the person most likely wants to bring a case. */
const BRING: ReadonlySet<string> = new Set([
  'say.notUnderstood',
  'say.noAttachments',
  'say.centreSet',
  'say.noLongerKept',
  'say.nothingToShow',
  'say.tooLong',
  'refusal.closed',
  'refusal.noRoom',
]);

/** One sentence with a way on. A key that names no message says that something went wrong. */
export function saySheet(words: Words, spec: Extract<CardSpec, { card: 'say' }>): Sheet {
  const { t } = words;
  const key = spec.key.startsWith('refusal.') ? spec.key : `say.${spec.key}`;
  return sheet({
    heading: 'Pajakello',
    lines: [line(t(isSayable(key) ? key : 'say.broken'))],
    actions: [
      ...maybe(BRING.has(key) && button(t('do.bring'), 'item.form')),
      ...maybe(key === 'refusal.noItem' && button(t('do.myItems'), 'item.list')),
      button(t('do.help'), 'help'),
    ],
  });
}
