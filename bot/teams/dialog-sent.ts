/** A case that was sent by the form's page is shown in the private chat, as if it had been sent by the card. */
import type { PersonKey } from '#domain/ids.ts';
import { ownItems } from '#domain/meeting/view.ts';
import type { Id } from '#domain/time.ts';
import { textOf } from './own-items.ts';
import type { Parts } from './parts.ts';
import { replaceLater, sendLater } from './replies.ts';
import { personOf } from './send-private.ts';

export interface SentCase {
  readonly m: Id;
  readonly i: Id;
  readonly edited: boolean;
  /** Message in the private chat whose card opened the form; null: a new message says it. */
  readonly card: string | null;
}

/** Whoever has no private chat with the bot sees it in the dialog alone. */
export async function showSent(
  parts: Parts,
  key: PersonKey,
  { m, i, edited, card }: SentCase,
): Promise<void> {
  const { app } = parts;
  const [person, meeting] = await Promise.all([personOf(app, key), app.meeting(m)]);
  const item = meeting && ownItems(meeting, key, app.now()).find((own) => own.i === i);
  if (!person.chat || !item) return;
  const { chat, reachable, language: lang, tenant } = person;
  const spec = { card: 'queued', item, canBeWritten: reachable, edited } as const;
  const letter = { spec, lang, m: textOf(meeting) };
  if (card !== null) replaceLater(parts, { ...chat, activity: card }, tenant, letter);
  else if (reachable) sendLater(parts, chat, tenant, letter);
}
