/** 'Kalenteriin' in Teams: the permission is asked for when it is wanted first, then the workshop stands in Outlook. */
import type { Browser } from 'playwright-core';
import { type PersonaId, personaOf, TENANT } from '#rehearsal/personas.ts';
import { violations } from '../chromium.ts';
import { tokenOf } from '../http/entra-tokens.ts';
import { type Graph, startGraph, type TokenEndpoint, tokenEndpoint } from '../http/graph-fake.ts';
import { ask, bearer } from '../http/teams-product.ts';
import { describeInChromium } from '../in-chromium.ts';
import { openInTeams, type TeamsAround, type TeamsWorld, teamsWorld } from './teams-host.ts';

const CONSENT = { error: 'invalid_grant', code: 'AADSTS65001', suberror: 'consent_required' };

describeInChromium('a workshop into the person’s own calendar, in Teams', () => {
  let world: TeamsWorld;
  let browser: Browser;
  let graph: Graph;
  let endpoint: TokenEndpoint;
  let workshop = '';
  beforeAll(async () => {
    graph = await startGraph();
    world = await teamsWorld({ GRAPH_URL: graph.url, SECRET_AAD_APP_CLIENT_SECRET: 'client-secret' });
    browser = world.browser;
    endpoint = tokenEndpoint(world.teams.entra);
    workshop = await published();
  });
  afterAll(async () => {
    await world?.close();
    await graph?.close();
  });
  beforeEach(() => {
    endpoint.refusal = null;
    graph.fault = 0;
  });

  const tokenFor = (who: PersonaId) => tokenOf(world.teams.entra, who);

  /** A workshop of a published clock, made by its planner. */
  async function published(): Promise<string> {
    const act = async (verb: string, who: PersonaId, body: object) => {
      const { status, text } = await ask(
        world.teams.product.origin,
        `/api/${verb}`,
        bearer(tokenFor(who)),
        body,
      );
      if (status !== 200) throw new Error(`${verb}: ${status} ${text}`);
      return JSON.parse(text);
    };
    const read = async (path: string) =>
      JSON.parse((await ask(world.teams.product.origin, path, bearer(tokenFor('chair')))).text);
    const planners = [{ objectId: personaOf('chair').objectId, name: 'Puheenjohtaja' }];
    const { network } = await act('network.create', 'admin', { name: 'Itäinen verkosto', planners });
    const { clock } = await act('clock.create', 'chair', { network, firstMonth: '2026-08', copyOf: null });
    const seen = async () => (await read(`/api/clock?clock=${clock}`)).clock.seen;
    const themes = [{ id: null, name: 'Kuntoutus', colour: 1 }];
    await act('clock.themes', 'chair', { clock, seen: await seen(), themes });
    const theme = (await read(`/api/clock?clock=${clock}`)).clock.themes[0].id;
    const when = { date: '2027-01-14', time: '13:00', minutes: 120, form: 'hybrid' };
    const made = await act('workshop.add', 'chair', { clock, title: 'Kuntoutus arjessa', theme, ...when });
    await act('clock.publish', 'chair', { clock, seen: await seen() });
    return made.workshop;
  }

  const open = (consent: 'accept' | 'refuse' = 'accept', consents: URL[] = []): Promise<TeamsAround> =>
    openInTeams(
      browser,
      {
        origin: world.origin,
        token: () => ({ token: tokenFor('pro1') }),
        consent: () => {
          if (consent === 'accept') endpoint.refusal = null;
          return consent;
        },
        consents,
      },
      { objectId: personaOf('pro1').objectId, tenant: TENANT, subPage: `workshop/${workshop}` },
    );
  const button = (teams: TeamsAround, name: string) => teams.tab().getByRole('button', { name, exact: true });

  test('it asks what for, opens Entra’s window, and puts it there', async () => {
    endpoint.refusal = CONSENT;
    const consents: URL[] = [];
    const teams = await open('accept', consents);
    await button(teams, 'Kalenteriin').click();
    const dialog = teams.tab().getByRole('dialog', { name: 'Lupa kalenteriisi' });
    await dialog.waitFor();
    expect(await violations(teams.tab() as never)).toEqual([]);
    await button(teams, 'Anna lupa').click();
    await teams.tab().getByText('Paja on nyt kalenterissasi.').waitFor();
    expect(consents[0]?.searchParams.get('scope')).toBe(`openid profile ${graph.url}/Calendars.ReadWrite`);
    expect(await dialog.count()).toBe(0);
    expect([...graph.events.values()]).toMatchObject([
      { subject: 'Kuntoutus arjessa', transactionId: `workshop-${workshop}@pajakello` },
    ]);
    // From now on one press is enough, and it is there once.
    await button(teams, 'Kalenteriin').click();
    await teams.page.waitForResponse((response) => response.url().endsWith('/api/workshop.calendar'));
    expect([graph.events.size, consents.length]).toEqual([1, 1]);
    await teams.close();
  });

  test('the permission is refused: nothing is added, and that is said', async () => {
    endpoint.refusal = CONSENT;
    const requests = graph.requests.length;
    const teams = await open('refuse');
    await button(teams, 'Kalenteriin').click();
    await button(teams, 'Anna lupa').click();
    await teams.tab().getByText('Lupaa ei annettu, joten kalenteriin ei lisätty mitään.').waitFor();
    expect(graph.requests.length).toBe(requests);
    await teams.close();
  });

  test('the file instead: it opens outside of Teams', async () => {
    endpoint.refusal = CONSENT;
    const teams = await open();
    await button(teams, 'Kalenteriin').click();
    await button(teams, 'Lataa kalenteritiedosto').click();
    await teams.page.waitForFunction('window.asked.includes("executeDeepLink")');
    await teams.close();
  });

  test('Esc leaves everything as it is', async () => {
    endpoint.refusal = CONSENT;
    const teams = await open();
    await button(teams, 'Kalenteriin').click();
    await teams.tab().getByRole('dialog').waitFor();
    await teams.page.keyboard.press('Escape');
    await teams.tab().getByRole('dialog').waitFor({ state: 'detached' });
    expect(await teams.asked()).not.toContain('authentication.authenticate');
    await teams.close();
  });

  test('Outlook does not answer: it says that nothing was added', async () => {
    graph.fault = 503;
    const teams = await open();
    await button(teams, 'Kalenteriin').click();
    await teams
      .tab()
      .getByText('Outlook ei vastannut. Mitään ei lisätty; yritä hetken päästä uudelleen.')
      .waitFor();
    await teams.close();
  });
});
