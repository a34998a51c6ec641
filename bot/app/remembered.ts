/**
 * What was read before and has not changed since, by the store's own record of changes: so that a clock
 * with sixty workshops need not be read and parsed for each look. Right for any number of processes, since
 * the record is asked before each look. Never for documents that hold people's cases.
 */
import type { Cursor, DocumentType, Store } from '#store/store.ts';

export interface Remembered {
  /** What `make` answered for this key, unless a document of these types has changed since. Nobody may change it. */
  of<T>(key: string, types: readonly DocumentType[], make: () => Promise<T>): Promise<T>;
}

const MOST = 300;
const PAGE = 1000;
/** The record tells of removals for an hour; who has not asked for so long begins anew. */
const TRUST_MS = 30 * 60_000;

/** Past everything that the store remembers: what comes after it is new. */
export async function presentOf(store: Pick<Store, 'changedSince'>, from: Cursor = ''): Promise<Cursor> {
  let cursor = from;
  for (;;) {
    const page = await store.changedSince(cursor, PAGE);
    const done = page.changes.length < PAGE || page.cursor === cursor;
    cursor = page.cursor;
    if (done) return cursor;
  }
}

/** Call what it answers at the beginning of each look. `clock`: milliseconds that only grow. */
export function remembering(
  store: Pick<Store, 'changedSince'>,
  clock: () => number = () => performance.now(),
): () => Promise<Remembered> {
  const kept = new Map<
    string,
    { readonly types: readonly DocumentType[]; readonly value: Promise<unknown> }
  >();
  let cursor: Cursor | null = null;
  let askedAt = 0;

  function forget(types: ReadonlySet<DocumentType>): void {
    for (const [key, entry] of kept) if (entry.types.some((type) => types.has(type))) kept.delete(key);
  }

  async function catchUp(): Promise<void> {
    const at = clock();
    if (cursor === null || at - askedAt > TRUST_MS) {
      cursor = await presentOf(store);
      kept.clear();
    } else {
      const page = await store.changedSince(cursor, PAGE);
      if (page.changes.length >= PAGE) {
        cursor = await presentOf(store, page.cursor);
        kept.clear();
      } else {
        cursor = page.cursor;
        if (page.changes.length > 0) forget(new Set(page.changes.map(({ type }) => type)));
      }
    }
    askedAt = at;
  }

  const remembered: Remembered = {
    of<T>(key: string, types: readonly DocumentType[], make: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      if (known) return known.value as Promise<T>;
      const value = make();
      const entry = { types, value };
      kept.set(key, entry);
      value.catch(() => kept.get(key) === entry && kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };

  return async () => {
    await catchUp();
    return remembered;
  };
}
