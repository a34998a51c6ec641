/**
 * The case form in Teams: the bot of the running product answers Teams' invokes with its page, the real teams-js opens
 * and closes the dialog, and the form goes out with the bot's token, or with the person's own where that is too old.
 */
import type { Browser } from 'playwright-core';
import { type PersonaId, personaOf, TENANT } from '#rehearsal/personas.ts';
import { BOT_APP, tokenOf } from '../http/entra-tokens.ts';
import { ask, bearer, botToken, fromTeams, type TeamsProduct } from '../http/teams-product.ts';
import { describeInChromium } from '../in-chromium.ts';
import { caseForm, HIT, kept, watchRequests } from './case-form.ts';
import {
  openInTeams,
  type TeamsAround,
  type TeamsClient,
  type TeamsWorld,
  teamsWorld,
} from './teams-host.ts';

const LONG = 180_000;

interface Task {
  readonly type: string;
  readonly value: { readonly title: string; readonly url: string; readonly fallbackUrl: string };
}
interface Call {
  readonly func: string;
  readonly args: readonly unknown[];
}

describeInChromium('the case form in Teams', () => {
  let world: TeamsWorld;
  let t: TeamsProduct;
  let browser: Browser;
  let origin = '';
  beforeAll(async () => {
    world = await teamsWorld();
    ({ teams: t, browser, origin } = world);
    const centre = {
      ...{ id: null, network: null, centre: 'Koivuranta', language: 'fi', joinUrl: null, nth: 1, weekday: 2 },
      ...{ time: '09:00', minutes: 60, chairs: [], backups: [], services: [{ id: 'kela', name: null }] },
    };
    const made = await ask(t.product.origin, '/api/centre.save', bearer(tokenOf(t.entra, 'admin')), centre);
    expect(made.status).toBe(200);
  }, LONG);
  afterAll(() => world?.close());

  const open = (who: PersonaId, client: TeamsClient): Promise<TeamsAround> => {
    const token = tokenOf(t.entra, who);
    const { objectId } = personaOf(who);
    return openInTeams(
      browser,
      { origin, token: () => ({ token }) },
      { objectId, tenant: TENANT, ...client },
    );
  };
  /** An invoke of Teams to the bot, as this person. */
  async function invoke(who: PersonaId, name: string, value: object): Promise<string> {
    const { objectId, channelId } = personaOf(who);
    const sent = fromTeams({
      ...{ type: 'invoke', name, value, recipient: { id: `28:${BOT_APP}`, name: 'Pajakello' } },
      from: { id: channelId, name: 'x', aadObjectId: objectId },
    });
    const { status, text } = await ask(
      t.product.origin,
      '/api/messages',
      bearer(botToken(t.framework)),
      sent,
    );
    expect(status).toBe(200);
    return text;
  }
  const fetchTask = async (who: PersonaId): Promise<Task> => {
    const text = await invoke(who, 'composeExtension/fetchTask', { commandId: 'item.form' });
    return (JSON.parse(text) as { task: Task }).task;
  };
  const calls = async ({ page }: TeamsAround) => (await page.evaluate('window.calls')) as readonly Call[];
  const until = async (teams: TeamsAround, func: RegExp): Promise<Call> => {
    for (let n = 0; n < 100; n++) {
      const found = (await calls(teams)).find((call) => func.test(call.func));
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`teams-js never asked ${func}`);
  };

  test(
    'from the compose extension: the page of our own host, sent with the token of the bot, closed empty',
    async () => {
      const task = await fetchTask('pro1');
      expect(task).toMatchObject({ type: 'continue', value: { title: 'Uusi anonyymi tapaus' } });
      const url = new URL(task.value.url);
      expect([url.origin, url.pathname, url.search]).toEqual([origin, '/tab/', '']);
      expect(url.hash).toMatch(/^#\/case\/[\w-]+\.\d{4}-\d\d-\d\d\?form=[\w.-]+$/);
      expect(task.value.fallbackUrl).toBe(task.value.url);

      const teams = await open('pro1', { frame: 'task', hash: url.hash, width: 390 });
      const requests = watchRequests(teams.page, HIT.words);
      const form = caseForm(teams.page.frameLocator('iframe'));
      await form.area('title').fill('Yhteydenotot iltaisin');
      await form.area('situation').fill(HIT.text);
      await form.area('question').fill('Kuka ottaa kopin?');
      await form.findings('situation').waitFor();
      expect(teams.tab().url()).not.toContain('form=');
      await form.send.click();
      await form.root.getByRole('heading', { name: 'Tapauksesi on jonossa' }).waitFor();
      await form.press('Sulje');
      const closed = await until(teams, /^(?:tasks\.completeTask|dialog\.url\.submit)$/);
      expect(JSON.stringify(closed.args)).not.toMatch(/Yhteydenotot|kopin/);
      expect(
        await invoke('pro1', 'composeExtension/submitAction', { commandId: 'item.form', data: {} }),
      ).toBe('');

      expect(teams.requests.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['case', 'check', 'items']),
      );
      for (const { authorisation, status } of teams.requests)
        expect([authorisation.split(' ')[0], status]).toEqual(['Form', 200]);
      expect(await teams.asked()).not.toContain('authentication.getAuthToken');
      expect([...new Set(requests)]).toEqual(['/api/check']);
      expect(kept(t.product, HIT.words)).toEqual([]);
      expect(t.product.output()).not.toContain(url.hash.split('=')[1]?.split('.')[1]);
      expect(teams.troubles).toEqual([]);
      await teams.close();
    },
    LONG,
  );

  test(
    'a token of the bot that is too old: the person’s own takes over, and nothing is lost',
    async () => {
      const { value } = await fetchTask('pro2');
      const hash = `${new URL(value.url).hash.slice(0, -6)}AAAAAA`;
      const teams = await open('pro2', { frame: 'task', hash });
      const form = caseForm(teams.page.frameLocator('iframe'));
      await form.area('title').waitFor();
      const schemes = teams.requests.map(({ authorisation, status }) => [
        authorisation.split(' ')[0],
        status,
      ]);
      expect(schemes).toEqual([
        ['Form', 401],
        ['Bearer', 200],
      ]);
      await teams.close();
    },
    LONG,
  );

  test(
    "'Tuo tapaus' in the tab opens Teams' own dialog with the form's page, without a token in its address",
    async () => {
      const teams = await open('pro1', { subPage: 'meetings' });
      await teams.tab().getByRole('button', { name: 'Tuo tapaus: Koivuranta' }).click();
      const { args } = await until(teams, /^(?:tasks\.startTask|dialog\.url\.open)$/);
      expect(args[0]).toMatchObject({
        title: 'Uusi anonyymi tapaus',
        url: expect.stringMatching(new RegExp(`^${origin}/tab/#/case/[\\w-]+\\.\\d{4}-\\d\\d-\\d\\d$`)),
        height: 'large',
        width: 'medium',
      });
      expect(teams.troubles).toEqual([]);
      await teams.close();
    },
    LONG,
  );
});
