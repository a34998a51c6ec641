/**
 * The person's own calendar in Microsoft Graph, on their behalf. The only file that names
 * `@microsoft/teamsfx` (DECISIONS, 20), loaded when it is first wanted. Its tokens come from a token that
 * `entra.ts` has verified, since teamsfx itself believes whatever it is given. Nothing is kept, neither
 * tokens nor what the calendar answers.
 */
import type { CalendarEvent } from '#app/planning.ts';
import { type Lang, texts } from '#i18n/strings.ts';
import { faultOf, type Log } from '#log.ts';
import { describedEvent } from './ics.ts';

export interface GraphSettings {
  /** 'https://graph.microsoft.com'. */
  readonly url: string;
  /** 'https://login.microsoftonline.com'. */
  readonly login: string;
  readonly clientId: string;
  /** One of both is there. */
  readonly secret: string | null;
  /** PEM: certificate and private key. */
  readonly certificate: string | null;
}

/**
 * `consentNeeded`: the person (or their administrator) has not allowed it yet; `expired`: the token is too
 * old by now; `noCalendar`: they have no mailbox that Graph reaches; `calendarBusy`: try again later.
 */
export type Calendared = 'added' | 'consentNeeded' | 'expired' | 'noCalendar' | 'calendarBusy';

export interface Asking {
  /** The person's verified token. */
  readonly token: string;
  readonly tenant: string;
  readonly lang: Lang;
}

/** Puts an event into the calendar once, however often it is asked; what has changed since is brought up to date. */
export type AddToCalendar = (asking: Asking, event: CalendarEvent) => Promise<Calendared>;

const LIMIT_MS = 10_000;

/** In time, or 'late'; what comes too late is dropped. */
function inTime<T>(work: Promise<T>): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('late'), LIMIT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Graph's times hold no zone of their own: UTC is said beside them. */
const graphTime = (at: string) => ({ dateTime: at.slice(0, 19), timeZone: 'UTC' });

/** The event as Graph takes it. Its transaction id is the one of the calendar files. */
function bodyOf(event: CalendarEvent, lang: Lang) {
  const { summary, description } = describedEvent(event, texts(lang));
  const place = event.place ?? '';
  return {
    subject: summary,
    body: { contentType: 'text', content: description },
    start: graphTime(event.start),
    end: graphTime(event.end),
    ...(place.trim() === '' ? {} : { location: { displayName: place } }),
  };
}
type Body = ReturnType<typeof bodyOf>;

interface Stored {
  readonly id?: unknown;
  readonly subject?: unknown;
  readonly start?: { readonly dateTime?: unknown };
  readonly end?: { readonly dateTime?: unknown };
  readonly location?: { readonly displayName?: unknown };
}

/** Whether what Graph has is what was meant: after a second asking it answers the event of the first. */
function isUpToDate(stored: Stored, { subject, start, end, location }: Body): boolean {
  const same = (a: { readonly dateTime?: unknown } | undefined, b: { readonly dateTime: string }) =>
    String(a?.dateTime).startsWith(b.dateTime);
  return (
    stored.subject === subject &&
    same(stored.start, start) &&
    same(stored.end, end) &&
    (stored.location?.displayName ?? '') === (location?.displayName ?? '')
  );
}

export function createGraph(settings: GraphSettings, log: Log): AddToCalendar {
  const { url, login, clientId, secret, certificate } = settings;

  /** A token of Graph for the person, or why there is none. */
  async function graphToken({ token, tenant }: Asking): Promise<{ readonly token: string } | Calendared> {
    const { OnBehalfOfUserCredential, ErrorCode } = await import('@microsoft/teamsfx');
    try {
      const credential = new OnBehalfOfUserCredential(token, {
        ...{ authorityHost: login, tenantId: tenant, clientId },
        ...(certificate === null ? { clientSecret: secret ?? '' } : { certificateContent: certificate }),
      });
      const got = await inTime(credential.getToken([`${url}/Calendars.ReadWrite`]));
      return got === 'late' || !got ? 'calendarBusy' : { token: got.token };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === ErrorCode.UiRequiredError) return 'consentNeeded';
      if (code === ErrorCode.TokenExpiredError) return 'expired';
      log.warn('graph token failed', faultOf(error));
      return 'calendarBusy';
    }
  }

  async function send(
    token: string,
    method: 'POST' | 'PATCH',
    path: string,
    body: object,
  ): Promise<Response> {
    return fetch(`${url}/v1.0/me/events${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        prefer: 'outlook.timezone="UTC"',
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT_MS),
    });
  }

  function outcomeOf(status: number): Calendared {
    if (status < 300) return 'added';
    // It is there already by the same transaction id.
    if (status === 409) return 'added';
    if (status === 401) return 'expired';
    // Graph's token has the scope by now: it is the mailbox that there is none of.
    return status === 403 || status === 404 ? 'noCalendar' : 'calendarBusy';
  }

  async function put(token: string, event: CalendarEvent, lang: Lang): Promise<Calendared> {
    const body = bodyOf(event, lang);
    const made = await send(token, 'POST', '', { ...body, transactionId: event.uid });
    if (!made.ok) {
      await made.body?.cancel();
      return outcomeOf(made.status);
    }
    const stored = (await made.json()) as Stored;
    if (typeof stored.id !== 'string' || isUpToDate(stored, body)) return 'added';
    const changed = await send(token, 'PATCH', `/${encodeURIComponent(stored.id)}`, body);
    await changed.body?.cancel();
    return outcomeOf(changed.status);
  }

  return async (asking, event) => {
    const granted = await graphToken(asking);
    if (typeof granted === 'string') return granted;
    try {
      const outcome = await put(granted.token, event, asking.lang);
      if (outcome !== 'added') log.warn('graph refused', { kind: outcome });
      return outcome;
    } catch (error) {
      // No answer, or one that cannot be read.
      log.warn('graph failed', faultOf(error));
      return 'calendarBusy';
    }
  };
}
