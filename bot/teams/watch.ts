/**
 * Watching the chat (`meeting.md`): a message with an identifier is answered by a private request to its
 * author and at most one neutral reminder a meeting. Nothing of the text is kept, logged or quoted.
 */
import type { Series } from '#domain/series/types.ts';
import type { Instant } from '#domain/time.ts';
import { localDate } from '#domain/time.ts';
import { commandOf } from '#i18n/commands.ts';
import { CATEGORIES, type Category, type Filter, type Lang } from '#identifiers/types.ts';
import type { MessageIn, Piece } from './incoming.ts';
import { namesMember } from './member-names.ts';

/** Harmonised numbers that everybody may call (112; 116 000, 116 006, 116 111, 116 117, 116 123): no client's. */
const PUBLIC_NUMBERS = /^(?:112|116(?:000|006|111|117|123))$/;

/** Words in front of a name that the filter's span may hold. */
const LEAD = new Set([
  'rouva',
  'herra',
  'neiti',
  'lääkäri',
  'hoitaja',
  'ohjaaja',
  'psykologi',
  'terapeutti',
  'tohtori',
  'fru',
  'herr',
  'doktor',
  'mr',
  'mrs',
  'ms',
  'dr',
  't',
  'terveisin',
  'kiitos',
  'hei',
  'moi',
  'hej',
  'hi',
]);

const NAMES = new Set<Category>(['name', 'initials']);

/** Whether a finding may stand in a chat: a member who is named, a mention, a public number. */
function isHarmless(span: string, category: Category, names: readonly string[]): boolean {
  if (NAMES.has(category)) return namesMember(span, names, LEAD);
  if (category === 'handle') return namesMember(span.replace(/^@/, ''), names, LEAD);
  return category === 'phone' && PUBLIC_NUMBERS.test(span.replace(/\D/g, ''));
}

/** Kinds of the identifiers in a message, in the order of the categories; [] where it may stand. Throws FilterUnavailable. */
export function hitsIn(
  message: MessageIn,
  series: Pick<Series, 'members' | 'language'>,
  filter: Filter,
  now: Instant,
): readonly Category[] {
  if (commandOf(message.words)) return [];
  const fields: Record<string, string> = {};
  message.pieces.slice(0, 40).forEach((piece: Piece, n) => {
    fields[`${n}`] = piece.text;
  });
  if (Object.keys(fields).length === 0) return [];
  const names = [...message.mentions, ...series.members.map((m) => m.name)].filter((n) => n !== '');
  const lang: Lang = series.language;
  const results = filter(fields, { lang, today: localDate(now) });
  const found = new Set<Category>();
  for (const [id, result] of Object.entries(results)) {
    const text = fields[id] ?? '';
    for (const { action, category, start, end } of result.findings) {
      if (action === 'block' && !isHarmless(text.slice(start, end), category, names)) found.add(category);
    }
  }
  return CATEGORIES.filter((c) => found.has(c));
}
