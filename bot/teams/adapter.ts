/**
 * botbuilder's part: it checks the token of `/api/messages` and runs the turn. Without an app id (rehearsal)
 * it lets JSON in without a token; that the connector is on this machine is then checked by the bot.
 */
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Json } from './json.ts';

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** As `config.ts` gives it. */
export interface BotIdentity {
  readonly appId: string;
  readonly type: 'UserAssignedMSI' | 'SingleTenant';
  readonly tenant: string;
  readonly password: string | null;
}

export interface AdapterOptions {
  /** null: rehearsal. */
  readonly bot: BotIdentity | null;
  /** Instead of the public cloud's addresses (tests): all of botbuilder's settings, or none. */
  readonly cloud?: Readonly<Record<string, string>>;
  readonly credentials?: Credentials;
}

export interface Adapter {
  /** Runs `turn` where the token is good; 'unauthorised' where it is not. Rejects only if `turn` does. */
  process(activity: Json, authorisation: string, turn: () => Promise<void>): Promise<'done' | 'unauthorised'>;
  /** The token for calls to the connector; null in rehearsal. */
  readonly token: (() => Promise<string>) | null;
}

const SCOPE = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/';

/** CloudAdapter with its turn opened: `process` would print errors, with what they quote, on the console. */
class TurnAdapter extends CloudAdapter {
  turn(authorisation: string, activity: Activity, logic: () => Promise<void>): Promise<unknown> {
    return this.processActivity(authorisation, activity, logic);
  }
}

function factoryOf(bot: BotIdentity | null): Credentials {
  return new ConfigurationServiceClientCredentialFactory(
    bot
      ? {
          MicrosoftAppId: bot.appId,
          MicrosoftAppType: bot.type,
          MicrosoftAppTenantId: bot.tenant,
          ...(bot.type === 'SingleTenant' && bot.password ? { MicrosoftAppPassword: bot.password } : {}),
        }
      : { MicrosoftAppId: '', MicrosoftAppPassword: '' },
  );
}

export function createAdapter({ bot, cloud = {}, credentials = factoryOf(bot) }: AdapterOptions): Adapter {
  const adapter = new TurnAdapter(new ConfigurationBotFrameworkAuthentication(cloud, credentials));

  async function process(
    activity: Json,
    authorisation: string,
    turn: () => Promise<void>,
  ): Promise<'done' | 'unauthorised'> {
    let entered = false;
    // botbuilder writes a caller's id into the activity: it gets a copy.
    const copy = { ...activity } as unknown as Activity;
    try {
      await adapter.turn(authorisation, copy, () => {
        entered = true;
        return turn();
      });
      return 'done';
    } catch (error) {
      // Whatever botbuilder throws before our turn has begun means that it could not vouch for the sender.
      if (!entered) return 'unauthorised';
      throw error;
    }
  }

  async function token(): Promise<string> {
    const made = await credentials.createCredentials(
      bot?.appId ?? '',
      cloud.ToChannelFromBotOAuthScope ?? SCOPE,
      `${cloud.ToChannelFromBotLoginUrl ?? LOGIN}${bot?.tenant ?? ''}`,
      true,
    );
    return (made as unknown as { getToken(): Promise<string> }).getToken();
  }

  return { process, token: bot ? token : null };
}
