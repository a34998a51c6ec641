/** What Entra says of the rehearsal's personas, as claims in the shape of its documentation (`teams-payloads/token`). */
import { type PersonaId, personaOf, TENANT } from '#rehearsal/personas.ts';
import { type Issuer, type Signing, signed } from './issuer.ts';

export const CLIENT = '5e1f8a34-9b2c-4d70-a6f3-1c7b9e2d4a68';
export const BOT_APP = '2c9e5b71-4d3a-4f86-b1e0-8a6d2f4c7e15';
export const HOST = 'pajakello.example';
/** Teams' own client id on the web, for which the token was made out. */
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
/** A tenant that nobody let in. */
export const STRANGERS = '0f0f0f0f-1111-4222-8333-444444444444';

const seconds = (ms: number): number => Math.floor(ms / 1000);

/** The claims of a token of version 2 for a persona, made a minute ago and good for an hour. */
export function claimsOf(issuer: Issuer, id: PersonaId, nowMs = Date.now()): Record<string, unknown> {
  const { tenant, objectId, names } = personaOf(id);
  const at = seconds(nowMs) - 60;
  return {
    aud: CLIENT,
    iss: `${issuer.login}/${tenant}/v2.0`,
    ...{ iat: at, nbf: at, exp: at + 3660 },
    ...{ azp: TEAMS_WEB, azpacr: '0', name: names.fi, oid: objectId, tid: tenant },
    preferred_username: `${id}@example.fi`,
    ...{ scp: 'access_as_user', sub: `sub-${id}`, uti: 'u', ver: '2.0', rh: 'I' },
    ...(id === 'admin' ? { roles: ['Admin'] } : {}),
  };
}

/** A good token of a persona; `claims` and `signing` make it a wrong one. `undefined` takes a claim away. */
export function tokenOf(
  issuer: Issuer,
  id: PersonaId,
  claims: Readonly<Record<string, unknown>> = {},
  { nowMs, ...signing }: Signing & { readonly nowMs?: number } = {},
): string {
  const pair = issuer.pairs.at(-1);
  if (!pair) throw new Error('no key');
  return signed(pair, { ...claimsOf(issuer, id, nowMs), ...claims }, signing);
}

/** What the product's environment says of this issuer. */
export const entraSettings = (issuer: Issuer, tenants: readonly string[] = [TENANT]) => ({
  clientId: CLIENT,
  publicHost: HOST,
  tenants,
  login: issuer.login,
  sts: issuer.login,
  keysUrl: `${issuer.origin}/keys`,
});
