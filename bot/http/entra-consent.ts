/**
 * Where the tab's pop-up begins when somebody has to give their consent: `/signin/access` or
 * `/signin/calendar` leads to Entra's own page and from there to the tab's `?consent`, which tells Teams how
 * it went. No token comes this way: the code that Entra hands back can be redeemed by nobody, since its
 * challenge has no verifier.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer } from './answer.ts';
import type { EntraSettings } from './entra.ts';
import { originOf } from './origin.ts';
import type { Mount } from './server.ts';

const PREFIX = '/signin';
const random = () => randomBytes(32).toString('base64url');

/** @param graph address of Graph; null: there is no calendar to consent to */
export function createConsent(settings: EntraSettings, graph: string | null): Mount {
  const { clientId, publicHost, tenants, login } = settings;
  const scopes: Readonly<Record<string, string | null>> = {
    access: `api://${publicHost}/${clientId}/access_as_user`,
    calendar: graph && `${graph}/Calendars.ReadWrite`,
  };

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method !== 'GET') {
      res.setHeader('Allow', 'GET');
      return answer(res, 405, { error: 'method' });
    }
    const { pathname, searchParams } = new URL(req.url ?? '', 'http://localhost');
    const what = pathname.slice(PREFIX.length + 1);
    const scope = Object.hasOwn(scopes, what) ? scopes[what] : null;
    const tenant = searchParams.get('tenant')?.toLowerCase() ?? '';
    if (!scope || !tenants.includes(tenant)) return answer(res, 404, { error: 'gone' });
    const query = new URLSearchParams({
      client_id: clientId,
      response_type: 'code',
      // Behind '#': the code reaches no server and no log.
      response_mode: 'fragment',
      redirect_uri: `${originOf(publicHost)}/tab/?consent`,
      scope: `openid profile ${scope}`,
      state: random(),
      code_challenge: random(),
      code_challenge_method: 'S256',
      prompt: 'consent',
    });
    res.writeHead(302, {
      Location: `${login}/${tenant}/oauth2/v2.0/authorize?${query}`,
      'Cache-Control': 'no-store',
      'Content-Length': 0,
    });
    res.end();
  }

  return { prefix: PREFIX, handle };
}
