/**
 * The one way to a card: `render(spec, lang)` gives the JSON of an Adaptive Card (1.5) that is small
 * enough to be sent, `summaryOf` the neutral words of its notification.
 */
import type { Key, Lang } from '#i18n/strings.ts';
import { helpSheet, languageSheet, privacySheet, welcomeSheet } from './about.ts';
import { announcementSheet } from './announcement.ts';
import { chooseRows, queueRows } from './choose.ts';
import { clockRows, digestLines, digestSheet, representRows, signupRows } from './clock.ts';
import { withDialogs } from './dialogs.ts';
import { formSlots } from './form.ts';
import { meetingSlots } from './meeting.ts';
import { joinSheet, ownItems, queuedSheet, turnSheet } from './own.ts';
import { attendanceRows, centreRows } from './roll-call.ts';
import { setupSlots } from './setup.ts';
import { connectedSheet, deleteSheet, goneSheet, noticeSheet, saySheet } from './sheet.ts';
import { bound, type TemplateName } from './templates.ts';
import type { CardSpec } from './types.ts';
import { type Words, wordsOf } from './words.ts';
import { workshopSheet } from './workshop.ts';

/**
 * A card could not be made. Says which card and nothing else: the error below it may hold words of the
 * person's, so it is not carried along.
 */
export class CardError extends Error {
  readonly card: CardSpec['card'];
  constructor(card: CardSpec['card'], why: 'template' | 'size') {
    super(`card ${card}: ${why}`);
    this.name = 'CardError';
    this.card = card;
  }
}

/** Bytes of UTF-8 JSON a card may have: Teams takes 28,000 with the activity round it. */
export const MOST_BYTES = 26_000;

/** How many rows, names or people a card may list; what is left is counted in words on the card. */
const LIMITS = [Number.POSITIVE_INFINITY, 60, 40, 28, 20, 14, 10, 7, 4, 2, 1] as const;

type Slots = readonly [TemplateName, object];

function slotsOf(words: Words, spec: CardSpec, limit: number): Slots {
  switch (spec.card) {
    case 'form':
      return ['form', formSlots(words, spec, limit)];
    case 'queued':
      return ['sheet', queuedSheet(words, spec)];
    case 'own-items':
      return ['own-items', ownItems(words, spec, limit)];
    case 'next':
    case 'turn':
    case 'keep':
    case 'moved':
    case 'entered':
      return ['sheet', turnSheet(words, spec)];
    case 'join':
      return ['sheet', joinSheet(words, spec)];
    case 'overwritten':
      return ['sheet', goneSheet(words, spec)];
    case 'meeting':
      return ['meeting', meetingSlots(words, spec, limit)];
    case 'attendance':
      return ['rows', attendanceRows(words, spec, limit)];
    case 'queue':
      return ['rows', queueRows(words, spec, limit)];
    case 'choose':
      return ['rows', chooseRows(words, spec, limit)];
    case 'choose-centre':
      return ['rows', centreRows(words, spec, limit)];
    case 'clock':
      return ['rows', clockRows(words, spec, limit)];
    case 'signup':
      return ['rows', signupRows(words, spec, limit)];
    case 'represent':
      return ['rows', representRows(words, spec, limit)];
    case 'workshop':
      return ['sheet', workshopSheet(words, spec)];
    case 'digest':
      return ['sheet', digestSheet(words, spec)];
    case 'announcement':
      return ['sheet', announcementSheet(words, spec, limit)];
    case 'notice':
      return ['sheet', noticeSheet(words, spec)];
    case 'delete-message':
      return ['sheet', deleteSheet(words, spec)];
    case 'setup':
      return ['form', setupSlots(words, spec, limit)];
    case 'connected':
      return ['sheet', connectedSheet(words, spec)];
    case 'welcome':
      return ['sheet', welcomeSheet(words, spec)];
    case 'help':
      return ['sheet', helpSheet(words, spec)];
    case 'privacy':
      return ['sheet', privacySheet(words, spec)];
    case 'language':
      return ['sheet', languageSheet(words, spec)];
    case 'say':
      return ['sheet', saySheet(words, spec)];
  }
}

const SUMMARIES: Partial<Record<CardSpec['card'], Extract<Key, `summary.${string}`>>> = {
  form: 'summary.form',
  queued: 'summary.own',
  'own-items': 'summary.own',
  next: 'summary.next',
  turn: 'summary.turn',
  keep: 'summary.keep',
  moved: 'summary.own',
  entered: 'summary.own',
  join: 'summary.join',
  overwritten: 'summary.own',
  meeting: 'summary.meeting',
  queue: 'summary.meeting',
  attendance: 'summary.meeting',
  choose: 'summary.meeting',
  setup: 'summary.meeting',
  connected: 'summary.meeting',
  notice: 'summary.notice',
  clock: 'summary.clock',
  signup: 'summary.clock',
  workshop: 'summary.workshop',
  digest: 'summary.digest',
  announcement: 'summary.meeting',
  'delete-message': 'summary.delete',
};

/** What a lock screen shows of the message: neutral, never a title. */
export function summaryOf(spec: CardSpec, lang: Lang): string {
  return wordsOf(lang).t(SUMMARIES[spec.card] ?? 'summary.other');
}

/** The digest as plain text. */
export function digestText(spec: Extract<CardSpec, { card: 'digest' }>, lang: Lang): string {
  return digestLines(wordsOf(lang), spec).join('\n');
}

/** Length in bytes of UTF-8 JSON. */
export function bytesOf(card: object): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/**
 * The card of a spec in a language, at most `MOST_BYTES` long: of what does not fit fewer are listed and
 * the rest counted in words, with a way to it. Throws a `CardError` without any text.
 */
export function render(spec: CardSpec, lang: Lang): object {
  const words = wordsOf(lang);
  const summary = summaryOf(spec, lang);
  for (const limit of LIMITS) {
    let card: object;
    try {
      const [template, slots] = slotsOf(words, spec, limit);
      card = withDialogs(bound(template, { lang, summary, ...slots }));
    } catch {
      throw new CardError(spec.card, 'template');
    }
    if (bytesOf(card) <= MOST_BYTES) return card;
  }
  throw new CardError(spec.card, 'size');
}
