/**
 * Requests that arrive twice (a retry after a lost answer, a double click): the header `Idempotency-Key`,
 * random and the same for both, gives the second one the first one's answer. In memory for ten minutes; it
 * keeps ids, never text: the answers of these verbs hold none.
 */
import type { Verb } from '#contract/api.ts';
import type { Outcome } from './outcome.ts';

const KEPT_MS = 10 * 60_000;
const MOST = 5000;
export const KEY = /^[A-Za-z0-9_-]{16,64}$/;

/** Verbs that would make a second one, or refuse the second time; every other does nothing then by itself. */
const MAKES: ReadonlySet<Verb> = new Set<Verb>([
  'network.create',
  'centre.save',
  'clock.create',
  'workshop.add',
  'role.add',
  'task.add',
  'material.add',
  'development.add',
  'development.remove',
  'development.restore',
  'clock.publish',
  'clock.remove',
  'clock.restore',
  'evaluation.answer',
  'centre.disconnect',
  'date.move',
  'date.cancel',
  'date.back',
  'item.form',
]);

export interface Once {
  run(person: string, verb: Verb, key: string | undefined, work: () => Promise<Outcome>): Promise<Outcome>;
}

/** @param nowMs a clock that only goes forward, ms */
export function createOnce(nowMs: () => number): Once {
  const known = new Map<string, { readonly at: number; readonly outcome: Promise<Outcome> }>();

  function forget(): void {
    for (const [name, { at }] of known) {
      if (known.size <= MOST && nowMs() - at < KEPT_MS) return;
      known.delete(name);
    }
  }

  return {
    run(person, verb, key, work) {
      if (key === undefined || !KEY.test(key) || !MAKES.has(verb)) return work();
      forget();
      const name = `${person} ${verb} ${key}`;
      const before = known.get(name);
      if (before) return before.outcome;
      const outcome = work();
      known.set(name, { at: nowMs(), outcome });
      // Only what was done is remembered: what failed may be tried again.
      const drop = () => known.delete(name);
      outcome.then(({ status }) => status !== 200 && drop(), drop);
      return outcome;
    },
  };
}
