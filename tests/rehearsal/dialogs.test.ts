/** Dialogs of the rehearsal room: what Teams would send for them, and how they open and close over the chats. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { MEETING_CHAT } from '#rehearsal/personas.ts';
import { launch, violations } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { type FakeBot, startFakeBot } from './fake-bot.ts';

let bot: FakeBot;
beforeEach(async () => {
  bot = await startFakeBot(null);
  await bot.api('install', { persona: 'chair', chat: 'meeting' });
});
afterEach(() => bot.stop());

async function formIn(persona: string): Promise<string> {
  await bot.api('say', { persona, chat: persona, text: 'uusi' });
  for (let n = 0; n < 100; n++) {
    const { messages } = await bot.state();
    const found = messages.find((m) => m.chat === persona && m.attachments.length > 0);
    if (found) return found.id;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('no form came');
}

describe('what is sent', () => {
  test('a button that opens a dialog asks for it, with whatever stands in the card, however buttons go', async () => {
    const activityId = await formIn('pro2');
    const base = { persona: 'pro2', chat: 'pro2', activityId, verb: 'item.form', inputs: { title: 'x' } };
    for (const how of ['execute', 'submit']) {
      const { body } = await bot.api('act', { ...base, how });
      expect(body).toMatchObject({ ok: true, body: { task: { type: 'continue' } } });
      expect(bot.seen.at(-1)).toMatchObject({
        type: 'invoke',
        name: 'task/fetch',
        replyToId: activityId,
        value: { data: { verb: 'item.form', m: 's.2026-12-01', title: 'x' }, context: { theme: 'default' } },
      });
    }
    const { body } = await bot.api('act', { ...base, how: 'submit', raw: true });
    expect(body.ok).toBe(true);
    expect(bot.seen.at(-1)).toMatchObject({ type: 'message', value: { verb: 'item.form', title: 'x' } });
  });

  test('the compose box names its command and its chat; whoever is in no chat has none there', async () => {
    await bot.api('compose', { persona: 'pro2', chat: 'meeting' });
    expect(bot.seen.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: { commandId: 'item.form', commandContext: 'compose' },
      conversation: { id: MEETING_CHAT },
      channelData: { source: { name: 'compose' } },
    });
    expect(bot.seen.at(-1)).not.toHaveProperty('replyToId');
    expect((await bot.api('compose', { persona: 'admin', chat: 'meeting' })).status).toBe(403);
    expect((await bot.api('compose', { persona: 'pro1', chat: 'pro2' })).status).toBe(403);
  });

  test('a dialog is sent off empty', async () => {
    await bot.api('dialog', { persona: 'pro2', chat: 'pro2', activityId: '17' });
    expect(bot.seen.at(-1)).toMatchObject({ name: 'task/submit', replyToId: '17', value: { data: {} } });
    await bot.api('dialog', { persona: 'pro2', chat: 'pro2', activityId: null });
    expect(bot.seen.at(-1)).toMatchObject({ name: 'composeExtension/submitAction', value: { data: {} } });
  });
});

describeInChromium('over the chats', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const troubles: string[] = [];
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    await context?.close();
    expect(troubles).toEqual([]);
  });

  async function visit(width = 1440, settings: object = {}): Promise<void> {
    context = await browser.newContext({ viewport: { width, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    troubles.length = 0;
    page.on('console', (m) => m.type() === 'error' && troubles.push(m.text()));
    page.on('pageerror', (e) => troubles.push(e.message));
    const own = JSON.stringify({ open: ['pro2'], single: 'pro2', ...settings });
    await page.addInitScript(`localStorage.setItem('pajakello-rehearsal', '${own}')`);
    await page.goto(`${bot.url}/rehearsal?example=none`);
    await page.locator('#chat-pro2').waitFor();
  }
  const frame = () => page.frameLocator('.dialog-frame');
  const isOpen = () =>
    page.locator('dialog.dialog').evaluate((d) => (d as unknown as { open: boolean }).open);
  const focused = () => page.evaluate("document.activeElement?.closest('dialog') !== null");
  const opener = () => page.getByRole('button', { name: 'Avaa lomakkeena' });
  const compose = (chat: string) =>
    page.locator(`#chat-${chat}`).getByRole('button', { name: 'Lähetä tapaus' });

  test('opens with its title and as the one who pressed; the cross and Esc close it, and the focus goes back', async () => {
    await formIn('pro2');
    await visit(1440, { theme: 'dark', lang: 'fi' });
    await opener().click();
    await page.getByRole('dialog', { name: 'Uusi anonyymi tapaus' }).waitFor();
    const at = await frame().locator('#at').textContent();
    expect(at).toBe('?rehearsal=pro2&frame=dialog&theme=dark&lang=fi#/case/s.2026-12-01?form=token');
    await page.getByRole('button', { name: 'Sulje', exact: true }).click();
    expect(await isOpen()).toBe(false);
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Avaa lomakkeena');
    await opener().press('Enter');
    await frame().locator('#at').waitFor();
    // In the frame Esc is the page's own to see.
    await page.locator('.dialog-head button').press('Escape');
    await page.locator('dialog.dialog').waitFor({ state: 'hidden' });
    // Whoever closes it tells the bot nothing.
    expect(bot.seen.filter(({ name }) => name === 'task/submit')).toEqual([]);
  });

  test('the focus stays in it, what is behind is out of reach, and axe finds nothing', async () => {
    await formIn('pro2');
    await visit();
    await opener().click();
    await frame().locator('#at').waitFor();
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate("document.activeElement?.closest('dialog, body')?.tagName");
      expect(['DIALOG', 'BODY']).toContain(at);
    }
    await page.locator('.dialog-head button').focus();
    expect(await focused()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test('a page that holds words is asked before it goes; a page that has sent them closes by itself', async () => {
    await formIn('pro2');
    await visit();
    await opener().click();
    await frame().getByRole('button', { name: 'Write' }).click();
    await page.getByRole('button', { name: 'Sulje', exact: true }).click();
    await frame().getByText('"type":"pajakello-dialog-leave"').waitFor();
    expect(await isOpen()).toBe(true);
    await frame().getByRole('button', { name: 'Close it' }).click();
    await page.locator('dialog.dialog').waitFor({ state: 'hidden' });
    for (let n = 0; n < 50 && bot.seen.at(-1)?.name !== 'task/submit'; n++)
      await new Promise((done) => setTimeout(done, 20));
    expect(bot.seen.at(-1)).toMatchObject({ name: 'task/submit', value: { data: {} } });
  });

  test('from the compose box, on a phone over the whole screen; a sentence where the bot has no page', async () => {
    await visit(390);
    await compose('pro2').click();
    await frame().locator('#at').waitFor();
    const box = await page.locator('dialog.dialog').boundingBox();
    expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 390, 900]);
    await page.locator('.dialog-head button').press('Escape');
    await page.getByLabel('Keskustelu', { exact: true }).selectOption('meeting');
    await compose('meeting').click();
    await page.getByRole('dialog').getByText('Avaa lomake yksityisesti.').waitFor();
  });

  test('the tab opens one too, as whoever looks at it', async () => {
    await visit(1440, { sideOpen: true });
    await page.frameLocator('.side-body iframe:not([hidden])').getByRole('button', { name: 'Form' }).click();
    await page.getByRole('dialog', { name: 'Form' }).waitFor();
    expect(await frame().locator('#at').textContent()).toMatch(
      /^\?rehearsal=pro1&frame=dialog.*#\/case\/m1$/,
    );
    await frame().getByRole('button', { name: 'Close it' }).click();
    await page.locator('dialog.dialog').waitFor({ state: 'hidden' });
    expect(bot.seen.some(({ name }) => /submit/i.test(name ?? ''))).toBe(false);
  });
});
