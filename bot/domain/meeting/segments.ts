/** The hour as a bar: what was, what runs, what comes, and where the buffer and the closing lie. */
import type { Segment } from '#contract/views.ts';
import { type Instant, instant, MINUTE, ms } from '#domain/time.ts';
import { endOf, type Plan } from './plan.ts';
import type { Hour } from './types.ts';

/** When the running part will have ended, as things stand, in ms. */
function partUntil(hour: Hour, plan: Plan, now: number): number {
  const { part } = hour;
  if (part.part === 'talk' && hour.waiting.length === 0) {
    return Math.max(now, ms(hour.end) - plan.closing);
  }
  const end = endOf(part);
  if (end === null) return now;
  return part.pausedAt ? now + plan.running : Math.max(ms(end), now);
}

/** Handled turns share the time between the opening and now evenly: how long each took is nobody's business. */
function doneSegments(hour: Hour): readonly Segment[] {
  const { openedUntil, startedAt, part, done } = hour;
  if (openedUntil === null) return [];
  const opening = { what: 'opening', number: null, from: startedAt, to: openedUntil, state: 'done' } as const;
  const [from, to] = [ms(openedUntil), ms(part.startedAt)];
  const size = (to - from) / Math.max(1, done.length);
  const edge = (k: number) => instant(Math.round(from + k * size));
  const turns = done.map(({ number }, k) => {
    return { what: 'case', number, from: edge(k), to: edge(k + 1), state: 'done' } as const;
  });
  return [opening, ...turns];
}

/** In order of time. */
export function segmentsOf(hour: Hour, plan: Plan, now: Instant): readonly Segment[] {
  const { part, waiting } = hour;
  let at = partUntil(hour, plan, ms(now));
  const number = part.part === 'case' ? part.unit.number : null;
  const running: Segment = {
    what: part.part,
    number,
    from: part.startedAt,
    to: instant(at),
    state: 'running',
  };
  const coming: Segment[] = [];
  const add = (what: Segment['what'], of: string | null, length: number) => {
    if (length <= 0) return;
    const from = instant(at);
    at += length;
    coming.push({ what, number: of, from, to: instant(at), state: 'coming' });
  };
  for (const [k, unit] of waiting.entries()) add('case', unit.number, (plan.waiting[k] ?? 0) * MINUTE);
  if (part.part !== 'talk' || waiting.length > 0) add('buffer', null, plan.buffer);
  if (part.part !== 'closing') add('closing', null, plan.closing);
  return [...doneSegments(hour), running, ...coming];
}
