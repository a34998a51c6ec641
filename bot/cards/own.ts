/** A presenter's own cases: told in private, with their words and what can be done. */

import { TEXT_FIELDS } from '#contract/values.ts';
import type { OwnItem } from '#contract/views.ts';
import {
  type Button,
  button,
  type Fact,
  fact,
  type Line,
  line,
  maybe,
  type Note,
  type Rich,
  rich,
} from './pieces.ts';
import { type Sheet, sheet } from './sheet.ts';
import type { CardSpec } from './types.ts';
import { meetingName, type Words } from './words.ts';

function ref(item: OwnItem): { readonly m: string; readonly i: string } {
  return { m: item.m, i: item.i };
}

/** What the presenter may do with the item, in the order of a card's buttons. */
function buttonsOf(words: Words, item: OwnItem): readonly Button[] {
  const { t } = words;
  if (item.mustAnswerKeep) return keepButtons(words, item);
  return [
    ...maybe(item.canReady && button(t('do.ready'), 'item.ready', ref(item))),
    ...maybe(item.canEdit && button(t('do.edit'), 'item.edit', ref(item))),
    ...maybe(item.canPostpone && button(t('do.postponeOwn'), 'item.postpone', ref(item))),
    ...maybe(item.canWithdraw && button(t('do.withdraw'), 'item.withdraw', ref(item))),
  ];
}

function keepButtons(words: Words, item: OwnItem): readonly Button[] {
  const { t } = words;
  return [
    button(t('do.keepYes'), 'item.keep', { ...ref(item), keep: true }),
    button(t('do.keepNo'), 'item.keep', { ...ref(item), keep: false }),
  ];
}

function titleAndQuestion(words: Words, item: OwnItem): readonly Fact[] {
  const { t } = words;
  return [fact(t('own.title'), item.texts.title), fact(t('own.question'), item.texts.question)];
}

function caption(words: Words, item: OwnItem): Rich {
  const turn = item.about === null ? '' : `, ${words.t('own.about', { time: words.clock(item.about) })}`;
  return rich(`${meetingName(words, item)}${turn}`, { subtle: true, size: 'Small' }, 'None');
}

export function queuedSheet(words: Words, spec: Extract<CardSpec, { card: 'queued' }>): Sheet {
  const { t } = words;
  const { item } = spec;
  const waits = item.state === 'late' ? t('own.late') : item.number === null ? t('own.drawn') : null;
  const heading = item.number === null ? t('own.queued') : t('own.queuedNumber', { number: item.number });
  return sheet({
    heading: spec.edited ? t('own.edited') : heading,
    rich: [caption(words, item)],
    lines: [...maybe(waits !== null && line(waits)), ...maybe(spec.canBeWritten && line(t('own.told')))],
    facts: titleAndQuestion(words, item),
    boxes: [
      ...maybe(!spec.canBeWritten && { style: 'warning' as const, lines: [line(t('own.notReachable'))] }),
    ],
    actions: buttonsOf(words, item),
  });
}

/** 'Olet seuraava', 'Nyt on vuorosi', 'Säilytetäänkö', 'siirtyi', 'on nyt jonossa'. */
export function turnSheet(
  words: Words,
  spec: Extract<CardSpec, { card: 'next' | 'turn' | 'keep' | 'moved' | 'entered' }>,
): Sheet {
  const { t } = words;
  const { item } = spec;
  const { number, about, minutes } = item;
  const facts = titleAndQuestion(words, item);
  const where = [caption(words, item)];
  switch (spec.card) {
    case 'next': {
      const known = number !== null && about !== null && minutes !== null;
      return sheet({
        heading: t('own.next.heading'),
        lines: [
          line(
            known ? t('own.next.when', { number, time: words.clock(about), minutes }) : t('own.next.soon'),
          ),
        ],
        facts,
        notes: [{ text: t('own.speak') }],
        actions: buttonsOf(words, item),
      });
    }
    case 'turn': {
      const known = number !== null && minutes !== null;
      return sheet({
        heading: t('own.turn.heading'),
        lines: [line(known ? t('own.turn.when', { number, minutes }) : t('own.turn.now'))],
        facts: everything(words, item),
        notes: [{ text: t('own.speak') }],
        actions: buttonsOf(words, item),
      });
    }
    case 'keep':
      return sheet({
        heading: t('own.keep.heading'),
        rich: where,
        lines: [line(t('own.keep.why'))],
        facts,
        actions: keepButtons(words, item),
      });
    case 'moved':
      return sheet({
        heading: t('own.moved.heading'),
        rich: where,
        lines: [line(t('own.moved.why'))],
        facts,
        actions: buttonsOf(words, item),
      });
    case 'entered':
      return sheet({
        heading: t('own.entered.heading'),
        rich: where,
        lines: [...maybe(number !== null && line(t('own.entered.number', { number: number ?? '' })))],
        facts,
        actions: buttonsOf(words, item),
      });
  }
}

export function joinSheet(words: Words, spec: Extract<CardSpec, { card: 'join' }>): Sheet {
  const { t } = words;
  return sheet({
    heading: t('own.join.heading'),
    lines: [line(t('own.join.why', { other: spec.other }))],
    facts: titleAndQuestion(words, spec.item),
    actions: [
      button(t('do.joinYes'), 'item.join', { ...ref(spec.item), join: true }),
      button(t('do.joinNo'), 'item.join', { ...ref(spec.item), join: false }),
    ],
  });
}

function everything(words: Words, item: OwnItem): readonly Fact[] {
  return TEXT_FIELDS.filter((field) => item.texts[field] !== '').map((field) =>
    fact(words.t(`own.${field}`), item.texts[field]),
  );
}

/** Values of `own-items.json`. */
export interface OwnItems {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly items: readonly {
    readonly rich: readonly Rich[];
    readonly details: readonly { readonly id: string; readonly facts: readonly Fact[] }[];
    readonly bars: readonly {
      readonly actions: readonly Button[];
      readonly opens: readonly { readonly title: string; readonly targets: readonly string[] }[];
    }[];
  }[];
  readonly notes: readonly Note[];
  readonly actions: readonly Button[];
}

/**
 * One's own cases. With less room (`limit`) first the long texts go, then the last cases: both are said
 * in words.
 */
export function ownItems(
  words: Words,
  spec: Extract<CardSpec, { card: 'own-items' }>,
  limit: number,
): OwnItems {
  const { t } = words;
  const shown = spec.items.slice(0, limit);
  const left = spec.items.length - shown.length;
  const withTexts = spec.items.length <= limit;
  return {
    heading: t('own.heading'),
    lines: [...maybe(spec.items.length === 0 && line(t('own.none')))],
    items: shown.map((item, index) => {
      const state = t(`own.state.${item.state}`);
      const actions = buttonsOf(words, item);
      const opens = [...maybe(withTexts && { title: t('do.readAll'), targets: [`item${index}`] })];
      const number = item.number === null ? '' : `${t('own.number', { number: item.number })} · `;
      return {
        rich: [
          rich(item.texts.title, { weight: 'Bolder' }),
          rich(`${number}${state} · ${t(`kind.${item.kind}`)}`, { size: 'Small' }, 'None'),
          caption(words, item),
        ],
        details: [...maybe(withTexts && { id: `item${index}`, facts: everything(words, item).slice(1) })],
        bars: [...maybe((withTexts || actions.length > 0) && { actions, opens })],
      };
    }),
    notes: [
      ...maybe(left > 0 && { text: t('own.more', { n: left }) }),
      ...maybe(!withTexts && { text: t('own.cut') }),
    ],
    actions: [button(t('do.bring'), 'item.form', spec.meeting === null ? {} : { m: spec.meeting.m })],
  };
}
