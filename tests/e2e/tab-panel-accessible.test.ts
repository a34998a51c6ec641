/**
 * Side panel, stage, Tapaamiset and settings: axe with the WCAG 2.1 A and AA tags in three themes and three
 * languages, sizes of targets on a phone, 320 px and 200 % zoom without sideways scrolling, reduced motion.
 */
import type { Page } from 'playwright-core';
import { violations } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { aCase } from './play.ts';
import { CASES, type Hour, hour } from './tab-hour.ts';
import { LOOKS, type PageOptions, type Pages, pagesOf, scrollsSideways } from './tab-pages.ts';
import { asking } from './tab-workshop.ts';

const LONG = 300_000;
const PANEL = { at: 'panel', frame: 'sidePanel', inChat: true, width: 320, height: 780 } as const;
const STAGE = { at: 'stage', frame: 'meetingStage', inChat: true } as const;

let h: Hour;
let pages: Pages;
beforeAll(async () => {
  h = await hour([...CASES, aCase('saaristo', { urgency: 'later' }), aCase('louhikko')]);
  pages = await pagesOf(h.product.origin);
}, LONG);
afterAll(async () => {
  const troubles = await pages?.close();
  await h?.product.remove();
  expect(troubles).toEqual([]);
}, LONG);

async function opened(who: 'chair' | 'pro1' | 'admin', options: PageOptions): Promise<Page> {
  const page = await pages.open(who, options);
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  await page.locator('[role="status"]').first().waitFor({ state: 'attached' });
  return page;
}

describeInChromium('before the hour, and on the other pages', () => {
  test.each(LOOKS)(
    '%s, %s',
    async (theme, lang) => {
      const panel = await opened('chair', { ...PANEL, theme, lang });
      await panel.locator('[aria-pressed]').first().waitFor();
      expect(await violations(panel)).toEqual([]);
      await panel.close();
      const stage = await opened('pro1', { ...STAGE, theme, lang });
      expect(await violations(stage)).toEqual([]);
      await stage.close();
      const meetings = await pages.open('chair', { at: 'meetings', theme, lang });
      await meetings.getByRole('article').first().waitFor();
      expect(await violations(meetings)).toEqual([]);
      await meetings.close();
      const settings = await pages.open('admin', { at: 'settings', theme, lang });
      await settings.locator('li button').first().click();
      await settings
        .locator('section ol')
        .waitFor({ state: 'attached' })
        .catch(() => undefined);
      expect(await violations(settings)).toEqual([]);
      await settings.close();
    },
    LONG,
  );
});

describeInChromium('in a case, over time, paused, with the menu open', () => {
  beforeAll(async () => {
    const ask = asking(h.product.origin);
    const act = async (verb: string) => {
      const { view } = await h.panel('chair');
      const { refusal } = await ask.act('chair', 'meeting.act', {
        m: view.m,
        verb,
        data: { s: view.chair?.s ?? 0 },
      });
      if (refusal !== null) throw new Error(refusal);
    };
    await h.to('09:00');
    await act('meeting.start');
    await h.to('09:05');
    await act('meeting.next');
    await h.to('09:14');
  }, LONG);

  test.each(LOOKS)(
    '%s, %s',
    async (theme, lang) => {
      const panel = await opened('chair', { ...PANEL, theme, lang });
      await panel.locator('[data-field="situation"]').waitFor();
      await panel.locator('[aria-haspopup="menu"]').waitFor();
      expect(await violations(panel)).toEqual([]);
      expect(await scrollsSideways(panel)).toBe(false);
      await panel.locator('[aria-haspopup="menu"]').click();
      await panel.getByRole('menuitem').first().waitFor();
      expect(await violations(panel)).toEqual([]);
      await panel.close();
      const stage = await opened('pro1', { ...STAGE, theme, lang });
      await stage.locator('[data-field="question"]').waitFor();
      expect(await violations(stage)).toEqual([]);
      await stage.close();
    },
    LONG,
  );

  test(
    'a finger finds every button: 44 px high where the pointer is coarse; nothing moves where that is asked',
    async () => {
      const page = await opened('chair', { ...PANEL, reducedMotion: true, touch: true });
      await page.locator('[aria-haspopup="menu"]').waitFor();
      const heights = await page
        .locator('button')
        .evaluateAll((all) => all.map((one) => (one as unknown as { offsetHeight: number }).offsetHeight));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      expect(
        await page.evaluate('document.getAnimations().filter((one) => one.playState === "running").length'),
      ).toBe(0);
    },
    LONG,
  );

  test(
    'on a stage of any size nothing scrolls sideways',
    async () => {
      for (const [width, height] of [
        [1920, 1080],
        [640, 360],
        [360, 640],
      ] as const) {
        const stage = await opened('pro1', { ...STAGE, width, height });
        await stage.locator('[data-field="question"]').waitFor();
        expect([width, await scrollsSideways(stage)]).toEqual([width, false]);
        if (width > height)
          expect(
            await stage.evaluate(
              'document.documentElement.scrollHeight <= document.documentElement.clientHeight',
            ),
          ).toBe(true);
      }
    },
    LONG,
  );
});
