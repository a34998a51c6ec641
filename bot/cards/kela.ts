/** The text to send to Kela before a meeting: plain sentences without anything of a case (`clock.md`, Representatives). */

import { clockSpan } from '#i18n/span.ts';
import type { Lang } from '#i18n/strings.ts';
import { shortDate } from '#i18n/time.ts';
import { wordsOf } from './words.ts';

/** From so many cases on it is said what is wished for: of a single one it would be that case's. */
export const WISHES_FROM = 2;

export interface KelaWords {
  readonly centre: string;
  readonly start: string;
  readonly end: string;
  readonly joinUrl: string | null;
  /** As announced; null: nothing has been counted. */
  readonly cases: number | null;
  readonly kelaWished: boolean;
}

/** Its paragraphs, in order. */
export function kelaParagraphs(lang: Lang, note: KelaWords): readonly string[] {
  const { t } = wordsOf(lang);
  const { centre, start, end, joinUrl, cases } = note;
  const [from, to] = clockSpan(lang, start, end);
  const count = cases ?? 0;
  const wished = note.kelaWished && count >= WISHES_FROM ? ` ${t('kela.wished')}` : '';
  return [
    t('kela.hello'),
    t('kela.what', { centre, date: shortDate(lang, start), from, to }),
    ...(count > 0 ? [`${t('kela.cases', { n: count })}${wished}`] : []),
    t('kela.please'),
    ...(joinUrl === null ? [] : [t('kela.join', { url: joinUrl })]),
    t('kela.anonymous'),
  ];
}
