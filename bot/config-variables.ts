/**
 * The variables that the product reads from the environment: what each means and what it may hold. Read by
 * `config.ts` alone.
 */
import { z } from 'zod';

const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)/;
/** An address of Microsoft's; of a server of this machine in tests. */
const service = z
  .url()
  .refine((url) => url.startsWith('https://') || LOOPBACK.test(url), 'must begin with https://')
  .transform((url) => url.replace(/\/+$/, ''));

/** Where the Bot Framework is, in sovereign clouds and tests: all of botbuilder's settings, or none. */
const botCloud = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(
    z.strictObject({
      ToChannelFromBotLoginUrl: z.string(),
      ToChannelFromBotOAuthScope: z.string(),
      ToBotFromChannelTokenIssuer: z.string(),
      OAuthUrl: z.string(),
      ToBotFromChannelOpenIdMetadataUrl: service,
      ToBotFromEmulatorOpenIdMetadataUrl: service,
      CallerId: z.string(),
    }),
  );

const mongo = z.string().regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://');

export const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  /** Folder of the embedded store and of the rehearsal's chats. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** Folder of the built tab. */
  TAB_DIR: z.string().min(1).default('./dist/tab'),
  /** With it the store is MongoDB, else the embedded one. */
  MONGODB_URI: mongo.optional(),
  /** Where meetings stand apart from all that backups keep; without it in a database of their own beside. */
  MONGODB_MEETINGS_URI: mongo.optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The bot's app id in Entra. Without it the product is a rehearsal: loopback only, no tokens. */
  BOT_ID: z.guid().optional(),
  BOT_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant']).default('UserAssignedMSI'),
  BOT_TENANT_ID: z.guid().optional(),
  SECRET_BOT_PASSWORD: z.string().min(1).optional(),
  BOT_CLOUD: botCloud.optional(),
  /** The tab's app registration in Entra, which is not the bot's. Without it nobody can sign in to the tab. */
  AAD_APP_CLIENT_ID: z.guid().optional(),
  /** The one public host of tab and API, as in the application ID URI: without https:// and path. */
  PUBLIC_HOST: z
    .string()
    .regex(/^[a-z0-9.-]+(?::\d{1,5})?$/, 'must be a host name in lower case, without https:// and path')
    .optional(),
  /** The app's id in Teams, which links into the tab carry: the manifest's, or the one that a catalogue gave it. */
  TEAMS_APP_ID: z.guid().optional(),
  /** Ids of the tenants whose members may sign in, with commas between them. */
  ALLOWED_TENANTS: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim().toLowerCase()))
    .pipe(z.array(z.guid()).min(1))
    .optional(),
  /** Sovereign clouds and tests: where Entra signs people in, and its keys. */
  AAD_ISSUER: service.optional(),
  AAD_KEYS_URL: service.optional(),
  /** With one of both the tab can write into the person's own calendar. The certificate is PEM, with its key. */
  SECRET_AAD_APP_CLIENT_SECRET: z.string().min(1).optional(),
  SECRET_AAD_APP_CERTIFICATE: z
    .string()
    .transform((pem) => pem.replaceAll('\\n', '\n'))
    .refine((pem) => /BEGIN CERTIFICATE/.test(pem) && /PRIVATE KEY/.test(pem), 'must be PEM with both parts')
    .optional(),
  GRAPH_URL: service.default('https://graph.microsoft.com'),
  /** Whom the public support page names: an email address or an https address. */
  SUPPORT_CONTACT: z
    .union([z.email(), z.url({ protocol: /^https$/ })], { error: 'must be an email or https address' })
    .optional(),
  /** A collector of measurements and traces, which takes OTLP over HTTP as JSON; without it there are none. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.literal('http/json').optional(),
  /** Turns a store, a rehearsal and a log of their own on for tests; ms between two looks at what is due. */
  TICK_MS: z.coerce.number().int().min(20).max(60_000).default(500),
});

export type Variables = z.output<typeof variables>;
