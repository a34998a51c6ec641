/**
 * The only reader of the environment. Parsed once at start; every mistake is listed at once, by the
 * variable's name and never by its value.
 */
import { z } from 'zod';

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  /** Folder of the embedded store and of the rehearsal's chats. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** Folder of the built tab. */
  TAB_DIR: z.string().min(1).default('./dist/tab'),
  /** With it the store is MongoDB, else the embedded one. */
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The bot's app id in Entra. Without it the product is a rehearsal: loopback only, no tokens. */
  BOT_ID: z.guid().optional(),
  BOT_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant']).default('UserAssignedMSI'),
  BOT_TENANT_ID: z.guid().optional(),
  SECRET_BOT_PASSWORD: z.string().min(1).optional(),
  /** Turns a store, a rehearsal and a log of their own on for tests; ms between two looks at what is due. */
  TICK_MS: z.coerce.number().int().min(20).max(60_000).default(500),
});

export interface BotIdentity {
  readonly appId: string;
  readonly type: 'UserAssignedMSI' | 'SingleTenant';
  readonly tenant: string;
  readonly password: string | null;
}

export interface Config {
  readonly port: number;
  readonly directory: string;
  readonly tabDirectory: string;
  readonly mongoUri: string | null;
  readonly production: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** null: rehearsal. */
  readonly bot: BotIdentity | null;
  readonly tickMs: number;
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
  if (!v || problems.length > 0) throw new ConfigError(problems);
  return {
    port: v.PORT,
    directory: v.DATA_DIR,
    tabDirectory: v.TAB_DIR,
    mongoUri: v.MONGODB_URI ?? null,
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
    tickMs: v.TICK_MS,
  };
}
