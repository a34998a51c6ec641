/**
 * The tab in Teams, end to end: the real teams-js in the real tab of the running product, tokens of an issuer of
 * our own through Teams' getAuthToken, frames and themes as Teams has them.
 */
import type { Browser } from 'playwright-core';
import { type PersonaId, personaOf, TENANT } from '#rehearsal/personas.ts';
import { tokenOf } from '../http/entra-tokens.ts';
import type { TeamsProduct } from '../http/teams-product.ts';
import { describeInChromium } from '../in-chromium.ts';
import {
  openInTeams,
  type TeamsClient,
  type TeamsWorld,
  type TokenAnswer,
  teamsWorld,
} from './teams-host.ts';

describeInChromium('the tab in Teams', () => {
  let world: TeamsWorld;
  let t: TeamsProduct;
  let browser: Browser;
  let origin = '';
  beforeAll(async () => {
    world = await teamsWorld();
    ({ teams: t, browser, origin } = world);
  });
  afterAll(() => world?.close());

  const at = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
  const tokenFor = (who: PersonaId, claims: Record<string, unknown> = {}) => tokenOf(t.entra, who, claims);
  const person = (who: PersonaId): TeamsClient => ({ objectId: personaOf(who).objectId, tenant: TENANT });
  const open = (who: PersonaId, client: TeamsClient = {}, token?: () => TokenAnswer) => {
    const usual = tokenFor(who);
    const around = { origin, token: token ?? (() => ({ token: usual })) };
    return openInTeams(browser, around, { ...person(who), ...client });
  };

  test('single sign-on: who Teams says that one is, with one token for all requests', async () => {
    const token = tokenFor('admin');
    const teams = await open('admin', { subPage: 'mine' }, () => ({ token }));
    await teams.tab().getByRole('heading', { level: 1, name: 'Omat asetukset' }).waitFor();
    // The app role in the token makes the administrator's page.
    await teams.tab().getByRole('link', { name: 'Asetukset', exact: true }).waitFor();
    const { asked, requests, troubles } = teams;
    expect(new Set(requests.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(requests.map(({ authorisation }) => authorisation))).toEqual(new Set([`Bearer ${token}`]));
    expect((await asked()).filter((func) => func === 'authentication.getAuthToken')).toHaveLength(1);
    expect(requests.map(({ path }) => path)).toContain('events');
    expect(troubles).toEqual([]);
    await teams.close();
  });

  test('a change is saved, and stands in the person’s own settings', async () => {
    const teams = await open('pro1', { subPage: 'mine' });
    await teams.tab().getByRole('heading', { level: 1, name: 'Omat asetukset' }).waitFor();
    expect(await teams.tab().getByRole('link', { name: 'Asetukset', exact: true }).count()).toBe(0);
    const switched = teams.tab().getByRole('switch').first();
    const before = await switched.isChecked();
    await switched.click();
    await teams.page.waitForResponse((response) => response.url().endsWith('/api/me.set') && response.ok());
    const headers = { authorization: `Bearer ${tokenFor('pro1')}` };
    const me = (await (await fetch(`${t.product.origin}/api/me`, { headers })).json()) as {
      reminders: object;
    };
    expect([before, Object.values(me.reminders)]).toEqual([true, expect.arrayContaining([false])]);
    await teams.close();
  });

  test('the theme changes live', async () => {
    const teams = await open('pro1', { theme: 'dark', subPage: 'mine' });
    for (const theme of ['dark', 'contrast', 'default']) {
      await teams.say('themeChange', theme);
      await teams.tab().locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
    }
    await teams.say('themeChange', 'glass');
    await teams.tab().locator('html[data-theme=dark]').waitFor({ state: 'attached' });
    await teams.close();
  });

  test.each(['sidePanel', 'meetingStage'] as const)(
    'in the frame %s it stands without navigation',
    async (frame) => {
      const teams = await open('pro1', {
        frame,
        chat: '19:meeting_nobody@thread.v2',
        meeting: 'm',
        width: 320,
      });
      await teams.tab().getByRole('main').waitFor();
      await teams.page.waitForResponse((response) => response.url().includes('/api/panel?'));
      expect(await teams.tab().getByRole('navigation').count()).toBe(0);
      expect(teams.requests.every(({ authorisation }) => authorisation.startsWith('Bearer '))).toBe(true);
      expect(teams.troubles).toEqual([]);
      await teams.close();
    },
  );

  test('a token that the server finds too old is renewed once, and nobody notices', async () => {
    const old = tokenFor('pro1', { exp: at(-120), iat: at(-4000), nbf: at(-4000) });
    const tokens = [old, tokenFor('pro1')];
    const teams = await open('pro1', { subPage: 'mine' }, () => ({ token: tokens.shift() ?? old }));
    await teams.tab().getByRole('heading', { level: 1, name: 'Omat asetukset' }).waitFor();
    await teams.tab().getByRole('switch').first().waitFor();
    expect(tokens).toEqual([]);
    expect(teams.requests.map(({ status }) => status)).toEqual(expect.arrayContaining([401, 200]));
    await teams.close();
  });

  test('Teams that answers nothing: two attempts, then a page that says where to go', async () => {
    const teams = await open('pro1', { deaf: true });
    const heading = teams.tab().getByRole('heading', { level: 1, name: /Teams ei vastannut|Teams did not/ });
    await heading.waitFor({ timeout: 60_000 });
    expect(teams.requests).toEqual([]);
    await teams.close();
  }, 90_000);

  test('a page of another address may not frame it', async () => {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    await page.route('https://evil.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${origin}/tab/"></iframe>` }),
    );
    const refused = page.waitForEvent('requestfailed', { timeout: 20_000 });
    await page.goto('https://evil.example/');
    expect((await refused).failure()?.errorText).toContain('BLOCKED_BY_RESPONSE');
    await page.context().close();
  });
});
