/**
 * What a person sees and does in the running product's rehearsal room, in Chromium: chats by persona,
 * cards by what stands on them, buttons by their words. Everything waits for what is seen; nothing sleeps.
 */
import type { Locator, Page } from 'playwright-core';
import type { ChatId, PersonaId } from '#rehearsal/personas.ts';
import { launch } from '../chromium.ts';
import type { Product } from './product.ts';

export type Lang = 'fi' | 'sv';

/** How long anything may take to be seen, ms. */
const PATIENCE_MS = 15_000;

/** The room's own words that a play presses or reads. */
const WORDS = {
  fi: { more: 'Lisää', eyes: 'Kenen silmin näet keskustelun', chats: 'Keskustelu', minute: '+1 min, siirrä' },
  sv: { more: 'Mer', eyes: 'Med vems ögon du ser chatten', chats: 'Chatt', minute: '+1 min, flytta' },
} as const;

export interface ScreenOptions {
  readonly lang: Lang;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly scale?: number;
  /** Buttons go as Action.Submit, as in an old phone. */
  readonly phone?: boolean;
  /** The tab stands beside the chats. */
  readonly side?: boolean;
  /** The room opens empty instead of loading the ready-made example. */
  readonly empty?: boolean;
}

export interface Screen {
  readonly page: Page;
  /** The chat as it is on the screen. */
  chat(id: ChatId): Locator;
  /** Brings a person's private chat onto the screen. */
  open(id: PersonaId): Promise<Locator>;
  /** Looks at the meeting's chat with this person's eyes. */
  eyes(id: PersonaId): Promise<void>;
  /** Waits until this stands in the chat; a string is a whole text, a pattern a part of one. */
  sees(chat: ChatId, text: string | RegExp): Promise<void>;
  /** Waits until this stands nowhere in the chat. */
  misses(chat: ChatId, text: string | RegExp): Promise<void>;
  /** The newest card that holds this text. */
  card(chat: ChatId, text: string | RegExp): Locator;
  /** Presses the newest button of these words; one of the 'more' menu too. */
  press(chat: ChatId, words: string): Promise<void>;
  pressMore(chat: ChatId, words: string): Promise<void>;
  say(chat: ChatId, text: string, as?: PersonaId): Promise<void>;
  /** Moves the clock by the room's button, minute by minute; seconds by its API. */
  minutes(n: number): Promise<void>;
  seconds(n: number): Promise<void>;
  /** Closes the browser; answers what it complained of. */
  close(): Promise<readonly string[]>;
}

/** Opens the room of a running product in a browser of its own. */
export async function screen(product: Product, options: ScreenOptions): Promise<Screen> {
  const {
    lang,
    width = 1440,
    height = 1000,
    theme = 'light',
    scale = 1,
    phone = false,
    side = false,
  } = options;
  const words = WORDS[lang];
  const browser = await launch();
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: `${lang}-FI`,
    timezoneId: 'Europe/Helsinki',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const troubles: string[] = [];
  page.on('console', (m) => m.type() === 'error' && troubles.push(m.text()));
  page.on('pageerror', (e) => troubles.push(e.message));
  const settings = JSON.stringify({
    ...{ lang, theme, phone, open: [], eyes: 'chair', single: 'meeting' },
    sideOpen: side,
  });
  await page.addInitScript(
    `if (!localStorage.length) localStorage.setItem('pajakello-rehearsal', '${settings}')`,
  );
  await page.goto(`${product.origin}/rehearsal${options.empty ? '?example=none' : ''}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const narrow = width < 860;

  const chat = (id: ChatId) => page.locator(`#chat-${id}`);
  const card = (id: ChatId, text: string | RegExp) =>
    chat(id).locator('.message.bot').filter({ hasText: text }).last();
  const texts = (id: ChatId, text: string | RegExp) =>
    chat(id).locator('.log').getByText(text, { exact: true }).filter({ visible: true });

  const self: Screen = {
    page,
    chat,
    card,
    async open(id) {
      if (narrow) await page.getByLabel(words.chats, { exact: true }).selectOption(id);
      else if (!(await chat(id).isVisible())) await page.locator(`[data-persona="${id}"]`).click();
      await chat(id).waitFor();
      return chat(id);
    },
    async eyes(id) {
      await page.getByLabel(words.eyes).selectOption(id);
    },
    async sees(id, text) {
      await texts(id, text).last().waitFor();
    },
    async misses(id, text) {
      await texts(id, text).last().waitFor({ state: 'hidden' });
    },
    async press(id, name) {
      await chat(id).locator('.log').getByRole('button', { name, exact: true }).last().click();
    },
    async pressMore(id, name) {
      await self.press(id, words.more);
      await page.getByRole('menuitem', { name, exact: true }).click();
    },
    async say(id, text) {
      const field = chat(id).locator('textarea').last();
      await field.fill(text);
      await field.press('Enter');
      await chat(id).locator('.bubble', { hasText: text }).last().waitFor();
    },
    async minutes(n) {
      for (let i = 0; i < n; i++) {
        const before = await page.locator('.clock-now').textContent();
        await page.getByRole('button', { name: words.minute }).click();
        await page
          .locator('.clock-now')
          .filter({ hasNotText: String(before) })
          .waitFor();
      }
    },
    async seconds(n) {
      await product.post('clock', { step: n });
    },
    async close() {
      await browser.close();
      return troubles.splice(0);
    },
  };
  return self;
}

export interface CaseText {
  readonly title: string;
  readonly situation: string;
  readonly question: string;
}

/** The form's own words. */
const FORM = {
  fi: {
    heading: 'Uusi anonyymi tapaus',
    title: 'Otsikko *',
    situation: 'Tilanne yleisellä tasolla *',
    question: 'Kysymys ryhmälle *',
    confirm: 'Vahvistan, ettei kuvaus sisällä tunnistetietoja *',
    send: 'Lähetä',
  },
  sv: {
    heading: 'Nytt anonymt fall',
    title: 'Rubrik *',
    situation: 'Situationen i allmänna drag *',
    question: 'Fråga till gruppen *',
    confirm: 'Jag bekräftar att texten inte innehåller identifieringsuppgifter *',
    send: 'Skicka',
  },
} as const;

/** Fills the form that stands in this private chat, and sends it. */
export async function submit(on: Screen, lang: Lang, who: PersonaId, text: CaseText): Promise<void> {
  const words = FORM[lang];
  const form = on.card(who, words.heading);
  await form.getByLabel(words.title).fill(text.title);
  await form.getByLabel(words.situation).fill(text.situation);
  await form.getByLabel(words.question).fill(text.question);
  await form.getByLabel(words.confirm).check();
  await form.getByRole('button', { name: words.send, exact: true }).click();
}
