/** Whose a changed document is, so that news of it reaches its own tenant alone. */
import type { Change } from '#store/store.ts';
import type { Context } from './context.ts';
import type { Origin } from './planning.ts';

export function origins({ store, now }: Pick<Context, 'store' | 'now'>) {
  /** null where the document is gone, or of a type that belongs to no tenant. */
  async function originOf({ type, id }: Change): Promise<Origin | null> {
    const stored = await store.load(type, id, now());
    const tenant = (stored?.body as { readonly tenant?: unknown } | null | undefined)?.tenant;
    return stored && typeof tenant === 'string' ? { tenant, version: stored.version } : null;
  }

  return { originOf };
}
