/** Two readers of calendar files that are not ours: both must understand the same. */
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';

export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** ISO UTC with milliseconds. */
  readonly start: string;
  readonly end: string;
  readonly cancelled: boolean;
  readonly sequence: number;
}

export function readByIcalJs(file: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const text = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
    const at = (name: string) => {
      const time = component.getFirstPropertyValue(name) as { toJSDate(): Date; zone: { tzid: string } };
      if (time.zone.tzid !== 'UTC') throw new Error('not UTC');
      return time.toJSDate().toISOString();
    };
    return {
      uid: text('uid'),
      summary: text('summary'),
      description: text('description'),
      location: text('location'),
      start: at('dtstart'),
      end: at('dtend'),
      cancelled: text('status') === 'CANCELLED',
      sequence: Number(text('sequence')),
    };
  });
}

export function readByNodeIcal(file: string): readonly ReadEvent[] {
  const text = (value: unknown) =>
    typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value ?? '');
  return Object.values(ical.sync.parseICS(file))
    .filter((component): component is VEvent => component?.type === 'VEVENT')
    .map((event) => ({
      uid: text(event.uid),
      summary: text(event.summary),
      description: text(event.description),
      location: text(event.location),
      start: event.start.toISOString(),
      end: (event.end as Date).toISOString(),
      cancelled: event.status === 'CANCELLED',
      sequence: Number(event.sequence),
    }));
}

/** What both read; throws where they differ. */
export function readByBoth(file: string): readonly ReadEvent[] {
  const [first, second] = [readByIcalJs(file), readByNodeIcal(file)];
  expect(second).toEqual(first);
  return first;
}
