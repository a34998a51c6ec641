/** All that the tab and its files need of the server, put together: what `main` mounts. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identity } from '#app/planning.ts';
import type { Filter } from '#identifiers/types.ts';
import type { Log } from '#log.ts';
import type { ApiApp, ApiParts } from './api/act.ts';
import { createApi } from './api.ts';
import { createAuth } from './auth.ts';
import { createDownloads } from './downloads.ts';
import { createEntra, type EntraSettings } from './entra.ts';
import { createConsent } from './entra-consent.ts';
import { createKeys } from './entra-keys.ts';
import { createEvents, type Events, type EventsOptions } from './events.ts';
import { createFeed } from './feed.ts';
import { createFormTokens } from './form-token.ts';
import { createGraph, type GraphSettings } from './graph.ts';
import type { Mount } from './server.ts';
import { createTickets } from './tickets.ts';

export interface EdgeOptions {
  readonly app: ApiApp & EventsOptions['app'];
  readonly filter: Filter;
  readonly log: Log;
  /** The secret of the store's keyed hashes; tickets are signed with a key of their own made of it. */
  readonly secret: Uint8Array;
  /** Who a persona is, and the room's clock, which may stand, run faster and jump; null outside rehearsal. */
  readonly rehearsal: {
    readonly persona: (id: string) => Identity | null;
    readonly clock?: EventsOptions['clock'];
  } | null;
  /** Entra's side of the tab, with the address of its keys; null: no tokens are taken. */
  readonly entra?: (EntraSettings & { readonly keysUrl: string }) | null;
  /** How Graph is asked on a person's behalf; null: not at all. */
  readonly graph?: Pick<GraphSettings, 'url' | 'secret' | 'certificate'> | null;
  readonly openForm: ApiParts['openForm'];
  /** Shows a case that was sent by the form's page in the person's private chat; none in tests without a bot. */
  readonly showSent?: ApiParts['showSent'];
  /** Something may be due at once. */
  readonly poke: () => void;
  /** Paces of live events (tests). */
  readonly pace?: EventsOptions['pace'];
  /** Clock of tickets and rates, ms (tests). */
  readonly nowMs?: () => number;
}

export interface Edge {
  readonly mounts: readonly Mount[];
  readonly events: Events;
  /** Ends open streams: before the server closes, which would wait for them. */
  stop(): void;
}

export function createEdge(options: EdgeOptions): Edge {
  const { app, filter, log, secret, rehearsal, openForm, poke, pace, nowMs = Date.now } = options;
  const { entra = null, graph = null } = options;
  const tickets = createTickets(secret, nowMs);
  const events = createEvents({ app, log, clock: rehearsal?.clock, nowMs, ...(pace ? { pace } : {}) });
  const api = createApi({
    app,
    filter,
    tickets,
    openForm,
    showSent: options.showSent ?? (async () => {}),
    addToCalendar:
      entra && graph ? createGraph({ ...graph, login: entra.login, clientId: entra.clientId }, log) : null,
    authenticate: createAuth({
      persona: rehearsal?.persona ?? null,
      tickets,
      forms: createFormTokens(secret, nowMs),
      entra: entra && createEntra({ ...entra, keys: createKeys({ url: entra.keysUrl, log }), nowMs }),
    }),
    place: { loopbackOnly: rehearsal !== null, publicHost: entra?.publicHost ?? null },
    poke,
    log,
    ...(options.nowMs ? { nowMs: options.nowMs } : {}),
    events: (req: IncomingMessage, res: ServerResponse, caller, search) =>
      events.open(req, res, caller, search),
  });
  const consent = entra ? [createConsent(entra, graph?.url ?? null)] : [];
  return {
    mounts: [api, ...consent, createFeed(app), createDownloads(app, tickets)],
    events,
    stop: events.stop,
  };
}
