/**
 * News of documents for those of their tenant: which clock, workshop, PDSA item, network or series has
 * changed. Never of meetings, people and traces: when those change is nobody's business (`meeting.md`, What
 * gives a person away). Each version is told once, however often the store names it.
 */
import type { PlanningApp } from '#app/planning.ts';
import type { Change } from '#store/store.ts';

const TOLD = new Set<Change['type']>(['clock', 'workshop', 'development', 'network', 'series']);
/** Documents whose last version is remembered; the oldest are forgotten first and may be told of twice. */
const MOST_KNOWN = 5000;
/** News of a tenant that a reader may have missed and still gets. */
const MOST_KEPT = 200;

interface Kept {
  readonly seq: number;
  readonly change: Change;
}

export interface News {
  /** The tenant that is to hear of it, with its id; null where nobody is. */
  of(change: Change): Promise<{ readonly tenant: string; readonly id: string } | null>;
  /** What a reader has missed since the id; null where that cannot be told any more. */
  since(
    tenant: string,
    lastId: string | undefined,
  ): readonly { readonly id: string; readonly change: Change }[] | null;
  /** Id of the tenant's newest. */
  latest(tenant: string): string;
}

/** @param epoch tells this process's ids from those of others; random */
export function createNews(app: Pick<PlanningApp, 'originOf'>, epoch: string): News {
  const known = new Map<string, { readonly tenant: string; readonly version: number }>();
  const kept = new Map<string, Kept[]>();
  const counts = new Map<string, number>();
  const idOf = (seq: number) => `${epoch}.${seq}`;

  function remember(name: string, origin: { readonly tenant: string; readonly version: number }): void {
    known.delete(name);
    known.set(name, origin);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  }

  function next(tenant: string, change: Change): string {
    const seq = (counts.get(tenant) ?? 0) + 1;
    counts.set(tenant, seq);
    const list = kept.get(tenant) ?? [];
    list.push({ seq, change });
    if (list.length > MOST_KEPT) list.shift();
    kept.set(tenant, list);
    return idOf(seq);
  }

  return {
    async of(change) {
      if (!TOLD.has(change.type)) return null;
      const name = `${change.type} ${change.id}`;
      const origin = await app.originOf(change);
      const before = known.get(name);
      if (origin) {
        if (before?.version === origin.version) return null;
        remember(name, origin);
        return { tenant: origin.tenant, id: next(origin.tenant, change) };
      }
      if (!before) return null;
      known.delete(name);
      return { tenant: before.tenant, id: next(before.tenant, change) };
    },
    since(tenant, lastId) {
      const [, from = '', seq = ''] = /^([A-Za-z0-9_-]{1,40})\.(\d{1,15})$/.exec(lastId ?? '') ?? [];
      const list = kept.get(tenant) ?? [];
      const last = Number(seq);
      const newest = counts.get(tenant) ?? 0;
      const oldest = list[0]?.seq ?? newest + 1;
      if (from !== epoch || seq === '' || last > newest || last + 1 < oldest) return null;
      return list.filter((one) => one.seq > last).map((one) => ({ id: idOf(one.seq), change: one.change }));
    },
    latest: (tenant) => idOf(counts.get(tenant) ?? 0),
  };
}
