/** How one type of event is folded into the meeting; the tables are `fold-*.ts`. */
import type { MeetingEvent } from './event.ts';
import type { Meeting } from './types.ts';

export type Folds<E extends MeetingEvent> = {
  readonly [T in E['type']]: (meeting: Meeting, event: Extract<E, { type: T }>) => Meeting;
};
