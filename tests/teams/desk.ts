/** A person's 1:1 chat with the bot in tests: what they write, what stands there. */
import { TEXT_FIELDS } from '#contract/values.ts';
import type { Item } from '#domain/meeting/types.ts';
import type { FilteredText } from '#identifiers/types.ts';
import type { Json } from './activity.ts';
import { buttonIn, cardIn, messagesIn, P1, privateChat, type World } from './world.ts';

export const CHAT = privateChat(P1);

/** A whole form. */
export const FORM = {
  kind: 'case',
  title: 'Siirtymä nuorten palveluista',
  situation: 'Nuori siirtyy aikuisten palveluihin.',
  question: 'Kuka ottaa kopin?',
  ageGroup: 'youth',
  urgency: 'now',
  services: 'kela',
  followUp: 'false',
  confirmed: 'true',
};

export interface Desk {
  /** Writes, and gives the card that is the answer. */
  said(text: string, more?: Record<string, unknown>): Promise<Json | null>;
  items(): Promise<readonly Item[]>;
  /** Opens a form and gives its button's data and the message it stands in. */
  opened(): Promise<{ data: Record<string, unknown>; replyToId: string }>;
}

export function deskOf(w: World): Desk {
  const desk: Desk = {
    async said(text, more = {}) {
      const answer = await w.say(P1, CHAT, text, more);
      expect(answer).toEqual({ status: 200 });
      await w.settle();
      return cardIn(messagesIn(w, CHAT).at(-1));
    },
    items: async () => (await w.app.meeting(w.m))?.items ?? [],
    async opened() {
      const data = buttonIn(await desk.said('uusi'), 'item.submit');
      expect(data).toMatchObject({ m: w.m });
      return { data: { ...data }, replyToId: [...w.fake.messages.keys()].at(-1)?.split(' ')[1] ?? '' };
    },
  };
  return desk;
}

/** A case of P1 in the queue. */
export async function submitted(w: World): Promise<Item> {
  const texts = Object.fromEntries(
    TEXT_FIELDS.map((f) => [f, 'Arki ei suju.' as FilteredText]),
  ) as Item['texts'];
  const item = { kind: 'case', ageGroup: 'unsaid', urgency: 'now', followUp: false, services: [], texts };
  const command = { verb: 'item.submit', form: 'F1', item, carried: false, reachable: true } as never;
  await w.app.handle(w.m, command, { person: P1.key, inChat: true, admin: false, system: false });
  return (await w.app.meeting(w.m))?.items.at(-1) as Item;
}
