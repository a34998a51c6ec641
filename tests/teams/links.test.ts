/** Links into Teams: their form, the manifest's tabs that they name, and the product behind Teams that gives them. */
import { readFileSync } from 'node:fs';
import { teamsLinks } from '#teams/links.ts';
import { freePort } from '../free-port.ts';
import { tokenOf } from '../http/entra-tokens.ts';
import { ask, bearer, botToken, fromTeams, teamsProduct } from '../http/teams-product.ts';

const APP = '7a3c1d52-8e0f-4b6a-9c2d-5f1e3a7b9d04';
const known = { appId: APP, publicHost: 'paja.example', botId: '2c9e5b71-4d3a-4f86-b1e0-8a6d2f4c7e15' };
const { tabLink, chatUrl } = teamsLinks(known);

test('a page of the tab, twice: for clients that lose the one or the other', () => {
  const link = new URL(tabLink('/workshop/a-1') ?? '');
  expect(`${link.origin}${link.pathname}`).toBe(`https://teams.microsoft.com/l/entity/${APP}/clock`);
  expect(Object.fromEntries(link.searchParams)).toEqual({
    webUrl: 'https://paja.example/tab/#/workshop/a-1',
    label: 'Pajakello',
    context: '{"subEntityId":"#/workshop/a-1"}',
  });
  expect(tabLink('/')).not.toMatch(/context|\+|#/);
});

test('the tabs that links open are those of the manifest', () => {
  const { staticTabs } = JSON.parse(readFileSync('manifest/manifest.json', 'utf8'));
  const tabs: [string, string][] = staticTabs
    .filter((tab: { contentUrl?: string }) => tab.contentUrl)
    .map((tab: { entityId: string; contentUrl: string }) => [tab.entityId, tab.contentUrl.split('#')[1]]);
  expect(tabs).toHaveLength(3);
  for (const [id, page] of tabs) expect(new URL(tabLink(page) ?? '').pathname.split('/').at(-1)).toBe(id);
});

test('what is not known makes no link', () => {
  expect(teamsLinks({ ...known, appId: null }).tabLink('/')).toBeNull();
  expect(teamsLinks({ ...known, publicHost: null }).tabLink('/')).toBeNull();
  expect(teamsLinks({ ...known, botId: null }).chatUrl).toBeNull();
  expect(chatUrl).toBe(`https://teams.microsoft.com/l/chat/0/0?users=28:${known.botId}`);
});

describe('the product behind Teams', () => {
  test.each([APP, ''])('with the app’s id %j', async (id) => {
    const { product, entra, framework, host, close } = await teamsProduct(await freePort(), {
      env: { TEAMS_APP_ID: id },
    });
    const pressed = fromTeams({
      type: 'invoke',
      name: 'adaptiveCard/action',
      text: undefined,
      value: { action: { type: 'Action.Execute', verb: 'clock.show', data: {} }, trigger: 'manual' },
    });
    const card = await ask(product.origin, '/api/messages', bearer(botToken(framework)), pressed);
    const links = teamsLinks({ appId: id || null, publicHost: host, botId: null });
    expect(card.status).toBe(200);
    expect(card.text.includes('"Action.OpenUrl"')).toBe(id !== '');
    if (id) expect(card.text).toContain(JSON.stringify(links.tabLink('/')));
    const meetings = await ask(product.origin, '/api/meetings', bearer(tokenOf(entra, 'pro1')));
    expect(JSON.parse(meetings.text).chatUrl).toBe(chatUrl);
    await close();
  });
});
