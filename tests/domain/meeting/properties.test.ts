/** Properties that hold for any sequence of commands and any passing of time (`meeting.md`). */
import fc from 'fast-check';
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import { nextDeadline } from '#domain/meeting/deadlines.ts';
import { layOut } from '#domain/meeting/plan.ts';
import { step } from '#domain/meeting/step.ts';
import type { Hour, Meeting } from '#domain/meeting/types.ts';
import { groupView } from '#domain/meeting/view.ts';
import { type Instant, MINUTE, ms, plus } from '#domain/time.ts';
import { type Moment, playScript, RUNS, type Script, script } from './random.ts';
import { actor, CHAIR, SYSTEM } from './scenario.ts';

function holds(look: (moment: Moment) => void, runs = RUNS) {
  fc.assert(
    fc.property(script, (s: Script) => {
      playScript(s, look);
    }),
    { numRuns: runs },
  );
}

const json = (value: unknown) => JSON.stringify(value);
const unitsOf = (hour: Hour) => [
  ...hour.done,
  ...(hour.part.part === 'case' ? [hour.part.unit] : []),
  ...hour.waiting,
];

test('what remains is the time that remains, or overfull by exactly the difference', () => {
  holds(({ after, now }) => {
    if (!after.hour) return;
    for (const later of [0, 1, 61_234, 20 * MINUTE]) {
      const plan = layOut(after.hour, plus(now, later));
      const waiting = plan.waiting.reduce((sum, minutes) => sum + minutes * MINUTE, 0);
      expect(plan.running + waiting + plan.closing + plan.buffer - plan.overfull).toBe(plan.left);
      expect(Math.min(plan.running, plan.closing, plan.buffer, plan.overfull)).toBeGreaterThanOrEqual(0);
      expect(plan.buffer > 0 && plan.overfull > 0).toBe(false);
      if (after.hour.part.part !== 'closing') expect(plan.closing).toBeGreaterThanOrEqual(2 * MINUTE);
      if (plan.overfull > 0) expect(plan.waiting.every((minutes) => minutes === 4)).toBe(true);
    }
  });
});

test('every waiting turn keeps at least 4 minutes and at most its own share', () => {
  holds(({ after, now }) => {
    if (!after.hour) return;
    const plan = layOut(after.hour, now);
    for (const [k, unit] of after.hour.waiting.entries()) {
      expect(plan.waiting[k]).toBeGreaterThanOrEqual(4);
      expect(plan.waiting[k]).toBeLessThanOrEqual(unit.own);
    }
    if (after.hour.part.part === 'case') expect(after.hour.part.minutes).toBeGreaterThanOrEqual(4);
  });
});

test('the chair is asked whenever the plan is overfull above what was accepted', () => {
  holds(({ after, now, command }) => {
    if (!after.hour || command.verb !== 'tick') return;
    expect(after.asksOverrun).toBe(layOut(after.hour, now).overfull > after.accepted * MINUTE);
  });
});

test('a number is given once and never changes', () => {
  fc.assert(
    fc.property(script, (s) => {
      const given = new Map<string, number>();
      playScript(s, ({ after }) => {
        for (const { id, number, state } of after.items) {
          if (state !== 'drawn' || number === null) continue;
          expect(given.get(id) ?? number).toBe(number);
          given.set(id, number);
        }
      });
      expect(new Set(given.values()).size).toBe(given.size);
    }),
    { numRuns: RUNS },
  );
});

test('every drawn item has exactly one turn, and nobody else has one', () => {
  holds(({ after }) => {
    if (!after.hour) return;
    const placed = unitsOf(after.hour).flatMap((unit) => unit.items);
    const drawn = after.items.filter((item) => item.state === 'drawn').map((item) => item.id);
    expect([...placed].sort()).toEqual([...drawn].sort());
    expect(after.hour.waiting.every((unit) => unit.items.length > 0)).toBe(true);
  });
});

/** Leaves the meeting only so. */
const MAY_LEAVE: readonly MeetingCommand['verb'][] = ['item.withdraw', 'item.keep', 'item.received'];

test('no item is lost: it leaves by its presenter’s word, by silence, at the close, or when the next meeting has it', () => {
  holds(({ before, after, command }) => {
    const gone = before.items.filter((item) => !after.items.some((other) => other.id === item.id));
    if (gone.length === 0 || after.course === 'closed' || MAY_LEAVE.includes(command.verb)) return;
    // Told aloud, and taken back.
    expect(command.verb).toBe('meeting.back');
    expect(gone.map((item) => item.presenter)).toEqual([null]);
  });
});

const EDITS: readonly MeetingCommand['verb'][] = [
  'item.submit', 'item.edit', 'meeting.add', 'meeting.combine', 'item.join', 'item.keep', 'refused', 'chat.hit', 'sent',
];

test('an edit of the list never touches the running case', () => {
  holds(({ before, after, command }) => {
    if (!before.hour || !after.hour) return;
    const running = before.hour.part.part === 'case' ? before.hour.part.unit.items : [];
    const own = 'i' in command && command.i !== null && running.includes(command.i);
    const others = command.verb === 'item.withdraw' || command.verb === 'item.postpone' || command.verb === 'meeting.postpone';
    const edits = EDITS.includes(command.verb) || (others && !own && 'i' in command && command.i !== null);
    if (edits) expect(after.hour.part).toEqual(before.hour.part);
  });
});

test('what others see does not change when somebody comes late, nor when they change or withdraw it', () => {
  holds(({ before, after, command, now, refused }) => {
    const late = 'i' in command && before.items.some((item) => item.id === command.i && item.state === 'late');
    const early = before.hour === null && command.verb.startsWith('item.');
    if (refused || !(command.verb === 'item.submit' || early || (late && command.verb.startsWith('item.')))) return;
    expect(groupView(after, now)).toEqual(groupView(before, now));
    const known = new Set(before.outbox.map((entry) => entry.id));
    const fresh = after.outbox.filter((entry) => !known.has(entry.id)).map((entry) => entry.effect.kind);
    expect(fresh.filter((kind) => kind !== 'forward')).toEqual([]);
  });
});

const order = (hour: Hour) => json([hour.done, hour.part, hour.waiting]);
const UNDOABLE = ['next', 'end-case', 'later', 'postpone', 'extend', 'pause', 'resume', 'combine', 'add'];

test('one step back restores order, running part and its end, whatever time has passed', () => {
  holds(({ before, after, command, now, refused, newId }) => {
    if (refused || !before.hour || !after.hour || !UNDOABLE.includes(command.verb.slice('meeting.'.length))) return;
    const late = before.items.some((item) => item.state === 'late');
    for (const wait of [0, 3 * MINUTE]) {
      const ctx = { actor: actor(CHAIR), now: plus(now, wait), newId };
      const undone = step(after, { verb: 'meeting.back', s: after.s }, ctx);
      expect(undone.refusal).toBeNull();
      const { hour } = undone.meeting;
      if (!late) expect(order(hour as Hour)).toBe(order(before.hour));
      const head = unitsOf(hour as Hour).slice(0, unitsOf(before.hour).length);
      expect(head.map((unit) => unit.number)).toEqual(unitsOf(before.hour).map((unit) => unit.number));
      expect(undone.meeting.items.filter((item) => item.state === 'held').length).toBe(
        before.items.filter((item) => item.state === 'held').length,
      );
      const twice = step(undone.meeting, { verb: 'meeting.back', s: undone.meeting.s }, ctx);
      expect(twice.refusal).toEqual({ kind: 'nothingToUndo' });
    }
  });
});

test('a second press changes nothing: not of the same card, not of the same word', () => {
  holds(({ before, after, command, by, now, refused, newId }) => {
    if (refused || !command.verb.startsWith('meeting.') || after.course === 'closed') return;
    const pressed = { ...command, s: before.s } as MeetingCommand;
    const again = step(after, pressed, { actor: by, now, newId });
    expect(again.refusal).toEqual({ kind: 'stale' });
    expect(again.meeting).toBe(after);
    const typed = step(after, { ...command, s: null } as MeetingCommand, { actor: by, now: plus(now, 9_999), newId });
    expect(typed.refusal).toEqual({ kind: 'unchanged' });
    expect(typed.meeting).toBe(after);
  });
});

test('what is refused changes nothing', () => {
  holds(({ before, after, refused }) => {
    if (refused && refused !== 'closeAsks') expect(after).toBe(before);
  });
});

test('the state is plain JSON', () => {
  holds(({ after }) => {
    expect(JSON.parse(json(after))).toEqual(after);
  }, Math.ceil(RUNS / 3));
});

test('after a tick nothing is due any more, however late it comes', () => {
  holds(({ after, newId }) => {
    const due = nextDeadline(after);
    if (due === null) return;
    for (const now of [due, plus(due, 7 * MINUTE), plus(due, 26 * 60 * MINUTE)] as Instant[]) {
      const ticked = step(after, { verb: 'tick' }, { actor: SYSTEM, now, newId }).meeting;
      const then = nextDeadline(ticked);
      expect(then === null || then > now).toBe(true);
      const again = step(ticked, { verb: 'tick' }, { actor: SYSTEM, now, newId });
      expect(again.meeting).toBe(ticked);
    }
  });
});

test('before anything is due a tick changes nothing', () => {
  holds(({ after, now, newId }) => {
    const due = nextDeadline(after);
    if (due !== null && due <= now) return;
    const ticked = step(after, { verb: 'tick' }, { actor: SYSTEM, now, newId });
    expect([ticked.meeting === after, ticked.refusal?.kind]).toEqual([true, 'unchanged']);
  });
});

test('the outbox holds one update of the card and one notice about time at most, and no text but a forwarded item’s', () => {
  holds(({ after }) => {
    const effects = after.outbox.map((entry) => entry.effect);
    expect(effects.filter((e) => e.kind === 'card').length).toBeLessThanOrEqual(1);
    const timed = effects.filter((e) => e.kind === 'notice' && (e.notice === 'two-left' || e.notice === 'time-up'));
    expect(timed.length).toBeLessThanOrEqual(1);
    expect(json(effects.filter((e) => e.kind !== 'forward'))).not.toMatch(/situation|question/);
    expect(new Set(after.outbox.map((entry) => entry.id)).size).toBe(after.outbox.length);
  });
});

/** Plays on to the end: closes, says no to everything that is asked, reports all as sent. */
function toTheEnd(meeting: Meeting, now: Instant): Meeting {
  let end = meeting;
  const newId = () => `z${(ids++).toString().padStart(21, '0')}` as never;
  let ids = 0;
  const go = (command: MeetingCommand, by = SYSTEM, at = now) => {
    end = step(end, command, { actor: by, now: at, newId }).meeting;
  };
  go({ verb: 'meeting.close', sure: true, s: end.s }, actor(CHAIR));
  if (end.course !== 'closed') go({ verb: 'tick' }, SYSTEM, plus(now, 26 * 60 * MINUTE));
  for (const item of end.items) {
    if (item.state === 'held') go({ verb: 'item.keep', i: item.id, keep: false }, actor(item.presenter));
    else go({ verb: 'item.received', item: item.id });
  }
  for (let n = 0; end.outbox.length > 0 && n < 200; n++) {
    go({ verb: 'sent', entry: end.outbox[0]!.id, outcome: { kind: 'sent', at: null } });
  }
  return end;
}

test('after the close and the answers nothing free is left, and no link to a presenter', () => {
  fc.assert(
    fc.property(script, (s) => {
      const { meeting, now } = playScript(s, () => undefined);
      const end = toTheEnd(meeting, now);
      expect(end.course).toBe('closed');
      expect([end.items, end.outbox, end.forms, end.received]).toEqual([[], [], [], []]);
      expect(json({ ...end, settings: null })).not.toMatch(/situation|question|\|[pc]\d/);
      const { cases, handled, postponed } = end.summary!;
      expect(handled + postponed).toBe(cases);
      expect(nextDeadline(end)).toBeNull();
    }),
    { numRuns: RUNS },
  );
});

test('minutes used and planned are whole, and the summary is broken down from five on', () => {
  fc.assert(
    fc.property(script, (s) => {
      const { meeting, now } = playScript(s, () => undefined);
      const { summary } = toTheEnd(meeting, now);
      expect(summary!.byKind === null).toBe(summary!.cases < 5);
      expect(summary!.refusedByCategory === null).toBe(summary!.refused < 5);
      expect(Number.isInteger(summary!.minutesUsed) && summary!.minutesUsed >= 0).toBe(true);
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});

test('phase ends of a running case never go backwards', () => {
  holds(({ after }) => {
    const part = after.hour?.part;
    if (part?.part !== 'case') return;
    const ends = part.ends.map(ms);
    for (const k of [1, 2, 3]) expect(ends[k]).toBeGreaterThanOrEqual(ends[k - 1]!);
  });
});
