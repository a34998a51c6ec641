/**
 * The tab's API: GET /api/<query> and POST /api/<verb> by the tables of the contract. Parses, filters free
 * text, asks `app`, answers JSON as `Failure` says; nothing of a request gets into an answer or the log, but
 * the filter's proposal, which holds no hit.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ACTIONS, QUERIES, type QueryName, type Verb } from '#contract/api.ts';
import { FilterUnavailable } from '#identifiers/types.ts';
import { faultOf, type Log } from '#log.ts';
import { StoreUnavailable } from '#store/store.ts';
import { answer } from './answer.ts';
import type { ApiParts } from './api/act.ts';
import { createActions } from './api/actions.ts';
import type { Issue, Outcome } from './api/outcome.ts';
import {
  badRequest,
  forbidden,
  gone,
  jsonOnly,
  tooLong,
  unauthorised,
  unavailable,
  wrongMethod,
} from './api/outcome.ts';
import { queryOf, safeIssues } from './api/parse.ts';
import { QUERY } from './api/queries.ts';
import type { Authenticate, Caller, Nobody } from './auth.ts';
import { readJson } from './body.ts';
import { isCrossSite, ownOrigin, type Place } from './origin.ts';
import type { Mount } from './server.ts';

export interface ApiOptions extends ApiParts {
  readonly authenticate: Authenticate;
  readonly place: Place;
  /** Something may be due at once: an outbox may hold news. */
  readonly poke: () => void;
  readonly log: Log;
  /** `/api/events`. */
  readonly events: (
    req: IncomingMessage,
    res: ServerResponse,
    caller: Caller,
    search: URLSearchParams,
  ) => Promise<Outcome | null>;
  /** ms, only goes forward (tests). */
  readonly nowMs?: () => number;
}

/** What the token of a form is good for; which form, `items` asks. */
const FORMS: ReadonlySet<Verb> = new Set<Verb>(['check', 'items']);

/** Longest body, octets: the longest template of a network is half of it. */
const LONGEST_BODY = 64 * 1024;

const isQuery = (name: string): name is QueryName => Object.hasOwn(QUERIES, name);
const isVerb = (name: string): name is Verb => Object.hasOwn(ACTIONS, name);

function send(res: ServerResponse, { status, body, headers = {} }: Outcome): void {
  if (res.headersSent || res.destroyed) return;
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  answer(res, status, body);
}

/** 401 and 403 say no more than the code of a page of the tab. */
function turnedAway({ status, why }: Nobody): Outcome {
  if (status === 503) return unavailable;
  const outcome = status === 401 ? unauthorised : forbidden;
  return why === null ? outcome : { ...outcome, body: { ...outcome.body, why } };
}

/** A ticket for printing reads its clock, a form's token its form, nothing else. */
function ticketAllows({ ticket, form }: Caller, name: QueryName, search: URLSearchParams): boolean {
  if (form !== null) return name === 'case';
  if (ticket === null) return true;
  return ticket.what === 'print' && name === 'clock' && search.get('clock') === ticket.id;
}

export function createApi(options: ApiOptions): Mount {
  const { app, authenticate, place, log } = options;
  const act = createActions(options, options.nowMs ?? (() => performance.now()));

  async function query(name: QueryName, caller: Caller, search: URLSearchParams): Promise<Outcome> {
    if (!ticketAllows(caller, name, search)) return forbidden;
    const params = queryOf(name, search);
    if (!params.ok) return badRequest(safeIssues(params.issues));
    // Each query has its own parameters, and `name` picks both.
    return QUERY[name](app, caller.who, params.value as never, caller.form);
  }

  async function action(verb: Verb, caller: Caller, req: IncomingMessage): Promise<Outcome> {
    if (caller.ticket !== null || (caller.form !== null && !FORMS.has(verb))) return forbidden;
    if (!/^application\/json\s*(?:;|$)/i.test(req.headers['content-type'] ?? '')) return jsonOnly;
    const body = await readJson(req, LONGEST_BODY);
    if (!body.ok) {
      const issue: Issue = { path: '', code: 'not_json' };
      return body.status === 413 ? tooLong : badRequest([issue]);
    }
    const key = req.headers['idempotency-key'];
    const outcome = await act(verb, body.value, {
      who: caller.who,
      origin: ownOrigin(req, place),
      token: caller.token,
      form: caller.form,
      key: typeof key === 'string' ? key : undefined,
    });
    if (outcome.status === 200) options.poke();
    return outcome;
  }

  /** null: an open stream, which ends by itself. */
  async function outcomeOf(
    name: string,
    req: IncomingMessage,
    res: ServerResponse,
    search: URLSearchParams,
  ): Promise<Outcome | null> {
    const reads = name === 'events' || isQuery(name);
    if (!reads && !isVerb(name)) return gone;
    if (req.method !== (reads ? 'GET' : 'POST')) return wrongMethod(reads ? 'GET' : 'POST');
    if (isCrossSite(req, place)) return forbidden;
    const authenticated = await authenticate(req.headers.authorization);
    if (!authenticated.ok) return turnedAway(authenticated);
    const { caller } = authenticated;
    if (name === 'events')
      return caller.ticket || caller.form ? forbidden : options.events(req, res, caller, search);
    return isQuery(name) ? query(name, caller, search) : action(name as Verb, caller, req);
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [path = '', search = ''] = (req.url ?? '').split('?');
    const name = path.slice('/api/'.length);
    try {
      const outcome = await outcomeOf(name, req, res, new URLSearchParams(search));
      if (outcome) send(res, outcome);
    } catch (error) {
      if (!(error instanceof FilterUnavailable || error instanceof StoreUnavailable)) throw error;
      log.error('request failed', { route: `api/${name}`, ...faultOf(error) });
      send(res, unavailable);
    }
  }

  return { prefix: '/api', handle };
}
