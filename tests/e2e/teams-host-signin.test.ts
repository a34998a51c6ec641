/** What stands in the way of signing in has a page of its own, in every language, with what to do. */
import type { Browser } from 'playwright-core';
import { type PersonaId, personaOf, TENANT } from '#rehearsal/personas.ts';
import { violations } from '../chromium.ts';
import { CLIENT, HOST, tokenOf } from '../http/entra-tokens.ts';
import { LOGIN } from '../http/lead.ts';
import type { TeamsProduct } from '../http/teams-product.ts';
import { describeInChromium, inTurn } from '../in-chromium.ts';
import {
  openInTeams,
  type TeamsAround,
  type TeamsClient,
  type TeamsWorld,
  type TokenAnswer,
  teamsWorld,
} from './teams-host.ts';

describeInChromium('when signing in fails in Teams', () => {
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
  const known: TeamsClient = { objectId: personaOf('pro1').objectId, tenant: TENANT };
  const open = (token: () => TokenAnswer, client: TeamsClient = {}): Promise<TeamsAround> =>
    openInTeams(browser, { origin, token }, { ...known, ...client });
  const old = () => tokenFor('pro1', { exp: at(-120), iat: at(-4000), nbf: at(-4000) });

  const heading = (teams: TeamsAround, name: string) =>
    teams.tab().getByRole('heading', { level: 1, name, exact: true });
  const asks = async (teams: TeamsAround) =>
    (await teams.asked()).filter((func) => func === 'authentication.getAuthToken').length;

  /** Teams' answer, who is there, and the page's heading in the three languages. */
  const PAGES: readonly (readonly [
    string,
    () => TokenAnswer,
    TeamsClient,
    readonly [string, string, string],
  ])[] = [
    [
      'consent is missing',
      () => ({ error: 'resourceRequiresConsent' }),
      {},
      [
        'Pajakello tarvitsee vielä suostumuksesi',
        'Pajakello behöver ännu ditt samtycke',
        'Pajakello still needs your consent',
      ],
    ],
    [
      'the tenant has switched it off',
      () => ({ error: 'resourceDisabled' }),
      {},
      [
        'Pajakello ei ole käytössä organisaatiossasi',
        'Pajakello är inte i bruk i din organisation',
        'Pajakello is not in use in your organisation',
      ],
    ],
    [
      'a guest',
      () => ({ token: tokenFor('pro1', { acct: 1 }) }),
      {},
      [
        'Olet tässä organisaatiossa vieraana',
        'Du är gäst i den här organisationen',
        'You are a guest in this organisation',
      ],
    ],
    [
      'without an account in a meeting',
      () => ({ error: 'not reached' }),
      { frame: 'sidePanel', objectId: '', chat: '19:meeting_x@thread.v2' },
      [
        'Olet kokouksessa kirjautumatta',
        'Du är på mötet utan att vara inloggad',
        'You are in the meeting without signing in',
      ],
    ],
    [
      'too long ago',
      () => ({ token: old() }),
      {},
      ['Kirjautumisesi on vanhentunut', 'Din inloggning har gått ut', 'Your sign-in has expired'],
    ],
    [
      'another organisation',
      () => ({ token: tokenFor('kela') }),
      {},
      [
        'Organisaatiosi ei ole mukana tässä Pajakellossa',
        'Din organisation är inte med i det här Pajakello',
        'Your organisation is not part of this Pajakello',
      ],
    ],
    [
      'anything else',
      () => ({ error: 'Get Auth token failed' }),
      {},
      ['Kirjautuminen ei onnistunut', 'Inloggningen lyckades inte', 'Signing in did not work'],
    ],
  ];

  const LOOKS = [
    { locale: 'fi-fi', word: 0, width: 1000, theme: 'default' },
    { locale: 'sv-se', word: 1, width: 320, theme: 'dark' },
    { locale: 'en-gb', word: 2, width: 640, theme: 'contrast' },
  ] as const;

  test.each(PAGES.map((page, k) => [...page, inTurn(LOOKS, k)] as const))(
    '%s',
    async (_name, token, client, names, looks) => {
      for (const { word, ...look } of looks) {
        const teams = await open(token, { ...client, ...look });
        await heading(teams, names[word]).waitFor();
        // One page and nothing of what lies behind it, without a scroll bar across.
        expect(await teams.tab().getByRole('heading', { level: 1 }).count()).toBe(1);
        expect(await teams.tab().getByRole('alert').count()).toBe(0);
        expect(await teams.tab().evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        expect(await violations(teams.tab() as never)).toEqual([]);
        expect(teams.troubles).toEqual([]);
        await teams.close();
      }
    },
    120_000,
  );

  test('the privacy page is there for everybody', async () => {
    const teams = await open(() => ({ error: 'resourceDisabled' }), { subPage: 'about/privacy' });
    await teams.tab().getByRole('heading', { level: 1 }).waitFor();
    expect(await heading(teams, 'Pajakello ei ole käytössä organisaatiossasi').count()).toBe(0);
    await teams.close();
  });

  test('nobody is asked anew by itself, and the server not at all', async () => {
    const teams = await open(() => ({ error: 'resourceRequiresConsent' }));
    await heading(teams, 'Pajakello tarvitsee vielä suostumuksesi').waitFor();
    await teams.page.waitForTimeout(2000);
    expect(await asks(teams)).toBe(1);
    expect(teams.requests).toEqual([]);
    await teams.close();
  });

  test('Teams that keeps silent about the token: a page after a while, and its late answer still counts', async () => {
    let answer: (token: TokenAnswer) => void = () => undefined;
    const late = new Promise<TokenAnswer>((resolve) => {
      answer = resolve;
    });
    const teams = await open(() => late as never, { subPage: 'mine' });
    await heading(teams, 'Kirjautuminen ei onnistunut').waitFor({ timeout: 40_000 });
    answer({ token: tokenFor('pro1') });
    await heading(teams, 'Omat asetukset').waitFor();
    await teams.close();
  }, 90_000);

  test('“try again” brings the page back as it was left', async () => {
    let token: TokenAnswer = { error: 'Get Auth token failed' };
    const teams = await open(() => token, { subPage: 'mine' });
    await heading(teams, 'Kirjautuminen ei onnistunut').waitFor();
    await teams.tab().getByRole('button', { name: 'Yritä uudelleen' }).click();
    await teams.tab().getByText('Kirjautuminen ei vieläkään onnistunut.').waitFor();
    token = { token: tokenFor('pro1') };
    await teams.tab().getByRole('button', { name: 'Yritä uudelleen' }).click();
    await heading(teams, 'Omat asetukset').waitFor();
    await teams.tab().getByRole('switch').first().waitFor();
    expect(teams.requests.filter(({ path }) => path === 'me').every(({ status }) => status === 200)).toBe(
      true,
    );
    await teams.close();
  });

  test('a token that ends while one works: the page says so, and what was begun is there afterwards', async () => {
    let token: TokenAnswer = { token: tokenFor('pro1', { exp: at(20) }) };
    const teams = await open(() => token, { subPage: 'mine' });
    const centre = teams.tab().getByRole('combobox').first();
    await centre.waitFor();
    await teams.tab().evaluate("document.querySelector('main select').dataset.begun = 'yes'");
    token = { token: old() };
    // Whatever asks first is turned away: this, or what fetches by itself.
    await teams
      .tab()
      .getByRole('switch')
      .first()
      .click({ timeout: 3000 })
      .catch(() => undefined);
    await heading(teams, 'Kirjautumisesi on vanhentunut').waitFor();
    token = { token: tokenFor('pro1') };
    await teams.tab().getByRole('button', { name: 'Yritä uudelleen' }).click();
    await heading(teams, 'Omat asetukset').waitFor();
    expect(await teams.tab().evaluate("document.querySelector('main select').dataset.begun")).toBe('yes');
    await teams.close();
  });

  describe('consent', () => {
    async function consenting(decision: 'accept' | 'refuse') {
      let given = false;
      const consents: URL[] = [];
      const teams = await openInTeams(
        browser,
        {
          origin,
          token: () => (given ? { token: tokenFor('pro1') } : { error: 'resourceRequiresConsent' }),
          consent: () => {
            given = decision === 'accept';
            return decision;
          },
          consents,
        },
        { ...known, subPage: 'mine' },
      );
      await heading(teams, 'Pajakello tarvitsee vielä suostumuksesi').waitFor();
      const popup = teams.page.waitForEvent('popup');
      await teams.tab().getByRole('button', { name: 'Anna suostumus' }).click();
      return { teams, popup: await popup, consents };
    }

    test('it is given in Teams’ window on Entra’s own page, which closes by itself', async () => {
      const { teams, popup, consents } = await consenting('accept');
      await heading(teams, 'Omat asetukset').waitFor();
      if (!popup.isClosed()) await popup.waitForEvent('close');
      const [url] = consents;
      expect(`${url?.origin}${url?.pathname}`).toBe(`${LOGIN}/${TENANT}/oauth2/v2.0/authorize`);
      expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({
        prompt: 'consent',
        response_mode: 'fragment',
        redirect_uri: `${origin}/tab/?consent`,
        scope: `openid profile api://${HOST}/${CLIENT}/access_as_user`,
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      });
      await teams.close();
    });

    test('it is refused: the page stays and says so', async () => {
      const { teams } = await consenting('refuse');
      await teams.tab().getByText('Suostumusta ei annettu. Voit yrittää uudelleen.').waitFor();
      expect(await heading(teams, 'Pajakello tarvitsee vielä suostumuksesi').count()).toBe(1);
      await teams.close();
    });

    test('its beginning leads nowhere else', async () => {
      const get = (path: string) => fetch(`${t.product.origin}/signin${path}`, { redirect: 'manual' });
      for (const path of [
        '',
        '/access',
        '/access?tenant=common',
        `/access?tenant=${personaOf('kela').tenant}`,
        `/calendar?tenant=${TENANT}`,
        `/constructor?tenant=${TENANT}`,
        `/access/..%2f?tenant=${TENANT}`,
      ])
        expect([path, (await get(path)).status]).toEqual([path, 404]);
      const led = await get(`/access?tenant=${TENANT.toUpperCase()}&redirect_uri=https://evil.example/`);
      expect(led.status).toBe(302);
      expect(led.headers.get('location')).not.toContain('evil');
      const posted = await fetch(`${t.product.origin}/signin/access?tenant=${TENANT}`, { method: 'POST' });
      expect(posted.status).toBe(405);
    });
  });
});
