/** Puts the bot together: raw activities in, answers out, and everything that leaves for Teams. */

import type { Identity } from '#app/planning.ts';
import type { App, Trace } from '#app.ts';
import type { Id } from '#domain/time.ts';
import type { Filter } from '#identifiers/types.ts';
import { faultOf, type Log } from '#log.ts';
import { type AdapterOptions, type BotIdentity, createAdapter } from './adapter.ts';
import { createBadges } from './badge.ts';
import { takeTurn, unusedInvoke } from './bot.ts';
import { createCall } from './call.ts';
import { createChats } from './chats.ts';
import { createConnector } from './connector.ts';
import type { ConnectorPort } from './connector-port.ts';
import { createDelivery } from './deliver.ts';
import type { FormOpening } from './dialog.ts';
import { type SentCase, showSent } from './dialog-sent.ts';
import type { Incoming } from './incoming.ts';
import { type Json, object } from './json.ts';
import { createLanes } from './lanes.ts';
import { createLooking } from './looking.ts';
import { createMessenger } from './messenger.ts';
import { type FormOpened, openForm } from './open-form.ts';
import { createOverwriting } from './overwrite.ts';
import { createPace, type Pace } from './pace.ts';
import { parse } from './parse.ts';
import type { Parts } from './parts.ts';
import type { Answer } from './replies.ts';
import { allowedServiceUrl } from './service-url.ts';
import { createTurnCards } from './turn-cards.ts';

export interface TeamsOptions {
  readonly app: App;
  readonly filter: Filter;
  readonly log: Log;
  /** null: rehearsal, where nobody has a token and everything stays on this machine. */
  readonly bot: BotIdentity | null;
  /** Tenants whose chats are served, lower case; null: whichever Teams sends. */
  readonly tenants?: readonly string[] | null;
  /** Something may be due at once. */
  readonly poke?: () => void;
  /** Address of a page of the tab ('/', '/workshop/<id>'); without it cards have no way there. */
  readonly tabLink?: ((page: string) => string | null) | undefined;
  /** Address of the form's page with a token for it; without one the card is the only form. */
  readonly formLink?: ((opening: FormOpening) => string | null) | undefined;
  /** Instead of HTTP (tests). */
  readonly connector?: ConnectorPort;
  /** Instead of Teams' limits (tests). */
  readonly pace?: Pace;
  /** Milliseconds for one call to the connector. */
  readonly limitMs?: number;
  /** Other addresses and credentials than the public cloud's (tests). */
  readonly adapter?: Omit<AdapterOptions, 'bot'>;
}

export interface Teams {
  /** `raw` is the parsed body of `/api/messages`. Never rejects; what leaves for Teams leaves afterwards. */
  handle(raw: unknown, authorisation: string | undefined): Promise<Answer>;
  /** Starts sending what outboxes hold; answers how many meetings and workshops were taken. */
  drain(): Promise<number>;
  /** Begins to overwrite a message that carried case text. */
  overwrite(trace: Trace): Promise<boolean>;
  /** For /health. */
  outboxMs(): number;
  /** Posts the form card of a meeting in somebody's private chat. */
  openForm(who: Pick<Identity, 'tenant' | 'person'>, m: Id): Promise<FormOpened>;
  /** Shows a case that was sent by the form's page in the person's private chat, after the call. */
  showSent(who: Pick<Identity, 'person'>, sent: SentCase): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Takes nothing new from outboxes and waits, five seconds at most, for what is under way. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 5000;
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/** Work for after the HTTP answer. */
function createLater(log: Log) {
  const running = new Set<Promise<void>>();
  return {
    later(work: () => Promise<void>) {
      const mine = new Promise<void>((resolve) => setImmediate(resolve))
        .then(work)
        .catch((error: unknown) => log.error('reply failed', faultOf(error)))
        .finally(() => running.delete(mine));
      running.add(mine);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

export function createTeams({
  app,
  filter,
  log,
  bot,
  tenants = null,
  poke = () => {},
  tabLink = () => null,
  formLink = () => null,
  limitMs,
  ...options
}: TeamsOptions): Teams {
  const rehearsal = bot === null;
  const adapter = createAdapter({ bot, ...options.adapter });
  const connector =
    options.connector ??
    createConnector({ rehearsal, token: adapter.token, ...(limitMs ? { limitMs } : {}) });
  const pace = options.pace ?? createPace(() => performance.now());
  const lanes = createLanes(pace, sleep);
  const call = createCall(connector, lanes, pace);
  const { later, idle: repliesIdle } = createLater(log);
  let botId = bot ? `28:${bot.appId}` : '28:pajakello';
  const messenger = createMessenger(app, call, () => botId);
  const parts: Parts = {
    app,
    filter,
    log,
    connector,
    lanes,
    call,
    messenger,
    chats: createChats(app),
    badges: createBadges({ app, connector, lanes, later, log }),
    looking: createLooking(),
    turnCards: createTurnCards(app),
    poke,
    later,
    tabLink,
    formLink,
    sleep,
  };
  const delivery = createDelivery(parts);
  const overwriting = createOverwriting(parts);

  /** Why nothing can be done with an activity, whoever sent it; null: something can. */
  function objectionTo(incoming: Incoming): string | null {
    if (incoming.kind === 'invalid') return incoming.reason;
    if (incoming.kind === 'nothing') return null;
    return allowedServiceUrl(incoming.chat.serviceUrl, rehearsal) ? null : 'service-url';
  }

  /** Whether the token is good for the activity, of which nothing is done. */
  async function isTeams(activity: Json | null, authorisation: string | undefined): Promise<boolean> {
    if (!activity) return false;
    const done = adapter.process(activity, authorisation ?? '', async () => {});
    // What botbuilder makes of a good token beside a strange activity is not asked.
    return done.then(
      (result) => result === 'done',
      () => true,
    );
  }

  async function handle(raw: unknown, authorisation: string | undefined): Promise<Answer> {
    const incoming = parse(raw);
    const activity = object(raw);
    const reason = objectionTo(incoming);
    if (incoming.kind === 'invalid' || reason !== null || !activity) {
      log.warn('activity refused', { reason: reason ?? 'shape' });
      // Who cannot prove to be Teams is told nothing of what was wrong.
      const told = rehearsal || (reason !== 'service-url' && (await isTeams(activity, authorisation)));
      return told
        ? { status: 400, body: { error: `activity refused: ${reason ?? 'shape'}` } }
        : { status: 401, body: { error: 'unauthorised' } };
    }
    let answer: Answer = { status: 200 };
    let foreign = false;
    const done = await adapter.process(activity, authorisation ?? '', async () => {
      if (incoming.kind === 'nothing') {
        if (incoming.invoke !== null) answer = unusedInvoke(incoming.invoke);
        return;
      }
      foreign = tenants !== null && !tenants.includes(incoming.tenant.toLowerCase());
      if (foreign) return;
      if (incoming.bot.channelId !== '') botId = incoming.bot.channelId;
      answer = await takeTurn(parts, incoming);
    });
    if (foreign) {
      log.warn('activity refused', { reason: 'tenant' });
      return { status: 403, body: { error: 'forbidden' } };
    }
    if (done === 'done') return answer;
    log.warn('activity refused', { reason: 'unauthorised' });
    return { status: 401, body: { error: 'unauthorised' } };
  }

  async function idle(): Promise<void> {
    await repliesIdle();
    await delivery.idle();
    await overwriting.idle();
    await lanes.idle();
  }

  return {
    handle,
    drain: delivery.drain,
    overwrite: overwriting.overwrite,
    outboxMs: delivery.outboxMs,
    openForm: (who, m) => openForm(parts, who, m),
    showSent: ({ person }, sent) => showSent(parts, person, sent),
    idle,
    async stop() {
      await Promise.race([Promise.all([delivery.stop(), idle()]), sleep(PATIENCE_MS)]);
    },
  };
}
