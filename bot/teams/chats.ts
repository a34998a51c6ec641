/**
 * What is known of chats that are not (yet) connected: who may connect them, who is in them, whether
 * messages without a mention arrive. In memory; who may connect is also kept for a day as a keyed hash.
 */
import type { App } from '#app.ts';
import type { MessageAddress } from '#domain/ids.ts';
import type { Lang } from '#identifiers/types.ts';
import type { RosterMember } from './connector-port.ts';

export interface Chats {
  /** This person installed the app, or organises or presents the meeting. */
  allow(conversation: string, objectId: string): Promise<void>;
  isAllowed(conversation: string, objectId: string): Promise<boolean>;
  members(conversation: string): readonly RosterMember[];
  setMembers(conversation: string, members: readonly RosterMember[]): void;
  /** A message without a mention has arrived: the tenant grants the permission. */
  heardUnmentioned(conversation: string): void;
  /** The card that says whether a mention is needed, as long as it may have to be put right. */
  connectedCard(conversation: string): ConnectedCard | null;
  setConnectedCard(conversation: string, card: ConnectedCard | null): void;
  hearsUnmentioned(conversation: string): boolean;
}

export interface ConnectedCard {
  readonly at: MessageAddress;
  readonly centre: string;
  readonly start: string;
  readonly lang: Lang;
}

/** Chats that are remembered at most. */
const MOST = 2000;

export function createChats(app: Pick<App, 'firstTime' | 'forgetSeen'>): Chats {
  const allowed = new Set<string>();
  const rosters = new Map<string, readonly RosterMember[]>();
  const open = new Set<string>();
  const cards = new Map<string, ConnectedCard>();
  const keyOf = (conversation: string, objectId: string) => `connector ${conversation} ${objectId}`;

  return {
    async allow(conversation, objectId) {
      allowed.add(keyOf(conversation, objectId));
      await app.firstTime(keyOf(conversation, objectId));
    },
    async isAllowed(conversation, objectId) {
      const key = keyOf(conversation, objectId);
      if (allowed.has(key)) return true;
      // Asking leaves a mark of its own, which must not count at the next asking.
      if (!(await app.firstTime(key))) return true;
      await app.forgetSeen(key);
      return false;
    },
    members: (conversation) => rosters.get(conversation) ?? [],
    setMembers(conversation, members) {
      if (rosters.size >= MOST) rosters.clear();
      rosters.set(conversation, members);
    },
    heardUnmentioned: (conversation) => void open.add(conversation),
    hearsUnmentioned: (conversation) => open.has(conversation),
    connectedCard: (conversation) => cards.get(conversation) ?? null,
    setConnectedCard(conversation, card) {
      if (card) cards.set(conversation, card);
      else cards.delete(conversation);
    },
  };
}
