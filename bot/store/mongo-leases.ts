/** Due work of one MongoDB database, and the leases under which it is taken. They stand in the document and leave its version. */
import { alive, type MongoRecord, type Records, recordId, stored, type Work } from './mongo-record.ts';
import type { DocumentType, Lease, Stored } from './store.ts';

export function leasesOf(records: Records) {
  const isDue = (what: Work, now: string) => ({
    [what === 'tick' ? 'dueAt' : 'outboxAt']: { $lte: now },
    [`${what}.until`]: { $not: { $gt: now } },
    ...alive(now),
  });

  /** What is due and held by nobody, earliest first. */
  async function candidates(
    what: Work,
    now: string,
    limit: number,
  ): Promise<{ readonly id: string; readonly at: string }[]> {
    const field = what === 'tick' ? 'dueAt' : 'outboxAt';
    const found = records
      .find(isDue(what, now))
      .sort({ [field]: 1, _id: 1 })
      .limit(limit);
    const ids = await found
      .project<Pick<MongoRecord, '_id' | 'dueAt' | 'outboxAt'>>({ [field]: 1 })
      .toArray();
    return ids.map((record) => ({ id: record._id, at: record[field] ?? '' }));
  }

  /** Leases it where it is still due and free, and answers it as it stands now. */
  async function take(what: Work, now: string, { owner, until }: Lease, id: string): Promise<Stored | null> {
    const found = await records.findOneAndUpdate(
      { _id: id, ...isDue(what, now) },
      { $set: { [what]: { owner, until } } },
      { returnDocument: 'after' },
    );
    return found && stored(found);
  }

  async function release(what: Work, type: DocumentType, id: string, owner: string): Promise<void> {
    await records.updateOne(
      { _id: recordId(type, id), [`${what}.owner`]: owner },
      { $unset: { [what]: '' } },
    );
  }

  return { candidates, take, release };
}
