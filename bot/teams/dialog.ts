/** The case form as a dialog: a page of the tab that Teams shows, with a token for this one form. */
import type { SayKey } from '#cards/types.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Id } from '#domain/time.ts';
import { text } from '#i18n/strings.ts';
import type { DialogIn } from './incoming.ts';
import { ownItemsIn } from './own-items.ts';
import type { Parts } from './parts.ts';
import { type Answer, sentence, toPrivateChat } from './replies.ts';
import { newForm } from './submit.ts';
import type { Turn } from './turn.ts';

/** What a form's token says. */
export interface FormOpening {
  readonly tenant: string;
  readonly person: PersonKey;
  /** Random key of the form. */
  readonly form: string;
  /** null: the meeting is chosen in the form. */
  readonly m: Id | null;
  /** The own case that is edited. */
  readonly i: Id | null;
  /** Message in the private chat whose card is replaced when the form has been sent. */
  readonly card: string | null;
}

/** A dialog with one sentence. */
export const dialogSays = (words: string): Answer => ({
  status: 200,
  body: { task: { type: 'message', value: words } },
});

/** Answered to whatever a dialog sends when it closes: nothing of it is read, and no message comes of it. */
export const DIALOG_CLOSED: Answer = { status: 200 };

function shown(url: string, title: string): Answer {
  const value = { title, url, fallbackUrl: url, height: 'large', width: 'medium' };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

async function canEdit({ app }: Parts, turn: Turn, i: Id): Promise<boolean> {
  const meeting = turn.person && (await app.meetingOfItem(turn.person.key, i));
  const item = meeting && ownItemsIn(meeting, turn, app.now()).find((own) => own.i === i);
  return item?.canEdit ?? false;
}

/** What opens: an own case that can still be edited, or the form of the meeting that takes cases now. */
export async function openDialog(parts: Parts, turn: Turn, asked: DialogIn): Promise<Answer> {
  const { app, formLink } = parts;
  const { person, lang, at } = turn;
  const says = (key: SayKey) => dialogSays(sentence(key, lang));
  if (!person) return says('refusal.notAllowed');
  const form = asked.form ?? app.newId();
  const card = asked.form !== null && at.scope === 'personal' ? at.replyTo : null;
  const opening = { tenant: at.tenant, person: person.key, form, card };
  const i = asked.i as Id | null;
  if (i !== null) {
    if (!(await canEdit(parts, turn, i))) return says('noLongerKept');
    const url = formLink({ ...opening, m: null, i });
    return url === null ? says('notUnderstood') : shown(url, text(lang, 'form.heading.edit'));
  }
  const reply = await newForm(parts, turn, asked.m);
  if (reply.kind !== 'card' || reply.spec.card !== 'form') return says('noMeeting');
  const m = (reply.spec.meeting?.m ?? null) as Id | null;
  const url = formLink({ ...opening, m, i: null });
  if (url !== null) return shown(url, text(lang, 'form.heading.new'));
  // Without an address of our own the card is the form.
  return says(toPrivateChat(parts, turn, reply) ? 'usePrivateChat' : 'notUnderstood');
}
