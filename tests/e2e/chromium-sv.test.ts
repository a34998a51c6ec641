/**
 * The ready-made meeting in Swedish, played by hand in Chromium: the room loads it by itself, a sixth case
 * comes back rewritten, the hour goes by typed words and by buttons, two cases are combined, and it closes.
 */
import { describeInChromium } from '../in-chromium.ts';
import { type Product, product } from './product.ts';
import { type CaseText, type Screen, screen, submit } from './screen.ts';

const LONG = 120_000;

const NAMED: CaseText = {
  title: 'Upprepade samtal på kvällarna',
  situation:
    'Klienten Anna Lindström ringer hälsostationen varje kväll. Vi kan ringa upp på numret 040 123 4567. Hemma finns inget stöd.',
  question: 'Var hittar vi stöd på kvällarna?',
};

describeInChromium('a meeting in Swedish', () => {
  let running: Product;
  let on: Screen;
  beforeAll(async () => {
    running = await product();
  }, LONG);
  afterAll(async () => {
    await on?.close();
    await running?.remove();
  });

  test(
    'from the example to the close, without a Finnish word',
    async () => {
      on = await screen(running, { lang: 'sv' });
      await on.page.getByText('Exemplet är klart.').first().waitFor({ timeout: 60_000 });
      await on.sees('meeting', 'Chatten är kopplad');

      await on.open('pro3');
      await on.sees('pro3', 'Ditt fall står i kön');
      await on.say('pro3', 'ny');
      await on.sees('pro3', 'Nytt anonymt fall');
      await submit(on, 'sv', 'pro3', NAMED);
      await on.sees('pro3', 'Inte skickat ännu');
      const refused = on.card('pro3', 'Inte skickat ännu');
      const proposal = await refused.getByLabel('Situationen i allmänna drag *').inputValue();
      expect(proposal).toContain('Hemma finns inget stöd.');
      for (const word of ['Anna', 'Lindström', '040', '4567']) expect(proposal).not.toContain(word);
      await on.press('pro3', 'Bekräfta och skicka');
      await on.card('pro3', /Ditt fall står i kön.*Upprepade samtal/s).waitFor();

      await on.page.getByRole('button', { name: 'Starta Teams-mötet' }).click();
      await on.sees('meeting', 'Konsultationsmöte');
      await on.sees('meeting', '6 fall');
      await on.press('meeting', 'Kontrollerat: allt av');

      // Typed words do what the buttons do.
      await on.say('meeting', 'börja');
      await on.sees('meeting', 'Öppning');
      await on.seconds(5 * 60);
      await on.say('meeting', 'nästa');
      await on.sees('meeting', 'Fall 1 / 6');
      await on.press('meeting', 'Till frågorna');
      await on.sees('meeting', 'Preciserande frågor');
      await on.say('meeting', 'tilläggstid');
      await on.sees('meeting', /^Tilläggstiden togs av: buffert/);
      await on.press('meeting', 'Paus');
      await on.sees('meeting', /^Paus sedan/);
      await on.say('meeting', 'fortsätt');
      await on.misses('meeting', /^Paus sedan/);
      await on.press('meeting', 'Id-uppgift nämndes');
      await on.sees('meeting', 'Vi talar i allmänna drag');

      // `kö` brings the card anew to the end of the chat, and the old one goes.
      await on.say('meeting', 'kö');
      await on.page.locator('#chat-meeting .message:last-child', { hasText: 'Fall 1 / 6' }).waitFor();
      const cards = on.chat('meeting').locator('.message.bot', { hasText: 'Fall 1 / 6' });
      await cards.nth(1).waitFor({ state: 'detached' });

      // Two waiting cases are combined when both presenters agree.
      await on.pressMore('meeting', 'Slå ihop fall');
      await on.press('meeting', 'Välj');
      await on.sees('meeting', /^Med vilket fall/);
      await on.press('meeting', 'Välj');
      await on.sees('meeting', /^Jag frågade presentatörerna om att slå ihop/);
      const asked = [];
      for (const who of ['pro1', 'pro2', 'pro3'] as const) {
        await on.open(who);
        const asks = on.chat(who).locator('.message.bot', { hasText: 'Ska två fall slås ihop?' });
        for (let left = await asks.count(); left > 0; left--) {
          asked.push(who);
          await asks.last().getByRole('button').first().click();
          await asks.nth(left - 1).waitFor({ state: 'detached' });
        }
      }
      expect(asked).toHaveLength(2);
      await on.misses('meeting', /^Jag frågade presentatörerna/);
      await on.pressMore('meeting', 'Visa kön');
      await on.sees('meeting', /^\d \+ \d$/);
      await on.press('meeting', 'Tillbaka');

      // The close asks once; whoever's case is left is asked, and says no.
      await on.say('meeting', 'avsluta');
      await on.press('meeting', 'Avsluta ändå');
      await on.sees('meeting', 'Mötet är slut');
      await on.open('pro2');
      await on.sees('pro2', 'Ska fallet sparas till nästa gång?');
      await on.press('pro2', 'Ta bort fallet');
      await on.sees('pro2', /raderad/);

      // What was said since Swedish was chosen is Swedish, and so is the room.
      const said = on.page
        .locator('.bar, .strips, .message, .composer')
        .filter({ hasNotText: 'Hei, olen Pajakello' });
      const words = (await said.allTextContents()).join('\n');
      expect(words).toContain('Mötet är slut');
      for (const finnish of ['tapaus', 'Tapaus', 'kokous', 'Lähetä', 'Takaisin', 'palvelu', 'puskuri'])
        expect(words).not.toContain(finnish);
      expect(await on.close()).toEqual([]);
    },
    LONG,
  );
});
