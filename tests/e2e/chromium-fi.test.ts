/**
 * A whole consultation meeting in Finnish, played by hand in Chromium: the set-up card, three submitters
 * (one text comes back rewritten), the roll-call, over time, a late case, an absent presenter, a
 * postponement, and what is left when the meeting is closed.
 */
import { atLocal, type LocalDate, plus } from '#domain/time.ts';
import type { PersonaId } from '#rehearsal/personas.ts';
import { describeInChromium } from '../in-chromium.ts';
import { type Product, product } from './product.ts';
import { type CaseText, type Screen, screen, submit } from './screen.ts';

const LONG = 120_000;

const CASES = {
  pro1: {
    title: 'Asumisen tuki jää palvelujen väliin',
    situation: 'Asiakas tarvitsee arjessa tukea, mutta kukaan ei ota kokonaisuutta hoitaakseen.',
    question: 'Kuka voisi ottaa vastuun asumisesta?',
  },
  pro2: {
    title: 'Toistuvat soitot iltaisin',
    situation:
      'Asiakas Matti Virtanen soittaa terveysasemalle joka ilta. Takaisinsoitto onnistuu numeroon 040 123 4567. Kotona ei ole tukea.',
    question: 'Mistä saisimme iltaan tukea?',
  },
  pro3: {
    title: 'Kipu, uni ja päihteet yhdessä',
    situation: 'Pitkittynyt kipu valvottaa, ja sitä hoidetaan monessa paikassa.',
    question: 'Missä järjestyksessä näitä kannattaa hoitaa?',
  },
} as const satisfies Partial<Record<PersonaId, CaseText>>;
type Presenter = keyof typeof CASES;
const PRESENTERS = Object.keys(CASES) as readonly Presenter[];

const LATE: CaseText = {
  title: 'Omaishoitaja uupuu',
  situation: 'Omaishoitaja uupuu, eikä lyhytaikaishoitoa ole saatu järjestymään.',
  question: 'Miten tuki järjestyy ajoissa?',
};

describeInChromium('a meeting in Finnish', () => {
  let running: Product;
  let on: Screen;
  beforeAll(async () => {
    running = await product();
  }, LONG);
  afterAll(async () => {
    await on?.close();
    await running?.remove();
  });

  /** Connects the chat by the set-up card; answers when the first meeting begins. */
  async function setUp() {
    await running.post('install', { persona: 'chair', chat: 'meeting' });
    await on.sees('meeting', 'Yhdistetään keskustelu tapaamiseen');
    const card = on.card('meeting', 'Yhdistetään keskustelu tapaamiseen');
    await card.getByLabel('Terveys- ja hyvinvointikeskus').fill('Koivuranta');
    expect(await card.locator('#chairs input:checked').count()).toBe(1);
    await card.locator('#backups').getByText('Varapuheenjohtaja', { exact: true }).click();
    await on.press('meeting', 'Tallenna');
    await on.sees('meeting', 'Keskustelu on yhdistetty');
    const said = await on.chat('meeting').getByText('Seuraava tapaaminen: Koivuranta').last().textContent();
    const [, day, month, hour, minute] = /(\d+)\.(\d+)\. klo (\d+)\.(\d+)/.exec(said ?? '') ?? [];
    const two = (n: string | undefined) => String(n).padStart(2, '0');
    const { clock } = await running.get<{ clock: { now: string } }>('state?since=999999999');
    const year = Number(clock.now.slice(0, 4)) + (Number(month) < Number(clock.now.slice(5, 7)) ? 1 : 0);
    return atLocal(`${year}-${two(month)}-${two(day)}` as LocalDate, `${two(hour)}:${two(minute)}`);
  }

  /** Who presents the case whose title stands on the meeting's card now. */
  async function presenting(): Promise<Presenter> {
    const text = (await on.chat('meeting').locator('.log').textContent()) ?? '';
    const who = PRESENTERS.find((p) => text.includes(CASES[p].title));
    if (!who) throw new Error(`no known case on the card: ${text}`);
    return who;
  }

  test(
    'from the set-up card to what is kept for the next meeting',
    async () => {
      on = await screen(running, { lang: 'fi', empty: true });
      const start = await setUp();
      await running.post('clock', { to: plus(start, -20 * 60_000) });

      // Three bring a case. The second wrote a name and a number: the field comes back rewritten.
      for (const who of PRESENTERS) {
        await on.open(who);
        await on.say(who, 'uusi');
        await on.sees(who, 'Uusi anonyymi tapaus');
        await submit(on, 'fi', who, CASES[who]);
        if (who !== 'pro2') await on.sees(who, 'Tapauksesi on jonossa');
      }
      await on.open('pro2');
      await on.sees('pro2', 'Ei lähetetty vielä');
      const refused = on.card('pro2', 'Ei lähetetty vielä');
      await on.sees('pro2', /^Löysin 2 tunnistetietoa/);
      await on.sees('pro2', 'Puhelinnumero');
      const proposal = await refused.getByLabel('Tilanne yleisellä tasolla *').inputValue();
      expect(proposal).toContain('Kotona ei ole tukea.');
      for (const word of ['Matti', 'Virtanen', '040', '4567']) expect(proposal).not.toContain(word);
      expect(await refused.getByRole('checkbox', { name: /Vahvistan/ }).count()).toBe(0);
      await on.press('pro2', 'Vahvista ja lähetä');
      await on.sees('pro2', 'Tapauksesi on jonossa');

      // The opening card counts, names nobody, and shows no title before the draw.
      await running.post('clock', { to: plus(start, -5 * 60_000) });
      await on.page.getByRole('button', { name: 'Aloita Teams-kokous' }).click();
      await on.sees('meeting', 'Konsultaatiotapaaminen');
      await on.sees('meeting', '3 tapausta');
      await on.press('meeting', 'Näytä jono');
      await on.sees('meeting', 'Tapausjono');
      for (const who of PRESENTERS) await on.misses('meeting', CASES[who].title);
      await on.press('meeting', 'Takaisin');
      await on.press('meeting', 'Tarkistin: pois päältä');
      await on.misses('meeting', /En voi nähdä sitä itse/);

      // 'Edustan palvelua': Kela marks itself; the chair marks two in a row from a list that stays.
      await on.eyes('kela');
      await on.press('meeting', 'Edustan palvelua');
      await on.sees('meeting', 'Merkitse palvelu, jota edustat. Nimesi ei näy.');
      await on
        .chat('meeting')
        .locator('.ac-columnSet', { hasText: 'Kela' })
        .getByRole('button')
        .last()
        .click();
      await on.sees('meeting', 'Konsultaatiotapaaminen');
      await on.card('meeting', /Paikalla\s*Kela/).waitFor();
      await on.eyes('chair');
      await on.press('meeting', 'Merkitse palveluja');
      for (const service of ['Tukipalvelut', 'Vammaispalvelut']) {
        await on.sees('meeting', 'Mitkä palvelut ovat paikalla?');
        const row = on.chat('meeting').locator('.ac-columnSet', { hasText: service });
        await row.getByRole('button', { name: 'Merkitse' }).click();
        await row.getByRole('button', { name: 'Peru' }).waitFor();
      }
      await on.press('meeting', 'Takaisin');
      await on.card('meeting', /Paikalla\s*Kela, tukipalvelut ja vammaispalvelut/).waitFor();

      // What is read from the card leads back to it.
      await on.pressMore('meeting', 'Tietosuoja');
      await on.sees('meeting', 'Tietosuoja lyhyesti');
      await on.press('meeting', 'Takaisin');
      await on.sees('meeting', 'Konsultaatiotapaaminen');

      // At nine the hour begins by itself.
      await on.minutes(5);
      await on.sees('meeting', 'Avaus');
      await on.sees('meeting', /16 minuuttia kullekin\. Puskuria 2 minuuttia\./);

      // The first case, phase by phase, by the one button that names what comes.
      await on.seconds(5 * 60);
      await on.press('meeting', 'Tapaukseen 1');
      await on.sees('meeting', 'Tapaus 1 / 3');
      const first = await presenting();
      await on.open(first);
      await on.sees(first, 'Nyt on vuorosi');
      await on.sees('meeting', 'Esittely');
      await on.press('meeting', 'Kysymyksiin');
      await on.sees('meeting', 'Tarkentavat kysymykset');
      await on.press('meeting', 'Ajatuksiin');
      await on.sees('meeting', 'Ajatukset ja ratkaisut');
      await on.press('meeting', 'Yhteenvetoon');
      await on.sees('meeting', 'Yhteenveto');

      // Somebody comes late: told at once that there is room, and nothing changes for the others.
      await on.open('backup');
      await on.say('backup', 'uusi');
      await on.sees('backup', 'Uusi anonyymi tapaus');
      await submit(on, 'fi', 'backup', LATE);
      await on.sees('backup', /^Tapaukselle on tilaa/);
      await on.sees('meeting', 'Tapaus 1 / 3');

      // Two minutes left, time up, over time: who pays is said before and after.
      await on.seconds(14 * 60);
      await on.sees('meeting', 'Tapaus 1: kaksi minuuttia jäljellä');
      await on.seconds(120);
      await on.sees('meeting', 'Tapaus 1: aika täynnä');
      await on.sees('meeting', 'Aika täynnä.');
      await on.sees('meeting', '+1 min: puskuri 2 → 1 min.');
      await on.press('meeting', '+1 min');
      await on.sees('meeting', 'Lisäaika otettiin tästä: puskuri 2 → 1 min.');
      await on.misses('meeting', 'Aika täynnä.');
      await on.open(first);
      await on.press(first, 'Olen valmis');
      await on.sees('meeting', 'Esittelijä on valmis.');

      // The second case's presenter is absent: to the end of the queue. The late one is counted now.
      await on.press('meeting', 'Tapaukseen 2');
      await on.sees('meeting', 'Tapaus 2 / 4');
      const absent = await presenting();
      await on.pressMore('meeting', 'Siirrä jonon loppuun');
      await on.sees('meeting', 'Tapaus 3');
      await on.sees('meeting', /^vuoro 2 \/ 4/);
      const third = await presenting();
      expect(new Set([first, absent, third]).size).toBe(3);

      // The chair postpones the absent one's case: its presenter is asked, and keeps it.
      await on.pressMore('meeting', 'Siirrä seuraavaan');
      await on.sees('meeting', 'Mikä tapaus siirretään?');
      const row = on.chat('meeting').locator('.ac-columnSet', { hasText: CASES[absent].title });
      await row.getByRole('button', { name: 'Siirrä' }).click();
      await on.sees('meeting', /^vuoro 2 \/ 3/);
      await on.open(absent);
      await on.sees(absent, 'Säilytetäänkö ensi kertaan?');
      await on.press(absent, 'Säilytä ensi kertaan');
      await on.sees(absent, /^Tapaus säilytetään/);

      // The late case, then the closing.
      await on.pressMore('meeting', 'Päätä tapaus nyt');
      await on.sees('meeting', LATE.title);
      await on.open('backup');
      await on.sees('backup', 'Nyt on vuorosi');
      await on.pressMore('meeting', 'Päätä tapaus nyt');
      await on.sees('meeting', 'Lopetus');
      await on.press('meeting', 'Päätä tapaaminen');
      await on.sees('meeting', 'Tapaaminen on päättynyt');
      await on.card('meeting', /Käsitelty\s*3 tapausta\s*Siirretty\s*1 tapaus/).waitFor();

      // No text of what was handled is left in anybody's chat; the kept case waits for the next meeting.
      for (const who of ['pro1', 'pro2', 'pro3', 'backup'] as const) {
        await on.open(who);
        if (who !== absent) await on.sees(who, 'Teksti on poistettu');
        for (const { title, question } of [
          ...PRESENTERS.filter((p) => p !== absent).map((p) => CASES[p]),
          LATE,
        ])
          for (const text of [title, question]) {
            await on.misses(who, text);
            await on.misses('meeting', text);
          }
      }
      await on.open(absent);
      await on.say(absent, 'tapaukseni');
      await on.sees(absent, 'Omat tapauksesi');
      await on.sees(absent, CASES[absent].title);
      expect(await on.close()).toEqual([]);
    },
    LONG,
  );
});
