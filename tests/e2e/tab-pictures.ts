/** The README's pictures of the tab: the clock in its themes, planning, a workshop, panel and stage, a phone. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ClockView } from '#contract/clock.ts';
import type { Product } from './product.ts';
import { type PageOptions, pagesOf } from './tab-pages.ts';

/** `hour` plays the meeting to where panel and stage are worth a picture. */
export async function tabPictures(
  running: Product,
  folder: string,
  hour: () => Promise<void>,
): Promise<void> {
  const pages = await pagesOf(running.origin);
  const shoot = async (name: string, options: PageOptions, ready: (page: Page) => Promise<unknown>) => {
    const page = await pages.open('chair', { height: 860, ...options });
    await ready(page);
    await page.evaluate('document.fonts.ready');
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, name), animations: 'disabled' });
    await page.close();
  };
  const answer = await fetch(`${running.origin}/api/clock`, {
    headers: { authorization: 'Rehearsal chair' },
  });
  const view = (await answer.json()) as ClockView;
  const draft = view.clocks.find(({ state }) => state === 'draft')?.id ?? '';
  const held = view.workshops.filter(({ nps }) => nps !== null).at(-1)?.id ?? '';
  // Icons alone have fewer paths.
  const drawn = (page: Page) => page.locator('svg path').nth(12).waitFor({ state: 'attached' });
  const headed = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();
  await shoot('clock-light.png', { at: '' }, drawn);
  await shoot('clock-dark.png', { at: '', theme: 'dark' }, drawn);
  await shoot('clock-contrast.png', { at: '', theme: 'contrast', lang: 'en' }, drawn);
  await shoot('clock-phone.png', { at: '', width: 390, height: 844, lang: 'sv' }, headed);
  await shoot('planning-light.png', { at: `plan/${draft}` }, drawn);
  await shoot('workshop-light.png', { at: `workshop/${held}`, height: 1100 }, headed);
  await hour();
  await shoot(
    'panel-light.png',
    { at: 'panel', frame: 'sidePanel', inChat: true, width: 320, height: 760 },
    headed,
  );
  const stage = { at: 'stage', frame: 'meetingStage', inChat: true, theme: 'dark', height: 720 } as const;
  await shoot('stage-dark.png', stage, (page) => page.getByText('Seuraavaksi').first().waitFor());
  await pages.close();
}
