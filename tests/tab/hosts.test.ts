/**
 * Where the tab runs: Teams (played by a page around it that answers teams-js as the client does, or keeps
 * silent), the rehearsal room's page around it, a browser of its own.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import { launch } from '../chromium.ts';
import { type Product, product } from '../e2e/product.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from './build.ts';

interface Client {
  readonly locale?: string;
  readonly theme?: string;
  readonly frame?: string;
  readonly subPage?: string;
  /** Page that the tab's address names. */
  readonly shown?: string;
  /** Page that the tab shows which is being changed. */
  readonly present?: string;
  /** Does not save a tab. */
  readonly refuses?: boolean;
  /** Number of `initialize` messages that are left without an answer. */
  readonly deaf?: number;
}

/** A page that frames the tab and answers teams-js: what it was asked is in `window.asked`. */
const teamsPage = (client: Client) => `<!doctype html><title>Teams</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style>
<script>
const client = ${JSON.stringify(client)};
let deaf = client.deaf ?? 0;
window.asked = [];
window.saved = null;
const supports = { pages: { config: {}, backStack: {}, tabs: {} }, people: {}, sharing: {}, meeting: {}, dialog: {} };
const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports });
const context = {
  theme: client.theme ?? 'default', locale: client.locale ?? 'fi-fi', frameContext: client.frame ?? 'content',
  chatId: '19:meeting_x@thread.v2', meetingId: 'm1', userObjectId: 'o1', entityId: 'pajakello',
  subEntityId: client.subPage ?? '', hostName: 'Teams', sessionId: 's', appSessionId: 'a',
};
const answers = {
  initialize: () => [context.frameContext, 'web', runtime, '2.58.0'],
  getContext: () => [context],
  'authentication.getAuthToken': () => [true, 'token-of-teams'],
  'people.selectPeople': () => [undefined, [{ objectId: 'o2', displayName: 'Sari Mallikas' }]],
  'settings.getSettings': () => [{ entityId: client.present ?? '', contentUrl: '' }],
  'settings.setSettings': () => [!client.refuses, client.refuses ? 'no' : undefined],
  'meeting.getAppContentStageSharingCapabilities': () => [null, { doesAppHaveSharePermission: true }],
};
addEventListener('message', ({ source, origin, data }) => {
  if (!data?.func) return;
  window.asked.push(data.func);
  if (data.func === 'settings.setSettings') window.saved = data;
  if (data.func === 'initialize' && deaf-- > 0) return;
  const args = answers[data.func]?.(data.args);
  if (args) source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args }, origin);
});
window.say = (message) => document.querySelector('iframe').contentWindow.postMessage(message, location.origin);
</script>
<iframe src="/tab/${client.shown ?? ''}"></iframe>`;

describeInChromium('where the tab runs', () => {
  let room: Product;
  let browser: Browser;
  beforeAll(async () => {
    builtTab();
    room = await product();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await room?.remove();
  });

  async function framed(html: string): Promise<{ page: Page; tab: Frame; tokens: Set<string | undefined> }> {
    const page = await (await browser.newContext({ viewport: { width: 1000, height: 700 } })).newPage();
    page.setDefaultTimeout(20_000);
    const tokens = new Set<string | undefined>();
    page.on('request', (request) => {
      if (/\/api\/(?!events)/.test(request.url())) tokens.add(request.headers().authorization);
    });
    await page.route('**/around', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${room.origin}/around`);
    const tab = page.frames().find((frame) => frame !== page.mainFrame());
    if (!tab) throw new Error('no frame');
    return { page, tab, tokens };
  }

  test('in Teams: its language, theme and token; a deep link leads to its page', async () => {
    const { page, tab, tokens } = await framed(
      teamsPage({ locale: 'sv-se', theme: 'dark', subPage: 'about/accessibility' }),
    );
    await tab.getByRole('heading', { level: 1 }).waitFor();
    expect(await tab.getAttribute('html', 'lang')).toBe('sv');
    expect(await tab.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await tab.evaluate(() => location.hash)).toBe('#/about/accessibility');
    await page.waitForFunction(
      () => 'asked' in window && (window.asked as string[]).includes('appInitialization.success'),
    );
    expect([...tokens]).toEqual(['Bearer token-of-teams']);
    await page.evaluate(() =>
      (window as unknown as { say: (message: object) => void }).say({
        func: 'themeChange',
        args: ['contrast'],
      }),
    );
    await tab.locator('html[data-theme=contrast]').waitFor({ state: 'attached' });
    await page.context().close();
  });

  test('glass is dark; a locale of no language of ours is Finnish', async () => {
    const { page, tab } = await framed(
      teamsPage({ locale: 'de-de', theme: 'glass', subPage: 'about/privacy' }),
    );
    await tab.getByRole('heading', { level: 1 }).waitFor();
    expect(await tab.getAttribute('html', 'lang')).toBe('fi');
    expect(await tab.getAttribute('html', 'data-theme')).toBe('dark');
    await page.context().close();
  });

  test('in the side panel and on the stage there is no navigation', async () => {
    for (const frame of ['sidePanel', 'meetingStage']) {
      const { page, tab } = await framed(teamsPage({ frame }));
      await tab.getByRole('main').waitFor();
      expect([frame, await tab.getByRole('navigation').count()]).toEqual([frame, 0]);
      await page.context().close();
    }
  });

  /** Presses the host's own button; what the tab has then told it to save. */
  const savedTab = async (page: Page): Promise<object | undefined> => {
    await page.evaluate(() =>
      (window as unknown as { say: (message: object) => void }).say({ func: 'settings.save', args: [{}] }),
    );
    const saved = await page.waitForFunction(
      () => (window as unknown as { saved: { args: object[] } | null }).saved,
    );
    return (await saved.jsonValue())?.args[0];
  };
  const hasAsked = (page: Page, name: string) =>
    page.waitForFunction((wanted) => (window as unknown as { asked: string[] }).asked.includes(wanted), name);

  test('where a tab is added to a meeting, the meetings stand first; what is chosen is saved', async () => {
    const { page, tab } = await framed(teamsPage({ frame: 'settings' }));
    const meetings = tab.getByRole('radio', { name: /^Tapaamiset/ });
    await meetings.waitFor();
    expect(await meetings.isChecked()).toBe(true);
    expect(await tab.getByRole('navigation').count()).toBe(0);
    await hasAsked(page, 'settings.setValidityState');
    await meetings.press('ArrowUp');
    expect(await tab.getByRole('radio', { name: /^Vuosikello/ }).isChecked()).toBe(true);
    const url = `${room.origin}/tab/#/`;
    expect(await savedTab(page)).toEqual({
      entityId: 'clock',
      contentUrl: url,
      websiteUrl: url,
      suggestedDisplayName: 'Vuosikello',
    });
    await hasAsked(page, 'settings.save.success');
    await page.context().close();
  });

  test('a tab that is changed begins with what it shows now; a save that Teams refuses fails', async () => {
    const { page, tab } = await framed(
      teamsPage({ frame: 'settings', present: 'clock', refuses: true, locale: 'sv-se' }),
    );
    const clock = tab.getByRole('radio', { name: /^Årsklocka/ });
    await clock.waitFor();
    expect(await clock.isChecked()).toBe(true);
    await tab.getByRole('radio', { name: /^Möten/ }).check();
    expect(await savedTab(page)).toMatchObject({
      entityId: 'meetings',
      contentUrl: `${room.origin}/tab/#/meetings`,
      suggestedDisplayName: 'Möten',
    });
    await hasAsked(page, 'settings.save.failure');
    await page.context().close();
  });

  test('the page of adding a tab is nowhere else', async () => {
    const { page, tab } = await framed(teamsPage({ subPage: 'configure' }));
    await tab.getByRole('heading', { level: 1, name: 'Sivua ei löydy' }).waitFor();
    await page.context().close();
  });

  test('a tab that shows the meetings begins in the side panel with the meeting', async () => {
    const { page, tab } = await framed(teamsPage({ frame: 'sidePanel', shown: '#/meetings' }));
    await tab.waitForFunction(() => location.hash === '#/panel');
    await page.context().close();
  });

  test('one message that is lost does no harm', async () => {
    const { page, tab } = await framed(teamsPage({ deaf: 1, subPage: 'about/privacy' }));
    await tab.getByRole('navigation').waitFor();
    await page.context().close();
  }, 60_000);

  test('a frame in which nobody answers says what to do, after two attempts', async () => {
    const { page, tab } = await framed(teamsPage({ deaf: 99 }));
    await tab.getByRole('heading', { level: 1, name: /Teams ei vastannut|Teams did not answer/ }).waitFor();
    await page.context().close();
  }, 60_000);

  test('in a browser of its own it says where it opens, and shows what needs nobody', async () => {
    const page = await (await browser.newContext({ locale: 'sv-FI' })).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${room.origin}/tab/#/meetings`);
    await page.getByRole('heading', { level: 1, name: 'Pajakello öppnas i Teams' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.getByRole('link', { name: 'Dataskydd' }).click();
    await page.waitForFunction(() => document.title.startsWith('Om Pajakello'));
    expect(asked.filter((url) => /\/api\/|teams-/.test(url))).toEqual([]);
    await page.context().close();
  });

  test('the room around it changes language, theme and person; a stranger changes nothing', async () => {
    const around = `<!doctype html><iframe width=1000 height=700 src="/tab/?rehearsal=pro1&lang=fi#/mine"></iframe>`;
    const { page, tab, tokens } = await framed(around);
    await tab.getByRole('heading', { level: 1, name: 'Omat asetukset' }).waitFor();
    expect(tokens).toEqual(new Set(['Rehearsal pro1']));
    // From the tab's own window: not the one around it.
    await tab.evaluate(() =>
      postMessage({ type: 'pajakello-host', theme: 'contrast', lang: 'en' }, location.origin),
    );
    await page.evaluate(() =>
      frames[0]?.postMessage(
        { type: 'pajakello-host', theme: 'dark', lang: 'sv', persona: 'admin' },
        location.origin,
      ),
    );
    await tab.getByRole('heading', { level: 1, name: 'Egna inställningar' }).waitFor();
    await tab.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
    await tab.getByRole('link', { name: 'Inställningar', exact: true }).waitFor();
    expect(tokens).toEqual(new Set(['Rehearsal pro1', 'Rehearsal admin']));
    await page.context().close();
  });
});
