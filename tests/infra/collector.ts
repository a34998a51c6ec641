/** A collector on this machine that takes OTLP as JSON over HTTP and keeps all of it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Attribute {
  readonly key: string;
  readonly value: {
    readonly stringValue?: string;
    readonly intValue?: number;
    readonly doubleValue?: number;
  };
}

export interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly events: readonly unknown[];
  readonly status: { readonly code?: number; readonly message?: string };
}

interface Point {
  readonly attributes: readonly Attribute[];
  readonly asInt?: number;
  readonly asDouble?: number;
  readonly count?: number;
}

interface OtlpMetric {
  readonly name: string;
  readonly sum?: { readonly dataPoints: readonly Point[] };
  readonly gauge?: { readonly dataPoints: readonly Point[] };
  readonly histogram?: { readonly dataPoints: readonly Point[] };
}

interface Body {
  readonly resourceSpans?: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[];
  }[];
  readonly resourceMetrics?: readonly {
    readonly scopeMetrics: readonly { readonly metrics: readonly OtlpMetric[] }[];
  }[];
}

export type Told = Readonly<Record<string, string | number | undefined>>;

/** Attributes as a record. */
export const told = (attributes: readonly Attribute[]): Told =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue ?? value.doubleValue]),
  );

export interface Collector {
  readonly endpoint: string;
  /** Paths that were posted to. */
  readonly paths: () => readonly string[];
  /** Everything that came, as text. */
  readonly text: () => string;
  readonly spans: () => readonly OtlpSpan[];
  /** The newest points of a metric: its labels, and its value or how many it counts. */
  readonly points: (name: string) => readonly { readonly labels: Told; readonly value: number }[];
  close(): Promise<void>;
}

/** @param mood what it does with what comes: takes it, refuses it, or never answers */
export async function startCollector(mood: 'well' | 'broken' | 'silent' = 'well'): Promise<Collector> {
  const came: { path: string; text: string; body: Body }[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      came.push({ path: req.url ?? '', text, body: JSON.parse(text) as Body });
      if (mood === 'silent') return;
      res.statusCode = mood === 'well' ? 200 : 400;
      res.setHeader('content-type', 'application/json');
      res.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    paths: () => came.map(({ path }) => path),
    text: () => came.map(({ text }) => text).join('\n'),
    spans: () =>
      came.flatMap(({ body }) =>
        (body.resourceSpans ?? []).flatMap((r) => r.scopeSpans.flatMap((s) => s.spans)),
      ),
    points(name) {
      const metric = came
        .flatMap(({ body }) =>
          (body.resourceMetrics ?? []).flatMap((r) => r.scopeMetrics.flatMap((s) => s.metrics)),
        )
        .findLast((one) => one.name === name);
      const points = (metric?.sum ?? metric?.gauge ?? metric?.histogram)?.dataPoints ?? [];
      return points.map(({ attributes, count, asInt, asDouble }) => ({
        labels: told(attributes),
        value: Number(count ?? asInt ?? asDouble),
      }));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
