/** Combining two waiting items: both presenters accept in private, two minutes' silence means no. */
import { type Id, type Instant, MINUTE, plus } from '#domain/time.ts';
import { type Decider, type Draft, hourOf, refuse } from './draft.ts';
import { itemOf, waitingUnit } from './queue.ts';
import type { Proposal, Unit } from './types.ts';

/** How long the presenters have to answer. */
const ANSWER_IN = 2 * MINUTE;

const isAgreed = (p: Proposal) => p.agreed.includes(p.a) && p.agreed.includes(p.b);

/** One turn at the earlier place, with one share. Nothing where one of them no longer waits alone. */
function merge(draft: Draft, { a, b }: Pick<Proposal, 'a' | 'b'>): void {
  const [first, second] = [waitingUnit(hourOf(draft), a), waitingUnit(hourOf(draft), b)];
  if (!first || !second || first === second) return;
  const unit: Unit = {
    items: [...first.items, ...second.items],
    number: `${first.number} + ${second.number}`,
    own: Math.max(first.own, second.own),
  };
  draft.emit({ type: 'merged', a, unit });
}

export const combine: Decider<'meeting.combine'> = (draft, { i, j }, { now }) => {
  const { waiting } = hourOf(draft);
  const [x, y] = [
    waiting.findIndex((u) => u.items.includes(i)),
    waiting.findIndex((u) => u.items.includes(j)),
  ];
  if (x < 0 || y < 0 || i === j) return refuse('noItem');
  const [a, b] = x < y ? [i, j] : [j, i];
  const { combining } = draft.meeting();
  const asked = (item: Id) => combining.some((p) => p.a === item || p.b === item);
  const alone = [x, y].every((k) => waiting[k]?.items.length === 1);
  if (asked(a) || asked(b) || !alone) return refuse('alreadyAsked');
  const agreed = [a, b].filter((item) => itemOf(draft.meeting(), item)?.presenter === null).sort();
  const proposal: Proposal = { a, b, agreed, until: plus(now, ANSWER_IN) };
  if (isAgreed(proposal)) merge(draft, proposal);
  else draft.emit({ type: 'proposed', proposal });
  return null;
};

/** A presenter's answer. */
export const join: Decider<'item.join'> = (draft, { i, join: yes }) => {
  const found = draft.meeting().combining.find((p) => p.a === i || p.b === i);
  if (!found || found.agreed.includes(i)) return refuse('unchanged');
  if (!yes) {
    draft.emit({ type: 'lapsed', a: found.a });
    return null;
  }
  draft.emit({ type: 'agreed', i });
  if (isAgreed({ ...found, agreed: [...found.agreed, i] })) merge(draft, found);
  return null;
};

/** Silence is no. */
export function lapseSilent(draft: Draft, now: Instant): void {
  for (const p of draft.meeting().combining) if (p.until <= now) draft.emit({ type: 'lapsed', a: p.a });
}
