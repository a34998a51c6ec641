// biome-ignore-all lint/style/noExcessiveLinesPerFile: texts
/** Privacy notice and accessibility statement in Swedish. */
import type { About } from './page.ts';

export const about: About = {
  privacy: {
    heading: 'Dataskyddsbeskrivning',
    lead: 'Vad Pajakello sparar, var och hur länge. Pajakello är inget klientdatasystem: uppgifter om klienter antecknas någon annanstans.',
    sections: [
      {
        heading: 'Personuppgiftsansvarig och kontaktperson',
        text: [
          'Personuppgiftsansvarig är den organisation som har tagit Pajakello i bruk i Teams.',
          '[Den personuppgiftsansvariga kompletterar: organisationens namn, kontaktperson och dataskyddsombudets kontaktuppgifter.]',
        ],
      },
      {
        heading: 'Vad uppgifterna används till',
        text: [
          'Till konsultationsmötets kö och klocka, till nätverkets årsklocka och workshoppar samt till påminnelserna om dem.',
          '[Den personuppgiftsansvariga kompletterar: den rättsliga grunden för behandlingen.]',
        ],
      },
      {
        heading: 'Om klienter: inget som identifierar',
        text: [
          'Fallen tas upp utan identifieringsuppgifter. Innan något sparas söker ett filter efter namn, beteckningar, kontaktuppgifter och andra identifierande detaljer. En ursprunglig text som innehåller sådana varken sparas eller upprepas.',
          'Filtret hjälper, men garanterar inte anonymitet. Därför behandlas fallens text som om den kunde vara personuppgifter. Tystnadsplikten gäller också sådant som indirekt kan avslöja en klient.',
        ],
        list: [
          'Ett behandlat falls text, rubrik och koppling till presentatören raderas när mötet avslutas.',
          'Ett flyttat fall sparas till nästa möte bara om presentatören svarar ja inom 24 timmar. Annars raderas det.',
          'Ett formulär som inte skickas töms efter ett dygn.',
          'Av mötet återstår bara siffror: datum, antal fall enligt typ, minuter, tjänster samt insändningar som filtret stoppade enligt grupp. Uppdelningar visas först från fem.',
        ],
      },
      {
        heading: 'Om dig',
        text: ['Om dig sparas det som Pajakello behöver för att fungera:'],
        list: [
          'namn och Teams-id från inloggningen',
          'språk, central, tjänst som du företräder och inställningar för påminnelser',
          'adressen som boten kan skriva till i Teams',
          'dina roller, uppgifter och anmälningar till workshoppar: tjänst och sätt att delta. De anmäldas namn ser bara planerarna, andra ser antalen.',
          'av kalenderflödets hemliga länk bara ett kondensat, ur vilket länken inte kan återskapas',
        ],
      },
      {
        heading: 'Utvärderingar av workshoppar',
        text: [
          'Svaren kopplas inte till den som svarar. Av dem sparas bara antal och en fri rad som har passerat filtret, samt ett kondensat som hindrar att någon svarar två gånger. Resultaten visas från fem svar.',
        ],
      },
      {
        heading: 'Hur länge uppgifterna sparas',
        text: [
          'Fallens texter: som ovan. Årsklockor, workshoppar, roller, anmälningar, utvecklingsämnen och dina egna inställningar sparas tills de raderas. En raderad workshop eller ett raderat utvecklingsämne kan återställas i 30 dagar, sedan förstörs det.',
          'En egen anmälan kan avbokas före workshoppen och kalenderflödet avslutas när som helst.',
          '[Den personuppgiftsansvariga kompletterar: när avslutade årsklockor och uppgifter om anställda som har slutat raderas.]',
        ],
      },
      {
        heading: 'Var uppgifterna finns',
        text: [
          'I Pajakellos egen databas i organisationens servermiljö. Mötenas uppgifter hålls åtskilda och säkerhetskopieras inte. Uppgifter lämnas inte ut, och inget skickas till annonsörer eller analystjänster.',
          'Teams sparar skickade meddelanden och kort enligt din organisations förvaringstid. Därför tas ett fall upp med formuläret och inte genom att skriva i chatten. Kort som innehöll ett falls text ersätts med kort utan text.',
          '[Den personuppgiftsansvariga kompletterar: servermiljö, plats och personuppgiftsbiträden.]',
        ],
      },
      {
        heading: 'Loggar och din enhet',
        text: [
          'I loggarna antecknas händelser utan namn och texter. Pajakello använder inga kakor. I din webbläsare sparas bara valet av årsklockans vy och filter. Teams har sina egna tekniska uppgifter.',
        ],
      },
      {
        heading: 'Dina rättigheter',
        text: [
          'Du kan begära att få se, rätta eller radera uppgifter om dig och motsätta dig behandlingen. Kontakta den personuppgiftsansvariga. Du kan också lämna klagomål till dataombudsmannen (tietosuoja.fi).',
        ],
      },
    ],
  },
  accessibility: {
    heading: 'Tillgänglighetsutlåtande',
    lead: 'Utlåtandet gäller Pajakellos flik, sidopanel och mötesskärm i Microsoft Teams. Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att offentliga webbtjänster är tillgängliga.',
    sections: [
      {
        heading: 'Tjänstens tillgänglighet',
        text: [
          'Pajakello uppfyller lagens krav delvis: målet är nivåerna A och AA i WCAG 2.1, och bristerna nedan är kända.',
        ],
      },
      {
        heading: 'Vad som ännu inte är tillgängligt',
        text: [],
        list: [
          'Botens kort i chatten visas av Microsoft Teams. Färger, fokus och stöd för skärmläsare är Teams egna, och vi kan inte rätta dem.',
          'Väljarna för datum och klockslag är webbläsarens egna. De följer enhetens språk, inte nödvändigtvis språket i Teams.',
          'Länkat material är nätverkets egna filer. Den som har gjort dem ansvarar för tillgängligheten. (WCAG 1.1.1, 1.3.1)',
          'Tjänsten har ännu inte testats tillsammans med användare med funktionsnedsättning.',
        ],
      },
      {
        heading: 'Vad som har gjorts',
        text: [],
        list: [
          'Årsklockan finns alltid också som en lista med allt det som ringen visar.',
          'Allt fungerar med tangentbord, och fokus syns.',
          'Färgen är aldrig det enda tecknet: teman har också ett märke och ett mönster, och brister sägs med ord.',
          'Timern avbryter inte skärmläsaren: bara fasbyte, de två sista minuterna och att tiden är slut meddelas.',
          'Ljust, mörkt och högkontrasttema följer Teams. Sidorna fungerar på 320 pixlars bredd och med 200 procents förstoring.',
          'Det finns ingen rörelse om enheten ber om mindre rörelse.',
          'Diagrammens siffror finns också som tabell.',
        ],
      },
      {
        heading: 'Hur tillgängligheten har bedömts',
        text: [
          'Utvecklarnas egen bedömning: automatiska axe-core-granskningar (WCAG 2.1 A och AA) av alla sidor i tre teman och på tre språk samt test med tangentbord. Ingen utomstående bedömning har gjorts.',
          '[Den personuppgiftsansvariga kompletterar: datum för utlåtandet och senaste granskning.]',
        ],
      },
      {
        heading: 'Ge respons',
        text: [
          'Om du märker en brist, berätta det för den som tillhandahåller tjänsten. Du får svar inom 14 dagar.',
          '[Den personuppgiftsansvariga kompletterar: e-post eller formulär för respons om tillgänglighet.]',
        ],
      },
      {
        heading: 'Tillsyn',
        text: [
          'Om du inte är nöjd med svaret eller inte får något inom två veckor kan du göra en anmälan till tillsynsmyndigheten: Transport- och kommunikationsverket Traficom, övervakning av digital tillgänglighet, www.tillganglighetskrav.fi, saavutettavuus@traficom.fi, växel 029 534 5000.',
        ],
      },
    ],
  },
};
