/** The ready-made example in three languages: five invented, general cases of one invented centre. */
import type { AgeGroup, Kind, ServiceId, Urgency } from '#contract/values.ts';
import type { Lang } from '#identifiers/types.ts';
import type { PersonaId } from './personas.ts';

export interface ExampleItem {
  readonly by: PersonaId;
  readonly kind: Kind;
  readonly ageGroup: AgeGroup;
  readonly urgency: Urgency;
  readonly services: readonly ServiceId[];
  readonly title: string;
  readonly situation: string;
  readonly tried: string;
  readonly wish: string;
  readonly question: string;
}

export interface Example {
  readonly centre: string;
  /** What the chair writes to the chat while connecting it. */
  readonly chairSays: string;
  /** The typed word that brings the case form. */
  readonly newWord: string;
  /** The typed word that asks for the language. */
  readonly languageWord: string;
  readonly items: readonly ExampleItem[];
}

/** Services that the centre expects at its meetings. */
export const EXPECTED: readonly ServiceId[] = [
  'terveysasema',
  'psykiatria-paihde',
  'nuorten-sosiaali',
  'aikuisten-sosiaali',
  'kuntoutus',
  'suun-terveys',
  'ikaantyneet',
  'vammaispalvelut',
  'tukipalvelut',
  'tyollisyys',
  'kela',
  'jarjestot',
];

type Frame = Pick<ExampleItem, 'by' | 'kind' | 'ageGroup' | 'urgency' | 'services'>;
type Words = Pick<ExampleItem, 'title' | 'situation' | 'tried' | 'wish' | 'question'>;

const FRAMES: readonly Frame[] = [
  {
    by: 'pro1',
    kind: 'case',
    ageGroup: 'adult',
    urgency: 'now',
    services: ['aikuisten-sosiaali', 'tukipalvelut'],
  },
  {
    by: 'pro2',
    kind: 'case',
    ageGroup: 'adult',
    urgency: 'now',
    services: ['psykiatria-paihde', 'kuntoutus'],
  },
  {
    by: 'pro3',
    kind: 'case',
    ageGroup: 'adult',
    urgency: 'now',
    services: ['terveysasema', 'psykiatria-paihde'],
  },
  {
    by: 'pro1',
    kind: 'phenomenon',
    ageGroup: 'older',
    urgency: 'now',
    services: ['ikaantyneet', 'jarjestot'],
  },
  { by: 'pro2', kind: 'matter', ageGroup: 'unsaid', urgency: 'later', services: ['kuntoutus', 'kela'] },
];

const FI: readonly Words[] = [
  {
    title: 'Asumisen tuki jää palvelujen väliin',
    situation:
      'Asiakas tarvitsee arjessa tukea enemmän kuin kotikäynnit antavat, mutta tuettuun asumiseen tarve arvioidaan liian pieneksi. Kukaan ei ota kokonaisuutta hoitaakseen, ja asuminen on vaarassa.',
    tried: 'Yhteinen arvio kahden palvelun kesken, tiheämmät käynnit kokeiluna.',
    wish: 'Toivoo samaa tuttua työntekijää ja haluaa pitää kotinsa. Hoitaa itse ruokaostokset.',
    question: 'Kuka voisi ottaa vastuun asumisen kokonaisuudesta?',
  },
  {
    title: 'Kipu, uni ja päihteet yhdessä',
    situation:
      'Pitkittynyt kipu valvottaa, ja päihteitä on alkanut kulua uneen. Kipua, unta ja päihteiden käyttöä hoidetaan eri paikoissa, ja ohjeet ovat keskenään ristiriitaisia.',
    tried: 'Lääkitystä on arvioitu, fysioterapia jäi kesken.',
    wish: 'Haluaisi nukkua ja palata harrastuksen pariin.',
    question: 'Missä järjestyksessä näitä kannattaa hoitaa ja kuka kokoaa?',
  },
  {
    title: 'Toistuvat päivystyskäynnit, ei hoitosuhdetta',
    situation:
      'Asiakas on käynyt päivystyksessä useita kertoja lyhyessä ajassa. Kotona ei ole tukea, ja hän soittaa illalla terveysasemalle. Hoitosuhdetta ei ole syntynyt.',
    tried: 'Ajanvaraus omahoitajalle on tehty kahdesti, asiakas ei ole päässyt paikalle.',
    wish: 'Toivoo, että joku soittaisi hänelle eikä toisin päin.',
    question: 'Miten hoitosuhde voisi alkaa muualla kuin päivystyksessä?',
  },
  {
    title: 'Etävastaanotto ei tavoita ikääntyneitä',
    situation:
      'Yhä useampi vastaanotto on siirtynyt etään. Ikääntyneet, joilla ei ole laitteita tai joiden kuulo on heikko, jäävät tulematta, eikä kukaan näe sitä tilastoista.',
    tried: 'Puhelinaikaa on pidennetty, kirjeitä kokeiltu.',
    wish: 'Toivovat ihmistä, jolle voi soittaa.',
    question: 'Miten tavoitamme heidät, joilla ei ole laitteita?',
  },
  {
    title: 'Kuka koordinoi kuntoutusta?',
    situation:
      'Kuntoutussuunnitelmia tehdään kolmessa paikassa, eikä kukaan tiedä, mikä niistä on voimassa. Hakemukset menevät ristiin ja asiakkaat odottavat.',
    tried: 'Yhteinen lomake oli käytössä, mutta se jäi pois.',
    wish: 'Yksi suunnitelma ja yksi ihminen, jolta kysyä.',
    question: 'Sovimmeko alueelle yhden tavan koordinoida kuntoutusta?',
  },
];

const SV: readonly Words[] = [
  {
    title: 'Boendestödet faller mellan tjänsterna',
    situation:
      'Klienten behöver mer stöd i vardagen än hembesöken ger, men för stödboende bedöms behovet vara för litet. Ingen tar ansvar för helheten och boendet är hotat.',
    tried: 'En gemensam bedömning mellan två tjänster, tätare besök på försök.',
    wish: 'Önskar samma bekanta arbetstagare och vill behålla sitt hem. Sköter själv matinköpen.',
    question: 'Vem kunde ta ansvar för boendet som helhet?',
  },
  {
    title: 'Smärta, sömn och rusmedel tillsammans',
    situation:
      'Långvarig smärta stör sömnen, och rusmedel har börjat användas för att somna. Smärtan, sömnen och rusmedlen vårdas på olika ställen, och råden går isär.',
    tried: 'Medicineringen har bedömts, fysioterapin avbröts.',
    wish: 'Vill sova och komma tillbaka till sin hobby.',
    question: 'Vad ska vårdas först och vem samlar ihop det?',
  },
  {
    title: 'Upprepade jourbesök, ingen vårdrelation',
    situation:
      'Klienten har besökt jouren flera gånger på kort tid. Hemma finns inget stöd, och på kvällarna ringer klienten till hälsostationen. Ingen vårdrelation har uppstått.',
    tried: 'Tid till egenvårdaren har bokats två gånger, klienten har inte kunnat komma.',
    wish: 'Önskar att någon skulle ringa upp, inte tvärtom.',
    question: 'Hur kunde en vårdrelation börja någon annanstans än på jouren?',
  },
  {
    title: 'Distansmottagningen når inte äldre',
    situation:
      'Allt fler mottagningar sker på distans. Äldre som saknar apparater eller hör dåligt uteblir, och ingen ser det i statistiken.',
    tried: 'Telefontiden har förlängts, brev har prövats.',
    wish: 'De önskar en människa som man kan ringa till.',
    question: 'Hur når vi dem som inte har apparater?',
  },
  {
    title: 'Vem samordnar rehabiliteringen?',
    situation:
      'Rehabiliteringsplaner görs på tre ställen och ingen vet vilken som gäller. Ansökningarna går i kors och klienterna väntar.',
    tried: 'En gemensam blankett användes, men den föll bort.',
    wish: 'En plan och en människa att fråga.',
    question: 'Kommer vi överens om ett sätt att samordna i regionen?',
  },
];

const EN: readonly Words[] = [
  {
    title: 'Housing support falls between services',
    situation:
      'The client needs more support in daily life than home visits give, but the need is judged too small for supported housing. Nobody takes on the whole, and the home is at risk.',
    tried: 'A joint assessment between two services, more frequent visits as a trial.',
    wish: 'Would like the same familiar worker and wants to keep the home. Does the food shopping alone.',
    question: 'Who could take responsibility for housing as a whole?',
  },
  {
    title: 'Pain, sleep and substances together',
    situation:
      'Prolonged pain keeps the client awake, and substances have come to be used for sleep. Pain, sleep and substance use are treated in different places, and the advice conflicts.',
    tried: 'The medication has been reviewed, physiotherapy was broken off.',
    wish: 'Would like to sleep and to go back to a hobby.',
    question: 'In what order should these be treated, and who puts it together?',
  },
  {
    title: 'Repeated emergency visits, no continuity of care',
    situation:
      'The client has been to the emergency department several times in a short while. There is no support at home, and in the evenings the client calls the health station. No continuity has come about.',
    tried: 'An appointment with the named nurse was made twice, the client could not come.',
    wish: 'Would like somebody to ring them, not the other way round.',
    question: 'How could continuity of care begin elsewhere than in the emergency department?',
  },
  {
    title: 'Remote appointments do not reach older people',
    situation:
      'More and more appointments are remote. Older people without devices or with poor hearing stay away, and nobody sees it in the figures.',
    tried: 'Telephone hours were made longer, letters were tried.',
    wish: 'They would like a human being to call.',
    question: 'How do we reach those who have no devices?',
  },
  {
    title: 'Who coordinates rehabilitation?',
    situation:
      'Rehabilitation plans are made in three places and nobody knows which of them holds. Applications cross each other and clients wait.',
    tried: 'A joint form was in use, but it was dropped.',
    wish: 'One plan and one human being to ask.',
    question: 'Do we agree on one way to coordinate in the region?',
  },
];

const joined = (words: readonly Words[]): readonly ExampleItem[] =>
  FRAMES.flatMap((frame, i) => {
    const own = words[i];
    return own ? [{ ...frame, ...own }] : [];
  });

export const EXAMPLES: Readonly<Record<Lang, Example>> = {
  fi: {
    centre: 'Koivuranta',
    chairSays: 'Yhdistän tämän keskustelun Pajakelloon.',
    newWord: 'uusi',
    languageWord: 'kieli',
    items: joined(FI),
  },
  sv: {
    centre: 'Björkstranden',
    chairSays: 'Jag ansluter den här chatten till Pajakello.',
    newWord: 'ny',
    languageWord: 'språk',
    items: joined(SV),
  },
  en: {
    centre: 'Birch Shore',
    chairSays: 'I am connecting this chat to Pajakello.',
    newWord: 'new',
    languageWord: 'language',
    items: joined(EN),
  },
};
