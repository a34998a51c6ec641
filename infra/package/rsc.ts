/**
 * The permissions that the app asks of a chat or a meeting (teams-facts.md, Permissions), each with the place
 * in the source that uses it. One that is not here has no business in the manifest; a test reads the places.
 */
import type { Permission } from './types.ts';

interface Use {
  readonly type: Permission['type'];
  readonly file: string;
  /** Words of that file that stand where it is used. */
  readonly by: string;
}

export const RSC: Readonly<Record<string, Use>> = {
  'OnlineMeeting.ReadBasic.Chat': {
    type: 'Application',
    file: 'bot/teams/parse.ts',
    by: 'application/vnd.microsoft.meetingstart',
  },
  'OnlineMeetingNotification.Send.Chat': {
    type: 'Application',
    file: 'bot/teams/connector.ts',
    by: 'targetedMeetingNotification',
  },
  'ChatMessage.Read.Chat': {
    type: 'Application',
    file: 'bot/teams/meeting-chat.ts',
    by: 'heardUnmentioned(parts, turn)',
  },
  'MeetingStage.Write.Chat': {
    type: 'Delegated',
    file: 'tab/src/host/teams-uses.ts',
    by: 'shareAppContentToStage',
  },
};
