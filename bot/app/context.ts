/** What every part of the application works with, and how a document is changed safely. */
import { HOUR, type Id, type Instant, plus } from '#domain/time.ts';
import type { Document, Store, Stored } from '#store/store.ts';

export interface Context {
  readonly store: Store;
  readonly now: () => Instant;
  readonly newId: () => Id;
  /** Keyed hash, base64url: what must be recognised again but not read. */
  readonly hash: (text: string) => string;
  /** Owner of the leases of this process. */
  readonly owner: Id;
  /** No other process works on this store. */
  readonly alone: boolean;
  /** Address of the private chat with the bot; null: none is known. */
  readonly chatUrl: string | null;
}

/** Conflicts in a row after which something is broken. */
export const ATTEMPTS = 20;

/**
 * Load → change → save, again on a conflict. `change` gets what is stored (null: nothing) and answers
 * the document to save, or null to leave it. Answers what stands in the end; throws after twenty
 * conflicts in a row, which only a bug or a broken store can bring about.
 */
export async function changed<B>(
  { store, now }: Context,
  type: Document['type'],
  id: string,
  change: (stored: Stored<B> | null) => Promise<Document<B> | null> | Document<B> | null,
): Promise<Document<B> | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = (await store.load(type, id, now())) as Stored<B> | null;
    const next = await change(stored);
    if (!next) return stored;
    if ((await store.save(next, stored?.version ?? 0, now())) === 'saved') return next;
  }
  throw new Error(`${type}: too many conflicts`);
}

/** What was taken away can be brought back for so long; then it is deleted. */
const KEPT_REMOVED = 30 * 24 * HOUR;

/** When a document goes that is saved at `now`; null: it stays. */
export function goneAt({ state }: { readonly state: string }, now: Instant): Instant | null {
  return state === 'removed' ? plus(now, KEPT_REMOVED) : null;
}

/** A document without what most do not need. */
export function documentOf<B>(
  type: Document['type'],
  id: string,
  body: B,
  rest: Partial<Document<B>> = {},
): Document<B> {
  return { type, id, keys: [], tags: [], dueAt: null, outboxAt: null, expiresAt: null, ...rest, body };
}
