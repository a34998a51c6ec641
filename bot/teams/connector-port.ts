/** The port to Teams' connector: what we ask of it, and what can come of it. Nothing here ever throws. */
import type { Address, MessageAddress } from '#domain/ids.ts';

/** An activity as it leaves; the connector adds the rest. */
export interface Outgoing {
  readonly type: 'message';
  readonly text?: string;
  /** 'plain': nothing in `text` is read as mark-up. */
  readonly textFormat?: 'plain';
  /** Neutral words for lock screens; never a title. */
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
  readonly channelData?: object;
  readonly recipient?: { readonly id: string };
}

export type Result<T> =
  | { readonly outcome: 'done'; readonly value: T }
  /** 412, 429, 502, 503, 504: it did not happen and may be tried again. `afterMs` 0 where Teams said nothing. */
  | { readonly outcome: 'later'; readonly status: number; readonly afterMs: number }
  /** Another 4xx: it did not happen and will not. `code` is Teams' sub-code, '' where there is none. */
  | { readonly outcome: 'refused'; readonly status: number; readonly code: string }
  /** 500 or another odd answer: nobody knows whether it happened. */
  | { readonly outcome: 'unknown'; readonly status: number }
  /** No answer within the time limit: it may have happened. */
  | { readonly outcome: 'silent' }
  /** It never left this machine (no connection, no token): it did not happen. */
  | { readonly outcome: 'unreached' };

export interface RosterMember {
  readonly id: string;
  readonly objectId: string | null;
  readonly name: string;
  /** Their own tenant, where Teams says it. */
  readonly tenant?: string;
}

export interface MeetingInfo {
  readonly title: string;
  readonly joinUrl: string | null;
  /** ISO instant; null for a meeting without a time. */
  readonly start: string | null;
  readonly end: string | null;
  readonly organizer: string | null;
}

export interface ConnectorPort {
  /** The message's address is null where Teams gave no id. */
  send(to: Address, activity: Outgoing): Promise<Result<MessageAddress | null>>;
  /** Seen by one member of the chat alone; gone from the clients after 24 hours. Never with case text. */
  sendTargeted(to: Address, member: string, activity: Outgoing): Promise<Result<null>>;
  update(at: MessageAddress, activity: Outgoing): Promise<Result<null>>;
  remove(at: MessageAddress): Promise<Result<null>>;
  /** The 1:1 chat with a person; idempotent at Teams. */
  createConversation(
    serviceUrl: string,
    tenant: string,
    member: string,
    bot: string,
  ): Promise<Result<string>>;
  /** The whole roster, page after page. */
  members(of: Address): Promise<Result<readonly RosterMember[]>>;
  meeting(serviceUrl: string, meeting: string): Promise<Result<MeetingInfo>>;
  /** 'Organizer', 'Presenter' or 'Attendee'; null where Teams does not say. */
  role(serviceUrl: string, meeting: string, objectId: string, tenant: string): Promise<Result<string | null>>;
  /** The badge on the app's icon in the meeting's window, for these people (channel ids) alone. */
  badge(serviceUrl: string, meeting: string, recipients: readonly string[]): Promise<Result<null>>;
  /** Whether the connector answers at all: asked before something is repeated that may have arrived. */
  answers(to: Address): Promise<boolean>;
}
