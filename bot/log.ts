/**
 * The log. What may be written is an allow-list: names of events, and fields of a closed set whose values
 * are numbers, flags and short codes. Of an error only class, code and place are written, since messages
 * repeat what people typed (`libraries.md`, row 13). No line joins a person and an item.
 */
import { pino } from 'pino';

const FIELDS = [
  'address',
  'attempts',
  'class',
  'code',
  'count',
  'event',
  'fault',
  'kind',
  'layer',
  'method',
  'ms',
  'outcome',
  'place',
  'port',
  'reason',
  'route',
  'state',
  'status',
  'store',
  'verb',
  'version',
  'voikko',
] as const;
export type LogField = (typeof FIELDS)[number];
export type LogFields = Partial<Record<LogField, string | number | boolean | null>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Short codes only: what is longer or holds a space or another sign is text, and text is not logged. */
const CODE = /^[\w.:/@#+-]{1,80}$/;
/** Names of events are plain lower-case words, written in the code. */
const EVENT = /^[a-z][a-z -]{1,60}$/;

/** The fields of the allow-list, the others counted. */
function allowed(fields: LogFields): Record<string, string | number | boolean | null> {
  const out: Record<string, string | number | boolean | null> = {};
  for (const key of FIELDS) {
    const value = fields[key];
    if (value === undefined) continue;
    out[key] = typeof value === 'string' && !CODE.test(value) ? '(withheld)' : value;
  }
  return out;
}

/** An error as the log may know it: class, code, and the first place in our own code. */
export function faultOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { class: typeof error };
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : null;
  const place = /\/((?:bot|tests)\/[\w./-]+:\d+)/.exec(error.stack ?? '')?.[1] ?? null;
  return { class: error.constructor.name, code, place };
}

/** JSON lines on standard output, or to `write` (tests). */
export function createLog(level: string, write?: (line: string) => void): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = write ? pino(options, { write }) : pino(options);
  const line =
    (at: 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) =>
      logger[at](allowed(fields), EVENT.test(event) ? event : 'event');
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
