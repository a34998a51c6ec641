/**
 * `/rehearsal/api`: what the page and the tests do as the personas. Only JSON, only from the page's own
 * origin. Errors are codes (`{ error }`) that the page puts into words.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Instant, instant, plus } from '#domain/time.ts';
import { faultOf, type Log } from '#log.ts';
import { parse } from './api-requests.ts';
import type { BotAnswer } from './bot.ts';
import { findAction, nextTimeNamed } from './cards.ts';
import type { Client } from './client.ts';
import type { RehearsalClock } from './clock.ts';
import { asksForDialog, type Dialogs } from './dialogs.ts';
import { EXAMPLES } from './example-content.ts';
import { ExampleFailed } from './example-failed.ts';
import { checkOrigin, Refused, readJson, send } from './http.ts';
import { type ChatId, MEETING_CHAT, membersOf, PERSONAS, type PersonaId } from './personas.ts';
import type { Room } from './room.ts';

export interface ApiOptions {
  readonly room: Room;
  readonly client: Client;
  readonly dialogs: Dialogs;
  readonly clock: RehearsalClock;
  readonly loadExample: (lang: 'fi' | 'sv' | 'en', after: Instant) => Promise<void>;
  /** Whether the tab has been built. */
  readonly hasTab: () => boolean;
  readonly log: Log;
}

export function createApi({ room, client, dialogs, clock, loadExample, hasTab, log }: ApiOptions) {
  let loading: Promise<void> | null = null;

  /** Nobody writes in another's private chat, nor in a chat whose member they are not. */
  function inside(who: PersonaId, where: ChatId): void {
    if (!membersOf(where).some((p) => p.id === who)) throw new Refused(403, 'not-a-member');
  }

  /** What the bot answered; a message or button that is not there is 404. */
  function answered<T extends BotAnswer>(answer: T | null) {
    if (answer === null) throw new Refused(404, 'no-such-message');
    return { ok: answer.status >= 200 && answer.status < 300, ...answer };
  }

  /** The card as this persona sees it. */
  function cardSeen(who: PersonaId, where: ChatId, activity: string): unknown {
    const message = room.find(where, activity);
    if (!message || message.deleted) throw new Refused(404, 'no-such-message');
    return message.views[who]?.card ?? message.attachments[0]?.content;
  }

  async function act(body: unknown) {
    const {
      persona: who,
      chat: where,
      activityId,
      verb = null,
      data: asked,
      inputs,
      how,
      raw,
    } = parse('act', body);
    inside(who, where);
    const card = cardSeen(who, where, activityId);
    const found = raw ? null : findAction(card, verb, asked);
    if (!raw && !found) throw new Refused(404, 'no-such-button');
    if (how === 'execute' && (raw || found?.execute)) {
      const action = found?.execute ?? { verb, data: asked };
      return answered(
        await client.execute(who, where, activityId, { ...action, data: { ...action.data, ...inputs } }),
      );
    }
    if (!raw && found?.submit && asksForDialog(found.submit))
      return answered(await dialogs.fetch(who, where, activityId, { ...found.submit, ...inputs }));
    const own = raw ? { ...(verb === null ? {} : { verb }), ...asked } : found?.submit;
    if (!own) throw new Refused(404, 'no-such-button');
    return answered(await client.submit(who, where, activityId, { ...own, ...inputs }));
  }

  /** The end of what runs, as the newest card of the meeting's chat names it to a chair. */
  function phaseEnd(): Instant {
    const now = clock.now();
    for (const m of room.state.messages.toReversed()) {
      if (m.chat !== 'meeting' || m.from !== 'bot' || m.deleted || m.onlyFor !== null) continue;
      if (m.attachments.length === 0) continue;
      const end = nextTimeNamed(m.views.chair?.card ?? m.attachments[0]?.content, now);
      if (end) return end;
    }
    throw new Refused(409, 'no-time-named');
  }

  function setClock(body: unknown) {
    const asked = parse('clock', body);
    if ('speed' in asked) clock.setSpeed(asked.speed);
    else {
      const to =
        'step' in asked
          ? plus(clock.now(), asked.step * 1000)
          : asked.to === 'phase-end'
            ? phaseEnd()
            : instant(Date.parse(asked.to));
      if (!clock.jump(to)) throw new Refused(409, 'clock-back');
    }
    return { now: clock.now(), speed: clock.speed };
  }

  async function example(body: unknown) {
    const { lang: wanted, wait } = parse('example', body);
    if (loading) throw new Refused(409, 'busy');
    const work = loadExample(wanted, instant(Date.now()));
    loading = work
      .catch((error: unknown) => {
        log.error('example failed', error instanceof ExampleFailed ? { reason: error.step } : faultOf(error));
      })
      .finally(() => {
        loading = null;
      });
    if (wait) {
      await work.catch((error: unknown) => {
        throw error instanceof ExampleFailed ? new Refused(502, `example-${error.step}`) : error;
      });
    }
    return { loading: !wait };
  }

  /** All that the page shows. `since` leaves out messages that have not changed since that `rev`. */
  function state(since: number) {
    const { messages, lastId: _, format: __, ...rest } = room.state;
    return {
      ...rest,
      centre: EXAMPLES[rest.lang].centre,
      meetingChat: MEETING_CHAT,
      tab: hasTab(),
      clock: { now: clock.now(), speed: clock.speed },
      personas: PERSONAS.map(({ id: who, names, external }) => ({
        id: who,
        names,
        external,
        inMeeting: who !== 'admin',
      })),
      ids: messages.map((m) => m.id),
      messages: messages.filter((m) => m.rev > since),
    };
  }

  const posts: Readonly<Record<string, (body: unknown) => unknown>> = {
    act,
    clock: setClock,
    example,
    'start-over': example,
    async say(body) {
      const { persona: who, chat: where, text, pictures = [] } = parse('say', body);
      inside(who, where);
      if (text.trim() === '' && pictures.length === 0) throw new Refused(400, 'empty');
      return answered(await client.say(who, where, text, pictures));
    },
    async again(body) {
      const { persona: who, chat: where, activityId } = parse('again', body);
      return answered(await client.again(who, where, activityId));
    },
    async edit(body) {
      const { persona: who, chat: where, activityId, text } = parse('edit', body);
      return answered(await client.edit(who, where, activityId, text));
    },
    async delete(body) {
      const { persona: who, chat: where, activityId } = parse('delete', body);
      return answered(await client.remove(who, where, activityId));
    },
    async meeting(body) {
      const { what, persona: who } = parse('meeting', body);
      if (room.state.meetingOn === (what === 'start'))
        throw new Refused(409, what === 'start' ? 'meeting-on' : 'meeting-off');
      return answered(await client.meeting(who, what));
    },
    async compose(body) {
      const { persona: who, chat: where } = parse('compose', body);
      inside(who, where);
      return answered(await dialogs.compose(who, where));
    },
    async dialog(body) {
      const { persona: who, chat: where, activityId } = parse('dialog', body);
      inside(who, where);
      return answered(await dialogs.submitted(who, where, activityId));
    },
    async install(body) {
      const { persona: who, chat: where } = parse('install', body);
      inside(who, where);
      return answered(await client.install(who, where));
    },
    async fault(body) {
      const fault = parse('fault', body);
      await room.change((s) => {
        s.fault = fault;
      });
      return { fault };
    },
  };

  return async function handle(
    req: IncomingMessage,
    res: ServerResponse,
    [name = '', more]: readonly string[],
    query: URLSearchParams,
  ): Promise<void> {
    checkOrigin(req);
    if (more !== undefined) throw new Refused(404, 'not-found');
    if (name === 'state' && req.method === 'GET') {
      return send(res, { status: 200, body: state(Number(query.get('since')) || 0) });
    }
    const post = Object.hasOwn(posts, name) ? posts[name] : undefined;
    if (!post) throw new Refused(404, 'not-found');
    if (req.method !== 'POST') throw new Refused(405, 'method');
    if (!/^application\/json\b/i.test(req.headers['content-type'] ?? '')) throw new Refused(415, 'json-only');
    send(res, { status: 200, body: await post(await readJson(req)) });
  };
}
