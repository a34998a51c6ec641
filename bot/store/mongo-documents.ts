/** The documents of one MongoDB database: reading, saving, removing, sweeping. No transactions: every change is one document's. */
import { isDuplicate } from './mongo-errors.ts';
import { alive, fieldsOf, labelOf, type Records, recordId, stored } from './mongo-record.ts';
import type { Document, DocumentType, SaveResult, Stored } from './store.ts';

/** How long others can learn that a document was removed. */
const TOMBSTONE_MS = 3_600_000;
/** Rounds in which an expired document that holds a wanted key is deleted. */
const ATTEMPTS = 5;

/** What becomes of a document that is removed. */
const EMPTIED = { version: 0, tags: [], dueAt: null, outboxAt: null, expiresAt: '', body: 'null' };
const UNLEASED = { tick: '', outbox: '' } as const;
const NOW_BY_SERVER = { changedAt: true } as const;

export function documentsOf(records: Records) {
  async function load(type: DocumentType, id: string, now: string): Promise<Stored | null> {
    const found = await records.findOne({ _id: recordId(type, id), ...alive(now) });
    return found && stored(found);
  }

  async function findBy(
    by: 'keys' | 'tags',
    type: DocumentType,
    label: string,
    now: string,
  ): Promise<Stored[]> {
    const found = records.find({ [by]: labelOf(type, label), ...alive(now) });
    return (await found.sort({ _id: 1 }).toArray()).map(stored);
  }

  /** Deletes expired documents that hold one of the keys; answers whether there was one. */
  async function deleteExpiredHolders(keys: readonly string[], now: string): Promise<boolean> {
    const { deletedCount } = await records.deleteMany({ keys: { $in: [...keys] }, expiresAt: { $lte: now } });
    return deletedCount > 0;
  }

  /** One attempt; 'duplicate' where a unique index refused it. */
  async function attempt(
    document: Document,
    expected: number,
    now: string,
  ): Promise<SaveResult | 'duplicate'> {
    const _id = recordId(document.type, document.id);
    const fields = fieldsOf(document);
    try {
      if (expected > 0) {
        const { matchedCount } = await records.updateOne(
          { _id, version: expected, ...alive(now) },
          { $set: { ...fields, version: expected + 1 }, $currentDate: NOW_BY_SERVER },
        );
        return matchedCount === 1 ? 'saved' : 'conflict';
      }
      // an expired one is taken over in place; where a living one stands the insertion hits its _id
      await records.updateOne(
        { _id, expiresAt: { $lte: now } },
        { $set: { ...fields, version: 1 }, $unset: UNLEASED, $currentDate: NOW_BY_SERVER },
        { upsert: true },
      );
      return 'saved';
    } catch (error) {
      if (isDuplicate(error)) return 'duplicate';
      throw error;
    }
  }

  async function save(document: Document, expected: number, now: string): Promise<SaveResult> {
    const [, ...keys] = fieldsOf(document).keys;
    for (let k = 0; k < ATTEMPTS; k++) {
      const result = await attempt(document, expected, now);
      if (result !== 'duplicate') return result;
      if (keys.length === 0 || !(await deleteExpiredHolders(keys, now))) return 'conflict';
    }
    return 'conflict';
  }

  async function remove(type: DocumentType, id: string): Promise<boolean> {
    const _id = recordId(type, id);
    const { matchedCount } = await records.updateOne(
      { _id, expiresAt: { $ne: '' } },
      { $set: { ...EMPTIED, keys: [`= ${_id}`] }, $unset: UNLEASED, $currentDate: NOW_BY_SERVER },
    );
    return matchedCount === 1;
  }

  async function purge(now: string): Promise<number> {
    const { deletedCount } = await records.deleteMany({ expiresAt: { $lte: now, $gt: '' } });
    await records.deleteMany({ expiresAt: '', changedAt: { $lt: new Date(Date.now() - TOMBSTONE_MS) } });
    return deletedCount;
  }

  async function clear(): Promise<void> {
    for (;;) {
      const some = await records
        .find({ expiresAt: { $ne: '' } })
        .project({ _id: 1 })
        .limit(500)
        .toArray();
      if (some.length === 0) return;
      await records.bulkWrite(
        some.map(({ _id }) => ({
          updateOne: {
            filter: { _id },
            update: {
              $set: { ...EMPTIED, keys: [`= ${_id}`] },
              $unset: UNLEASED,
              $currentDate: NOW_BY_SERVER,
            },
          },
        })),
      );
    }
  }

  return { load, findBy, save, remove, purge, clear };
}
