/** A workshop in the few lines that a card, a row and the digest share. Everything that a person typed is `rich`. */
import { clockSpan } from '#i18n/span.ts';
import { shortDate } from '#i18n/time.ts';
import { type Rich, rich } from './pieces.ts';
import { SMALL } from './rows.ts';
import type { Words } from './words.ts';
import type { WorkshopLine } from './workshop-types.ts';

/** 'to 26.11. klo 13–15' */
export function whenOf({ lang, t }: Words, { start, end }: Pick<WorkshopLine, 'start' | 'end'>): string {
  const [from, to] = clockSpan(lang, start, end);
  return t('workshop.when', { date: shortDate(lang, start), from, to });
}

/** A title, or words that stand for it. */
export function titleOf({ t }: Words, { title }: WorkshopLine): string {
  return title === '' ? t('workshop.unnamed') : title;
}

function roomOfWay(words: Words, way: { taken: number; capacity: number | null; waiting: number }): string {
  const { t } = words;
  if (way.capacity === null) return t('workshop.free');
  if (way.taken >= way.capacity) return t('workshop.full', { n: way.waiting });
  return t('workshop.room', { taken: way.taken, room: way.capacity });
}

/** 'x/y paikkaa varattu', 'tilaa', or that it is full and how many wait. */
export function roomOf(words: Words, { taken, room, ways }: WorkshopLine): string {
  const { t } = words;
  const waiting = ways.reduce((sum, way) => sum + way.waiting, 0);
  if (room === null) return t('workshop.free');
  return taken >= room ? t('workshop.full', { n: waiting }) : t('workshop.room', { taken, room });
}

/** The choice of a way, with the room that it has. */
export function wayChoice(words: Words, way: WorkshopLine['ways'][number]): string {
  const { t } = words;
  return t('signup.wayChoice', { way: t(`workshop.way.${way.way}`), room: roomOfWay(words, way) });
}

/** What the person is in it; '' where they are not, or where nobody's own is shown. */
export function mineOf({ t }: Words, { mine }: WorkshopLine): string {
  if (!mine) return '';
  return mine.state === 'in'
    ? t('workshop.mine.in', { way: t(`workshop.way.${mine.way}`) })
    : t('workshop.mine.waiting', { place: mine.place ?? 1 });
}

/** Where it is: the place, a remote connection, or that the place is not known yet. */
export function placeOf({ t }: Words, { form, place }: WorkshopLine): string {
  if (form === 'remote') return t('workshop.byRemote');
  return place ?? t('workshop.noPlace');
}

/** Title, time with form and room, theme and place, own state: the paragraphs of a row. */
export function linesOf(words: Words, workshop: WorkshopLine): readonly Rich[] {
  const { t } = words;
  const mine = mineOf(words, workshop);
  const state = workshop.cancelled ? t('workshop.cancelled') : roomOf(words, workshop);
  const about = [workshop.theme ?? '', placeOf(words, workshop)].filter((text) => text !== '');
  return [
    rich(titleOf(words, workshop), { weight: 'Bolder' }, 'None'),
    rich(
      `${whenOf(words, workshop)} · ${t(`workshop.form.${workshop.form}`)} · ${state}`,
      { size: 'Small' },
      'None',
    ),
    rich(about.join(' · '), SMALL, 'None'),
    ...(mine === '' ? [] : [rich(mine, { size: 'Small', weight: 'Bolder' }, 'None')]),
  ];
}
