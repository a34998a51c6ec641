/**
 * The badge on the app's icon in the meeting's window (targeted meeting notification): something waits for the chair.
 * Nobody else sees it, and it carries no words. At most once a minute, never repeated or retried: the notice in the
 * chat and the chair's card say the same, and stand alone where the permission is missing.
 */
import type { App } from '#app.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Series } from '#domain/series/types.ts';
import { between, type Id, type Instant, MINUTE } from '#domain/time.ts';
import type { Log } from '#log.ts';
import type { ConnectorPort } from './connector-port.ts';
import type { Envelope } from './incoming.ts';
import type { Lanes } from './lanes.ts';
import { chairsChannels } from './meeting-card.ts';

export interface Badges {
  /** Whatever comes from a meeting names it: only so it can be reached. In memory. */
  heard(at: Pick<Envelope, 'chat' | 'meeting'>): void;
  /** The app is installed anew, perhaps with the permission now. */
  installed(conversation: string): void;
  /** After the turn or delivery; `why` is known once: the same is not shown again. */
  show(meeting: Meeting, series: Pick<Series, 'members'>, why: string): void;
}

interface BadgeParts {
  readonly app: Pick<App, 'now'>;
  readonly connector: Pick<ConnectorPort, 'badge'>;
  readonly lanes: Pick<Lanes, 'turn'>;
  readonly later: (work: () => Promise<void>) => void;
  readonly log: Log;
}

interface Known {
  readonly teamsMeeting: string;
  /** 'always': the permission is missing. An id: this meeting is not on in Teams, the next one may be. */
  readonly refused: Id | 'always' | null;
  readonly shownAt: Instant | null;
  readonly why: string | null;
}

/** Meetings that are remembered at most. */
const MOST = 2000;

/** What of a meeting's state waits for the chair, as a key; null: nothing. */
export function waitsForChair({ hour, asksOverrun, course }: Meeting): string | null {
  if (course !== 'running' || !hour) return null;
  const { part } = hour;
  if (part.part === 'case' && part.ready) return `ready ${part.unit.number}`;
  return asksOverrun ? `overrun ${hour.done.length}` : null;
}

/** Who acts as the chair, else all who may. */
function recipientsOf(meeting: Meeting, series: Pick<Series, 'members'>): readonly string[] {
  const acting = series.members.filter(({ person }) => person !== null && person === meeting.acting);
  return acting.length > 0 ? acting.map(({ channelId }) => channelId) : chairsChannels(meeting, series);
}

export function createBadges({ app, connector, lanes, later, log }: BadgeParts): Badges {
  const meetings = new Map<string, Known>();
  const change = (conversation: string, to: Partial<Known>): void => {
    const known = meetings.get(conversation);
    if (known) meetings.set(conversation, { ...known, ...to });
  };

  return {
    heard({ chat: { conversation }, meeting }) {
      if (meeting === null || meetings.get(conversation)?.teamsMeeting === meeting) return;
      if (meetings.size >= MOST) meetings.clear();
      meetings.set(conversation, { teamsMeeting: meeting, refused: null, shownAt: null, why: null });
    },
    installed: (conversation) => change(conversation, { refused: null }),
    show(meeting, series, why) {
      const { chat } = meeting.settings;
      const known = chat && meetings.get(chat.conversation);
      const recipients = recipientsOf(meeting, series);
      if (!known || known.refused === 'always' || known.refused === meeting.id || recipients.length === 0)
        return;
      const key = `${meeting.id} ${why}`;
      const now = app.now();
      if (known.why === key || (known.shownAt && between(known.shownAt, now) < MINUTE)) return;
      change(chat.conversation, { shownAt: now, why: key });
      later(async () => {
        if ((await lanes.turn(chat.conversation, meeting.tenant)) > 0) return;
        const { outcome, ...rest } = await connector.badge(chat.serviceUrl, known.teamsMeeting, recipients);
        if (outcome === 'done') return;
        const { status = 0, code = '' } = rest as { status?: number; code?: string };
        if (outcome === 'refused' && status !== 401)
          change(chat.conversation, { refused: status === 403 ? 'always' : meeting.id });
        log.info('no badge', { outcome, status, code });
      });
    },
  };
}
