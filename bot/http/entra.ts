/**
 * Tokens of Entra for the tab (single sign-on): verified by the issuer's key first, then read. Right issuer
 * for the token's tenant, our audience, a client of Teams', our scope, an allowed tenant, a member of it and not a guest. What is
 * wrong with a token is told only where its signature and audience are good, and then as a code alone.
 */
import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Identity } from '#app/planning.ts';
import type { SignInCode } from '#contract/answers.ts';
import { personKey } from '#domain/ids.ts';
import type { IssuerKey, IssuerKeys } from './entra-keys.ts';

export interface EntraSettings {
  /** Client id of the app registration of the tab; not the bot's. */
  readonly clientId: string;
  /** The one host of tab and API, as in the application ID URI. */
  readonly publicHost: string;
  /** Tenants whose members may come in, lower case. */
  readonly tenants: readonly string[];
  /** 'https://login.microsoftonline.com'; another in sovereign clouds and tests. */
  readonly login: string;
  /** Issuer of tokens of version 1, without the tenant: 'https://sts.windows.net'. */
  readonly sts: string;
}

export interface EntraOptions extends EntraSettings {
  readonly keys: IssuerKeys;
  /** Wall clock, ms (tests). */
  readonly nowMs?: () => number;
}

export type Verified =
  /** `untilMs`: when it is taken no more, by the wall clock. */
  | { readonly ok: true; readonly who: Identity; readonly untilMs: number }
  | { readonly ok: false; readonly status: 401 | 403; readonly why: SignInCode | null };

/** Rejects with KeysUnavailable alone. */
export type VerifyToken = (token: string) => Promise<Verified>;

const SKEW_S = 60;
/** Entra's longest life of an access token. What is older was kept by somebody. */
const LONGEST_LIFE_S = 24 * 3600;
const SCOPE = 'access_as_user';
const ADMIN = 'Admin';
const LONGEST_NAME = 200;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * The clients that are pre-authorised for our scope (manifest/aad.manifest.json): Teams, Microsoft 365 and Outlook
 * on the web, desktop and phones. A token that another program was given is nobody's here.
 */
export const TEAMS_CLIENTS: ReadonlySet<string> = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]);

const nobody: Verified = { ok: false, status: 401, why: null };
const refused = (status: 401 | 403, why: SignInCode): Verified => ({ ok: false, status, why });

const word = (payload: JWTPayload, name: string): string | null => {
  const value = payload[name];
  return typeof value === 'string' && value !== '' ? value : null;
};
const guid = (payload: JWTPayload, name: string): string | null => {
  const value = word(payload, name);
  return value !== null && GUID.test(value) ? value.toLowerCase() : null;
};

/** Whether it was made out for one of Teams' clients: version 1 and 2 name the claim differently. */
function isForTeams(payload: JWTPayload): boolean {
  const client = guid(payload, payload.ver === '1.0' ? 'appid' : 'azp');
  return client !== null && TEAMS_CLIENTS.has(client);
}

/** A guest is in the tenant, but at home elsewhere: by Entra's `acct`, or since somebody else vouches. */
function isGuest(payload: JWTPayload, issuers: readonly string[]): boolean {
  const idp = word(payload, 'idp');
  return Number(payload.acct ?? 0) === 1 || (idp !== null && !issuers.includes(idp));
}

export function createEntra(options: EntraOptions): VerifyToken {
  const { clientId, publicHost, tenants, login, sts, keys, nowMs = Date.now } = options;
  const audience = [clientId, `api://${publicHost}/${clientId}`];

  /** Both spellings of one tenant's issuer, version 2 and version 1. */
  const issuersOf = (tenant: string): readonly string[] => [`${login}/${tenant}/v2.0`, `${sts}/${tenant}/`];

  /** Who the issuer of a tenant says that it is; null: the claims do not fit each other or the key. */
  function tenantOf(payload: JWTPayload, signer: IssuerKey): string | null {
    const tenant = guid(payload, 'tid');
    if (tenant === null || !issuersOf(tenant).includes(payload.iss ?? '')) return null;
    const keyIssuer = signer.issuer?.replace('{tenantid}', tenant);
    // Keys of all tenants stand in one list: each signs for those whom it names.
    return keyIssuer === undefined || issuersOf(tenant).includes(keyIssuer) ? tenant : null;
  }

  function identityOf(payload: JWTPayload, signer: IssuerKey): Verified {
    const tenant = tenantOf(payload, signer);
    const objectId = guid(payload, 'oid');
    // A program that speaks for itself is nobody.
    if (tenant === null || objectId === null || payload.idtyp === 'app') return nobody;
    if (!isForTeams(payload)) return nobody;
    if (!tenants.includes(tenant)) return refused(403, 'organisation');
    if (!(word(payload, 'scp') ?? '').split(' ').includes(SCOPE)) return refused(403, 'consent');
    if (isGuest(payload, issuersOf(tenant))) return refused(403, 'guest');
    const { roles } = payload;
    return {
      ok: true,
      untilMs: ((payload.exp ?? 0) + SKEW_S) * 1000,
      who: {
        tenant,
        person: personKey(tenant, objectId),
        name: (word(payload, 'name') ?? '').trim().slice(0, LONGEST_NAME),
        admin: Array.isArray(roles) && roles.includes(ADMIN),
      },
    };
  }

  return async (token) => {
    const used: { signer: IssuerKey | null } = { signer: null };
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid }) => {
          used.signer = typeof kid === 'string' ? await keys.find(kid) : null;
          if (!used.signer) throw new errors.JWKSNoMatchingKey();
          return used.signer.key;
        },
        {
          algorithms: ['RS256'],
          typ: 'JWT',
          audience,
          requiredClaims: ['iss', 'iat', 'nbf', 'exp', 'tid', 'oid'],
          clockTolerance: SKEW_S,
          maxTokenAge: LONGEST_LIFE_S,
          currentDate: new Date(nowMs()),
        },
      );
      return used.signer ? identityOf(payload, used.signer) : nobody;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      // The time is looked at last: signature and audience were good.
      const { signer } = used;
      const late = error instanceof errors.JWTExpired && signer && tenantOf(error.payload, signer) !== null;
      return late ? refused(401, 'expired') : nobody;
    }
  };
}
