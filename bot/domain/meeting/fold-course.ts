/** Folds the events of the meeting's course and of the chairs. */
import { NOTHING, union } from './counts.ts';
import type { ChairEvent, CourseEvent } from './event.ts';
import type { Folds } from './fold.ts';
import type { Item, Meeting } from './types.ts';

/** New settings; date and length only before the hour, and a new time waits for its own `meetingStart`. */
function withSettings(
  meeting: Meeting,
  to: Extract<CourseEvent, { type: 'settings-changed' }>['to'],
): Meeting {
  const { settings, start, minutes, next, cancelled } = to;
  if (meeting.course === 'running') return { ...meeting, settings, next };
  const elsewhere = cancelled || start !== meeting.start;
  const course = elsewhere ? 'planned' : meeting.course;
  const teamsOn = elsewhere ? false : meeting.teamsOn;
  return { ...meeting, settings, start, minutes, next, cancelled, course, teamsOn };
}

/** The draw has given each its number, in the order of the turns. */
function drawn(meeting: Meeting, waiting: readonly { readonly items: readonly string[] }[]): readonly Item[] {
  const numbers = new Map(waiting.map((unit, k) => [unit.items[0], k + 1]));
  return meeting.items.map((item) => {
    const number = numbers.get(item.id);
    return number === undefined ? item : { ...item, state: 'drawn' as const, number };
  });
}

/** Only what is asked, or on its way to the next meeting, stays; all else leaves with its words. */
function closed(meeting: Meeting, event: Extract<CourseEvent, { type: 'closed' }>): Meeting {
  const { at, summary, hold, move } = event;
  const items = meeting.items.flatMap((item): Item[] => {
    const left = { ...item, number: null, told: null };
    if (move.includes(item.id)) return [{ ...left, state: 'moving', moves: item.moves + 1 }];
    if (hold.includes(item.id)) return [{ ...left, state: 'held', askedAt: at }];
    if (item.state === 'moving') return [left];
    return item.state === 'held' && item.presenter ? [left] : [];
  });
  return {
    ...meeting,
    course: 'closed',
    items,
    summary,
    forms: [],
    counts: { ...NOTHING, total: summary.cases },
    announced: null,
    wished: [],
    hour: null,
    undo: null,
    combining: [],
    admitAt: null,
    last: null,
    acting: null,
    standIn: null,
    refused: { total: 0, by: {} },
    postponed: NOTHING.byKind,
    asksOverrun: false,
    closeAsked: false,
    offerClose: false,
  };
}

export const courseFolds: Folds<CourseEvent> = {
  'settings-changed': (meeting, { to }) => withSettings(meeting, to),
  teams: (meeting, { on }) => ({ ...meeting, teamsOn: on, offerClose: !on && meeting.course === 'running' }),
  gathered: (meeting) => ({ ...meeting, course: 'gathering' }),
  started: (meeting, { hour }) => ({
    ...meeting,
    course: 'running',
    hour,
    items: drawn(meeting, hour.waiting),
  }),
  counted: (meeting, { counts }) => ({ ...meeting, counts, wished: union(meeting.wished, counts.wished) }),
  'take-offered': (meeting) => ({ ...meeting, takeOffered: true }),
  overfull: (meeting, { asks }) => ({ ...meeting, asksOverrun: asks }),
  'close-asked': (meeting, { word, at }) => ({ ...meeting, closeAsked: true, last: { word, at } }),
  closed,
};

export const chairFolds: Folds<ChairEvent> = {
  accepted: (meeting, { verb, word, by, at, undoable }) => ({
    ...meeting,
    s: meeting.s + 1,
    last: { word, at },
    acting: by ?? meeting.acting,
    closeAsked: false,
    offerClose: false,
    undo:
      undoable && meeting.hour ? { verb, hour: meeting.hour, combining: meeting.combining } : meeting.undo,
  }),
  acted: (meeting, { by }) => ({ ...meeting, acting: by }),
  took: (meeting, { by }) => ({ ...meeting, standIn: by }),
  checked: (meeting) => ({ ...meeting, checklist: true }),
  reminded: (meeting) => ({ ...meeting, reminders: meeting.reminders + 1 }),
  quiet: (meeting, { on, noticed }) => {
    const { hour } = meeting;
    const part = hour?.part.part === 'case' ? { ...hour.part, noticed } : null;
    return { ...meeting, quiet: on, hour: hour && part ? { ...hour, part } : hour };
  },
  bubble: (meeting, { on }) => ({ ...meeting, bubble: on }),
  overrun: (meeting, { minutes }) => ({ ...meeting, accepted: minutes, asksOverrun: false }),
};
