/** C19, C20, C23: the calendar file, read by two other libraries, and looked at octet by octet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarEvent, FeedContent } from '#app/planning.ts';
import { atLocal, type Instant, type LocalDate, MINUTE, plus } from '#domain/time.ts';
import { calendarFile, folded } from '#http/ics.ts';
import { readByBoth, readByIcalJs } from './readers.ts';

interface Case {
  readonly id: string;
  readonly case: string;
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
  readonly shifts?: string;
  readonly workshop?: { readonly date: string; readonly from: string; readonly to: string };
  readonly expect: Readonly<Record<string, unknown>>;
}
const path = join(process.env.SHARED_DIR ?? '../shared', 'cases/ics.jsonl');
const cases: readonly Case[] = existsSync(path)
  ? readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case)
  : [];
if (cases.length === 0) process.stderr.write(`SKIPPED: the cases C19 to C23, since ${path} is not there\n`);

const CHANGED = '2026-09-01T08:00:00.123Z' as Instant;
const START = '2026-10-29T11:00:00.000Z' as Instant;

function workshop(more: Partial<CalendarEvent> & { title?: string; aims?: string } = {}): CalendarEvent {
  const { title = 'Kuntoutus arjessa', aims = '', ...rest } = more;
  return {
    uid: 'workshop-AAAAAAAAAAAAAAAAAAAAAA@pajakello',
    sequence: 0,
    changedAt: CHANGED,
    start: START,
    end: plus(START, 120 * MINUTE),
    cancelled: false,
    what: { kind: 'workshop', title, aims, form: 'hybrid' },
    place: null,
    link: null,
    ...rest,
  };
}
const feed = (events: readonly CalendarEvent[], more: Partial<FeedContent> = {}): FeedContent => ({
  name: 'Itäinen verkosto',
  language: 'fi',
  events,
  ...more,
});

/** Every line at most 75 octets, valid UTF-8 by itself, ended by CRLF, the last one too. */
function expectLines(file: string): void {
  const bytes = Buffer.from(file);
  expect(bytes.subarray(-2).toString()).toBe('\r\n');
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  let from = 0;
  while (from < bytes.length) {
    const to = bytes.indexOf('\r\n', from);
    const line = bytes.subarray(from, to);
    expect(line.length).toBeLessThanOrEqual(75);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow();
    from = to + 2;
  }
}

const shiftsOf = ({ shifts = '' }: Case) =>
  Array.from({ length: Number(/0\.\.(\d+)/.exec(shifts)?.[1] ?? 0) + 1 }, (_, n) => n);

describe('C19: folding', () => {
  const of = (what: 'summary' | 'description' | 'location') => cases.filter((c) => c[what] !== undefined);

  test.each(of('summary').map((c) => [c.id, c] as const))('%s', (_id, c) => {
    for (const n of shiftsOf(c)) {
      const title = 'x'.repeat(n) + c.summary;
      const file = calendarFile(feed([workshop({ title })]));
      expectLines(file);
      expect(readByBoth(file)[0]?.summary).toBe(title);
    }
  });

  test.each(of('description').map((c) => [c.id, c] as const))('%s', (_id, c) => {
    for (const n of shiftsOf(c)) {
      const aims = 'a'.repeat(n) + c.description;
      const file = calendarFile(feed([workshop({ aims })]));
      expectLines(file);
      expect(readByBoth(file)[0]?.description.startsWith(`${aims}\n`)).toBe(true);
    }
  });

  test.each(of('location').map((c) => [c.id, c] as const))('%s', (_id, c) => {
    for (const n of shiftsOf(c)) {
      const place = 'x'.repeat(n) + c.location;
      const file = calendarFile(feed([workshop({ place })]));
      expectLines(file);
      expect(readByBoth(file)[0]?.location).toBe(place);
      expect(file).not.toMatch(/\r\n \p{M}/u);
    }
  });

  test('one character with more marks than a line holds is cut between them', () => {
    const line = `SUMMARY:a${'\u0301'.repeat(100)}`;
    const parts = folded(line).split('\r\n');
    expect(Math.max(...parts.map((p) => Buffer.byteLength(p)))).toBeLessThanOrEqual(75);
    expect(parts.map((p, k) => (k === 0 ? p : p.slice(1))).join('')).toBe(line);
  });
});

describe('C20: hours across the change of summer time', () => {
  test.each(cases.filter((c) => c.workshop).map((c) => [c.id, c] as const))('%s', (_id, c) => {
    const { date, from, to } = c.workshop ?? { date: '', from: '', to: '' };
    const [start, end] = [atLocal(date as LocalDate, from), atLocal(date as LocalDate, to)];
    const [event] = readByBoth(calendarFile(feed([workshop({ start, end })])));
    expect(event?.start.replace('.000', '')).toBe(c.expect.startUtc);
    expect(event?.end.replace('.000', '')).toBe(c.expect.endUtc);
  });

  test('C20-4: no zone is named, so none need be defined', () => {
    const file = calendarFile(feed([workshop(), workshop({ uid: 'b@pajakello' })]));
    expect(file).not.toMatch(/TZID|VTIMEZONE|X-WR-TIMEZONE|;VALUE=DATE:/);
    expect(file.match(/^DT(?:START|END|STAMP):\d{8}T\d{6}Z\r$/gm)).toHaveLength(6);
  });

  test('the same bytes on a server in UTC, in Helsinki and in Los Angeles', () => {
    const content = feed([
      workshop({ aims: 'Ä\nö' }),
      workshop({ uid: 'c', start: '2027-03-28T00:30:00.000Z' as Instant }),
    ]);
    const here = calendarFile(content);
    for (const TZ of ['UTC', 'Europe/Helsinki', 'America/Los_Angeles']) {
      const run = spawnSync(process.execPath, ['--no-warnings', 'tests/http/ics.child.ts'], {
        input: JSON.stringify(content),
        env: { ...process.env, TZ, NODE_OPTIONS: '' },
        encoding: 'utf8',
      });
      expect(run.stderr).toBe('');
      expect(run.stdout).toBe(here);
    }
  });
});

describe('what a calendar remembers', () => {
  test('id, sequence, stamp and last change are those of the workshop, whenever it is asked for', async () => {
    const event = workshop({ sequence: 7 });
    const first = calendarFile(feed([event]));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(calendarFile(feed([event]))).toBe(first);
    expect(first).toContain('\r\nUID:workshop-AAAAAAAAAAAAAAAAAAAAAA@pajakello\r\n');
    expect(first).toContain('\r\nSEQUENCE:7\r\n');
    expect(first).toContain('\r\nDTSTAMP:20260901T080000Z\r\n');
    expect(first).toContain('\r\nLAST-MODIFIED:20260901T080000Z\r\n');
    expect(first).toContain('\r\nMETHOD:PUBLISH\r\n');
    expect(first).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n');
    expect(first).toContain('\r\nX-PUBLISHED-TTL:PT4H\r\n');
    expect(first).toContain('\r\nSTATUS:CONFIRMED\r\n');
  });

  test('a cancelled event stays, as cancelled, and says so in words', () => {
    const [event] = readByBoth(calendarFile(feed([workshop({ cancelled: true, sequence: 3 })])));
    expect(event).toMatchObject({ cancelled: true, sequence: 3, summary: 'Peruttu: Kuntoutus arjessa' });
  });

  test('a consultation names its centre and says nothing of cases but that they have no names', () => {
    const consultation = (language: 'fi' | 'sv' | 'en') =>
      readByBoth(
        calendarFile(
          feed(
            [
              workshop({
                what: { kind: 'consultation', centre: 'Koivuranta' },
                link: 'https://teams.example/l/1',
              }),
            ],
            { language },
          ),
        ),
      )[0];
    expect(consultation('fi')).toMatchObject({
      summary: 'Konsultaatiotapaaminen, Koivuranta',
      description: 'Tapaukset käsitellään nimettöminä.\nLiity: https://teams.example/l/1',
      location: 'https://teams.example/l/1',
    });
    expect(consultation('sv')?.summary).toBe('Konsultationsmöte, Koivuranta');
    expect(consultation('en')?.summary).toBe('Consultation meeting, Koivuranta');
  });

  test('C23: single events need no exceptions: what was moved stands once, what was skipped not at all', () => {
    const wanted = cases.find((c) => c.id === 'C23-1')?.expect.startsUtc as readonly string[] | undefined;
    if (!wanted) return;
    const events = wanted.map((at, k) => {
      const start = at.replace('Z', '.000Z') as Instant;
      return workshop({
        uid: `consultation-${k}@pajakello`,
        start,
        end: plus(start, 60 * MINUTE),
        what: { kind: 'consultation', centre: 'Koivuranta' },
      });
    });
    const read = readByBoth(calendarFile(feed(events)));
    expect(read.map(({ start }) => start.replace('.000', ''))).toEqual(wanted);
  });
});

describe('no name brings a line of its own', () => {
  const evil = 'Paja\r\nATTACH:https://pahis.example\nEND:VEVENT\u2028BEGIN:VALARM\u0085X:1\u0000;,\\n "a"';

  test('in titles, aims, places, centres and the name of the calendar', () => {
    const events = [
      workshop({ title: evil, aims: evil, place: evil }),
      workshop({ uid: 'x\r\nATTACH:y', what: { kind: 'consultation', centre: evil } }),
    ];
    const file = calendarFile(feed(events, { name: evil }));
    expectLines(file);
    const lines = file.replace(/\r\n /g, '').split('\r\n');
    const names = new Set(lines.filter((l) => l !== '').map((l) => l.split(/[:;]/)[0]));
    for (const name of ['ATTACH', 'X']) expect(names).not.toContain(name);
    expect(file.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(2);
    expect(lines.filter((l) => l.startsWith('BEGIN:'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'BEGIN:VEVENT',
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(file).not.toMatch(/[\u0000-\u0008\u000b\u000c\u0085\u2028\u2029]/);
    // The other reader takes an escaped backslash before an n for a break of lines.
    const [first] = readByIcalJs(file);
    expect(first?.summary).toContain('Paja ATTACH:https://pahis.example END:VEVENT BEGIN:VALARM X:1');
    expect(lines.filter((l) => l.startsWith('X-WR-CALNAME:'))).toHaveLength(1);
  });
});
