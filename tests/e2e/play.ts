/**
 * Plays a meeting in the running product as its personas: over HTTP, through the rehearsal room's API, by
 * what stands on the cards. Nothing is pressed that a card does not show, unless a test asks for it.
 */
import type { Meeting } from '#domain/meeting/types.ts';
import {
  atLocal,
  type Instant,
  type LocalDate,
  localDate,
  MINUTE,
  monthOf,
  nthWeekday,
  plus,
} from '#domain/time.ts';
import { findAction, presetInputs } from '#rehearsal/cards.ts';
import type { ChatId, PersonaId } from '#rehearsal/personas.ts';
import { JOIN_URL, PERSONAS, personaOf } from '#rehearsal/personas.ts';
import type { Message } from '#rehearsal/room.ts';
import type { Product } from './product.ts';
import { meetings, waiting } from './store.ts';
import { button, sceneOf, seenOf } from './wire.ts';

export type Data = Readonly<Record<string, unknown>>;

export interface RoomView {
  readonly rev: number;
  readonly clock: { readonly now: Instant };
  readonly messages: readonly Message[];
}

/** What the presser sees. */
export interface Seen {
  readonly status: number;
  /** The card that was answered, or null. */
  readonly card: unknown;
  /** The sentence that was answered, or null. */
  readonly note: string | null;
  /** The whole body, as text. */
  readonly raw: string;
}

export interface Play {
  readonly product: Product;
  room(): Promise<RoomView>;
  now(): Promise<Instant>;
  /** Jumps; the product does what falls due. */
  step(minutes: number): Promise<void>;
  to(at: Instant): Promise<void>;
  /** The newest message newer than `after` that satisfies `test`; waits for it. */
  find(chat: ChatId, what: string, test: (m: Message) => boolean, after?: string): Promise<Message>;
  /** Types; the id of what was typed. */
  say(who: PersonaId, text: string, chat?: ChatId): Promise<string>;
  /** Presses a button that this persona's view of the message shows. */
  press(who: PersonaId, at: Message, verb: string, data?: Data, inputs?: Data): Promise<Seen>;
  /** The same as an old client does: Action.Submit. */
  submit(who: PersonaId, at: Message, verb: string, data?: Data, inputs?: Data): Promise<Seen>;
  /** Sends what no button says, also of a card that is not there. */
  raw(
    who: PersonaId,
    at: Pick<Message, 'chat' | 'id'>,
    verb: string,
    data: Data,
    how?: 'execute' | 'automatic' | 'submit',
  ): Promise<Seen>;
  /** A new form in the private chat, by the word for it. */
  form(who: PersonaId): Promise<Message>;
  /** Brings a case by a new form; what the presser sees then. */
  bring(who: PersonaId, inputs: Data): Promise<Seen>;
  /** The one card of the meeting's chat. */
  card(): Promise<Message>;
  /** What a persona sees of a message now. */
  seenBy(who: PersonaId, at: Message): Promise<unknown>;
  /** Presses a button of the chair's view and checks that the command was accepted. */
  chair(verb: string, data?: Data, who?: PersonaId): Promise<Seen>;
  /** The stored meeting that is held today, else the first that is not closed. */
  meeting(): Promise<Meeting>;
  /** Waits until nothing is due, nothing waits to be sent and nothing changes in the room any more. */
  settle(): Promise<void>;
  /** Connects the meeting's chat to a new series by its set-up card; jumps to before the first meeting. */
  setUp(options?: { minutesBefore?: number; members?: readonly PersonaId[] }): Promise<Instant>;
  /** Jumps to before the first meeting that has not begun; its start. */
  toNext(minutesBefore?: number): Promise<Instant>;
  /** What the product says in a chat, oldest first. */
  said(chat: ChatId): Promise<readonly Message[]>;
}

const PATIENCE_MS = 15_000;
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Text of a card as JSON; '' where there is none. */
export const textOf = (card: unknown): string => (card == null ? '' : JSON.stringify(card));

export const cardOf = (m: Message): unknown => m.attachments[0]?.content ?? null;

export const carries =
  (verb: string, data: Data = {}) =>
  (m: Message) =>
    findAction(cardOf(m), verb, data) !== null;

/** A case that the filter lets through. `word`, in lower case, marks its title and texts. */
export const aCase = (word: string, more: Data = {}): Data => ({
  kind: 'case',
  title: `Arjen pulma, ${word}`,
  situation: `Arki ei suju, ja tuki jää kesken. Puhuimme asiasta: ${word}.`,
  question: `Kuka ottaa kopin, kun teemana on ${word}?`,
  urgency: 'now',
  services: '',
  confirmed: 'true',
  ...more,
});

export function play(product: Product): Play {
  const room = () => product.get<RoomView>('state');
  /** Without the messages: quick, however long the chats are. */
  const light = () => product.get<RoomView>('state?since=999999999');
  const now = async () => (await light()).clock.now;

  async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
      await sleep(15);
    }
  }

  const find: Play['find'] = (chat, what, test, after = '0') =>
    until(`${what} in ${chat}`, async () => {
      const { messages } = await room();
      const fits = (m: Message) => m.chat === chat && Number(m.id) > Number(after) && !m.deleted && test(m);
      return messages.findLast(fits);
    });

  async function said(chat: ChatId): Promise<readonly Message[]> {
    return (await room()).messages.filter((m) => m.chat === chat && m.from === 'bot' && !m.deleted);
  }

  async function act(who: PersonaId, at: Pick<Message, 'chat' | 'id'>, more: Data): Promise<Seen> {
    const asked = { persona: who, chat: at.chat, activityId: at.id, ...more };
    const { status, body } = await product.post<{ status: number; body: unknown }>('act', asked);
    return seenOf({ status, raw: JSON.stringify(body) });
  }

  const press: Play['press'] = (who, at, verb, data = {}, inputs = {}) =>
    act(who, at, { verb, data, inputs });

  async function seenBy(who: PersonaId, at: Message): Promise<unknown> {
    const m = (await room()).messages.find((one) => one.chat === at.chat && one.id === at.id);
    return m?.views[who]?.card ?? (m && cardOf(m)) ?? null;
  }

  async function form(who: PersonaId): Promise<Message> {
    const id = await product.post<{ id: string }>('say', { persona: who, chat: who, text: 'uusi' });
    return find(who, 'a form', carries('item.submit'), id.id);
  }

  async function settle(): Promise<void> {
    let last = -1;
    let same = 0;
    await until('everything settled', async () => {
      const { rev, clock } = await light();
      same = rev === last && waiting(product.directory, clock.now) === 0 ? same + 1 : 0;
      last = rev;
      return same >= 3 ? true : undefined;
    });
  }

  async function meeting(): Promise<Meeting> {
    const today = localDate(await now());
    const all = meetings(product.directory);
    const found = all.find((m) => localDate(m.start) === today) ?? all.find((m) => m.course !== 'closed');
    if (!found) throw new Error('no meeting is stored');
    return found;
  }

  const isMeetingCard = (m: Message) => m.from === 'bot' && 'refresh' in ((cardOf(m) as object) ?? {});
  const card = () => find('meeting', 'the one card', isMeetingCard);

  const self: Play = {
    product,
    room,
    now,
    find,
    said,
    press,
    seenBy,
    form,
    settle,
    meeting,
    card,
    async step(minutes) {
      await product.post('clock', { step: Math.round(minutes * 60) });
    },
    async to(at) {
      await product.post('clock', { to: at });
    },
    async say(who, text, chat = 'meeting') {
      return (await product.post<{ id: string }>('say', { persona: who, chat, text })).id;
    },
    submit: (who, at, verb, data = {}, inputs = {}) => act(who, at, { verb, data, inputs, how: 'submit' }),
    async raw(who, at, verb, data, how = 'execute') {
      if (how !== 'automatic') {
        const seen = await act(who, at, { verb, data, how, raw: true }).catch((error: Error) => {
          if (!error.message.includes('no-such-message')) throw error;
          return null;
        });
        if (seen) return seen;
      }
      const { origin } = product;
      return button(origin, sceneOf(origin, who, at.chat, await now()), at.id, verb, data, how);
    },
    async bring(who, inputs) {
      const m = await form(who);
      return press(who, m, 'item.submit', {}, { ...presetInputs(cardOf(m)), ...inputs });
    },
    async chair(verb, data = {}, who = 'chair') {
      await settle();
      const before = await meeting();
      const m = await card();
      await until(`the view of ${who}`, async () =>
        findAction(await seenBy(who, m), verb, { ...data, s: before.s }) ? true : undefined,
      );
      const seen = await press(who, m, verb, { ...data, s: before.s });
      const after = await meeting();
      const choosing = findAction(seen.card, verb, {}) !== null && after.s === before.s;
      if (after.s === before.s && !choosing && verb !== 'meeting.close')
        throw new Error(`${verb} was not accepted: ${seen.note ?? 'the present card'}`);
      return seen;
    },
    async toNext(minutesBefore = 5) {
      const at = await now();
      const all = meetings(product.directory).flatMap((m) => [m.id, m.next ?? '']);
      const starts = all.filter((id) => id !== '').map((id) => atLocal(id.slice(-10) as LocalDate, '09:00'));
      const start = starts.sort().find((one) => plus(one, -minutesBefore * MINUTE) >= at);
      if (!start) throw new Error('no meeting comes');
      const before = plus(start, -minutesBefore * MINUTE);
      if (before > at) await self.to(before);
      await settle();
      return start;
    },
    async setUp({ minutesBefore = 20, members = PERSONAS.map((p) => p.id) } = {}) {
      const month = monthOf(localDate(await now()), 1);
      const start = atLocal(nthWeekday(month, 1, 2), '09:00');
      await self.to(plus(start, -minutesBefore * MINUTE));
      await Promise.all(
        members.filter((id) => id !== 'kela').map((id) => product.post('install', { persona: id, chat: id })),
      );
      await product.post('install', { persona: 'chair', chat: 'meeting' });
      const m = await find('meeting', 'the set-up card', carries('series.setup'));
      await self.say('chair', 'Hyvää huomenta kaikille.');
      const seen = await press(
        'chair',
        m,
        'series.setup',
        {},
        {
          ...presetInputs(cardOf(m)),
          centre: 'Kallion terveys- ja hyvinvointikeskus',
          nth: '1',
          weekday: '2',
          time: '09:00',
          minutes: '60',
          language: 'fi',
          joinUrl: JOIN_URL,
          services: 'terveysasema,kela,aikuisten-sosiaali',
          chairs: personaOf('chair').channelId,
          backups: personaOf('backup').channelId,
        },
      );
      if (!textOf(seen.card).includes('yhdistetty')) throw new Error(`not connected: ${seen.raw}`);
      await settle();
      return start;
    },
  };
  return self;
}
