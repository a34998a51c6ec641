/** The case form as a page, in a dialog or by itself: its fields, what stands below them, and what it sends. */
import type { FrameLocator, Locator, Page, Request } from 'playwright-core';
import type { Product } from './product.ts';

export type Field = 'title' | 'situation' | 'question' | 'tried' | 'wish';

export interface CaseForm {
  readonly root: Page | FrameLocator;
  area(field: Field): Locator;
  /** What stands in a field. */
  value(field: Field): Promise<string>;
  /** The words below a field. */
  findings(field: Field): Locator;
  press(name: string | RegExp): Promise<void>;
  readonly send: Locator;
}

/** `root`: the page, or the frame that it stands in. */
export function caseForm(root: Page | FrameLocator): CaseForm {
  const field = (name: Field) => root.locator(`[data-field="${name}"]`);
  return {
    root,
    area: (name) => field(name).locator('textarea'),
    value: (name) => field(name).locator('textarea').inputValue(),
    findings: (name) => field(name).locator('[data-findings]'),
    press: (name) =>
      root
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click(),
    send: root.locator('form button[type="submit"]'),
  };
}

/** Words of a client that must never be anywhere but in the two requests that check and send them. */
export const HIT = {
  text: 'Puhuin eilen Seppo Aarrelampiselle, ja hän soitti numerosta 044 918 2207. Kotona ei ole tukea.',
  words: /Seppo|Aarrelam|918 2207/,
  accepted: 'Puhuin eilen asiakkaalle, ja hän soitti numerosta. Kotona ei ole tukea.',
} as const;

/** Something that the filter only asks about. */
export const DOUBT = { text: 'Asiakas on ainoa lääkäri Utsjoella.', keep: 'Ei paljasta ketään' } as const;

/** Requests of a page (its frames too) that hold these words, by path. */
export function watchRequests(page: Page, words: RegExp): readonly string[] {
  const found: string[] = [];
  page.context().on('request', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (words.test(decodeURIComponent(request.url())) || words.test(request.postData() ?? ''))
      found.push(pathname);
  });
  return found;
}

/** Files of the product and its log that hold these words. */
export function kept(product: Product, words: RegExp): readonly string[] {
  const files = [...product.files()].filter(([, bytes]) => words.test(bytes.toString('latin1')));
  return [...files.map(([name]) => name), ...(words.test(product.output()) ? ['log'] : [])];
}
