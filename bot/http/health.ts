/**
 * What `/health` says: whether the store works, which layers the filter has, how old the outbox is; and
 * `/live`: whether the process would go on by itself, or has to be started anew.
 */

export interface HealthOptions {
  /** Resolves where a read and a write would work now. */
  readonly store: () => Promise<void>;
  /** What the filter works with on this machine; `lacking` names what is missing. */
  readonly filter: () => object;
  readonly version: string;
  /** Milliseconds since the oldest entry of an outbox should have left; 0: nothing waits. */
  readonly outboxMs?: () => number;
}

/** The store is asked for this long at most. */
const PATIENCE_MS = 2000;

/** 200 where the product works, 503 where the store does not. */
export async function healthOf({
  store,
  filter,
  version,
  outboxMs,
}: HealthOptions): Promise<{ status: 200 | 503; body: object }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const works = await Promise.race([
    store().then(
      () => true,
      () => false,
    ),
    late,
  ]);
  clearTimeout(timer);
  const body = {
    status: works ? 'ok' : 'degraded',
    store: works ? 'ok' : 'unavailable',
    filter: filter(),
    outboxMs: outboxMs?.() ?? 0,
    version,
  };
  return { status: works ? 200 : 503, body };
}

export interface LiveOptions {
  /** `alive` false: what the process does at intervals has not come round for minutes. */
  readonly life: () => { readonly alive: boolean; readonly loopMs: number; readonly roundMs: number };
}

/** 503 only where a new start would help: not where the store is away. */
export function liveOf(options: LiveOptions | undefined): { status: 200 | 503; body: object } {
  const { alive, ...numbers } = options?.life() ?? { alive: true };
  return { status: alive ? 200 : 503, body: { status: alive ? 'alive' : 'stuck', ...numbers } };
}
