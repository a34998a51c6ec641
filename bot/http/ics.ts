/**
 * A calendar file from what `app` says of workshops and consultations: single events in UTC, the same bytes
 * wherever the server stands. ical-generator writes it; what it leaves open is closed here: names are one
 * escaped line, ids and stamps are ours, lines are folded between whole characters, the last one ends.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEvent, FeedContent } from '#app/planning.ts';
import { type Lang, type Texts, texts } from '#i18n/strings.ts';

/** How often a calendar should look again, seconds. */
const REFRESH_S = 4 * 3600;
/** RFC 5545, 3.1: octets of a line without its end. */
const LONGEST_LINE = 75;

const UNSEEN = /(?:(?![\n\t])[\p{Cc}\u2028\u2029\ufeff])+/gu;

/** Text that may have several lines; nothing in it can end a line of the file. */
const words = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSEEN, ' ').trim();
const oneLine = (text: string) => words(text).replace(/\s+/g, ' ');
/** The library writes names of calendars as they are. */
const escaped = (text: string) => oneLine(text).replace(/[\\;,]/g, (sign) => `\\${sign}`);

const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' });

/** A line folded at 75 octets, between whole characters with their marks where one fits. */
export function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_LINE) return line;
  const lines: string[] = [];
  let present = '';
  let octets = 0;
  const add = (piece: string, length: number) => {
    if (octets + length > LONGEST_LINE) {
      lines.push(present);
      present = ' ';
      octets = 1;
    }
    present += piece;
    octets += length;
  };
  for (const { segment } of graphemes.segment(line)) {
    const length = Buffer.byteLength(segment);
    // A character with dozens of marks is cut between them, or it would fit no line.
    if (length < LONGEST_LINE) add(segment, length);
    else for (const point of segment) add(point, Buffer.byteLength(point));
  }
  return [...lines, present].join('\r\n');
}

const unfold = (file: string) => file.replace(/\r\n[ \t]/g, '');

export interface DescribedEvent {
  readonly summary: string;
  readonly description: string;
}

/** An event in words: title and text. What a person wrote stands there as it is. */
export function describedEvent({ what, link }: CalendarEvent, t: Texts): DescribedEvent {
  const join = link === null ? [] : [t('calendar.join', { url: link })];
  if (what.kind === 'consultation') {
    return {
      summary: t('calendar.consultation', { centre: what.centre }),
      description: [t('calendar.anonymous'), ...join].join('\n'),
    };
  }
  return {
    summary: what.title.trim() === '' ? t('calendar.workshop') : what.title,
    description: [
      ...(what.aims.trim() === '' ? [] : [what.aims]),
      t(`calendar.form.${what.form}`),
      ...join,
    ].join('\n'),
  };
}

/** The file's text: METHOD PUBLISH, CRLF at every end, DTSTAMP the last change, cancelled events among the others. */
export function calendarFile({ name, language, events }: FeedContent): string {
  const t = texts(language as Lang);
  const calendar = ical({
    prodId: { company: 'Pajakello', product: 'Vuosikello', language },
    name: escaped(name) || 'Pajakello',
    method: ICalCalendarMethod.PUBLISH,
    scale: 'gregorian',
    ttl: REFRESH_S,
  });
  for (const event of events) {
    const { summary, description } = describedEvent(event, t);
    const place = oneLine(event.place ?? '') || event.link;
    calendar.createEvent({
      id: event.uid.replace(/[^\w.@-]/g, '-'),
      sequence: event.sequence,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
      start: new Date(event.start),
      end: new Date(event.end),
      summary: oneLine(event.cancelled ? t('calendar.cancelled', { title: summary }) : summary),
      description: words(description),
      ...(place ? { location: { title: place } } : {}),
      ...(event.link ? { url: event.link } : {}),
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${unfold(calendar.toString()).split('\r\n').map(folded).join('\r\n')}\r\n`;
}
