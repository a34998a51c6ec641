/** Meetings: the one place where a command meets the state that is stored. */

import type { Handled } from '#app.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Actor, MeetingCommand } from '#domain/meeting/commands.ts';
import { nextDeadline } from '#domain/meeting/deadlines.ts';
import { newMeeting } from '#domain/meeting/meeting.ts';
import { step } from '#domain/meeting/step.ts';
import { tagsOf } from '#domain/meeting/tags.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import {
  after,
  heldToday,
  isRuleDate,
  occurrenceOf,
  partsOfMeetingId,
  upcoming,
} from '#domain/series/occurrences.ts';
import type { Occurrence, Series } from '#domain/series/types.ts';
import { earliest, type Id } from '#domain/time.ts';
import type { Document } from '#store/store.ts';
import { type Context, changed, documentOf } from './context.ts';

function document(meeting: Meeting): Document<Meeting> {
  return documentOf('meeting', meeting.id, meeting, {
    tags: tagsOf(meeting),
    dueAt: nextDeadline(meeting),
    outboxAt: earliest(...meeting.outbox.map((entry) => entry.notBefore)),
  });
}

/** Whether words have left the document, so that their bytes must leave the files too. */
function textLeft(before: Meeting, after: Meeting): boolean {
  const there = new Map(after.items.map((item) => [item.id, item.texts]));
  return before.items.some(({ id, texts }) => texts !== null && there.get(id) !== texts);
}

export function meetings(context: Context, series: { readonly series: (id: Id) => Promise<Series | null> }) {
  const { store, now, newId } = context;

  /** The meeting as it would begin; null where the id names no date of a series. */
  async function fresh(m: Id): Promise<Meeting | null> {
    const parts = partsOfMeetingId(m);
    const found = parts && (await series.series(parts.series));
    if (!found || !isRuleDate(found, parts.rule)) return null;
    const occurrence = occurrenceOf(found, parts.rule);
    return newMeeting({ series: found, occurrence, next: after(found, occurrence).m });
  }

  async function meeting(m: Id): Promise<Meeting | null> {
    const stored = await store.load('meeting', m, now());
    return stored ? (stored.body as Meeting) : fresh(m);
  }

  /** Carries a command out, or says why not. Durable when it resolves; null where there is no such meeting. */
  async function handle(m: Id, command: MeetingCommand, actor: Actor): Promise<Handled | null> {
    let result: Handled | null = null;
    let scrub = false;
    await changed<Meeting>(context, 'meeting', m, async (stored) => {
      const before = stored?.body ?? (await fresh(m));
      if (!before) return null;
      const stepped = step(before, command, { actor, now: now(), newId });
      result = { meeting: stepped.meeting, refusal: stepped.refusal };
      scrub = stored !== null && textLeft(before, stepped.meeting);
      const after = document(stepped.meeting);
      // A tick that changes nothing may still have been called by an old deadline.
      const same = stepped.meeting === before && (command.verb !== 'tick' || stored?.dueAt === after.dueAt);
      return same ? null : after;
    });
    if (scrub) await store.scrub();
    return result;
  }

  async function isOver(o: Occurrence): Promise<boolean> {
    return (await meeting(o.m))?.course === 'closed';
  }

  /** The meeting that a word or card of the chat is about: held today (also when closed), else the next. */
  async function current(of: Series): Promise<Occurrence> {
    return heldToday(of, now()) ?? (await takes(of)).this;
  }

  /** The meeting that takes submissions now, and the one after it. */
  async function takes(of: Series): Promise<{ readonly this: Occurrence; readonly next: Occurrence }> {
    const dates = upcoming(of, now(), 3);
    const [first, second, third] = dates as [Occurrence, Occurrence, Occurrence];
    return (await isOver(first)) ? { this: second, next: third } : { this: first, next: second };
  }

  async function meetingsOf(person: PersonKey): Promise<readonly Meeting[]> {
    const stored = await store.findByTag('meeting', `presenter:${person}`, now());
    return stored.map((s) => s.body as Meeting).sort((a, b) => (a.start < b.start ? -1 : 1));
  }

  async function meetingOfItem(person: PersonKey, item: Id): Promise<Meeting | null> {
    const all = await meetingsOf(person);
    return all.find((m) => m.items.some((i) => i.id === item && i.presenter === person)) ?? null;
  }

  return { meeting, handle, current, upcoming: takes, meetingsOf, meetingOfItem };
}
