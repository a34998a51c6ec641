/** Sends activities straight to `/api/messages`, as Teams would: for what the room's page cannot be made to send. */
import type { Instant } from '#domain/time.ts';
import type { Activity, Scene } from '#rehearsal/activities.ts';
import { executeInvoke, submitMessage } from '#rehearsal/activities.ts';
import { type ChatId, type PersonaId, personaOf } from '#rehearsal/personas.ts';
import type { Data, Seen } from './play.ts';

export interface Answered {
  readonly status: number;
  readonly raw: string;
}

/** POSTs a body as it is. */
export async function post(
  origin: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Promise<Answered> {
  const response = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    body: body as string,
    headers,
  });
  return { status: response.status, raw: await response.text() };
}

export const sceneOf = (origin: string, who: PersonaId, chat: ChatId, at: Instant): Scene => ({
  persona: personaOf(who),
  chat,
  at,
  lang: 'fi',
  serviceUrl: `${origin}/rehearsal/connector/`,
});

/** An answer without JSON shows nothing. */
function parsed(raw: string): { type?: string; value?: unknown } {
  try {
    return JSON.parse(raw) ?? {};
  } catch {
    return {};
  }
}

/** What an invoke's answer shows. */
export function seenOf({ status, raw }: Answered): Seen {
  const body = parsed(raw);
  const isCard = body.type?.endsWith('card.adaptive') ?? false;
  return {
    status,
    card: isCard ? body.value : null,
    note: !isCard && typeof body.value === 'string' ? body.value : null,
    raw,
  };
}

/** A button of a card that need not be there. */
export async function button(
  origin: string,
  scene: Scene,
  card: string,
  verb: string | null,
  data: Data,
  how: 'execute' | 'automatic' | 'submit' = 'execute',
): Promise<Seen> {
  const activity: Activity =
    how === 'submit'
      ? submitMessage(scene, card, verb === null ? data : { verb, ...data })
      : executeInvoke(scene, card, { verb, data }, how === 'automatic' ? 'automatic' : 'manual');
  return seenOf(await post(origin, JSON.stringify(activity)));
}
