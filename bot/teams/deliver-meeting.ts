/**
 * Sends what a meeting's outbox holds, in order and under Teams' limits, and reports back. What was sent but
 * could not be reported (the store was away) is not sent again by this process.
 */
import type { MessageAddress } from '#domain/ids.ts';
import type { Outcome } from '#domain/meeting/commands.ts';
import type { OutboxEntry } from '#domain/meeting/effect.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { type Id, plus } from '#domain/time.ts';
import { laneDone, SPAN_MS, sumOf } from './deliver-lane.ts';
import { lanesOf, type Unit } from './outbox.ts';
import { type Parts, SYSTEM } from './parts.ts';
import { backOffMs } from './retry-after.ts';
import { carryOut } from './send-effect.ts';
import type { Done } from './send-outcome.ts';

const FAILED = { done: false, afterMs: 0, silent: false, begun: null } as const;

/** What is known of an attempt; a newer update of the card stands in for the one it replaced. */
const attemptOf = (m: Id, { id, effect }: OutboxEntry): string => (effect.kind === 'card' ? `card ${m}` : id);

/** Sends what may leave now; answers how many entries were dealt with. */
export function createMeetingDelivery(parts: Parts, stopped: () => boolean) {
  const { app, log, lanes } = parts;
  const unreported = new Map<Id, { readonly m: Id; readonly outcome: Outcome }>();
  const silent = new Set<string>();
  const begun = new Map<string, MessageAddress>();

  async function report(m: Id, entry: Id, outcome: Outcome): Promise<void> {
    unreported.set(entry, { m, outcome });
    await app.handle(m, { verb: 'sent', entry, outcome }, SYSTEM);
    unreported.delete(entry);
  }

  async function postpone(m: Id, { entry }: Unit, done: Extract<Done, { done: false }>): Promise<void> {
    const key = attemptOf(m, entry);
    if (done.silent) silent.add(key);
    if (done.begun) begun.set(key, done.begun);
    const at = plus(app.now(), Math.max(done.afterMs, backOffMs(entry.attempts)));
    log.info('sending later', { kind: entry.effect.kind, attempts: entry.attempts });
    await app.handle(m, { verb: 'retry', entry: entry.id, at }, SYSTEM);
  }

  /** false: it has to wait, and so does what stands behind it. */
  async function unitDone(m: Id, unit: Unit): Promise<boolean> {
    const { entry } = unit;
    const meeting = await app.meeting(m);
    const there = (id: Id) => meeting?.outbox.some((e) => e.id === id) ?? false;
    // Another process, or a moment ago this one, has dealt with it.
    if (!meeting || !there(entry.id)) return true;
    let outcome: Outcome = { kind: 'gone' };
    if (!unit.skip) {
      const key = attemptOf(m, entry);
      // The one card of the chat is found by its own address; a private message by what was remembered of it.
      const own = entry.effect.kind === 'private' ? { entry: entry.id } : {};
      const known = begun.get(key) ?? (own.entry ? await app.begun(own.entry) : null);
      const state = { again: silent.has(key), begun: known, ...own };
      const done = await carryOut(parts, meeting, entry.effect, unit.anew, entry.attempts, state);
      if (!done.done) {
        await postpone(m, unit, done);
        return false;
      }
      outcome = done.outcome;
      silent.delete(key);
      begun.delete(key);
    }
    await report(m, entry.id, outcome);
    for (const id of unit.joined) if (there(id)) await report(m, id, outcome);
    return true;
  }

  return async (meeting: Meeting): Promise<number> => {
    const until = performance.now() + SPAN_MS;
    const chat = meeting.settings.chat?.conversation ?? meeting.id;
    for (const [entry, { m, outcome }] of unreported) if (m === meeting.id) await report(m, entry, outcome);
    const counts = lanesOf(meeting, app.now()).map(({ key, units }) =>
      lanes.run(key === 'chat' ? chat : `outbox ${meeting.id} ${key}`, () =>
        laneDone({
          ...{ units, until, stopped, log },
          unitDone: (unit) => unitDone(meeting.id, unit),
          kindOf: ({ entry }) => entry.effect.kind,
          async failed(unit) {
            // What was sent is only to be reported, as soon as the store is there again.
            if (!unreported.has(unit.entry.id)) await postpone(meeting.id, unit, FAILED);
          },
        }),
      ),
    );
    return sumOf(counts, log);
  };
}
