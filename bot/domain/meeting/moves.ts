/** The chair's moves in the running hour (`meeting.md`, The chair's moves). Each has been accepted when it comes here. */
import { MINUTE, ms } from '#domain/time.ts';
import type { Context, Refusal } from './commands.ts';
import { type Decider, type Draft, hourOf, refuse } from './draft.ts';
import { pendingNotice } from './outbox.ts';
import { extended, nextPhase, resumed } from './parts.ts';
import { entryFor, LEAST_SHARE, layOut, roomFor, SQUEEZED } from './plan.ts';
import { isVacant, runningCase, waitingUnit } from './queue.ts';
import { bufferWith, goOn, setAdmission, whenEmpty } from './turns.ts';
import type { CasePart, Item } from './types.ts';

/** The running case that has somebody to present it. */
function present(draft: Draft): CasePart | null {
  const part = runningCase(hourOf(draft));
  return part && !isVacant(part) ? part : null;
}

/** Next phase, or next case: also after a vacant turn, the opening and the open discussion. */
export function next(draft: Draft, ctx: Context): Refusal | null {
  const hour = hourOf(draft);
  const part = present(draft);
  if (part && part.phase < 3) {
    draft.emit({ type: 'phase', ...nextPhase(part, ctx.now) });
    return null;
  }
  const empty = whenEmpty(hour);
  if (hour.part.part === 'case') draft.emit({ type: 'turn-done', at: ctx.now });
  goOn(draft, ctx, empty);
  return null;
}

/** An extension moves the notices that are not yet sent, so one that waits to be sent is taken back. */
export const extend: Decider<'meeting.extend'> = (draft, { min }, { now }) => {
  const { part } = hourOf(draft);
  if (part.part === 'talk' || (part.part === 'case' && isVacant(part))) return refuse('noCaseRuns');
  const unsent = part.part === 'case' && part.noticed === 2 && pendingNotice(draft.meeting(), 'time-up');
  const longer = extended(unsent ? { ...part, noticed: 1 as const } : part, min, now);
  draft.emit({ type: 'extended', part: longer });
  return null;
};

export const pause: Decider<'meeting.pause'> = (draft, _, { now }) => {
  const { part } = hourOf(draft);
  if (part.pausedAt !== null) return refuse('unchanged');
  if (part.part === 'talk' || (part.part === 'case' && isVacant(part))) return refuse('noCaseRuns');
  draft.emit({ type: 'paused', at: now });
  return null;
};

export const resume: Decider<'meeting.resume'> = (draft, _, { now }) => {
  const { part } = hourOf(draft);
  if (part.pausedAt === null) return refuse('unchanged');
  draft.emit({ type: 'resumed', part: resumed(part, now) });
  return null;
};

export const endCase: Decider<'meeting.end-case'> = (draft, _, ctx) => {
  const hour = hourOf(draft);
  if (hour.part.part !== 'case') return refuse('noCaseRuns');
  draft.emit({ type: 'turn-done', at: ctx.now });
  goOn(draft, ctx, whenEmpty(hour));
  return null;
};

/** To the end of the queue, with what remains of it, at least 4 minutes. */
export const later: Decider<'meeting.later'> = (draft, _, ctx) => {
  const hour = hourOf(draft);
  if (!present(draft)) return refuse('noCaseRuns');
  if (hour.waiting.length === 0) return refuse('nothingWaits');
  const own = Math.max(LEAST_SHARE, Math.floor(layOut(hour, ctx.now).running / MINUTE));
  draft.emit({ type: 'turn-later', own, at: ctx.now });
  goOn(draft, ctx, 'closing');
  return null;
};

/** A waiting item, or the running turn: then the next one begins at once. */
export const postpone: Decider<'meeting.postpone'> = (draft, { i }, ctx) => {
  const part = present(draft);
  const at = ctx.now;
  if (i !== null && waitingUnit(hourOf(draft), i)) {
    draft.emit({ type: 'postponed', i, at });
    return null;
  }
  if (!part) return refuse(i === null ? 'noCaseRuns' : 'noItem');
  if (i !== null && !part.unit.items.includes(i)) return refuse('noItem');
  for (const item of part.unit.items) {
    if (i === null || i === item) draft.emit({ type: 'postponed', i: item, at });
  }
  if (!present(draft)) goOn(draft, ctx, whenEmpty(hourOf(draft)));
  return null;
};

function aloud(i: Item['id'], kind: Item['kind'], number: number): Item {
  const said = {
    kind,
    ageGroup: 'unsaid',
    urgency: 'now',
    followUp: false,
    services: [],
    texts: null,
  } as const;
  const place = { state: 'drawn', number, told: null, askedAt: null, carried: false, moves: 0 } as const;
  return { id: i, form: '', presenter: null, reachable: true, ...said, ...place };
}

/** A case told aloud, kind only: at the end of the queue, where there is room. */
export const add: Decider<'meeting.add'> = (draft, { kind }, { now, newId }) => {
  const hour = hourOf(draft);
  const { next: to } = draft.meeting();
  if (!roomFor(draft.meeting(), now)) return { kind: 'noRoom', next: to };
  const entry = entryFor(hour, now) ?? SQUEEZED;
  const item = aloud(newId(), kind, hour.nextNumber);
  draft.emit({ type: 'added', item, number: hour.nextNumber, entry, buffer: bufferWith(hour, entry, now) });
  return null;
};

/** One step: order, running part and its end as before the last move; the time since counts. */
export const back: Decider<'meeting.back'> = (draft, _, ctx) => {
  if (draft.meeting().undo === null) return refuse('nothingToUndo');
  draft.emit({ type: 'back' });
  setAdmission(draft, ctx);
  return null;
};

/** Notices that fell due while it was quiet are behind when the quiet ends. */
export const quiet: Decider<'meeting.quiet'> = (draft, { on }, { now }) => {
  const meeting = draft.meeting();
  if (meeting.quiet === on) return refuse('unchanged');
  const part = runningCase(meeting.hour);
  const rest = part ? ms(part.ends[3]) - ms(part.pausedAt ?? now) : Number.POSITIVE_INFINITY;
  const due = rest <= 0 ? 2 : rest <= 2 * MINUTE ? 1 : 0;
  const noticed = part ? (Math.max(part.noticed, on ? 0 : due) as 0 | 1 | 2) : 0;
  draft.emit({ type: 'quiet', on, noticed });
  return null;
};

/** Accepts going over by so many minutes; never more than the plan needs now. */
export const overrun: Decider<'meeting.overrun'> = (draft, { x }, { now }) => {
  const needed = Math.ceil(layOut(hourOf(draft), now).overfull / MINUTE);
  const minutes = Math.min(x, needed);
  if (minutes <= draft.meeting().accepted) return refuse('unchanged');
  draft.emit({ type: 'overrun', minutes });
  return null;
};
