/**
 * Properties of any play: several chairs and presenters, late starts, pauses, silent chairs, a ticker that
 * sleeps (`meeting.md`). FC_RUNS sets the number of plays.
 */
import fc from 'fast-check';
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import { nextDeadline } from '#domain/meeting/deadlines.ts';
import { step } from '#domain/meeting/step.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { type Instant, MINUTE, plus } from '#domain/time.ts';
import { playScript, RUNS, type Script, script } from './random.ts';
import { json, must, RULES, same } from './rules.ts';
import { actor, CHAIR, SYSTEM } from './scenario.ts';

test(`${Object.keys(RULES).length} rules hold in any play:\n      - ${Object.keys(RULES).join('\n      - ')}\n`, () => {
  fc.assert(
    fc.property(script, (s: Script) => {
      let k = 0;
      playScript(s, (moment) => {
        k += 1;
        for (const [name, rule] of Object.entries(RULES)) {
          try {
            rule(moment, k);
          } catch (error) {
            throw new Error(
              `after ${json(moment.command)} at ${moment.now}: ${name}\n${(error as Error).message}`,
            );
          }
        }
      });
    }),
    { numRuns: RUNS },
  );
}, 600_000);

/** Plays on to the end: closes, says no to everything that is asked, reports all as sent. */
function toTheEnd(meeting: Meeting, now: Instant): Meeting {
  let end = meeting;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `z${String(ids).padStart(21, '0')}` as Meeting['id'];
  };
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

test('after the close and the answers nothing free is left, nor any link to a presenter', () => {
  fc.assert(
    fc.property(script, (s) => {
      const { meeting, now } = playScript(s, () => undefined);
      const end = toTheEnd(meeting, now);
      same([end.course, end.items, end.outbox, end.forms, end.received], ['closed', [], [], [], []]);
      must(!/situation|question|\|[pc]\d/.test(json({ ...end, settings: null })), () => json(end));
      same(nextDeadline(end), null);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

test('the summary adds up, in whole minutes, and is broken down from five on', () => {
  fc.assert(
    fc.property(script, (s) => {
      const { meeting, now } = playScript(s, () => undefined);
      const { cases, handled, postponed, byKind, refused, refusedByCategory, minutesUsed } = toTheEnd(
        meeting,
        now,
      ).summary!;
      same(handled + postponed, cases);
      same([byKind === null, refusedByCategory === null], [cases < 5, refused < 5]);
      must(byKind === null || byKind.case + byKind.phenomenon + byKind.matter === cases, () => json(byKind));
      must(Number.isInteger(minutesUsed) && minutesUsed >= 0, () => String(minutesUsed));
    }),
    { numRuns: RUNS },
  );
}, 600_000);
