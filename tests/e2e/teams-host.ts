/**
 * Teams around the tab, in Chromium: a page at Teams' own address (answered by the test, since nothing of it is
 * needed but the address) that frames the tab of the running product and speaks to the real teams-js as the
 * client does. So the product's own rules of who may frame it hold, and teams-js's of whom it believes.
 */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launch } from '../chromium.ts';
import { freePort } from '../free-port.ts';
import { HOST } from '../http/entra-tokens.ts';
import { LOGIN } from '../http/lead.ts';
import { type TeamsProduct, teamsProduct } from '../http/teams-product.ts';
import { builtTab } from '../tab/build.ts';
import { type Secured, secured } from './secured.ts';

const TEAMS = 'https://teams.microsoft.com';

/**
 * A browser that finds the product at its public host, and in which a page of the world may frame one of this
 * machine.
 */
const launchAround = ({ rule }: Secured): Promise<Browser> =>
  launch('--disable-features=LocalNetworkAccessChecks', `--host-resolver-rules=${rule}`);

/** What Teams does when the tab asks for a token: gives one, says why not, or keeps silent. */
export type TokenAnswer = { readonly token: string } | { readonly error: string } | 'silence';

export interface TeamsClient {
  readonly locale?: string;
  readonly theme?: string;
  readonly frame?: 'content' | 'sidePanel' | 'meetingStage' | 'settings' | 'task';
  /** '#/…' of the tab's address; of a dialog the one that the bot gave. */
  readonly hash?: string;
  readonly subPage?: string;
  /** Of the person; left out: somebody without an account. */
  readonly objectId?: string;
  readonly tenant?: string;
  readonly chat?: string;
  readonly meeting?: string;
  /** Teams answers nothing at all. */
  readonly deaf?: boolean;
  readonly width?: number;
}

export interface TeamsAround {
  readonly page: Page;
  /** The tab, as it is now: it may be loaded a second time. */
  readonly tab: () => Frame;
  /** Names of what teams-js asked. */
  readonly asked: () => Promise<readonly string[]>;
  /** Tells the tab something, as Teams does. */
  readonly say: (func: string, ...args: readonly unknown[]) => Promise<void>;
  /** Authorization headers of the API's requests, with the answers' statuses. */
  readonly requests: { readonly path: string; readonly authorisation: string; readonly status: number }[];
  readonly troubles: string[];
  close(): Promise<void>;
}

const html = (client: TeamsClient, src: string) => `<!doctype html><html lang="en"><title>Teams</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>
<script>
const client = ${JSON.stringify(client)};
window.asked = [];
window.calls = [];
const supports = { pages: { config: {}, backStack: {}, tabs: {} }, people: {}, sharing: {}, meeting: {}, dialog: { url: {} } };
const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports });
const context = {
  theme: client.theme ?? 'default', locale: client.locale ?? 'fi-fi', frameContext: client.frame ?? 'content',
  chatId: client.chat, meetingId: client.meeting, userObjectId: client.objectId ?? '', tid: client.tenant,
  entityId: 'clock', subEntityId: client.subPage ?? '', hostName: 'Teams', sessionId: 's', appSessionId: 'a',
};
let consenting = null;
const never = new Promise(() => {});
async function answerOf(func, args, source, reply) {
  const popup = source !== document.querySelector('iframe').contentWindow;
  switch (func) {
    case 'initialize':
      return client.deaf ? never : [popup ? 'authentication' : context.frameContext, 'web', runtime, '2.58.0'];
    case 'getContext':
      return [context];
    case 'authentication.getAuthToken': {
      const given = await window.teamsToken();
      return given === 'silence' ? never : 'token' in given ? [true, given.token] : [false, given.error];
    }
    case 'authentication.authenticate':
      consenting = reply;
      window.open(args[0], 'consent', 'width=520,height=640');
      return never;
    case 'authentication.authenticate.success':
      consenting?.([true, args[0]]);
      return never;
    case 'authentication.authenticate.failure':
      consenting?.([false, args[0]]);
      return never;
    case 'meeting.getAppContentStageSharingCapabilities':
      return [null, { doesAppHaveSharePermission: true }];
    default:
      return never;
  }
}
addEventListener('message', async ({ source, origin, data }) => {
  if (!data?.func) return;
  window.asked.push(data.func);
  window.calls.push({ func: data.func, args: data.args ?? [] });
  const { id, uuid, uuidAsString } = data;
  const reply = (args) => source.postMessage({ id, uuid, uuidAsString, args }, origin);
  reply(await answerOf(data.func, data.args ?? [], source, reply));
});
window.tell = (func, args) =>
  document.querySelector('iframe').contentWindow.postMessage({ func, args }, new URL(${JSON.stringify(src)}).origin);
</script>
<iframe src="${src}"></iframe></html>`;

/** Answers Entra's consent page: the person accepts or refuses, and Entra leads back. */
async function consentPage(
  context: BrowserContext,
  decide: () => 'accept' | 'refuse',
  seen: URL[],
): Promise<void> {
  await context.route(`${LOGIN}/**`, (route) => {
    const url = new URL(route.request().url());
    seen.push(url);
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    const state = url.searchParams.get('state') ?? '';
    back.hash = String(
      new URLSearchParams(decide() === 'accept' ? { code: 'c', state } : { error: 'access_denied', state }),
    );
    return route.fulfill({ status: 302, headers: { location: back.href } });
  });
}

/** The product behind its public host, and the browser that finds it. */
export interface TeamsWorld {
  readonly teams: TeamsProduct;
  readonly browser: Browser;
  readonly origin: string;
  close(): Promise<void>;
}

export async function teamsWorld(env: Readonly<Record<string, string>> = {}): Promise<TeamsWorld> {
  builtTab();
  const port = await freePort();
  const site = await secured(HOST, port);
  const teams = await teamsProduct(port, { microsoft: true, env: { PUBLIC_HOST: HOST, ...env } });
  const browser = await launchAround(site);
  return {
    ...{ teams, browser, origin: site.origin },
    async close() {
      await browser.close();
      await teams.close();
      await site.close();
    },
  };
}

export interface Around {
  /** Address of the running product, as the world knows it. */
  readonly origin: string;
  /** Called each time the tab asks for a token. */
  readonly token: () => TokenAnswer;
  readonly consent?: () => 'accept' | 'refuse';
  /** Addresses of Entra's consent page that were opened. */
  readonly consents?: URL[];
}

/** Opens the tab in Teams. */
export async function openInTeams(
  browser: Browser,
  { origin, token, consent = () => 'accept', consents = [] }: Around,
  client: TeamsClient = {},
): Promise<TeamsAround> {
  const context = await browser.newContext({
    viewport: { width: client.width ?? 1000, height: 800 },
    ignoreHTTPSErrors: true,
  });
  await context.route(`${TEAMS}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html(client, `${origin}/tab/${client.hash ?? ''}`) }),
  );
  await context.route('https://res.cdn.office.net/**', (route) => route.abort());
  await consentPage(context, consent, consents);
  await context.exposeFunction('teamsToken', token);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const requests: TeamsAround['requests'] = [];
  const troubles: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/api/')) return;
    const authorisation = response.request().headers().authorization ?? '';
    requests.push({ path: pathname.slice('/api/'.length), authorisation, status: response.status() });
  });
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) troubles.push(line.text());
  });
  await page.goto(`${TEAMS}/v2/`);
  const tab = () => {
    const frame = page.frames().find((one) => one !== page.mainFrame());
    if (!frame) throw new Error('no frame');
    return frame;
  };
  return {
    ...{ page, tab, requests, troubles },
    asked: () => page.evaluate('window.asked') as Promise<string[]>,
    say: async (func, ...args) => {
      await page.evaluate(`window.tell(${JSON.stringify(func)}, ${JSON.stringify(args)})`);
    },
    close: () => context.close(),
  };
}
