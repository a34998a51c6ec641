/** The chair's part of the meeting's card: what needs a decision, who pays, and the moves. */
import type { ChairView, MeetingView, NextStep } from '#contract/views.ts';
import { type ActionData, type Button, button, type Line, line, maybe } from './pieces.ts';
import { payersOf } from './sheet.ts';
import type { Words } from './words.ts';

/** Teams shows six buttons; the rest stand behind its 'more' sign. */
const SHOWN = 6;

function nextTitle(words: Words, step: NextStep): string {
  const { t } = words;
  switch (step.to) {
    case 'start':
      return t('do.start');
    case 'phase':
      return t(`do.next.${step.phase}`);
    case 'case':
      return t('do.next.case', { number: step.number });
    case 'talk':
      return t('do.next.talk');
    case 'closing':
      return t('do.next.closing');
    case 'close':
      return t('do.close');
  }
}

/** Ways to have fewer cases, and which of them can wait. */
function fewer(words: Words, chair: ChairView): readonly string[] {
  const { t } = words;
  const canWait = chair.waiting.filter((item) => item.urgency === 'later').map((item) => item.number);
  const numbers = words.list(canWait);
  return [
    ...maybe(chair.offerFewer && t('chair.offerFewer')),
    ...maybe(canWait.length > 0 && t('chair.canWait', { n: canWait.length, numbers })),
  ];
}

/**
 * What the chair has to know or decide now, most urgent first. That there are many cases is a warning
 * between cases only: during one it would stand there for the whole hour, so it is said in small.
 */
export function chairAlerts(words: Words, chair: ChairView, inCase: boolean): readonly Line[] {
  const { t } = words;
  const n = chair.closeAsks;
  return [
    ...maybe(n !== null && line(t('chair.closeAsks', { n: n ?? 0 }))),
    ...maybe(chair.offerClose && n === null && line(t('chair.offerClose'))),
    ...maybe(chair.overfullBy > 0 && line(t('chair.overfull', { x: chair.overfullBy }))),
    ...maybe(!chair.checklistDone && line(t('chair.checklist'))),
    ...maybe(chair.ready && line(t('chair.ready'), { weight: 'Bolder' })),
    ...maybe(
      chair.unreachable.length > 0 &&
        line(t('chair.unreachable', { n: chair.unreachable.length, numbers: words.list(chair.unreachable) })),
    ),
    ...maybe(((chair.offerFewer && !inCase) || chair.overfullBy > 0) && line(fewer(words, chair).join(' '))),
  ].filter((one) => one.text !== '');
}

/** Who would pay for extra time, and who has paid: said before it is granted. */
export function chairCosts(words: Words, chair: ChairView): readonly Line[] {
  const { t } = words;
  const before = chair.extend
    .filter(({ pays }) => pays.length > 0)
    .map(({ min, pays }) => t('chair.pays', { min, payers: payersOf(words, pays) }));
  return [
    ...before.map((cost) => line(cost, { size: 'Small', spacing: 'None' })),
    ...maybe(
      chair.paid.length > 0 &&
        line(t('chair.paid', { payers: payersOf(words, chair.paid) }), { size: 'Small', spacing: 'None' }),
    ),
  ];
}

/** Settings and counts, in small. */
export function chairNotes(words: Words, chair: ChairView, inCase: boolean): readonly string[] {
  const { t } = words;
  return [
    ...maybe(chair.accepted > 0 && t('chair.accepted', { x: chair.accepted })),
    ...maybe(chair.combining.length > 0 && t('chair.combining', { pairs: words.list(chair.combining) })),
    ...maybe(chair.quiet && t('chair.quiet')),
    ...maybe(chair.bubble && t('chair.bubble')),
    ...maybe(chair.reminders > 0 && t('chair.reminders', { n: chair.reminders })),
    ...(inCase && chair.offerFewer && chair.overfullBy === 0 ? fewer(words, chair) : []),
  ];
}

/**
 * The chair's buttons, primary first and at most six of them. Where the plan is overfull the ways out
 * take the place of extra time.
 */
export function chairButtons(words: Words, view: MeetingView, chair: ChairView): readonly Button[] {
  const { t } = words;
  const m = view.m;
  const move = (title: string, verb: string, data: ActionData = {}): Button =>
    button(title, `meeting.${verb}`, { m, s: chair.s, ...data });
  const open = view.course !== 'closed';
  const step = chair.next;
  const next =
    step === null || (step.to === 'close' && chair.closeAsks !== null)
      ? null
      : step.to === 'close'
        ? move(t('do.close'), 'close', { sure: false })
        : move(nextTitle(words, step), step.to === 'start' ? 'start' : 'next');
  const overfull = chair.overfullBy > 0;
  const x = chair.accepted + chair.overfullBy;
  const extend = chair.extend.map(({ min }) => move(t('do.extend', { min }), 'extend', { min }));
  const running = view.course === 'running';
  const close = chair.canClose && step?.to !== 'close' && chair.closeAsks === null;
  const closing = move(t('do.close'), 'close', { sure: false });
  const postpone = move(t('do.postpone'), 'postpone');
  const combine = move(t('do.combine'), 'combine');
  const canPostpone = chair.waiting.length > 0 || chair.canEndCase;
  const canCombine = chair.waiting.length > 1;
  const attendance = button(t('do.attendance'), 'attendance.mark', { m });
  const queue = button(t('do.queue'), 'queue.show', { m });
  const bring = button(t('do.bring'), 'item.form', { m });
  const first: readonly Button[] = [
    ...maybe(chair.closeAsks !== null && move(t('do.closeSure'), 'close', { sure: true })),
    ...maybe(chair.canResume && move(t('do.resume'), 'resume')),
    ...maybe(next),
    ...maybe(overfull && move(t('do.overrun', { x }), 'overrun', { x })),
    ...maybe(overfull && canPostpone && postpone),
    ...maybe(overfull && canCombine && combine),
    ...(overfull ? [] : extend),
    ...maybe(chair.canPause && move(t('do.pause'), 'pause')),
    ...maybe(running && move(t('do.reminder'), 'reminder')),
    ...maybe(chair.offerClose && close && closing),
    ...maybe(open && !chair.checklistDone && move(t('do.checklist'), 'checklist')),
    ...(running ? [] : [...maybe(open && attendance), ...maybe(open && queue)]),
  ];
  const others: readonly Button[] = [
    ...maybe(chair.canBack && move(t('do.back'), 'back')),
    ...maybe(chair.canEndCase && move(t('do.endCase'), 'end-case')),
    ...maybe(chair.canLater && move(t('do.later'), 'later')),
    ...maybe(!overfull && canPostpone && postpone),
    ...maybe(!overfull && canCombine && combine),
    ...(overfull ? extend : []),
    ...maybe(chair.canAdd && move(t('do.add'), 'add')),
    ...maybe(running && attendance),
    ...maybe(running && queue),
    ...maybe(open && bring),
    ...maybe(open && move(chair.quiet ? t('do.quietOff') : t('do.quietOn'), 'quiet', { on: !chair.quiet })),
    ...maybe(
      open && move(chair.bubble ? t('do.bubbleOff') : t('do.bubbleOn'), 'bubble', { on: !chair.bubble }),
    ),
    ...maybe(!chair.offerClose && close && closing),
    button(t('do.privacy'), 'privacy', { m }),
  ];
  return [...first, ...others].map((one, index) => ({
    ...one,
    mode: index < Math.min(first.length, SHOWN) ? 'primary' : 'secondary',
  }));
}
