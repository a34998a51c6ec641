/**
 * Telemetry by OpenTelemetry, sent as OTLP over HTTP. Loaded by `telemetry.ts` alone, when it is switched on.
 * Instruments are made after the provider, since one that is made before stays dead (`libraries.md`, row 14).
 */
import { type Context, context, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import {
  allowedLabels,
  type CounterName,
  classOf,
  type GaugeName,
  type Labels,
  type SpanName,
  type Telemetry,
  type TelemetryOptions,
} from './telemetry.ts';

const EVERY_MS = 30_000;
const PATIENCE_MS = 2000;
const NAME = 'pajakello';

const COUNTERS: Readonly<Record<CounterName, string>> = {
  refusals: 'What the filter found, by category and action',
  retries: 'Entries of outboxes that were put off',
  errors: 'Errors, by event and class',
};
const GAUGES: Readonly<Record<GaugeName, string>> = {
  outbox: 'Age of the oldest entry of an outbox under way',
  loop: 'Longest delay of the event loop since the last export',
};
const SPANS: readonly SpanName[] = ['request', 'turn', 'store', 'filter'];

const recordOf = <K extends string, V>(keys: readonly K[], make: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;

/** Starts exporting to `endpoint`; a collector that is silent or away disturbs nobody. */
export function otlp({
  endpoint,
  version,
  everyMs = EVERY_MS,
}: Omit<TelemetryOptions, 'endpoint'> & { readonly endpoint: string }): Telemetry {
  // Neither host nor process: the resource says which product this is, and no more.
  const resource = resourceFromAttributes({ 'service.name': NAME, 'service.version': version });
  const manager = new AsyncLocalStorageContextManager().enable();
  context.setGlobalContextManager(manager);
  const spans = new TracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: PATIENCE_MS }),
        scheduledDelayMillis: Math.ceil(everyMs / 10),
      }),
    ],
  });
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics`, timeoutMillis: PATIENCE_MS }),
        exportIntervalMillis: everyMs,
        exportTimeoutMillis: Math.min(everyMs, PATIENCE_MS),
      }),
    ],
  });
  const tracer = spans.getTracer(NAME);
  const meter = meters.getMeter(NAME);
  const counters = recordOf(Object.keys(COUNTERS) as CounterName[], (name) =>
    meter.createCounter(`${NAME}.${name}`, { description: COUNTERS[name] }),
  );
  const durations = recordOf(SPANS, (name) =>
    meter.createHistogram(`${NAME}.${name}.duration`, { unit: 'ms' }),
  );

  /** A span that is open, and how it ends; `at` is where what runs inside belongs. */
  function open(name: SpanName, labels: Labels, inner: boolean) {
    const since = performance.now();
    const parent = context.active();
    const all: Record<string, string | number> = allowedLabels(labels);
    const span = inner && !trace.getSpan(parent) ? null : tracer.startSpan(name, {}, parent);
    const at: Context = span ? trace.setSpan(parent, span) : parent;
    return {
      at,
      add(more: Labels) {
        Object.assign(all, allowedLabels(more));
      },
      end(error?: unknown) {
        if (error !== undefined) {
          Object.assign(all, allowedLabels({ class: classOf(error) as string }));
          span?.setStatus({ code: SpanStatusCode.ERROR });
        }
        span?.setAttributes(all);
        span?.end();
        durations[name].record(performance.now() - since, all);
      },
    };
  }

  return {
    on: true,
    async span(name, labels, work, inner = false) {
      const opened = open(name, labels, inner);
      try {
        const result = await context.with(opened.at, () => work(opened));
        opened.end();
        return result;
      } catch (error) {
        opened.end(error ?? 'nothing');
        throw error;
      }
    },
    spanSync(name, labels, work) {
      const opened = open(name, labels, true);
      try {
        const result = context.with(opened.at, () => work(opened));
        opened.end();
        return result;
      } catch (error) {
        opened.end(error ?? 'nothing');
        throw error;
      }
    },
    count: (name, labels, by = 1) => counters[name].add(by, allowedLabels(labels)),
    gauge(name, read) {
      const gauge = meter.createObservableGauge(`${NAME}.${name}`, {
        description: GAUGES[name],
        unit: 'ms',
      });
      gauge.addCallback((result) => result.observe(read()));
    },
    async stop() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([Promise.allSettled([spans.shutdown(), meters.shutdown()]), late]);
      clearTimeout(timer);
      context.disable();
    },
  };
}
