/** What only chairs see: what each button would do, who pays, what asks for them. */

import { PHASES } from '#contract/values.ts';
import type { ChairView, NextStep, Payer } from '#contract/views.ts';
import { type Instant, MINUTE } from '#domain/time.ts';
import { unhandledItems } from './counts.ts';
import { extended } from './parts.ts';
import { CLOSING, layOut, type Plan, roomFor } from './plan.ts';
import { isVacant, itemOf, runningCase, turnsOf } from './queue.ts';
import { whenEmpty } from './turns.ts';
import type { Hour, Item, Meeting } from './types.ts';

/** From so many turns on combining or voluntary postponement is offered. */
const FEWER_FROM = 6;

/** What the one forward button does; null after the close. */
export function nextStep(meeting: Meeting): NextStep | null {
  const { hour, course, cancelled } = meeting;
  if (course === 'closed' || cancelled) return null;
  if (!hour) return { to: 'start' };
  const part = runningCase(hour);
  if (part && !isVacant(part) && part.phase < 3) return { to: 'phase', phase: PHASES[part.phase + 1]! };
  if (hour.part.part === 'closing') return { to: 'close' };
  const [first] = hour.waiting;
  return first ? { to: 'case', number: first.number } : { to: whenEmpty(hour) };
}

/** What changes for whom between two plans of the same turns, in the order of paying. */
export function payersOf(
  hour: Hour,
  before: Pick<Plan, 'buffer' | 'closing' | 'overfull' | 'waiting'>,
  after: Pick<Plan, 'buffer' | 'closing' | 'overfull' | 'waiting'>,
): readonly Payer[] {
  const payers: Payer[] = [];
  const down = (ms: number) => Math.floor(ms / MINUTE);
  const up = (ms: number) => Math.ceil(ms / MINUTE);
  const pays = (who: 'buffer' | 'closing', from: number, to: number) => {
    if (to < from) payers.push({ who, from, to });
  };
  pays('buffer', down(before.buffer), down(after.buffer));
  pays('closing', down(before.closing), down(after.closing));
  for (const [k, { number }] of hour.waiting.entries()) {
    const [from, to] = [before.waiting[k] ?? 0, after.waiting[k] ?? 0];
    if (to < from) payers.push({ who: 'case', number, from, to });
  }
  const [from, to] = [up(before.overfull), up(after.overfull)];
  if (to > from) payers.push({ who: 'overfull', from, to });
  return payers;
}

function extensions(hour: Hour, plan: Plan, now: Instant): ChairView['extend'] {
  const { part } = hour;
  if (part.part === 'talk' || (part.part === 'case' && isVacant(part))) return [];
  return ([1, 2] as const).map((min) => {
    const longer = { ...hour, part: extended(part, min, now) };
    return { min, pays: payersOf(hour, plan, layOut(longer, now)) };
  });
}

/** Who pays now, compared with the plan of the draw (and of what came in since). */
function paid(hour: Hour, plan: Plan): readonly Payer[] {
  if (hour.part.part === 'talk' || hour.part.part === 'closing') return [];
  const own = hour.waiting.map((unit) => unit.own);
  const asDrawn = { buffer: hour.buffer * MINUTE, closing: CLOSING * MINUTE, overfull: 0, waiting: own };
  return payersOf(hour, asDrawn, plan);
}

function waitingItems(meeting: Meeting): readonly Item[] {
  const ids = meeting.hour?.waiting.flatMap((unit) => unit.items) ?? [];
  return ids.flatMap((i) => itemOf(meeting, i) ?? []);
}

/** Numbers of those whose turn is now or comes and who cannot be written to. */
function unreachable(meeting: Meeting): readonly string[] {
  const running = runningCase(meeting.hour)?.unit.items.flatMap((i) => itemOf(meeting, i) ?? []) ?? [];
  const all = [...running, ...waitingItems(meeting)];
  const found = all.filter((item) => item.presenter !== null && !item.reachable && item.number !== null);
  return found
    .map((item) => item.number ?? 0)
    .sort((a, b) => a - b)
    .map(String);
}

const numberOf = (meeting: Meeting, i: Item['id']) => String(itemOf(meeting, i)?.number ?? '');

/** The parts that need a running hour. */
function inHour(meeting: Meeting, hour: Hour, plan: Plan, now: Instant) {
  const part = runningCase(hour);
  const presented = part !== null && !isVacant(part);
  const over = Math.ceil(plan.overfull / MINUTE) - meeting.accepted;
  return {
    extend: extensions(hour, plan, now),
    paid: paid(hour, plan),
    overfullBy: Math.max(0, over),
    canPause: hour.part.pausedAt === null && hour.part.part !== 'talk' && (part === null || presented),
    canResume: hour.part.pausedAt !== null,
    canEndCase: presented,
    canLater: presented && hour.waiting.length > 0,
    canAdd: roomFor(meeting, now),
    canClose: true,
    offerFewer: turnsOf(hour) >= FEWER_FROM && hour.waiting.length > 0,
    ready: part?.ready ?? false,
  };
}

const BEFORE = {
  extend: [],
  paid: [],
  overfullBy: 0,
  canPause: false,
  canResume: false,
  canEndCase: false,
  canLater: false,
  canAdd: false,
  canClose: false,
  offerFewer: false,
  ready: false,
} as const;

/** `plan` is null where `hour` is. */
export function chairView(meeting: Meeting, plan: Plan | null, now: Instant): ChairView {
  const { hour } = meeting;
  return {
    s: meeting.s,
    next: nextStep(meeting),
    ...(hour && plan ? inHour(meeting, hour, plan, now) : BEFORE),
    accepted: meeting.accepted,
    canBack: meeting.undo !== null,
    closeAsks: meeting.closeAsked ? unhandledItems(meeting).length : null,
    waiting: waitingItems(meeting).map(({ id, number, texts, kind, urgency }) => {
      return { i: id, number: String(number), title: texts?.title ?? null, kind, urgency };
    }),
    unreachable: unreachable(meeting),
    checklistDone: meeting.checklist,
    quiet: meeting.quiet,
    bubble: meeting.bubble,
    reminders: meeting.reminders,
    combining: meeting.combining.map((p) => `${numberOf(meeting, p.a)} + ${numberOf(meeting, p.b)}`),
    offerClose: meeting.offerClose,
  };
}
