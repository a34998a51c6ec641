/** Rules that hold after every step of any play (`meeting.md`); each looks at one step. */
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import { nextDeadline } from '#domain/meeting/deadlines.ts';
import { layOut } from '#domain/meeting/plan.ts';
import { step } from '#domain/meeting/step.ts';
import type { Hour, Meeting } from '#domain/meeting/types.ts';
import { groupView } from '#domain/meeting/view.ts';
import { MINUTE, ms, plus } from '#domain/time.ts';
import type { Moment } from './random.ts';
import { actor, CHAIR, SYSTEM } from './scenario.ts';

/** Throws where a rule is broken; `expect` would cost more than the step itself. */
export function must(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what());
}
export const json = (value: unknown) => JSON.stringify(value);
export const same = (a: unknown, b: unknown) =>
  must(json(a) === json(b), () => `${json(a)}\nis not\n${json(b)}`);

const unitsOf = (hour: Hour) => [
  ...hour.done,
  ...(hour.part.part === 'case' ? [hour.part.unit] : []),
  ...hour.waiting,
];
const numbersOf = (hour: Hour) => unitsOf(hour).map((unit) => unit.number);

/** Leaves the meeting only so. */
const MAY_LEAVE: readonly MeetingCommand['verb'][] = ['item.withdraw', 'item.keep', 'item.received'];
const EDITS: readonly MeetingCommand['verb'][] = [
  'item.submit',
  'item.edit',
  'meeting.add',
  'meeting.combine',
  'item.join',
  'item.keep',
  'refused',
  'chat.hit',
  'sent',
];
const UNDOABLE = ['next', 'end-case', 'later', 'postpone', 'extend', 'pause', 'resume', 'combine', 'add'];
const order = (hour: Hour) => [hour.done, hour.part, hour.waiting];

type Rule = (moment: Moment, k: number) => void;
export const RULES: Readonly<Record<string, Rule>> = {
  'what remains is the time that remains, or overfull by exactly the difference': ({ after, now }, k) => {
    if (!after.hour) return;
    const plan = layOut(after.hour, plus(now, [0, 1, 61_234, 20 * MINUTE][k % 4]!));
    const waiting = plan.waiting.reduce((sum, minutes) => sum + minutes * MINUTE, 0);
    same(plan.running + waiting + plan.closing + plan.buffer - plan.overfull, plan.left);
    must(Math.min(plan.running, plan.closing, plan.buffer, plan.overfull) >= 0, () => json(plan));
    must(plan.buffer === 0 || plan.overfull === 0, () => json(plan));
    must(after.hour.part.part === 'closing' || plan.closing >= 2 * MINUTE, () => json(plan));
    must(plan.overfull === 0 || plan.waiting.every((minutes) => minutes === 4), () => json(plan));
  },
  'every waiting turn keeps at least 4 minutes and at most its own share': ({ after, now }) => {
    if (!after.hour) return;
    const plan = layOut(after.hour, now);
    for (const [k, { own }] of after.hour.waiting.entries()) {
      must(plan.waiting[k]! >= 4 && plan.waiting[k]! <= own, () => json([plan, own]));
    }
    const { part } = after.hour;
    must(part.part !== 'case' || part.minutes >= 4, () => json(part));
  },
  'the chair is asked when the plan is overfull above what was accepted': ({ after, now, command }) => {
    if (!after.hour || (command.verb !== 'tick' && !command.verb.startsWith('meeting.'))) return;
    if (nextDeadline(after)! <= now) return;
    same(after.asksOverrun, layOut(after.hour, now).overfull > after.accepted * MINUTE);
  },
  'a number, once given, stays the item’s': ({ before, after }) => {
    for (const { id, number } of before.items) {
      const then = after.items.find((item) => item.id === id);
      must(
        number === null ||
          !then ||
          then.state === 'moving' ||
          after.course === 'closed' ||
          then.number === number,
        () => json([before.items, after.items]),
      );
    }
  },
  'no two items have the same number': ({ after }) => {
    const numbers = after.items.flatMap((item) => item.number ?? []);
    same(new Set(numbers).size, numbers.length);
    must(
      numbers.every((n) => n < after.hour!.nextNumber),
      () => json(numbers),
    );
  },
  'every drawn item has exactly one turn, and nobody else has one': ({ after }) => {
    if (!after.hour) return;
    const placed = unitsOf(after.hour).flatMap((unit) => unit.items);
    const drawn = after.items.filter((item) => item.state === 'drawn').map((item) => item.id);
    same([...placed].sort(), [...drawn].sort());
    must(
      after.hour.waiting.every((unit) => unit.items.length > 0),
      () => json(after.hour),
    );
  },
  'no item is lost': ({ before, after, command }) => {
    const gone = before.items.filter((item) => !after.items.some((other) => other.id === item.id));
    if (gone.length === 0 || after.course === 'closed' || MAY_LEAVE.includes(command.verb)) return;
    // Told aloud, and taken back.
    same([command.verb, ...gone.map((item) => item.presenter)], ['meeting.back', null]);
  },
  'items are sorted by id': ({ after }) => {
    for (const [k, { id }] of after.items.entries()) {
      must(k === 0 || after.items[k - 1]!.id < id, () => json(after.items));
    }
  },
  'an edit of the list never touches the running case': ({ before, after, command }) => {
    if (!before.hour || !after.hour) return;
    const running = before.hour.part.part === 'case' ? before.hour.part.unit.items : [];
    const named = 'i' in command && command.i !== null;
    const own = named && running.includes(command.i);
    const leaves = ['item.withdraw', 'item.postpone', 'meeting.postpone'].includes(command.verb);
    if (EDITS.includes(command.verb) || (leaves && named && !own)) same(after.hour.part, before.hour.part);
  },
  'nobody sees that somebody comes late, or changes or withdraws what is late': (moment) => {
    const { before, after, command, now, refused } = moment;
    if (refused || !command.verb.startsWith('item.')) return;
    const late = 'i' in command && before.items.some((i) => i.id === command.i && i.state === 'late');
    if (command.verb !== 'item.submit' && before.hour !== null && !late) return;
    same(groupView(after, now), groupView(before, now));
    const known = new Set(before.outbox.map((entry) => entry.id));
    const said = after.outbox.filter((e) => !known.has(e.id)).map((e) => e.effect.kind);
    same(
      said.filter((kind) => kind !== 'forward'),
      [],
    );
  },
  'one step back restores order, running part and its end': (moment, k) => {
    const { before, after, command, now, refused, newId } = moment;
    const undoable = UNDOABLE.includes(command.verb.slice('meeting.'.length));
    if (refused || !before.hour || !after.hour || !undoable) return;
    const ctx = { actor: actor(CHAIR), now: plus(now, (k % 2) * 3 * MINUTE), newId };
    const back = step(after, { verb: 'meeting.back', s: after.s }, ctx);
    same(back.refusal, null);
    const hour = back.meeting.hour as Hour;
    const late = before.items.some((item) => item.state === 'late');
    if (!late) same(order(hour), order(before.hour));
    same(numbersOf(hour).slice(0, numbersOf(before.hour).length), numbersOf(before.hour));
    const held = (m: Meeting) => m.items.filter((item) => item.state === 'held').map((item) => item.id);
    same(held(back.meeting), held(before));
    same(back.meeting.postponed, before.postponed);
    const twice = step(back.meeting, { verb: 'meeting.back', s: back.meeting.s }, ctx);
    same(twice.refusal, { kind: 'nothingToUndo' });
  },
  'a second press changes nothing: not of the same card, not of the same word': (moment) => {
    const { before, after, command, by, now, refused, newId } = moment;
    if (refused || !command.verb.startsWith('meeting.') || after.course === 'closed') return;
    const pressed = step(after, { ...command, s: before.s } as MeetingCommand, { actor: by, now, newId });
    same(pressed.refusal, { kind: 'stale' });
    const soon = { actor: actor(CHAIR), now: plus(now, 9_999), newId };
    const typed = step(after, { ...command, s: null } as MeetingCommand, soon);
    same(typed.refusal, { kind: 'unchanged' });
    must(pressed.meeting === after && typed.meeting === after, () => 'changed');
  },
  'what is refused changes nothing': ({ before, after, refused }) => {
    must(refused === null || refused === 'closeAsks' || after === before, () => String(refused));
  },
  'the state is plain JSON': ({ after }, k) => {
    if (k % 5 === 0) expect(JSON.parse(json(after))).toEqual(after);
  },
  'after a tick nothing is due any more, however late it comes': ({ after, newId }, k) => {
    const due = nextDeadline(after);
    if (due === null) return;
    const now = plus(due, [0, 0, 7 * MINUTE, 26 * 60 * MINUTE][k % 4]!);
    const ticked = step(after, { verb: 'tick' }, { actor: SYSTEM, now, newId }).meeting;
    const then = nextDeadline(ticked);
    must(then === null || then > now, () => `${then} is due at ${now}`);
    must(step(ticked, { verb: 'tick' }, { actor: SYSTEM, now, newId }).meeting === ticked, () => 'again');
  },
  'before anything is due a tick changes nothing': ({ after, now, newId }) => {
    const due = nextDeadline(after);
    if (due !== null && due <= now) return;
    const ticked = step(after, { verb: 'tick' }, { actor: SYSTEM, now, newId });
    must(ticked.meeting === after && ticked.refusal?.kind === 'unchanged', () => json(ticked.meeting.hour));
  },
  'the outbox holds one update of the card and one notice about time at most': ({ after }) => {
    const effects = after.outbox.map((entry) => entry.effect);
    const timed = effects.filter((e) => e.kind === 'notice' && ['two-left', 'time-up'].includes(e.notice));
    must(effects.filter((e) => e.kind === 'card').length <= 1 && timed.length <= 1, () => json(effects));
    same(new Set(after.outbox.map((entry) => entry.id)).size, after.outbox.length);
  },
  'no effect but a forwarded item carries text': ({ after }) => {
    const others = after.outbox.filter((e) => e.effect.kind !== 'forward');
    must(!/situation|question/.test(json(others)), () => json(others));
  },
  'phase ends of a running case never go backwards': ({ after }) => {
    const part = after.hour?.part;
    if (part?.part !== 'case') return;
    const ends = part.ends.map(ms);
    must(
      [1, 2, 3].every((k) => ends[k]! >= ends[k - 1]!),
      () => json(part),
    );
  },
};
