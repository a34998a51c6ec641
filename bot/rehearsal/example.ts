/**
 * Loads the ready-made example: connects the meeting's chat to a new series through the set-up card and
 * submits five cases through their forms, all over HTTP as the personas would by hand.
 */
import { type Instant, MINUTE, plus } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import type { BotAnswer } from './bot.ts';
import { type Appointment, LENGTH_MIN, nextAppointment, START_TIME } from './calendar.ts';
import { findAction, presetInputs } from './cards.ts';
import type { Client } from './client.ts';
import type { RehearsalClock } from './clock.ts';
import { CLOCK_STEPS, loadClocks, type Planning, type Stage } from './example-clock.ts';
import { EXAMPLES, EXPECTED, type ExampleItem } from './example-content.ts';
import { ExampleFailed } from './example-failed.ts';
import { loadNetwork, settle } from './example-network.ts';
import { type ChatId, JOIN_URL, PERSONAS, type PersonaId, personaOf } from './personas.ts';
import type { Message, Room } from './room.ts';

export interface ExampleOptions {
  readonly room: Room;
  readonly client: Client;
  readonly clock: RehearsalClock;
  /** Wipes the product's store. */
  readonly onStartOver: () => Promise<void> | void;
  readonly planning: Planning | null;
  readonly progress: (done: number, of: number) => void;
  /** How long a card may take to appear, ms. */
  readonly patience?: number;
}

const OWN = PERSONAS.filter((p) => !p.external);
/** Wiped, connected, everybody's chat, the cases. */
const STEPS = 2 + OWN.length + EXAMPLES.fi.items.length;
/** The room opens so long before the meeting; the loading began earlier. */
const OPENS_BEFORE_MIN = 5;
const LOADED_BEFORE_MIN = 25;

export function createExample({
  room,
  client,
  clock,
  onStartOver,
  planning,
  progress,
  patience = 20_000,
}: ExampleOptions) {
  /** The newest message of the chat that satisfies `test`, as soon as there is one newer than `after`. */
  async function wait(
    step: string,
    chat: ChatId,
    after: number,
    test: (m: Message) => boolean,
  ): Promise<Message> {
    const look = () =>
      room.state.messages.findLast((m) => m.chat === chat && Number(m.id) > after && !m.deleted && test(m));
    return new Promise((resolve, reject) => {
      const done = (found: Message | undefined) => {
        if (!found) return;
        clearTimeout(timer);
        end();
        resolve(found);
      };
      const timer = setTimeout(() => {
        end();
        reject(new ExampleFailed(step));
      }, patience);
      const end = room.onChange(() => done(look()));
      done(look());
    });
  }

  const carries = (verb: string) => (m: Message) => findAction(m.attachments[0]?.content, verb, {}) !== null;
  const lastId = () => room.state.lastId;

  function must(step: string, { status }: Pick<BotAnswer, 'status'>): void {
    if (status < 200 || status >= 300) throw new ExampleFailed(step);
  }

  /** Presses a button of the card with its preset inputs and these. The answer must not be the same form again. */
  async function press(
    step: string,
    persona: PersonaId,
    message: Message,
    verb: string,
    inputs: Record<string, string>,
  ): Promise<void> {
    const card = message.attachments[0]?.content;
    const found = findAction(card, verb, {});
    if (!found?.execute) throw new ExampleFailed(step);
    const data = { ...found.execute.data, ...presetInputs(card), ...inputs };
    must(step, await client.execute(persona, message.chat, message.id, { verb, data }));
    // A sentence is a refusal, and the same form again has something to be mended. What everybody sees may
    // have come anew already, and taken the answer's place.
    const answered = message.views[persona] ?? { card: message.attachments[0]?.content, note: null };
    if (answered.note !== null || findAction(answered.card, verb, {})) throw new ExampleFailed(step);
  }

  async function connect(lang: Lang, { nth, weekday }: Appointment): Promise<void> {
    const before = lastId();
    must('install', await client.install('chair', 'meeting'));
    const card = await wait('setup-card', 'meeting', before, carries('series.setup'));
    // A message without a mention shows the bot that it hears the chat.
    must('say', await client.say('chair', 'meeting', EXAMPLES[lang].chairSays));
    await press('setup', 'chair', card, 'series.setup', {
      centre: EXAMPLES[lang].centre,
      nth: String(nth),
      weekday: String(weekday),
      time: START_TIME,
      minutes: String(LENGTH_MIN),
      language: lang,
      joinUrl: JOIN_URL,
      services: EXPECTED.join(','),
      chairs: personaOf('chair').channelId,
      backups: personaOf('backup').channelId,
    });
  }

  async function submit(lang: Lang, item: ExampleItem): Promise<void> {
    const { by, services, ...fields } = item;
    const before = lastId();
    must('say', await client.say(by, by, EXAMPLES[lang].newWord));
    const form = await wait('form-card', by, before, carries('item.submit'));
    await press('submit', by, form, 'item.submit', {
      ...fields,
      services: services.join(','),
      confirmed: 'true',
      followUp: 'false',
    });
  }

  /** Everybody's app speaks the example's language; Finnish is what it speaks unasked. */
  async function speak(lang: Lang, persona: PersonaId): Promise<void> {
    if (lang === 'fi') return;
    const before = lastId();
    must('say', await client.say(persona, persona, EXAMPLES[lang].languageWord));
    const card = await wait('language-card', persona, before, carries('person.set'));
    const content = card.attachments[0]?.content;
    const found =
      findAction(content, 'person.set', { language: lang }) ?? findAction(content, 'person.set', {});
    if (!found?.execute) throw new ExampleFailed('language');
    const data = { ...found.execute.data, language: lang };
    must('language', await client.execute(persona, persona, card.id, { verb: 'person.set', data }));
  }

  /** The network with its clocks. */
  async function plan(from: Planning, lang: Lang, { nth }: Appointment, step: () => void): Promise<Stage> {
    const { stage, network, running } = await loadClocks({ planning: from, lang, now: clock.now(), step });
    await loadNetwork(stage, network, running, nth);
    step();
    return stage;
  }

  async function build(lang: Lang, after: Instant): Promise<void> {
    let done = 0;
    const steps = STEPS + (planning ? CLOCK_STEPS + 1 : 0);
    const step = () => progress(++done, steps);
    clock.setSpeed(0);
    await room.wipe(lang);
    await room.change((s) => {
      s.example = 'loading';
    });
    await onStartOver();
    step();
    const held = nextAppointment(after > clock.now() ? after : clock.now());
    clock.jump(plus(held.start, -LOADED_BEFORE_MIN * MINUTE));
    await room.change((s) => {
      s.calendar = { start: held.start, end: held.end };
    });
    const stage = planning && (await plan(planning, lang, held, step));
    await connect(lang, held);
    if (stage) await settle(stage, EXAMPLES[lang].centre);
    step();
    for (const persona of OWN) {
      must('install', await client.install(persona.id, persona.id));
      await speak(lang, persona.id);
      step();
    }
    for (const item of EXAMPLES[lang].items) {
      clock.jump(plus(clock.now(), MINUTE));
      await submit(lang, item);
      step();
    }
    await client.settled();
    clock.jump(plus(held.start, -OPENS_BEFORE_MIN * MINUTE));
    progress(steps, steps);
  }

  /**
   * Wipes everything and loads the example. `after`: the meeting is on a later day than this. Throws
   * ExampleFailed; the room then says that the example did not load.
   */
  return async function load(lang: Lang, after: Instant): Promise<void> {
    try {
      await build(lang, after);
      await room.change((s) => {
        s.example = 'ready';
      });
    } catch (error) {
      await room.change((s) => {
        s.example = 'failed';
      });
      throw error;
    }
  };
}
