/** The parts of the hour as they begin, and what pausing, extending and going on do to their ends. */
import { type Instant, instant, MINUTE, ms, plus } from '#domain/time.ts';
import { CLOSING, LEAST_CLOSING, layOut, OPENING, phasesOf } from './plan.ts';
import type { CasePart, Hour, Part, PhaseEnds, PhaseIndex, PlainPart, TalkPart, Unit } from './types.ts';

const LATER_RATIO = [7, 7, 12, 4] as const;

export function openingAt(at: Instant): PlainPart {
  return { part: 'opening', startedAt: at, ends: plus(at, OPENING * MINUTE), pausedAt: null };
}

export function talkAt(at: Instant): TalkPart {
  return { part: 'talk', startedAt: at, pausedAt: null };
}

/** The closing with what the plan leaves it: 5 minutes down to 2. */
export function closingAt(hour: Hour, at: Instant): PlainPart {
  const { closing } = layOut({ ...hour, part: talkAt(at), waiting: [] }, at);
  const length = Math.min(CLOSING * MINUTE, Math.max(LEAST_CLOSING * MINUTE, closing));
  return { part: 'closing', startedAt: at, ends: plus(at, length), pausedAt: null };
}

function endsFrom(at: Instant, minutes: number): PhaseEnds {
  let end = ms(at);
  return phasesOf(minutes).map((phase) => {
    end += phase * MINUTE;
    return instant(end);
  }) as unknown as PhaseEnds;
}

/** The first waiting turn as the running part, with the minutes that the plan gives it now. */
export function caseAt(hour: Hour, unit: Unit, at: Instant): CasePart {
  const plan = layOut({ ...hour, part: talkAt(at) }, at);
  const minutes = plan.waiting[hour.waiting.indexOf(unit)] ?? unit.own;
  const ends = endsFrom(at, minutes);
  const still = { pausedAt: null, ready: false, noticed: 0, phase: 0 } as const;
  return { part: 'case', unit, startedAt: at, minutes, ends, ...still };
}

/** The part with its ends moved by `by` ms, from the current phase on. */
function moved<P extends Part>(part: P, by: number): P {
  if (part.part === 'talk' || by === 0) return part;
  if (part.part !== 'case') return { ...part, ends: plus(part.ends, by) };
  const { phase } = part;
  return { ...part, ends: part.ends.map((end, k) => (k < phase ? end : plus(end, by))) };
}

/** Goes on after a pause: its ends move by the pause. The same where it runs. */
export function resumed<P extends Part>(part: P, now: Instant): P {
  if (part.pausedAt === null) return part;
  return { ...moved(part, ms(now) - ms(part.pausedAt)), pausedAt: null };
}

/**
 * Extra time. A part that is over time gets it from now on, so that +1 is a minute to go in any case;
 * what is over already has been paid.
 */
export function extended<P extends Exclude<Part, TalkPart>>(part: P, min: number, now: Instant): P {
  const end = ms(part.part === 'case' ? part.ends[3] : part.ends);
  const over = Math.max(0, ms(part.pausedAt ?? now) - end);
  const longer = moved(part, over + min * MINUTE);
  return longer.part === 'case' ? { ...longer, minutes: longer.minutes + min } : longer;
}

/**
 * The next phase begins: what remains of the case is laid over the later phases in ratio of their planned
 * minutes; on time nothing changes, and a case that is over time has no more for them.
 */
export function nextPhase(part: CasePart, now: Instant): { phase: PhaseIndex; ends: PhaseEnds } {
  const { phase, ends } = resumed(part, now);
  if (ends[phase] === now) return { phase: (phase + 1) as PhaseIndex, ends };
  const before = ends.map(ms);
  const last = before[3]!;
  const from = Math.min(ms(now), last);
  const planned = before[phase]! < last;
  const sizeOf = (k: number) => (planned ? before[k]! - before[k - 1]! : LATER_RATIO[k]!);
  const later = [1, 2, 3].filter((k) => k > phase);
  const total = later.reduce((sum, k) => sum + sizeOf(k), 0);
  const laid = [...ends];
  laid[phase] = instant(from);
  let sum = 0;
  for (const k of later) {
    sum += sizeOf(k);
    laid[k] = k === 3 ? ends[3] : instant(Math.round(from + ((last - from) * sum) / total));
  }
  return { phase: (phase + 1) as PhaseIndex, ends: laid as unknown as PhaseEnds };
}
