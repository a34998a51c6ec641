/** The running product as it stands behind Teams, with issuers of our own on this machine: no rehearsal, tokens everywhere. */
import { TENANT } from '#rehearsal/personas.ts';
import { type Product, product } from '../e2e/product.ts';
import { activity } from '../teams/activity.ts';
import { BOT_APP, CLIENT } from './entra-tokens.ts';
import { type Issuer, type Signing, signed, startIssuer } from './issuer.ts';
import { LOGIN } from './lead.ts';

export const SERVICE_URL = 'https://smba.example/emea/';

export interface TeamsProduct {
  readonly product: Product;
  /** Entra. */
  readonly entra: Issuer;
  /** The Bot Framework. */
  readonly framework: Issuer;
  readonly host: string;
  close(): Promise<void>;
}

/** botbuilder's settings for an issuer. */
const cloudOf = ({ origin }: Issuer) => ({
  ToChannelFromBotLoginUrl: `${origin}/`,
  ToChannelFromBotOAuthScope: origin,
  ToBotFromChannelTokenIssuer: origin,
  OAuthUrl: origin,
  ToBotFromChannelOpenIdMetadataUrl: `${origin}/openid`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/openid`,
  CallerId: 'test',
});

/**
 * Like the public cloud: the tokens name Microsoft's own issuer, and what the product sends to
 * login.microsoftonline.com is led to ours.
 */
const asMicrosoft = ({ origin }: Issuer) => ({
  AAD_ISSUER: '',
  NODE_OPTIONS: '--import ./tests/http/lead-child.ts',
  ENTRA_PORT: new URL(origin).port,
});

export interface TeamsProductOptions {
  /** Added to its environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly microsoft?: boolean;
}

/** @param port of the product, so that its own host is known before it starts */
export async function teamsProduct(
  port: number,
  { env = {}, microsoft = false }: TeamsProductOptions = {},
): Promise<TeamsProduct> {
  const [entra, framework] = await Promise.all([startIssuer(), startIssuer()]);
  const host = `127.0.0.1:${port}`;
  if (microsoft) entra.login = LOGIN;
  const identity = {
    BOT_ID: BOT_APP,
    BOT_TENANT_ID: TENANT,
    BOT_CLOUD: JSON.stringify(cloudOf(framework)),
    AAD_APP_CLIENT_ID: CLIENT,
    PUBLIC_HOST: host,
    ALLOWED_TENANTS: TENANT,
    AAD_ISSUER: entra.origin,
    AAD_KEYS_URL: `${entra.origin}/keys`,
  };
  const started = await product({ ...identity, ...(microsoft ? asMicrosoft(entra) : {}), ...env }, port);
  return {
    product: started,
    ...{ entra, framework, host },
    async close() {
      await started.remove();
      await Promise.all([entra.close(), framework.close()]);
    },
  };
}

/** A token of the Bot Framework for our bot; `claims` and `signing` make it a wrong one. */
export function botToken(issuer: Issuer, claims: object = {}, signing: Signing = {}): string {
  const pair = issuer.pairs.at(-1);
  if (!pair) throw new Error('no key');
  const at = Math.floor(Date.now() / 1000);
  const right = { iss: issuer.origin, aud: BOT_APP, nbf: at - 60, exp: at + 600, serviceurl: SERVICE_URL };
  return signed(pair, { ...right, ...claims }, signing);
}

/** An activity as Teams sends it here. */
export const fromTeams = (more: object = {}) =>
  activity({
    serviceUrl: SERVICE_URL,
    conversation: { id: 'a:p1', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text: 'ohje',
    ...more,
  });

export type Headers = Readonly<Record<string, string>>;
export const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

export interface Told {
  readonly status: number;
  readonly text: string;
  /** WWW-Authenticate, which would tell what is expected. */
  readonly challenge: string | null;
}

/** What may be told to nobody. */
export const NOTHING: Told = { status: 401, text: '{"error":"unauthorised"}', challenge: null };

/** GET, or POST where there is a body; of an event stream the status alone. */
export async function ask(origin: string, path: string, headers: Headers, body?: object): Promise<Told> {
  const sent = { 'content-type': 'application/json', ...headers };
  const init = body ? { method: 'POST', headers: sent, body: JSON.stringify(body) } : { headers };
  const response = await fetch(`${origin}${path}`, init);
  const { status } = response;
  const challenge = response.headers.get('www-authenticate');
  if ((response.headers.get('content-type') ?? '').startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status, text: '', challenge };
  }
  return { status, text: await response.text(), challenge };
}

/** Seconds of a claim, from now. */
export const at = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
