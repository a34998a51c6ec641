/**
 * Sends what a workshop's outbox holds: private messages, each person's in order, under Teams' limits. What
 * was sent but could not be reported is not sent again by this process. Who cannot be reached is no error.
 */
import type { PersonKey } from '#domain/ids.ts';
import { type Id, plus } from '#domain/time.ts';
import type { WorkshopOutboxEntry } from '#domain/workshop/effect.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { laneDone, SPAN_MS, sumOf } from './deliver-lane.ts';
import type { Parts } from './parts.ts';
import { backOffMs } from './retry-after.ts';
import { sendWorkshopNote } from './send-workshop.ts';

/** Each person's entries that may leave, in order; one that is tried again holds back what stands behind it. */
function byPerson({ outbox }: Workshop, now: WorkshopOutboxEntry['notBefore']) {
  const lanes = new Map<PersonKey, WorkshopOutboxEntry[]>();
  const held = new Set<PersonKey>();
  for (const entry of outbox) {
    const { to } = entry.effect;
    if (entry.notBefore > now) {
      if (entry.attempts > 0) held.add(to);
    } else if (!held.has(to)) lanes.set(to, [...(lanes.get(to) ?? []), entry]);
  }
  return lanes;
}

/** Sends what may leave now; answers how many entries were dealt with. */
export function createWorkshopDelivery(parts: Parts, stopped: () => boolean) {
  const { app, log, lanes } = parts;
  const unreported = new Map<Id, Id>();
  const silent = new Set<Id>();

  async function report(id: Id, entry: Id): Promise<void> {
    unreported.set(entry, id);
    // One save after the other: all of them change the same document.
    await lanes.run(`report ${id}`, () => app.workshopSystem(id, { verb: 'sent', entry }));
    unreported.delete(entry);
    silent.delete(entry);
  }

  async function putOff(id: Id, entry: WorkshopOutboxEntry, afterMs: number): Promise<void> {
    const at = plus(app.now(), Math.max(afterMs, backOffMs(entry.attempts)));
    log.info('sending later', { kind: entry.effect.kind, attempts: entry.attempts });
    await lanes.run(`report ${id}`, () => app.workshopSystem(id, { verb: 'retry', entry: entry.id, at }));
  }

  /** `workshop`: as it was taken; whether the entry is still true is looked up where it is sent. */
  async function entryDone({ id, tenant }: Workshop, entry: WorkshopOutboxEntry): Promise<boolean> {
    const state = { again: silent.has(entry.id), begun: null };
    const done = await sendWorkshopNote(parts, { w: id, tenant, entry, state });
    if (done.done) {
      await report(id, entry.id);
      return true;
    }
    if (done.silent) silent.add(entry.id);
    await putOff(id, entry, done.afterMs);
    return false;
  }

  return async (workshop: Workshop): Promise<number> => {
    const until = performance.now() + SPAN_MS;
    for (const [entry, id] of unreported) if (id === workshop.id) await report(id, entry);
    const reported = (entry: WorkshopOutboxEntry) => unreported.has(entry.id);
    const counts = [...byPerson(workshop, app.now())].map(([to, units]) =>
      lanes.run(`outbox ${workshop.id} ${to}`, () =>
        laneDone({
          ...{ units, until, stopped, log },
          unitDone: (entry) => entryDone(workshop, entry),
          kindOf: ({ effect }) => effect.kind,
          async failed(entry) {
            // What was sent is only to be reported, as soon as the store is there again.
            if (!reported(entry)) await putOff(workshop.id, entry, 0);
          },
        }),
      ),
    );
    return sumOf(counts, log);
  };
}
