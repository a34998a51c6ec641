/** Pictures of the case form's dialog for the README: over the chats, and on a phone in the dark theme. */
import { caseForm } from './case-form.ts';
import type { Product } from './product.ts';
import { type CaseText, type Screen, screen } from './screen.ts';

/** `shoot` writes one picture of a screen. */
export async function casePictures(
  running: Product,
  { title, situation, question }: CaseText,
  shoot: (on: Screen, name: string) => Promise<void>,
): Promise<void> {
  for (const [name, options] of [
    ['dialog-light.png', { width: 1100, height: 900 }],
    ['dialog-phone-dark.png', { width: 390, height: 844, scale: 2, theme: 'dark' }],
  ] as const) {
    const on = await screen(running, { lang: 'fi', ...options });
    await on.open('pro3');
    await on.say('pro3', 'uusi');
    await on.press('pro3', 'Avaa lomakkeena');
    const form = caseForm(on.page.frameLocator('.dialog-frame'));
    await form.area('title').fill(title);
    await form.area('situation').fill(situation);
    await form.area('question').fill(question);
    await form.findings('situation').waitFor();
    await form.findings('question').waitFor();
    await shoot(on, name);
    await on.close();
  }
}
