/** The bot as Teams sees it: one address that takes activities, and answers that show something or not. */
import { faultOf, type Log } from '#log.ts';
import type { Activity } from './activities.ts';

/** Teams waits about this long for an invoke, and for a message. */
const PATIENCE_MS = 15_000;

/** `status` 0: the bot could not be reached or was silent. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends an activity to `/api/messages` of `origin()`; never throws. */
export function createPost(origin: () => string, log: Log) {
  return async (activity: Activity): Promise<BotAnswer> => {
    try {
      const res = await fetch(`${origin()}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'error',
      });
      const text = await res.text();
      return { status: res.status, body: parsed(text) };
    } catch (error) {
      log.warn('bot not reached', faultOf(error));
      return { status: 0, body: null };
    }
  };
}

/** An answer that is no JSON counts as none: it is judged by its status. */
function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** A fault of the answer as words for the presser: Teams shows one sentence, whatever happened. */
export type Shown = { readonly card: unknown } | { readonly note: string };

/** What the presser sees of an invoke's answer. 'failed' is a key that the page puts into words. */
export function shownOf({ status, body }: BotAnswer): Shown | null {
  if (status !== 200 || typeof body !== 'object' || body === null) return { note: 'failed' };
  const { statusCode, type, value } = body as { statusCode?: number; type?: string; value?: unknown };
  if (statusCode !== 200) return { note: 'failed' };
  if (type === 'application/vnd.microsoft.card.adaptive') return { card: value };
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string')
    return { note: value };
  return null;
}
