/** Swedish texts of the public pages: terms of use and support. */
import type { Pages } from './page.ts';

export const pages: Pages = {
  terms: {
    heading: 'Användarvillkor',
    lead: 'Pajakello hjälper yrkespersoner att konsultera tillsammans och planera nätverkets år. Det är inget klientdatasystem.',
    sections: [
      {
        heading: 'För vem och till vad',
        text: [
          'Pajakello är till för yrkespersoner inom social- och hälsovården som har fått det av sin organisation i Teams. Det används till anonyma konsultationer och nätverkets årsklocka.',
        ],
      },
      {
        heading: 'Vad Pajakello inte är',
        text: [],
        list: [
          'Pajakello är varken ett klient- eller ett patientdatasystem. Klientens ärenden antecknas och avgörs i de system som är avsedda för det.',
          'Ett råd från en konsultation är inget beslut. Var och en ansvarar för sitt arbete som annars.',
          'Pajakello är inte till för brådskande situationer. Ring 112 i en nödsituation.',
        ],
      },
      {
        heading: 'Vad användaren ansvarar för',
        text: [],
        list: [
          'Ta upp ett fall utan namn, beteckningar, kontaktuppgifter och annat som klienten kan kännas igen på. Läs igenom texten innan du skickar den.',
          'Använd formuläret när du tar upp ett fall. Text som skrivs i chatten blir kvar i Teams.',
          'Säg genast till om någon nämner en identifierande uppgift på mötet. Dina egna meddelanden raderar du själv i Teams.',
          'Behåll länken till ditt kalenderflöde för dig själv: den som får den ser samma workshoppar som du.',
        ],
      },
      {
        heading: 'Filtret hjälper men garanterar inget',
        text: [
          'Filtret söker efter identifieringsuppgifter i texten innan något sparas. Det hittar inte allt, och ibland stoppar det en text som inte innehåller några. Den som skickar texten ansvarar alltid för att klienten inte kan kännas igen.',
        ],
      },
      {
        heading: 'Vad organisationen ansvarar för',
        text: [
          'Den organisation som har tagit Pajakello i bruk är personuppgiftsansvarig. Den bestämmer vem som använder Pajakello, var uppgifterna finns och hur länge Teams sparar meddelanden.',
          '[Organisationen kompletterar: servicetid och vem som ansvarar för tjänsten.]',
        ],
      },
      {
        heading: 'Programmet',
        text: [
          'Pajakello är öppen källkod (MIT-licens). Programmet ges i befintligt skick utan garanti, om organisationen inte har avtalat om annat.',
          'De gällande villkoren finns alltid på den här sidan.',
        ],
      },
    ],
  },
  support: {
    heading: 'Stöd',
    lead: 'Så här får du hjälp med Pajakello.',
    sections: [
      {
        heading: 'Fråga boten',
        text: [
          'Skriv ordet hjälp till Pajakello i Teams. Kortet berättar vilka andra ord som finns och hur du kommer i gång.',
        ],
      },
      {
        heading: 'Om något inte fungerar',
        text: [],
        list: [
          'Boten svarar inte i mötets chatt: nämn den, @Pajakello kö. Alla organisationer tillåter inte att boten ser meddelanden där den inte nämns.',
          'Det kommer inga privata meddelanden: öppna Pajakello en gång bland apparna i Teams och skriv hjälp till den.',
          'Fliken öppnas inte: ladda den på nytt. Om inloggningen ändå inte lyckas, fråga den som sköter Teams i din organisation.',
          'Sidopanelen syns inte: lägg till Pajakello som flik i mötet med plustecknet och anslut till mötet på nytt.',
          'Formuläret stoppar texten: kortet föreslår en text utan identifierande uppgifter. Originalet sparades inte.',
        ],
      },
      {
        heading: 'Om du skrev en identifierande uppgift i chatten',
        text: [
          'Radera meddelandet genast i Teams. Pajakello sparar det inte. Följ i övrigt din organisations anvisning om avvikelser i informationssäkerheten.',
        ],
      },
    ],
  },
  contact: {
    heading: 'Kontakt',
    lead: 'Om det här inte hjälpte, ta kontakt:',
    missing: '[Organisationen kompletterar: e-post eller webbsida där man får hjälp.]',
  },
  pages: 'Om Pajakello',
  languages: 'Språk',
};
