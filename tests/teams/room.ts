/** A meeting's chat in tests: cases in the queue, people who type and press, the one card. */
import type { Meeting } from '#domain/meeting/types.ts';
import { MEET } from './activity.ts';
import { type Answer, P1, P2, type Person, privateChat, type World } from './world.ts';

export const INPUTS = {
  kind: 'case',
  title: 'Siirtymä nuorten palveluista',
  situation: 'Nuori siirtyy aikuisten palveluihin.',
  question: 'Kuka ottaa kopin?',
  confirmed: 'true',
};

type Data = Record<string, unknown>;

export interface Room {
  meeting(): Promise<Meeting>;
  /** n cases, by P1 and P2 in turn, titled 'Tapaus numero k'. */
  cases(n: number): Promise<void>;
  /** The newest message of the chat and its key. */
  card(): [string, Record<string, unknown>] | undefined;
  cardId(): string | undefined;
  say(who: Person, text: string, more?: Data): Promise<Answer>;
  press(who: Person, verb: string, data: Data): Promise<Answer>;
  /** New messages sent to the chat so far. */
  sent(): number;
}

export function roomOf(w: World): Room {
  const room: Room = {
    async meeting() {
      const found = await w.app.meeting(w.m);
      if (!found) throw new Error('no meeting');
      return found;
    },
    async cases(n) {
      for (let k = 0; k < n; k++) {
        const who = k % 2 ? P2 : P1;
        const title = `Tapaus numero ${k}`;
        const answer = await w.execute(who, privateChat(who), 'item.submit', {
          form: `F${k}`,
          m: w.m,
          ...INPUTS,
          title,
        });
        expect(answer.status).toBe(200);
      }
      await w.settle();
    },
    card: () => [...w.fake.messages].filter(([key]) => key.startsWith(`${MEET} `)).at(-1),
    cardId: () => room.card()?.[0].split(' ')[1],
    async say(who, text, more = {}) {
      const answer = await w.say(who, MEET, text, more);
      await w.settle();
      return answer;
    },
    async press(who, verb, data) {
      const answer = await w.execute(who, MEET, verb, data, { replyToId: room.cardId() });
      expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
      await w.settle();
      return answer;
    },
    sent: () => w.fake.sent(MEET).length,
  };
  return room;
}
