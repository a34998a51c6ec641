/** What SQLite's result codes mean to the product. Messages of SQLite never leave the adapter. */
import { StoreUnavailable } from './store.ts';

/** Primary result codes, https://www.sqlite.org/rescode.html */
const REASONS: Readonly<Record<number, StoreUnavailable['reason']>> = {
  5: 'locked', // SQLITE_BUSY
  6: 'locked', // SQLITE_LOCKED
  8: 'read-only', // SQLITE_READONLY
  10: 'gone', // SQLITE_IOERR
  11: 'gone', // SQLITE_CORRUPT
  13: 'full', // SQLITE_FULL
  14: 'gone', // SQLITE_CANTOPEN
  26: 'gone', // SQLITE_NOTADB
};
/** SQLITE_READONLY_DBMOVED: the file was taken away from under the connection. */
const MOVED = 1032;

const codeOf = (error: unknown): number | null => {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code : null;
};

/** Whether another connection holds the lock that was asked for: worth waiting for. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && REASONS[code & 0xff] === 'locked';
}

/**
 * Anything thrown inside the adapter → what its caller may see: `StoreUnavailable`, or an error with
 * the result code alone, which only a bug can bring about.
 */
export function publicError(error: unknown): Error {
  if (error instanceof StoreUnavailable) return error;
  const code = codeOf(error);
  if (code === null) {
    // 'database is not open'
    const closed = (error as { code?: unknown } | null)?.code === 'ERR_INVALID_STATE';
    return closed ? new StoreUnavailable('gone') : (error as Error);
  }
  if (code === MOVED) return new StoreUnavailable('gone');
  const reason = REASONS[code & 0xff];
  return reason ? new StoreUnavailable(reason) : new Error(`SQLite answered ${code}`);
}
