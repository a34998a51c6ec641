/**
 * The rehearsal room: a local Bot Connector, the personas' clients, a clock and a page, so that one person can
 * play a whole meeting without Teams. It speaks the same HTTP as Teams to the same `/api/messages`; `main`
 * mounts it only where there are no Teams credentials (`contract.md`, Rehearsal).
 */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Identity } from '#app/planning.ts';
import { instant } from '#domain/time.ts';
import { faultOf, type Log } from '#log.ts';
import { createApi } from './api.ts';
import { nextAppointment } from './calendar.ts';
import { createClient, MEETING_TITLE } from './client.ts';
import { createRehearsalClock, type RehearsalClock } from './clock.ts';
import { CONNECTOR, createConnector } from './connector.ts';
import { createDialogs } from './dialogs.ts';
import { createEvents } from './events.ts';
import { createExample } from './example.ts';
import type { Planning } from './example-clock.ts';
import { EXAMPLES } from './example-content.ts';
import { checkOrigin, partsBelow, Refused, send } from './http.ts';
import { identityOf } from './identity.ts';
import { openRoom } from './room.ts';
import { createStatic } from './static.ts';

export interface RehearsalOptions {
  /** The server's port; 0 where the system chooses it: it is then learnt from the first request. */
  readonly port: number;
  /** Folder for the room's two files; it must exist. null keeps nothing. */
  readonly directory: string | null;
  /** Folder of the built tab, which the room shows beside the chats where it is there. */
  readonly tabDirectory: string;
  readonly log: Log;
  /** Wipes the product's store: the example begins from nothing. */
  readonly onStartOver: () => Promise<void> | void;
  /** For the example's clocks; null: without a product behind it (tests), the example has none. */
  readonly planning: Planning | null;
  /** The clock has jumped or goes at another speed: something may be due at once. */
  readonly onClockChange: () => void;
}

export interface Mount {
  readonly prefix: string;
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
}

export interface Rehearsal {
  readonly clock: RehearsalClock;
  /** Who a persona is to the tab, named in the room's language; null: there is none. */
  readonly persona: (id: string) => Identity | null;
  readonly mounts: readonly Mount[];
  /** Address of a page of the tab ('/workshop/<id>'): the room opens it beside the chats. */
  readonly tabLink: (page: string) => string;
  /** The same for a page that stands alone in a dialog; null: the tab is not built. */
  readonly dialogLink: (page: string) => string | null;
  /** Ends streams and lets everything reach the disk. */
  stop(): Promise<void>;
}

export function createRehearsal({
  port,
  directory,
  tabDirectory,
  log,
  onStartOver,
  planning,
  onClockChange,
}: RehearsalOptions): Rehearsal {
  let listening = port;
  const room = openRoom(directory === null ? null : join(directory, 'rehearsal.json'));
  const clock = createRehearsalClock({
    file: directory === null ? null : join(directory, 'rehearsal-clock.json'),
    first: instant(Date.now()),
  });
  const origin = () => `http://127.0.0.1:${listening}`;
  const client = createClient({ room, now: clock.now, origin, log });
  const events = createEvents();
  const connector = createConnector({
    room,
    now: clock.now,
    calendar: () => ({
      title: `${MEETING_TITLE[room.state.lang]}, ${EXAMPLES[room.state.lang].centre}`,
      ...(room.state.calendar ?? nextAppointment(clock.now())),
    }),
    onCard: client.refresh,
  });
  const loadExample = createExample({
    room,
    client,
    clock,
    onStartOver,
    planning,
    progress: (done, of) => events.tell('progress', { done, of }),
  });
  const hasTab = () => existsSync(join(tabDirectory, 'index.html'));
  const dialogs = createDialogs({ room, now: clock.now, origin, log });
  const api = createApi({ room, client, dialogs, clock, loadExample, hasTab, log });
  const files = createStatic();

  const tellClock = () => events.tell('clock', { now: clock.now(), speed: clock.speed });
  const ends = [
    room.onChange((rev) => events.tell('change', { rev })),
    clock.onChange(() => {
      onClockChange();
      tellClock();
    }),
  ];

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    listening = req.socket.localPort ?? listening;
    try {
      const { parts, query } = partsBelow(req, '/rehearsal');
      const [first, ...rest] = parts;
      if (first === 'api') return await api(req, res, rest, query);
      if (first === 'events') {
        checkOrigin(req);
        return events.handle(req, res);
      }
      await files(req, res, parts);
    } catch (error) {
      if (error instanceof Refused) return send(res, { status: error.status, body: { error: error.code } });
      log.error('rehearsal failed', faultOf(error));
      send(res, { status: 500, body: { error: 'broken' } });
    }
  }

  return {
    clock,
    persona: (id) => identityOf(id, room.state.lang),
    // The connector first: the server takes the first mount whose prefix fits.
    mounts: [
      {
        prefix: CONNECTOR,
        handle: async (req, res) => {
          listening = req.socket.localPort ?? listening;
          await connector.handle(req, res).catch((error: unknown) => {
            log.error('connector failed', faultOf(error));
            send(res, {
              status: 500,
              body: { error: { code: 'ServiceError', message: 'An error has occurred.' } },
            });
          });
        },
      },
      { prefix: '/rehearsal', handle },
    ],
    tabLink: (page) => `${origin()}/tab/#${page}`,
    dialogLink: (page) => (hasTab() ? `${origin()}/tab/#${page}` : null),
    async stop() {
      for (const end of ends) end();
      events.stop();
      connector.stop();
      await client.settled();
      await room.stop();
    },
  };
}
