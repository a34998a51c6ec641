/**
 * Time in the side panel and on the stage (cases C01 and C02 of `plan.jsonl`): who comes late, reloads, has a
 * wrong clock or slept sees what everybody sees, and no time of a client is kept.
 */
import type { Page } from 'playwright-core';
import { ms } from '#domain/time.ts';
import { MEETING_CHAT } from '#rehearsal/personas.ts';
import { describeInChromium } from '../in-chromium.ts';
import { rawPage } from './raw-page.ts';
import { CASES, type Hour, hour } from './tab-hour.ts';
import { type Pages, pagesOf } from './tab-pages.ts';

const LONG = 180_000;
/** A minute in `npm run soak`; longer than the page's own tries either way. */
const SLEEP_MS = process.env.SOAK ? 60_000 : 12_000;
const PANEL = { at: 'panel', frame: 'sidePanel', inChat: true, width: 320, height: 780 } as const;
const STAGE = { at: 'stage', frame: 'meetingStage', inChat: true } as const;
/** Seven minutes fast, before anything of the page runs. */
const FAST = `{
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...of) { of.length > 0 ? super(...of) : super(Real.now() + 420000); }
    static now() { return Real.now() + 420000; }
  };
}`;

const seconds = (figure: string | null): number => {
  const [, minutes = '', rest = ''] = /^(\d+):(\d\d)$/.exec(figure?.trim() ?? '') ?? [];
  return Number(minutes) * 60 + Number(rest || Number.NaN);
};
/** What the large figure shows, in seconds; it must be shown with them. */
const figure = async (page: Page): Promise<number> =>
  seconds(await page.locator('[role="timer"] span').first().textContent());
const shows = (page: Page, text: string) =>
  page.getByRole('timer').getByText(text, { exact: true }).waitFor();

let h: Hour;
let pages: Pages;

describeInChromium('four cases of twelve minutes', () => {
  beforeEach(async () => {
    h = await hour(CASES);
    pages = await pagesOf(h.product.origin);
  }, LONG);
  afterEach(async () => {
    const troubles = await pages?.close();
    await h?.product.remove();
    expect(troubles).toEqual([]);
  }, LONG);

  /** From the chair's own panel: the hour at 09:00, the first case at 09:05. */
  async function toFirstCase(): Promise<Page> {
    const chair = await pages.open('chair', PANEL);
    await h.to('09:00');
    await chair.getByRole('button', { name: 'Aloita tapaaminen' }).click();
    await chair.getByText('4 tapausta, 12 min kullekin').waitFor();
    await h.to('09:05');
    await chair.getByRole('button', { name: 'Tapaukseen 1' }).click();
    await chair.getByText('Tapaus 1 / 4', { exact: true }).waitFor();
    return chair;
  }

  test(
    'C01-1: who comes at 09:06:30, and who reloads, sees 1:30 of the presentation like everybody else',
    async () => {
      const chair = await toFirstCase();
      await h.to('09:06:30');
      await h.speed(1);
      const late = await pages.open('pro1', PANEL);
      const stage = await pages.open('pro2', STAGE);
      await chair.reload();
      for (const page of [late, stage, chair])
        await page.getByText('Esittely', { exact: true }).first().waitFor();
      // Each shows seconds, and at the same moment all show the same.
      await Promise.all([late, stage, chair].map((page) => page.getByRole('timer').waitFor()));
      const [a, b, c, now] = await Promise.all([figure(late), figure(stage), figure(chair), h.play.now()]);
      const right = (ms(h.at('09:08')) - ms(now)) / 1000;
      for (const shown of [a, b, c]) {
        expect(Math.abs(shown - right)).toBeLessThanOrEqual(1);
        expect(shown).toBeGreaterThan(60);
      }
      expect(Math.max(a, b, c) - Math.min(a, b, c)).toBeLessThanOrEqual(1);

      // The first event carries the end as an instant, beside the server's now.
      const stop = new AbortController();
      const response = await fetch(
        `${h.product.origin}/api/events?chat=${encodeURIComponent(MEETING_CHAT)}`,
        { headers: { Authorization: 'Rehearsal pro3' }, signal: stop.signal },
      );
      let text = '';
      for await (const chunk of response.body!) {
        text += Buffer.from(chunk).toString('utf8');
        if (/^data: .*\n\n/m.test(text)) break;
      }
      stop.abort();
      expect(/^event: (\w+)/m.exec(text)?.[1]).toBe('panel');
      const { view } = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '') as Awaited<
        ReturnType<Hour['panel']>
      >;
      expect(view.part?.phaseEnds).toBe(h.at('09:08'));
      expect(ms(view.now as never)).toBeGreaterThanOrEqual(ms(h.at('09:06:30')));
    },
    LONG,
  );

  test(
    'C02-1: a browser seven minutes fast shows 1:30 and stores the pause of the server',
    async () => {
      const chair = await toFirstCase();
      await h.to('09:06:30');
      const fast = await pages.open('backup', { ...PANEL, before: FAST });
      const other = await pages.open('pro1', PANEL);
      await shows(fast, '1:30');
      expect(await fast.evaluate('Date.now()')).toBeGreaterThan(Date.now() + 400_000);
      await shows(other, '1:30');
      await h.to('09:06:50');
      await shows(fast, '1:10');
      await fast.getByRole('button', { name: 'Tauko' }).click();
      for (const page of [fast, other, chair]) await page.getByText('1:10 jäljellä tauon jälkeen').waitFor();
      expect((await h.play.meeting()).hour?.part.pausedAt).toBe(h.at('09:06:50'));
      // A pause stands, whatever time passes.
      await h.to('09:08:20');
      await other.getByText('Tauko alkoi 9.06').waitFor();
      await other.getByText('1:10 jäljellä tauon jälkeen').waitFor();
    },
    LONG,
  );

  test(
    'C02-2: a page that was frozen is right within a second of its thaw',
    async () => {
      await toFirstCase();
      await h.to('09:06:00');
      const figureOf = `document.querySelector('[role="timer"] span')`;
      const query = new URLSearchParams({ rehearsal: 'pro1', frame: 'sidePanel', chat: MEETING_CHAT });
      const panel = await rawPage(`${h.product.origin}/tab/?${query}#/panel`);
      try {
        await panel.until(`${figureOf}?.textContent === '2:00'`);
        await h.speed(1);
        await panel.until(`${figureOf}?.textContent === '1:59'`);
        // Whatever the page draws, with when: asleep it draws nothing.
        await panel.evaluate(`{
          globalThis.drawn = [];
          new MutationObserver(() => drawn.push(performance.now())).observe(document.body, {
            subtree: true, characterData: true, childList: true, attributes: true,
          });
          document.addEventListener('resume', () => { globalThis.resumed = performance.now(); });
        }`);
        await panel.send('Page.setWebLifecycleState', { state: 'frozen' });
        await new Promise((done) => setTimeout(done, SLEEP_MS));
        await panel.send('Page.setWebLifecycleState', { state: 'active' });
        await panel.send('Page.bringToFront');
        const thawed = performance.now();
        await new Promise((done) => setTimeout(done, 900 - (performance.now() - thawed)));
        const before = await h.play.now();
        const text = await panel.evaluate<string>(`${figureOf}.textContent`);
        const after = await h.play.now();
        const end = ms(h.at('09:08'));
        expect(seconds(text)).toBeLessThanOrEqual((end - ms(before)) / 1000 + 1);
        expect(seconds(text)).toBeGreaterThanOrEqual((end - ms(after)) / 1000 - 1);
        expect(seconds(text)).toBeLessThanOrEqual(120 - SLEEP_MS / 1000);
        const asleep = await panel.evaluate<number>(
          `drawn.filter((at) => at > resumed - ${SLEEP_MS - 5000} && at < resumed - 1000).length`,
        );
        expect(asleep).toBe(0);
      } finally {
        await panel.close();
      }
    },
    LONG,
  );
});
