/** What deliveries of meetings and of workshops share: one lane, in order, for as long as its lease holds. */
import { faultOf, type Log } from '#log.ts';

/** A lease holds 30 s; after this nothing new of a document is begun under it. */
export const SPAN_MS = 15_000;

export interface LaneWork<U> {
  readonly units: readonly U[];
  /** By `performance.now()`: after this nothing new is begun. */
  readonly until: number;
  readonly stopped: () => boolean;
  /** false: it has to wait, and so does what stands behind it. */
  readonly unitDone: (unit: U) => Promise<boolean>;
  readonly kindOf: (unit: U) => string;
  /** The unit threw: it is put off, where what was sent is not only to be reported. */
  readonly failed: (unit: U) => Promise<void>;
  readonly log: Log;
}

/** Answers how many were dealt with. */
export async function laneDone<U>(work: LaneWork<U>): Promise<number> {
  const { units, until, stopped, unitDone, kindOf, failed, log } = work;
  let done = 0;
  for (const unit of units) {
    if (stopped() || performance.now() > until) break;
    try {
      if (!(await unitDone(unit))) break;
    } catch (error) {
      log.error('sending failed', { kind: kindOf(unit), ...faultOf(error) });
      await failed(unit);
      break;
    }
    done++;
  }
  return done;
}

/** Waits for all and adds up; what is thrown is logged, and counts nothing. */
export async function sumOf(counts: readonly Promise<number>[], log: Log): Promise<number> {
  const settled = await Promise.allSettled(counts);
  let sum = 0;
  for (const one of settled) {
    if (one.status === 'fulfilled') sum += one.value;
    else log.error('outbox failed', faultOf(one.reason));
  }
  return sum;
}
