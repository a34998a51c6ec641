/** POST /api/<verb>: clean up, parse, filter, carry out. */

import type { Identity } from '#app/planning.ts';
import type { Verb } from '#contract/api.ts';
import { localDate } from '#domain/time.ts';
import type { FormTicket } from '#http/form-token.ts';
import type { Act, ApiParts, Handlers } from './act.ts';
import { CLOCKS, DEVELOPMENTS, WORKSHOPS } from './act-planning.ts';
import { OWN, SETTINGS } from './act-settings.ts';
import { OTHERS, TAKING_PART } from './act-taking-part.ts';
import { checked } from './check.ts';
import { developmentFields, workshopFields } from './fields.ts';
import { filteredTexts } from './filtered.ts';
import { ITEMS } from './items.ts';
import { countRefused } from './items-refused.ts';
import { createOnce } from './once.ts';
import { badRequest, type Issue, type Outcome, tooLong, tooMany } from './outcome.ts';
import { actionOf, type Request, safeIssues } from './parse.ts';
import { createRate } from './rate.ts';
import { cleanBody } from './text.ts';

const HANDLERS: Handlers<Exclude<Verb, 'check'>> = {
  ...OWN,
  ...SETTINGS,
  ...CLOCKS,
  ...WORKSHOPS,
  ...DEVELOPMENTS,
  ...TAKING_PART,
  ...OTHERS,
  ...ITEMS,
};

/** Letters of free text that one request may hold: the filter's time is everybody's. */
const MOST_LETTERS = 20_000;
const CHECKS = { perSecond: 5, burst: 20 } as const;
/** Requests with text to be stored, of one person: more than anybody types, since each costs the filter's time. */
const TEXTS = { perSecond: 5, burst: 60 } as const;

const length = (texts: Readonly<Record<string, string>>) =>
  Object.values(texts).reduce((sum, text) => sum + text.length, 0);

/** Fields of a `set`, which the table of the contract leaves open. */
function setIssues(
  verb: Verb,
  request: { readonly set?: Readonly<Record<string, unknown>> },
): readonly Issue[] {
  const { set } = request;
  if (set === undefined) return [];
  const fields =
    verb === 'workshop.set'
      ? workshopFields(set)
      : verb === 'development.set'
        ? developmentFields(set)
        : null;
  return fields && !fields.ok ? fields.issues : [];
}

export interface Sender {
  readonly who: Identity;
  readonly origin: string;
  /** The person's verified token; null in rehearsal. */
  readonly token: string | null;
  /** What the sender's token is good for, where it is a form's. */
  readonly form: FormTicket | null;
  /** Idempotency-Key, as it came. */
  readonly key: string | undefined;
}

/** @param nowMs only goes forward, ms */
export function createActions(parts: ApiParts, nowMs: () => number) {
  const { app, filter } = parts;
  const rate = createRate(CHECKS.perSecond, CHECKS.burst, nowMs);
  const texts = createRate(TEXTS.perSecond, TEXTS.burst, nowMs);
  const once = createOnce(nowMs);

  async function filterOf(who: Identity) {
    const objectId = who.person.slice(who.person.indexOf('|') + 1);
    const { language } = await app.person(who.tenant, objectId);
    return { lang: language, today: localDate(app.now()) };
  }

  async function check(body: unknown, { who }: Sender): Promise<Outcome> {
    const wait = rate.take(who.person);
    if (wait > 0) return tooMany(wait);
    const request = actionOf('check', body);
    if (!request.ok) return badRequest(safeIssues(request.issues));
    const { fields, lang, answers = {} } = request.value;
    if (length(fields) > MOST_LETTERS) return tooLong;
    const usual = await filterOf(who);
    return checked(filter, { texts: fields, answers, ...usual, lang: lang ?? usual.lang });
  }

  async function carryOut(verb: Exclude<Verb, 'check'>, body: unknown, sender: Sender): Promise<Outcome> {
    const clean = cleanBody(verb, body);
    const request = actionOf(verb, clean.value);
    if (!request.ok) return badRequest(safeIssues(request.issues));
    const issues = [...clean.issues, ...setIssues(verb, request.value as { set?: Record<string, unknown> })];
    if (issues.length > 0) return badRequest(safeIssues(issues));
    const letters = length(clean.texts);
    if (letters > MOST_LETTERS) return tooLong;
    const wait = letters > 0 ? texts.take(sender.who.person) : 0;
    if (wait > 0) return tooMany(wait);
    const { answers = {} } = request.value as Partial<Pick<Request<'task.add'>, 'answers'>>;
    const filtered = filteredTexts(filter, { texts: clean.texts, answers, ...(await filterOf(sender.who)) });
    if (filtered.refusal) {
      if (verb === 'items')
        await countRefused(app, sender, request.value as Request<'items'>, filtered.refusal);
      return filtered.refusal;
    }
    const { who, origin, token, form } = sender;
    const act: Act = { ...parts, who, origin, token, ticket: form, textOf: filtered.textOf };
    // Each verb has its own request, and `verb` picks both.
    return HANDLERS[verb](act, request.value as never);
  }

  return (verb: Verb, body: unknown, sender: Sender): Promise<Outcome> =>
    verb === 'check'
      ? check(body, sender)
      : once.run(sender.who.person, verb, sender.key, () => carryOut(verb, body, sender));
}
