/**
 * The only reader of the environment. Parsed once at start; every mistake is listed at once, by the
 * variable's name and never by its value.
 */
import { type Variables, variables } from './config-variables.ts';

export interface BotIdentity {
  readonly appId: string;
  readonly type: 'UserAssignedMSI' | 'SingleTenant';
  readonly tenant: string;
  readonly password: string | null;
}

/** Entra's side of the tab. */
export interface EntraConfig {
  readonly clientId: string;
  readonly publicHost: string;
  readonly tenants: readonly string[];
  readonly login: string;
  readonly sts: string;
  readonly keysUrl: string;
}

/** Graph on behalf of the person who is signed in. */
export interface GraphConfig {
  readonly url: string;
  readonly secret: string | null;
  readonly certificate: string | null;
}

export interface Config {
  readonly port: number;
  readonly directory: string;
  readonly tabDirectory: string;
  readonly mongoUri: string | null;
  /** null: beside the other documents, in a database of their own. */
  readonly meetingsUri: string | null;
  readonly production: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** null: rehearsal. */
  readonly bot: BotIdentity | null;
  /** null: the public cloud. */
  readonly botCloud: Readonly<Record<string, string>> | null;
  /** null: nobody signs in to the tab with a token. */
  readonly entra: EntraConfig | null;
  /** null: the tab writes into no calendar. */
  readonly graph: GraphConfig | null;
  /** Id of the app in Teams; null: cards have no links into the tab. */
  readonly teamsAppId: string | null;
  readonly tickMs: number;
  /** Address of an OTLP collector; null: no telemetry. */
  readonly otlpEndpoint: string | null;
  /** null: not named. */
  readonly supportContact: string | null;
}

/** What is wrong with the environment, a line each. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const LOGIN = 'https://login.microsoftonline.com';
/** Issuer of Entra's tokens of version 1; elsewhere than in the public cloud version 2 is asked for. */
const STS = 'https://sts.windows.net';

function entraOf(v: Variables): EntraConfig | null {
  const { AAD_APP_CLIENT_ID: clientId, PUBLIC_HOST: publicHost, ALLOWED_TENANTS: tenants } = v;
  if (!(v.BOT_ID && clientId && publicHost && tenants)) return null;
  const login = v.AAD_ISSUER ?? LOGIN;
  return {
    clientId: clientId.toLowerCase(),
    publicHost,
    tenants,
    login,
    sts: v.AAD_ISSUER ?? STS,
    keysUrl: v.AAD_KEYS_URL ?? `${login}/common/discovery/v2.0/keys`,
  };
}

function graphOf(v: Variables): GraphConfig | null {
  const [secret, certificate] = [
    v.SECRET_AAD_APP_CLIENT_SECRET ?? null,
    v.SECRET_AAD_APP_CERTIFICATE ?? null,
  ];
  return secret || certificate ? { url: v.GRAPH_URL, secret, certificate } : null;
}

/** What of identity is missing or does not fit together, a line each. */
function identityProblems(v: Variables, names: readonly string[]): string[] {
  const problems: string[] = [];
  const signIn = ['AAD_APP_CLIENT_ID', 'PUBLIC_HOST', 'ALLOWED_TENANTS'] as const;
  const missing = signIn.filter((name) => !v[name]);
  // Half a configuration is a mistake everywhere; none is one in production.
  if (v.BOT_ID && (v.NODE_ENV === 'production' || (v.AAD_APP_CLIENT_ID && missing.length > 0))) {
    for (const name of missing) problems.push(`${name}: without it nobody can sign in to the tab`);
  }
  if (v.AAD_APP_CLIENT_ID && v.AAD_APP_CLIENT_ID === v.BOT_ID)
    problems.push('AAD_APP_CLIENT_ID: the tab needs an app registration of its own beside the bot');
  if (v.NODE_ENV === 'production') {
    const { ToBotFromChannelOpenIdMetadataUrl: openId } = v.BOT_CLOUD ?? {};
    const addresses = {
      AAD_ISSUER: v.AAD_ISSUER,
      AAD_KEYS_URL: v.AAD_KEYS_URL,
      GRAPH_URL: v.GRAPH_URL,
      BOT_CLOUD: openId,
    };
    for (const [name, url] of Object.entries(addresses)) {
      if (url !== undefined && !url.startsWith('https://'))
        problems.push(`${name}: production trusts no server of this machine`);
    }
  }
  // Microsoft's libraries would take them as an identity of their own.
  if (v.BOT_ID) {
    for (const name of names.filter((one) => one.startsWith('AZURE_CLIENT_')))
      problems.push(`${name}: must not be set; the bot's identity is BOT_ID`);
  }
  return problems;
}

/** Empty variables count as not set. Throws ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  const problems = parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  const v = parsed.success ? parsed.data : null;
  if (v?.NODE_ENV === 'production' && !v.BOT_ID) {
    problems.push('BOT_ID: without it anybody could speak as anybody, so production does not start');
  }
  if (v?.BOT_ID && !v.BOT_TENANT_ID)
    problems.push('BOT_TENANT_ID: the tenant of the bot is needed beside BOT_ID');
  if (v?.BOT_ID && v.BOT_TYPE === 'SingleTenant' && !v.SECRET_BOT_PASSWORD) {
    problems.push('SECRET_BOT_PASSWORD: a SingleTenant bot needs one (a managed identity does not)');
  }
  if (v?.MONGODB_MEETINGS_URI && !v.MONGODB_URI)
    problems.push('MONGODB_MEETINGS_URI: is for meetings beside a store that MONGODB_URI names');
  if (v) problems.push(...identityProblems(v, Object.keys(set)));
  if (!v || problems.length > 0) throw new ConfigError(problems);
  return {
    port: v.PORT,
    directory: v.DATA_DIR,
    tabDirectory: v.TAB_DIR,
    mongoUri: v.MONGODB_URI ?? null,
    meetingsUri: v.MONGODB_MEETINGS_URI ?? null,
    production: v.NODE_ENV === 'production',
    logLevel: v.LOG_LEVEL,
    bot: v.BOT_ID
      ? {
          appId: v.BOT_ID,
          type: v.BOT_TYPE,
          tenant: v.BOT_TENANT_ID ?? '',
          password: v.SECRET_BOT_PASSWORD ?? null,
        }
      : null,
    botCloud: v.BOT_CLOUD ?? null,
    entra: entraOf(v),
    graph: graphOf(v),
    teamsAppId: v.TEAMS_APP_ID?.toLowerCase() ?? null,
    tickMs: v.TICK_MS,
    otlpEndpoint: v.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    supportContact: v.SUPPORT_CONTACT ?? null,
  };
}
