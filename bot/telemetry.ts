/**
 * Measurements and traces for whoever runs the product: what it spends its time on and what it refuses, never
 * about whom or with which words. Off by default: then nothing of OpenTelemetry is loaded, and a span is a call.
 */
import type { LogFields } from '#log.ts';

/** Names of the labels; anything else does not compile. None of them can hold a person, an item or a text. */
const LABELS = [
  'action',
  'category',
  'class',
  'event',
  'kind',
  'layer',
  'method',
  'op',
  'outcome',
  'route',
  'status',
  'type',
] as const;
export type Label = (typeof LABELS)[number];
export type Labels = Readonly<Partial<Record<Label, string | number>>>;

/** request: one HTTP exchange · turn: one activity of Teams · store: one call to the store. */
export type SpanName = 'request' | 'turn' | 'store' | 'filter';
/** refusals: of the filter, by category · retries: of outboxes · errors: by class. */
export type CounterName = 'refusals' | 'retries' | 'errors';
/** outbox: age of its oldest entry under way, ms · loop: the longest delay of the event loop, ms. */
export type GaugeName = 'outbox' | 'loop';

export interface Span {
  /** Labels that are known only when the work is done. */
  add(labels: Labels): void;
}

export interface Telemetry {
  readonly on: boolean;
  /**
   * Runs the work in a span and measures it; whatever it throws goes on, and of that the span knows the
   * class. `inner`: a span only where another is open, so that what runs by itself makes no trace of its own.
   */
  span<T>(name: SpanName, labels: Labels, work: (span: Span) => Promise<T>, inner?: boolean): Promise<T>;
  /** The same for work that does not wait. */
  spanSync<T>(name: SpanName, labels: Labels, work: (span: Span) => T): T;
  count(name: CounterName, labels: Labels, by?: number): void;
  /** Read at each export. */
  gauge(name: GaugeName, read: () => number): void;
  /** Sends what is left; two seconds at most. */
  stop(): Promise<void>;
}

const MUTE: Span = { add: () => {} };

/** Nothing is measured. */
export const quiet: Telemetry = {
  on: false,
  span: (_name, _labels, work) => work(MUTE),
  spanSync: (_name, _labels, work) => work(MUTE),
  count: () => {},
  gauge: () => {},
  stop: async () => {},
};

/** Short codes only, and none that looks like an id: 32 hexadecimal digits in a row, dashes aside. */
const CODE = /^(?!.*[0-9a-f]{8}-?[0-9a-f]{4})[A-Za-z0-9_.:/*+ -]{1,48}$/;

/** The labels that may leave; what is no short code is withheld. */
export function allowedLabels(labels: Labels): Record<string, string | number> {
  const out: Record<string, string | number> = {};
  for (const label of LABELS) {
    const value = labels[label];
    if (value === undefined) continue;
    out[label] = typeof value === 'string' && !CODE.test(value) ? '(withheld)' : value;
  }
  return out;
}

/** The class of what was thrown, without its message. */
export const classOf = (error: unknown): NonNullable<LogFields['class']> =>
  error instanceof Error ? error.constructor.name : typeof error;

export interface TelemetryOptions {
  /** Base address of a collector that takes OTLP over HTTP as JSON; null: off. */
  readonly endpoint: string | null;
  readonly version: string;
  /** Milliseconds between two exports of metrics; of spans a tenth. */
  readonly everyMs?: number;
}

/** Loads OpenTelemetry only where there is a collector. */
export async function startTelemetry({ endpoint, ...options }: TelemetryOptions): Promise<Telemetry> {
  if (endpoint === null) return quiet;
  const { otlp } = await import('./telemetry-otlp.ts');
  return otlp({ endpoint, ...options });
}
