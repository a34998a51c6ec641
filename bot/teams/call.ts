/**
 * Calls to Teams under its limits, with what is known of chats that do not answer: one place through which
 * everything that leaves goes, so that a message is never sent twice where it may have arrived.
 */
import type { Address, MessageAddress } from '#domain/ids.ts';
import type { ConnectorPort, Outgoing, Result } from './connector-port.ts';
import type { Lanes } from './lanes.ts';
import type { Pace } from './pace.ts';

/** What became of a new message. */
export type Sent =
  | { readonly outcome: 'sent'; readonly at: MessageAddress | null }
  /** It did not happen; not before `afterMs` again. */
  | { readonly outcome: 'later'; readonly afterMs: number }
  /** Nobody answered. It may be tried once more when the connector answers again. */
  | { readonly outcome: 'silent' }
  /** Teams will not take it: nobody there (any more), or no right. */
  | { readonly outcome: 'refused'; readonly status: number; readonly code: string };

export type Updated = 'done' | 'later' | 'missing' | 'refused';

export interface Call {
  /** A new message. `again`: one like it met silence, so the connector is asked first whether it answers. */
  send(to: Address, tenant: string, activity: Outgoing, again: boolean): Promise<Sent>;
  sendTargeted(to: Address, tenant: string, member: string, activity: Outgoing): Promise<Sent>;
  update(
    at: MessageAddress,
    tenant: string,
    activity: Outgoing,
  ): Promise<{ outcome: Updated; afterMs: number }>;
  remove(at: MessageAddress, tenant: string): Promise<{ outcome: Updated; afterMs: number }>;
  /** The 1:1 chat with a person; null `value` where it cannot be made. */
  open(serviceUrl: string, tenant: string, member: string, bot: string): Promise<Result<string>>;
  /** The bot was removed from there: nothing new goes there. */
  stop(conversation: string): void;
  /** Something came from there: what was blocked is open again. */
  heard(conversation: string): void;
}

/** Refusals after which nothing new goes there until somebody writes or the app is installed anew. */
const BLOCKING = new Set([
  'MessageWritesBlocked',
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'ForbiddenOperationException',
  'BotDisabledByAdmin',
  'UserBlocked',
]);

/** A chat that so many new messages in a row have not found is not there: a new one may take a moment. */
const MISSING_TRIES = 5;

export function createCall(connector: ConnectorPort, lanes: Lanes, pace: Pace): Call {
  const blocked = new Map<string, { readonly status: number; readonly code: string }>();
  const missed = new Map<string, number>();

  /** Nothing new goes where Teams will not have it, or where nobody is. */
  function noteRefusal(conversation: string, refusal: { readonly status: number; readonly code: string }) {
    const { status, code } = refusal;
    if (status === 403 && (BLOCKING.has(code) || code === '')) blocked.set(conversation, { status, code });
    if (status !== 404) return;
    const times = (missed.get(conversation) ?? 0) + 1;
    missed.set(conversation, times);
    if (times >= MISSING_TRIES) blocked.set(conversation, { status: 403, code: 'NotThere' });
  }

  function sentOf(to: Address, result: Result<MessageAddress | null>): Sent {
    switch (result.outcome) {
      case 'done':
        missed.delete(to.conversation);
        return { outcome: 'sent', at: result.value };
      case 'later':
        if (result.afterMs > 0) pace.hold(to.conversation, result.afterMs);
        return { outcome: 'later', afterMs: result.afterMs };
      case 'unreached':
        return { outcome: 'later', afterMs: 0 };
      // 500: it may have arrived, and nobody can say; a second one would be worse than none.
      case 'unknown':
        return { outcome: 'sent', at: null };
      case 'silent':
        return { outcome: 'silent' };
      case 'refused':
        // 401: our token, not the chat.
        if (result.status === 401) return { outcome: 'later', afterMs: 0 };
        noteRefusal(to.conversation, result);
        return { outcome: 'refused', status: result.status, code: result.code };
    }
  }

  async function changed(
    at: Address,
    tenant: string,
    call: () => Promise<Result<null>>,
  ): Promise<{ outcome: Updated; afterMs: number }> {
    const wait = await lanes.turn(at.conversation, tenant);
    if (wait > 0) return { outcome: 'later', afterMs: wait };
    const result = await call();
    if (result.outcome === 'done') return { outcome: 'done', afterMs: 0 };
    if (result.outcome === 'refused' && result.status !== 401) {
      return { outcome: result.status === 404 ? 'missing' : 'refused', afterMs: 0 };
    }
    const afterMs = result.outcome === 'later' ? result.afterMs : 0;
    if (afterMs > 0) pace.hold(at.conversation, afterMs);
    return { outcome: 'later', afterMs };
  }

  return {
    async send(to, tenant, activity, again) {
      const stopped = blocked.get(to.conversation);
      if (stopped) return { outcome: 'refused', ...stopped };
      if (again) {
        const wait = await lanes.turn(to.conversation, tenant);
        if (wait > 0 || !(await connector.answers(to))) return { outcome: 'later', afterMs: wait };
      }
      const wait = await lanes.turn(to.conversation, tenant);
      if (wait > 0) return { outcome: 'later', afterMs: wait };
      return sentOf(to, await connector.send(to, activity));
    },
    async sendTargeted(to, tenant, member, activity) {
      const wait = await lanes.turn(to.conversation, tenant);
      if (wait > 0) return { outcome: 'later', afterMs: wait };
      const result = await connector.sendTargeted(to, member, activity);
      return sentOf({ ...to, conversation: `targeted ${to.conversation}` }, result);
    },
    update: (at, tenant, activity) => changed(at, tenant, () => connector.update(at, activity)),
    remove: (at, tenant) => changed(at, tenant, () => connector.remove(at)),
    async open(serviceUrl, tenant, member, bot) {
      const wait = await lanes.turn(`new ${member}`, tenant);
      if (wait > 0) return { outcome: 'later', status: 429, afterMs: wait };
      return connector.createConversation(serviceUrl, tenant, member, bot);
    },
    stop(conversation) {
      blocked.set(conversation, { status: 403, code: 'Removed' });
    },
    heard(conversation) {
      blocked.delete(conversation);
      missed.delete(conversation);
    },
  };
}
