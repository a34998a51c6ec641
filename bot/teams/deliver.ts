/**
 * Drains outboxes: takes meetings under a lease, sends in order and under Teams' limits, reports back. What
 * was sent but could not be reported (the store was away) is not sent again by this process.
 */

import type { MessageAddress } from '#domain/ids.ts';
import type { Outcome } from '#domain/meeting/commands.ts';
import type { OutboxEntry } from '#domain/meeting/effect.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { between, type Id, plus } from '#domain/time.ts';
import { faultOf } from '#log.ts';
import { lanesOf, type Unit } from './outbox.ts';
import { type Parts, SYSTEM } from './parts.ts';
import { backOffMs } from './retry-after.ts';
import { carryOut } from './send-effect.ts';
import type { Done } from './send-outcome.ts';

/** Meetings under way at once in this process. */
const AT_ONCE = 50;
/** A lease holds 30 s; after this nothing new of the meeting is begun under it. */
const SPAN_MS = 15_000;

const FAILED = { done: false, afterMs: 0, silent: false, begun: null } as const;

/** What is known of an attempt; a newer update of the card stands in for the one it replaced. */
const attemptOf = (m: Id, { id, effect }: OutboxEntry): string => (effect.kind === 'card' ? `card ${m}` : id);

export interface Delivery {
  /** Starts sending what is due; answers how many meetings were taken. Does not wait for Teams. */
  drain(): Promise<number>;
  /** Milliseconds since the oldest entry under way should have left; 0 where nothing is. */
  outboxMs(): number;
  idle(): Promise<void>;
  /** Takes nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

export function createDelivery(parts: Parts): Delivery {
  const { app, log, lanes, poke } = parts;
  const underWay = new Map<Id, { readonly work: Promise<void>; readonly since: Meeting['start'] }>();
  const unreported = new Map<Id, { readonly m: Id; readonly outcome: Outcome }>();
  const silent = new Set<string>();
  const begun = new Map<string, MessageAddress>();
  let stopped = false;

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

  async function laneDone(m: Id, units: readonly Unit[], until: number): Promise<number> {
    let done = 0;
    for (const unit of units) {
      if (stopped || performance.now() > until) break;
      try {
        if (!(await unitDone(m, unit))) break;
      } catch (error) {
        log.error('sending failed', { kind: unit.entry.effect.kind, ...faultOf(error) });
        // What was sent is only to be reported, as soon as the store is there again.
        if (!unreported.has(unit.entry.id)) await postpone(m, unit, FAILED);
        break;
      }
      done++;
    }
    return done;
  }

  async function deliver(meeting: Meeting): Promise<void> {
    const until = performance.now() + SPAN_MS;
    const chat = meeting.settings.chat?.conversation ?? meeting.id;
    let done = 0;
    try {
      for (const [entry, { m, outcome }] of unreported) if (m === meeting.id) await report(m, entry, outcome);
      const counts = await Promise.all(
        lanesOf(meeting, app.now()).map(({ key, units }) =>
          lanes.run(key === 'chat' ? chat : `outbox ${meeting.id} ${key}`, () =>
            laneDone(meeting.id, units, until),
          ),
        ),
      );
      done = counts.reduce((sum, n) => sum + n, 0);
    } catch (error) {
      log.error('outbox failed', faultOf(error));
    }
    try {
      await app.drained(meeting.id);
    } catch (error) {
      log.error('lease not given back', faultOf(error));
    }
    underWay.delete(meeting.id);
    if (done > 0 && !stopped) poke();
  }

  return {
    async drain() {
      if (stopped || underWay.size >= AT_ONCE) return 0;
      const { meetings } = await app.outboxes(AT_ONCE - underWay.size);
      let taken = 0;
      for (const meeting of meetings) {
        // A clock that jumps (rehearsal) makes leases run out while their work is under way.
        if (underWay.has(meeting.id)) continue;
        const since = meeting.outbox.map((e) => e.notBefore).sort()[0] ?? app.now();
        underWay.set(meeting.id, { work: deliver(meeting), since });
        taken++;
      }
      return taken;
    },
    outboxMs() {
      const now = app.now();
      return Math.max(0, ...[...underWay.values()].map(({ since }) => between(since, now)));
    },
    async idle() {
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ work }) => work));
    },
    async stop() {
      stopped = true;
      await Promise.all([...underWay.values()].map(({ work }) => work));
    },
  };
}
