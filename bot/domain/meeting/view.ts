/**
 * What a person may see of a meeting: nothing else leaves the domain. The queue is for the chat's members,
 * from the draw to the close; those outside get the counts alone; the chair's part is for chairs.
 */
import { PHASES } from '#contract/values.ts';
import type { MeetingView, PartView, QueueRow, RunningText } from '#contract/views.ts';
import type { PersonKey } from '#domain/ids.ts';
import { type Instant, instant, MINUTE, ms } from '#domain/time.ts';
import { NOTHING } from './counts.ts';
import { endOfMeeting, offersTake } from './course.ts';
import { type Plan, planOf } from './plan.ts';
import { isVacant, itemOf, runningCase, turnsOf } from './queue.ts';
import { rolesIn } from './roles.ts';
import { segmentsOf } from './segments.ts';
import type { CasePart, Hour, Item, Meeting, Unit } from './types.ts';
import { chairView } from './view-chair.ts';

export { joinOffer, ownItems } from './view-own.ts';

export interface Viewer {
  readonly person: PersonKey | null;
  readonly inChat: boolean;
  readonly admin: boolean;
}

function itemsOf(meeting: Meeting, unit: Unit): readonly Item[] {
  return unit.items.flatMap((i) => itemOf(meeting, i) ?? []);
}

/** The titles of a turn; null where it was told aloud. */
function titleOf(items: readonly Item[]): string | null {
  const titles = items.flatMap((item) => item.texts?.title ?? []);
  return titles.length > 0 ? titles.join(' · ') : null;
}

function row(meeting: Meeting, unit: Unit, state: QueueRow['state'], minutes: number): QueueRow[] {
  const items = itemsOf(meeting, unit);
  const [first] = items;
  if (!first) return [];
  return [{ number: unit.number, kind: first.kind, title: titleOf(items), state, minutes }];
}

/** Handled, running, waiting in order of the turns; then those that a chair has postponed. */
function queueOf(meeting: Meeting, hour: Hour, plan: Plan): readonly QueueRow[] {
  const running = runningCase(hour);
  const held = meeting.items.filter((item) => item.state === 'held' && item.number !== null);
  const postponed = [...held].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return [
    ...hour.done.flatMap((unit) => row(meeting, unit, 'handled', unit.own)),
    ...(running ? row(meeting, running.unit, 'running', running.minutes) : []),
    ...hour.waiting.flatMap((unit, k) => row(meeting, unit, 'waiting', plan.waiting[k] ?? unit.own)),
    ...postponed.flatMap(({ id, number }) =>
      row(meeting, { items: [id], number: String(number), own: 0 }, 'postponed', 0),
    ),
  ];
}

function caseView(meeting: Meeting, hour: Hour, part: CasePart): PartView {
  const items = itemsOf(meeting, part.unit);
  const { phase, ends } = part;
  const minutes = (k: number) => Math.round((ms(ends[k as 1]) - ms(ends[(k - 1) as 0])) / MINUTE);
  return {
    part: 'case',
    turn: { n: hour.done.length + 1, of: turnsOf(hour) },
    number: part.unit.number,
    kind: items[0]?.kind ?? null,
    title: titleOf(items),
    phase: PHASES[phase],
    phaseIndex: phase,
    phaseEnds: ends[phase],
    phasesAfter: [1, 2, 3]
      .filter((k) => k > phase)
      .map((k) => ({ phase: PHASES[k as 1], minutes: minutes(k) })),
    phaseEdges: ends,
    startedAt: part.startedAt,
    ends: ends[3],
    pausedAt: part.pausedAt,
    vacant: isVacant(part),
  };
}

const NO_CASE = { turn: null, number: null, kind: null, title: null } as const;
const NO_PHASE = {
  phase: null,
  phaseIndex: null,
  phaseEnds: null,
  phasesAfter: [],
  phaseEdges: [],
  vacant: false,
} as const;

function partView(meeting: Meeting, hour: Hour, plan: Plan): PartView {
  const { part } = hour;
  if (part.part === 'case') return caseView(meeting, hour, part);
  const { startedAt, pausedAt } = part;
  const ends = part.part === 'talk' ? instant(ms(hour.end) - plan.closing) : part.ends;
  return { part: part.part, ...NO_CASE, ...NO_PHASE, startedAt, ends, pausedAt };
}

/** The minutes of each where all that wait have the same; of the running one where none waits. */
function minutesEach(hour: Hour, plan: Plan): number | null {
  const [first, ...rest] = plan.waiting;
  if (first === undefined) return runningCase(hour)?.minutes ?? null;
  return rest.every((minutes) => minutes === first) ? first : null;
}

const OUTSIDE = { minutesEach: null, buffer: null, queue: [], part: null, segments: [] } as const;

function shown(meeting: Meeting, hour: Hour, plan: Plan, now: Instant) {
  return {
    minutesEach: minutesEach(hour, plan),
    buffer: Math.floor(plan.buffer / MINUTE),
    queue: queueOf(meeting, hour, plan),
    part: partView(meeting, hour, plan),
    segments: segmentsOf(hour, plan, now),
  };
}

function view(meeting: Meeting, sees: { queue: boolean; chair: boolean }, now: Instant): MeetingView {
  const { hour, settings, present } = meeting;
  const plan = planOf(meeting, now);
  const expected = settings.services.map((service) => service.id);
  const closed = meeting.course === 'closed';
  return {
    m: meeting.id,
    centre: settings.centre,
    course: meeting.course,
    start: meeting.start,
    end: endOfMeeting(meeting),
    counts: meeting.counts ?? NOTHING,
    ...(hour && plan && sees.queue ? shown(meeting, hour, plan, now) : OUTSIDE),
    expected,
    present,
    missing: expected.filter((id) => !present.includes(id)),
    overfullBy: plan && sees.queue ? Math.ceil(plan.overfull / MINUTE) : 0,
    offerTake: offersTake(meeting, now),
    chair: sees.chair && !closed ? chairView(meeting, plan, now) : null,
    summary: meeting.summary,
    now,
  };
}

function isChair(meeting: Meeting, viewer: Viewer): boolean {
  const roles = rolesIn(meeting, { ...viewer, system: false });
  return roles.includes('chair') || roles.includes('standIn');
}

/** What one person may see. */
export function viewOf(meeting: Meeting, viewer: Viewer, now: Instant): MeetingView {
  const chair = isChair(meeting, viewer);
  return view(meeting, { queue: viewer.inChat || chair, chair }, now);
}

/** What the shared card of the chat shows: never the chair's part. */
export function groupView(meeting: Meeting, now: Instant): MeetingView {
  return view(meeting, { queue: true, chair: false }, now);
}

/** All fields of the running case: for the chat's members, in the side panel and on the stage alone. */
export function runningTexts(meeting: Meeting, viewer: Viewer, _now: Instant): readonly RunningText[] {
  const part = runningCase(meeting.hour);
  if (!part || !(viewer.inChat || isChair(meeting, viewer))) return [];
  return itemsOf(meeting, part.unit).flatMap(({ number, texts, kind, ageGroup, followUp, services }) =>
    texts ? [{ number: String(number), kind, ageGroup, followUp, services, texts }] : [],
  );
}
