/**
 * People's words in the side panel and on the stage: letter for letter, never as markup (cases C27 and C29 of
 * `cards.jsonl`); only during the case's turn.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInChromium } from '../in-chromium.ts';
import type { Data } from './play.ts';
import { type Hour, hour } from './tab-hour.ts';
import { type Pages, pagesOf } from './tab-pages.ts';

const LONG = 240_000;
const FILE = join(process.env.SHARED_DIR ?? '../shared', 'cases', 'cards.jsonl');
interface Line {
  readonly id: string;
  readonly case: string;
  readonly inputs: Readonly<Record<'title' | 'situation' | 'question', string>>;
}
const lines: readonly Line[] = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
      .filter((line) => line.case === 'C27' || line.case === 'C29')
  : [];
if (lines.length === 0) console.warn(`no ${FILE}: C27 and C29 are not tried in the side panel`);

const PANEL = { at: 'panel', frame: 'sidePanel', inChat: true, width: 320, height: 780 } as const;
const STAGE = { at: 'stage', frame: 'meetingStage', inChat: true } as const;

let h: Hour;
let pages: Pages;

describeInChromium('texts of a case', () => {
  if (lines.length === 0) {
    test.skip('needs cards.jsonl', () => {});
    return;
  }
  beforeAll(async () => {
    const cases: readonly Data[] = lines.map(({ inputs }) => ({
      kind: 'case',
      urgency: 'now',
      services: '',
      confirmed: 'true',
      title: inputs.title,
      situation: inputs.situation,
      question: inputs.question,
    }));
    h = await hour(cases);
    pages = await pagesOf(h.product.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await h?.product.remove();
    expect(troubles).toEqual([]);
  }, LONG);

  const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`).textContent();
  const marks = (page: Page, within: string) =>
    page.locator(`${within} :is(a, img, b, em, strong, script, del, h4)`).count();

  test(
    'each as it was written, in the panel and on the stage; nothing of it before and after its turn',
    async () => {
      const chair = await pages.open('chair', PANEL);
      const pro = await pages.open('pro1', PANEL);
      const stage = await pages.open('pro2', STAGE);
      await h.to('09:00');
      await chair.getByRole('button', { name: 'Aloita tapaaminen' }).click();
      await pro
        .locator('section[aria-labelledby="queue"] li')
        .nth(lines.length - 1)
        .waitFor();
      const seen: string[] = [];
      for (let n = 1; n <= lines.length; n++) {
        await chair.getByRole('button', { name: `Tapaukseen ${n}`, exact: true }).click();
        for (const page of [pro, stage]) {
          await page.getByText(`Tapaus ${n} / ${lines.length}`).first().waitFor();
          await page.locator('[data-field="question"]').waitFor();
        }
        const shown = (await h.panel('pro1')).running[0]?.texts;
        const line = lines.find(
          ({ inputs }) => inputs.title === shown?.title && inputs.situation === shown.situation,
        );
        if (!line) throw new Error('a case that nobody brought');
        seen.push(line.id);
        for (const name of ['title', 'situation', 'question'] as const)
          expect([line.id, name, await field(pro, name)]).toEqual([line.id, name, line.inputs[name]]);
        for (const name of ['title', 'question'] as const)
          expect([line.id, name, await field(stage, name)]).toEqual([line.id, name, line.inputs[name]]);
        // What is written over several lines is shown over several lines.
        const height = (await pro.locator('[data-field="situation"]').boundingBox())?.height ?? 0;
        expect(height).toBeGreaterThanOrEqual(20 * line.inputs.situation.split('\n').length);
        expect(await marks(pro, 'details')).toBe(0);
        expect(await marks(stage, 'main')).toBe(0);
        // The situation of the others is nowhere.
        for (const other of lines.filter(({ inputs }) => inputs.situation !== line.inputs.situation))
          expect(await pro.getByText(other.inputs.situation.slice(0, 20)).count()).toBe(0);
        for (const next of ['Kysymyksiin', 'Ajatuksiin', 'Yhteenvetoon'])
          await chair.getByRole('button', { name: next, exact: true }).click();
      }
      expect(seen.toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
      await chair.getByRole('button', { name: 'Lopetukseen' }).click();
      await pro.getByText('Kootaan yhteen').waitFor();
      for (const page of [pro, stage]) expect(await page.locator('[data-field="question"]').count()).toBe(0);
    },
    LONG,
  );
});
