/**
 * Takes the README's pictures of the running product: `node tests/e2e/pictures.ts` (`… dialog`: those of the case
 * form's dialog alone). Writes `docs/pictures/*.png`; needs Chromium (`CHROMIUM` names another than /usr/bin/chromium).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { casePictures } from './case-pictures.ts';
import { type Product, product } from './product.ts';
import { type CaseText, type Screen, screen, submit } from './screen.ts';
import { tabPictures } from './tab-pictures.ts';

const FOLDER = 'docs/pictures';

const NAMED: CaseText = {
  title: 'Toistuvat soitot iltaisin',
  situation:
    'Asiakas Matti Virtanen soittaa terveysasemalle joka ilta (040 123 4567). Kotona ei ole tukea, ja sama työntekijä vastaa harvoin. Hoitosuhdetta ei ole syntynyt.',
  question: 'Mistä saisimme iltaan tukea?',
};
/** Something that the filter asks about. */
const DOUBTED = 'Asiakas on ainoa lääkäri Utsjoella. Mistä saisimme iltaan tukea?';
const PRESENT = [
  'Terveysasemapalvelut',
  'Psykiatria- ja päihdepalvelut',
  'Nuorten sosiaalipalvelut',
  'Aikuisten sosiaalipalvelut',
  'Ikääntyneiden palveluohjaus',
  'Vammaispalvelut',
  'Työllisyyspalvelut',
  'Kela',
  'Järjestöt',
];

/** A form that came back rewritten stands in this person's chat. */
async function refused(on: Screen): Promise<void> {
  await on.open('pro3');
  await on.say('pro3', 'uusi');
  await on.sees('pro3', 'Uusi anonyymi tapaus');
  await submit(on, 'fi', 'pro3', NAMED);
  await on.sees('pro3', 'Ei lähetetty vielä');
}

async function shoot(on: Screen, name: string): Promise<void> {
  await on.page.mouse.move(0, 0);
  await on.page.evaluate('document.activeElement?.blur()');
  await on.page.evaluate('document.fonts.ready');
  await on.page.screenshot({ path: join(FOLDER, name), animations: 'disabled' });
}

/** The hour runs, the first case is at its third phase, most services are here. */
async function firstCase(on: Screen): Promise<void> {
  await on.page.getByRole('button', { name: 'Aloita Teams-kokous' }).click();
  await on.press('meeting', 'Tarkistin: pois päältä');
  await on.misses('meeting', /En voi nähdä sitä itse/);
  await on.press('meeting', 'Merkitse palveluja');
  for (const service of PRESENT) {
    const row = on.chat('meeting').locator('.ac-columnSet', { hasText: service });
    await row.getByRole('button', { name: 'Merkitse' }).click();
    await row.getByRole('button', { name: 'Peru' }).waitFor();
  }
  await on.press('meeting', 'Takaisin');
  await on.seconds(5 * 60);
  await on.sees('meeting', 'Avaus');
  await on.seconds(5 * 60);
  await on.press('meeting', 'Tapaukseen 1');
  await on.press('meeting', 'Kysymyksiin');
  await on.seconds(4 * 60);
  await on.press('meeting', 'Ajatuksiin');
  await on.sees('meeting', 'Ajatukset ja ratkaisut');
  await on.seconds(3 * 60);
  await on.sees('meeting', 'Tapaus 1: kaksi minuuttia jäljellä');
  await on.page.getByRole('button', { name: '×1, kello' }).click();
}

async function main(running: Product): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await running.post('example', { lang: 'fi', wait: true });
  await casePictures(running, { ...NAMED, question: DOUBTED }, shoot);
  if (process.argv[2] === 'dialog') return;

  await running.post('example', { lang: 'fi', wait: true });
  const phone = await screen(running, { lang: 'fi', width: 390, height: 844, scale: 2 });
  await refused(phone);
  await shoot(phone, 'card-refused-phone.png');
  await phone.close();

  await running.post('example', { lang: 'fi', wait: true });
  const light = await screen(running, { lang: 'fi', height: 900 });
  await tabPictures(running, FOLDER, () => firstCase(light));
  await refused(light);
  await shoot(light, 'rehearsal-light.png');
  await light.close();
  const dark = await screen(running, { lang: 'fi', height: 900, theme: 'dark' });
  await dark.open('pro3');
  await dark.sees('pro3', 'Ei lähetetty vielä');
  await shoot(dark, 'rehearsal-dark.png');
  await dark.close();
}

const running = await product();
try {
  await main(running);
} finally {
  await running.remove();
}
