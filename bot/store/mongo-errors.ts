/** What the MongoDB driver's errors mean to the product. Their messages (which may hold keys) never leave the adapter. */
import { MongoError, MongoServerError } from 'mongodb';
import { StoreUnavailable } from './store.ts';

/** Server codes, https://www.mongodb.com/docs/manual/reference/error-codes/; 16500 is Azure's 'too many requests'. */
const REASONS: Readonly<Record<number, StoreUnavailable['reason']>> = {
  13: 'read-only', // Unauthorized: the user may not write here
  24: 'locked', // LockTimeout
  112: 'locked', // WriteConflict
  14031: 'full', // OutOfDiskSpace
  16500: 'locked',
};
/** Codes that a command itself can be to blame for; any other means that the server is not at our service. */
const OURS = new Set([2, 9, 14, 17, 28, 40, 52, 59, 66, 72, 85, 86, 10334, 17280]);
const DUPLICATE_KEY = 11000;

/** Codes of Node's sockets, which the driver lets through where it writes to one that has just ended. */
const SOCKET = /^(E[A-Z]+|ERR_(SOCKET|STREAM|TLS|SSL)_\w+)$/;

const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code ?? '');

/** Whether a unique index refused the write. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/**
 * Anything thrown inside the adapter → what its caller may see: `StoreUnavailable`, or an error with
 * the server's code alone, which only a bug can bring about.
 */
export function publicError(error: unknown): Error {
  if (error instanceof StoreUnavailable) return error;
  if (error instanceof MongoServerError) {
    const code = Number(error.code);
    const reason = REASONS[code];
    if (reason) return new StoreUnavailable(reason);
    return OURS.has(code) ? new Error(`MongoDB answered ${code}`) : new StoreUnavailable('gone');
  }
  // no server, no connection, no answer in time, client closed
  if (error instanceof MongoError || SOCKET.test(codeOf(error))) return new StoreUnavailable('gone');
  return error as Error;
}

/** Runs work on the driver and throws what callers may see. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw publicError(error);
  }
}
