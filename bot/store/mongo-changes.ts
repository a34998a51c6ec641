/**
 * What has changed in one MongoDB database, by the server's clock. A write may become readable a little
 * after the instant that it carries, so the last two seconds are read again at each call.
 */
import type { Db } from 'mongodb';
import { isDuplicate } from './mongo-errors.ts';
import { changeOf, type MongoRecord, type Records } from './mongo-record.ts';
import { type Change, StoreUnavailable } from './store.ts';

const OVERLAP_MS = 2000;

/** Everything up to here has been answered: an instant (ms) and the last id of it ('' : all of them). */
export type Position = readonly [at: number, id: string];
export const BEGINNING: Position = [-1, ''];

/**
 * The server's clock in ms, read by a small write, since `$currentDate` is what stamps the documents and
 * some servers tell no time in `hello`.
 */
export async function serverTime(db: Db, tries = 3): Promise<number> {
  const clock = db.collection<{ _id: string; at: Date }>('clock');
  const options = { upsert: true, returnDocument: 'after' } as const;
  try {
    const found = await clock.findOneAndUpdate({ _id: 'clock' }, { $currentDate: { at: true } }, options);
    if (found) return found.at.getTime();
  } catch (error) {
    // two processes made it at once
    if (!isDuplicate(error)) throw error;
  }
  if (tries === 1) throw new StoreUnavailable('gone');
  return serverTime(db, tries - 1);
}

/**
 * Changes after a position. `limit` holds for what is older than the overlap; what is younger comes whole,
 * and again at the next call.
 */
export async function changesOf(
  db: Db,
  records: Records,
  [at, id]: Position,
  limit: number,
): Promise<{ readonly changes: readonly Change[]; readonly position: Position }> {
  const horizon = Math.max(at, (await serverTime(db)) - OVERLAP_MS);
  const time = new Date(at);
  const after =
    id === ''
      ? { changedAt: { $gt: time } }
      : { $or: [{ changedAt: { $gt: time } }, { changedAt: time, _id: { $gt: id } }] };
  const select = (filter: object) =>
    records
      .find(filter)
      .project<Pick<MongoRecord, '_id' | 'changedAt'>>({ changedAt: 1 })
      .sort({ changedAt: 1, _id: 1 });

  const settled = await select({ $and: [after, { changedAt: { $lte: new Date(horizon) } }] })
    .limit(limit)
    .toArray();
  const changes = settled.map((record) => changeOf(record._id));
  const last = settled.at(-1);
  if (last && settled.length === limit) return { changes, position: [last.changedAt.getTime(), last._id] };
  const young = await select({ changedAt: { $gt: new Date(horizon) } }).toArray();
  return { changes: [...changes, ...young.map((record) => changeOf(record._id))], position: [horizon, ''] };
}
