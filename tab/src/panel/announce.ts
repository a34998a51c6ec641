/**
 * What the polite region says, and when (`look.md`, Accessibility): a new phase with its minutes, two minutes
 * left, time up, a pause. The running timer itself is silent. Nothing is said of what was so when one came.
 */
import type { Phase } from '#contract/values.ts';
import type { MeetingView, PartView } from '#contract/views.ts';
import { momentOf } from './moment.ts';
import type { Source } from './plan-bar.ts';

const MINUTE = 60_000;

export type Saying =
  | {
      readonly say: 'phase';
      readonly phase: Phase;
      readonly minutes: number;
      readonly turn: PartView['turn'];
    }
  | { readonly say: 'part'; readonly part: Exclude<PartView['part'], 'case'>; readonly minutes: number }
  | { readonly say: 'two-left' | 'phase-up' | 'paused' | 'closed' | 'vacant' }
  | { readonly say: 'time-up'; readonly source: Source };

/** What of a moment can be announced. */
export interface Heard {
  readonly course: MeetingView['course'];
  /** Which phase of which case, or which part. */
  readonly where: string;
  readonly still: boolean;
  readonly stage: 'early' | 'two-left' | 'time-up';
  readonly phaseUp: boolean;
}

export function heardOf(view: MeetingView, now: number): Heard {
  const { part, course } = view;
  if (!part) return { course, where: '', still: false, stage: 'early', phaseUp: false };
  const { partLeft, left, still } = momentOf(part, now);
  const stage = partLeft <= 0 ? 'time-up' : partLeft <= 2 * MINUTE ? 'two-left' : 'early';
  return { course, where: `${part.part} ${part.number} ${part.phase}`, still, stage, phaseUp: left <= 0 };
}

/** What is to be said when `before` has become `after`; null: nothing. `source`: who would pay. */
export function sayingOf(
  before: Heard,
  after: Heard,
  view: MeetingView,
  now: number,
  source: Source,
): Saying | null {
  if (after.course === 'closed') return before.course === 'closed' ? null : { say: 'closed' };
  const { part } = view;
  if (!part) return null;
  if (part.vacant) return before.still && before.where === after.where ? null : { say: 'vacant' };
  if (after.still) return before.still ? null : { say: 'paused' };
  if (before.where !== after.where || before.still) {
    const minutes = Math.max(0, Math.ceil(momentOf(part, now).left / MINUTE));
    if (part.part !== 'case') return { say: 'part', part: part.part, minutes };
    const fresh = part.phaseIndex === 0 && !before.still;
    return part.phase && { say: 'phase', phase: part.phase, minutes, turn: fresh ? part.turn : null };
  }
  if (before.stage !== after.stage && part.part !== 'talk') {
    if (after.stage === 'two-left' && before.stage === 'early') return { say: 'two-left' };
    if (after.stage === 'time-up') return { say: 'time-up', source };
  }
  return after.phaseUp && !before.phaseUp && after.stage !== 'time-up' ? { say: 'phase-up' } : null;
}
