// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of the example's words
/**
 * The words of the example's yearly clock in three languages: eight themes, eleven workshops, the template
 * of the planning matrix, two PDSA items, what was learnt. Everything is invented and names nobody's client.
 */
import type { Lang } from '#identifiers/types.ts';

export interface WorkshopWords {
  readonly title: string;
  readonly aims: string;
  readonly followed: string;
  readonly material: string;
  /** Free lines of evaluations. */
  readonly lines: readonly string[];
}

export interface DevelopmentWords {
  readonly title: string;
  readonly origin: string;
  /** Plan, do, study, act. */
  readonly steps: readonly [string, string, string, string];
}

export interface ClockWords {
  readonly network: string;
  /** The second centre. */
  readonly other: string;
  readonly themes: readonly string[];
  readonly roles: readonly [string, string, string];
  readonly tasks: readonly string[];
  /** Where workshops are held: two places. */
  readonly places: readonly [string, string];
  readonly workshops: readonly WorkshopWords[];
  readonly developments: readonly [DevelopmentWords, DevelopmentWords];
}

const fi: ClockWords = {
  network: 'Koivuranta ja Satamapuisto',
  other: 'Satamapuisto',
  themes: [
    'Palveluverkko tutuksi',
    'Mieli ja päihteet',
    'Työ ja toimeentulo',
    'Kuntoutus ja arki',
    'Kokemusasiantuntijuus',
    'Ikääntyneet',
    'Nuoret ja perheet',
    'Yhteiset toimintatavat',
  ],
  roles: ['Fasilitaattori', 'Kokemusasiantuntija', 'Tekninen tuki'],
  tasks: [
    'Sovi tila ja etäyhteys',
    'Pyydä alustajat mukaan',
    'Lähetä kutsu verkostolle',
    'Valmistele esimerkit ilman tunnistetietoja',
    'Lähetä ennakkotehtävä ilmoittautuneille',
    'Varaa tarjoilu',
  ],
  places: ['Koivurannan terveysasema, kokoustila 2', 'Satamapuiston monitoimitalo, sali'],
  workshops: [
    {
      title: 'Kuka tekee mitä? Vuoden aloitus',
      aims: 'Tutustutaan toisiimme ja sovitaan, miten löydämme oikean palvelun nopeasti.',
      followed: 'Tehtiin yhteinen luettelo palveluista ja sovittiin, kuka pitää sen ajan tasalla.',
      material: 'Palvelut yhdellä sivulla',
      lines: ['Vihdoin tiedän, kenelle soittaa.', 'Enemmän aikaa tutustumiseen.'],
    },
    {
      title: 'Mieli ja päihteet samassa pöydässä',
      aims: 'Harjoitellaan, miten mielenterveyden ja päihteiden hoito aloitetaan yhtä aikaa.',
      followed: 'Sovittiin yhteisestä ensiarviosta ja kokeillaan sitä kevään ajan.',
      material: 'Yhteisen ensiarvion runko',
      lines: ['Lähimuoto tuntui etää paremmalta.', 'Esimerkki auttoi ymmärtämään toisen työtä.'],
    },
    {
      title: 'Kun rahat eivät riitä',
      aims: 'Käydään läpi, mistä toimeentulon tuki haetaan ja missä järjestyksessä.',
      followed: 'Tehtiin tarkistuslista hakemuksen tueksi.',
      material: 'Hakemuksen tarkistuslista',
      lines: ['Toivottiin lisää aikaa ryhmille.', 'Tarkistuslista menee heti käyttöön.'],
    },
    {
      title: 'Kuntoutus arjen tukena',
      aims: 'Rakennetaan yhden tavoitteen kuntoutussuunnitelma, jonka kaikki ymmärtävät.',
      followed: 'Kokeillaan yhtä yhteyshenkilöä kuntoutuksen ajan.',
      material: 'Yhden tavoitteen suunnitelma',
      lines: ['Selkeä malli, joka sopii omaan työhön.', 'Etäosallistujat jäivät vähän sivuun.'],
    },
    {
      title: 'Kokemusasiantuntija työparina',
      aims: 'Mitä muuttuu, kun kokemusasiantuntija on mukana alusta asti? Suunnitellaan yhteinen työtapa.',
      followed: '',
      material: 'Työparin pelisäännöt',
      lines: ['Käytännöllinen ja lämmin.', 'Tätä lisää.'],
    },
    {
      title: 'Ikääntyneen monta palvelua',
      aims: 'Piirretään yhdessä, mitä palveluja ikääntynyt kohtaa viikon aikana, ja karsitaan päällekkäiset.',
      followed: '',
      material: 'Viikon palvelukartta',
      lines: ['Kartta paljasti päällekkäisen työn.', 'Omaisten ääni puuttui.'],
    },
    {
      title: 'Nuori kahden palvelun välissä',
      aims: 'Sovitaan, kuka ottaa vastuun, kun nuori siirtyy palvelusta toiseen.',
      followed: '',
      material: 'Saattaen vaihdon muistilista',
      lines: ['Muistilista kiinnitettiin seinälle.', 'Koulu olisi hyvä saada mukaan.'],
    },
    {
      title: 'Salassapito ja yhteistyö',
      aims: 'Kerrataan, mitä saa kertoa toiselle palvelulle ja miten suostumus pyydetään.',
      followed: '',
      material: 'Suostumus selkokielellä',
      lines: ['Uskallan taas kysyä luvan.', 'Lakiteksti oli raskasta.'],
    },
    {
      title: 'Asuminen ja velat',
      aims: 'Mistä apu löytyy, kun vuokra jää rästiin? Kootaan reitti ensimmäisestä yhteydenotosta ratkaisuun.',
      followed: '',
      material: 'Reitti velkaneuvontaan',
      lines: ['Tämä reitti oli minulle uusi.', 'Lisää esimerkkejä.'],
    },
    {
      title: 'Palveluverkko tutuksi: messut',
      aims: 'Jokainen palvelu esittelee pöytänsä. Kierretään pareittain ja kirjataan yksi uusi yhteys.',
      followed: '',
      material: 'Messujen pöytäkartta',
      lines: ['Paras päivä koko vuonna.', 'Melua oli paljon.'],
    },
    {
      title: 'Mitä opimme? Vuoden arviointi',
      aims: 'Katsotaan palautteet yhdessä ja valitaan ensi vuoden aiheet.',
      followed: '',
      material: 'Vuoden palautteet koottuna',
      lines: ['Hyvä tapa päättää vuosi.', 'Päätökset kannattaa kirjata heti.'],
    },
  ],
  developments: [
    {
      title: 'Etävastaanotto ei tavoita ikääntyneitä',
      origin: 'Nousi esiin konsultaatiotapaamisessa: ilman laitteita jää tulematta.',
      steps: [
        'Kysytään terveysasemilta, ketkä jäävät etävastaanoton ulkopuolelle.',
        'Kokeillaan puhelinaikaa ja lähivastaanottoa kahdella asemalla.',
        'Verrataan käyntien määriä ja palautetta.',
        'Sovitaan pysyvä tapa tarjota vaihtoehto.',
      ],
    },
    {
      title: 'Yksi yhteyshenkilö kuntoutukseen',
      origin: 'Pajassa huomattiin, että suunnitelmia tehdään kolmessa paikassa.',
      steps: [
        'Valitaan kokeiluun yksi palvelu ja yhteyshenkilön tehtävät.',
        'Kokeillaan kolmen kuukauden ajan.',
        'Kootaan kokemukset työntekijöiltä ja asiakkailta.',
        'Päätetään, laajennetaanko mallia.',
      ],
    },
  ],
};

const sv: ClockWords = {
  network: 'Björkstranden och Hamnparken',
  other: 'Hamnparken',
  themes: [
    'Lär känna servicenätet',
    'Psykisk hälsa och missbruk',
    'Arbete och utkomst',
    'Rehabilitering och vardag',
    'Erfarenhetsexpertis',
    'Äldre',
    'Unga och familjer',
    'Gemensamma arbetssätt',
  ],
  roles: ['Facilitator', 'Erfarenhetsexpert', 'Tekniskt stöd'],
  tasks: [
    'Kom överens om rum och distansförbindelse',
    'Bjud in inledarna',
    'Skicka inbjudan till nätverket',
    'Förbered exemplen utan identifieringsuppgifter',
    'Skicka förhandsuppgiften till de anmälda',
    'Beställ servering',
  ],
  places: ['Björkstrandens hälsostation, mötesrum 2', 'Hamnparkens allaktivitetshus, salen'],
  workshops: [
    {
      title: 'Vem gör vad? Årets start',
      aims: 'Vi lär känna varandra och kommer överens om hur vi snabbt hittar rätt tjänst.',
      followed: 'Vi gjorde en gemensam lista över tjänsterna och avtalade vem som håller den aktuell.',
      material: 'Tjänsterna på en sida',
      lines: ['Äntligen vet jag vem jag ska ringa.', 'Mer tid att lära känna varandra.'],
    },
    {
      title: 'Psykisk hälsa och missbruk vid samma bord',
      aims: 'Vi övar på att börja vården av psykisk ohälsa och missbruk samtidigt.',
      followed: 'Vi kom överens om en gemensam första bedömning och prövar den under våren.',
      material: 'Stommen för den första bedömningen',
      lines: ['På plats kändes bättre än på distans.', 'Exemplet hjälpte mig förstå andras arbete.'],
    },
    {
      title: 'När pengarna inte räcker',
      aims: 'Vi går igenom varifrån utkomststöd söks och vad som söks först.',
      followed: 'Vi gjorde en checklista som stöd för ansökan.',
      material: 'Checklista för ansökan',
      lines: ['Det önskades mer tid för grupperna.', 'Checklistan tas genast i bruk.'],
    },
    {
      title: 'Rehabilitering som stöd i vardagen',
      aims: 'Vi bygger en rehabiliteringsplan med ett enda mål som alla förstår.',
      followed: 'Vi prövar en enda kontaktperson under rehabiliteringen.',
      material: 'Planen med ett enda mål',
      lines: ['En klar modell som passar mitt arbete.', 'De som deltog på distans hamnade vid sidan.'],
    },
    {
      title: 'Erfarenhetsexpert som arbetspar',
      aims: 'Vad ändras när en erfarenhetsexpert är med från början? Vi planerar ett gemensamt arbetssätt.',
      followed: '',
      material: 'Spelregler för arbetsparet',
      lines: ['Berörande och praktiskt.', 'Mer av det här.'],
    },
    {
      title: 'Den äldres många tjänster',
      aims: 'Vi ritar tillsammans vilka tjänster en äldre möter under en vecka och gallrar det dubbla.',
      followed: '',
      material: 'Veckans servicekarta',
      lines: ['Kartan visade det dubbla arbetet.', 'De anhörigas röst saknades.'],
    },
    {
      title: 'Ung mellan två tjänster',
      aims: 'Vi kommer överens om vem som tar ansvar när en ung går från en tjänst till en annan.',
      followed: '',
      material: 'Minneslista för överföringen',
      lines: ['Minneslistan hänger nu på väggen.', 'Skolan borde vara med.'],
    },
    {
      title: 'Sekretess och samarbete',
      aims: 'Vi repeterar vad man får berätta för en annan tjänst och hur man ber om samtycke.',
      followed: '',
      material: 'Samtycke på lätt svenska',
      lines: ['Jag vågar fråga om lov igen.', 'Lagtexten var tung.'],
    },
    {
      title: 'Boende och skulder',
      aims: 'Var finns hjälpen när hyran släpar efter? Vi samlar vägen från första kontakt till lösning.',
      followed: '',
      material: 'Vägen till skuldrådgivningen',
      lines: ['Vägen var ny för mig.', 'Fler exempel.'],
    },
    {
      title: 'Lär känna servicenätet: mässa',
      aims: 'Varje tjänst visar upp sitt bord. Vi går runt parvis och antecknar en ny kontakt.',
      followed: '',
      material: 'Mässans bordskarta',
      lines: ['Årets bästa dag.', 'Det var mycket buller.'],
    },
    {
      title: 'Vad lärde vi oss? Årets utvärdering',
      aims: 'Tillsammans går vi igenom responsen och väljer nästa års ämnen.',
      followed: '',
      material: 'Årets respons i sammandrag',
      lines: ['Ett bra sätt att avsluta året.', 'Besluten borde antecknas genast.'],
    },
  ],
  developments: [
    {
      title: 'Distansmottagningen når inte äldre',
      origin: 'Kom upp på ett konsultationsmöte: utan apparater uteblir man.',
      steps: [
        'Vi frågar hälsostationerna vilka som blir utanför distansmottagningen.',
        'Vi prövar telefontid och mottagning på plats vid två stationer.',
        'Vi jämför antalet besök och responsen.',
        'Vi avtalar om ett bestående alternativ.',
      ],
    },
    {
      title: 'En kontaktperson för rehabiliteringen',
      origin: 'På workshoppen märkte vi att planer görs på tre ställen.',
      steps: [
        'Vi väljer en tjänst för försöket och kontaktpersonens uppgifter.',
        'Vi prövar i tre månader.',
        'Vi samlar erfarenheter av personal och klienter.',
        'Vi besluter om modellen ska utvidgas.',
      ],
    },
  ],
};

const en: ClockWords = {
  network: 'Birch Shore and Harbour Park',
  other: 'Harbour Park',
  themes: [
    'Knowing the services',
    'Mind and substances',
    'Work and income',
    'Rehabilitation and daily life',
    'Expertise by experience',
    'Older people',
    'Young people and families',
    'Common ways of working',
  ],
  roles: ['Facilitator', 'Expert by experience', 'Technical support'],
  tasks: [
    'Agree on the room and the remote link',
    'Ask the speakers to join',
    'Send the invitation to the network',
    'Prepare the examples without identifiers',
    'Send the preparatory task to those signed up',
    'Order refreshments',
  ],
  places: ['Birch Shore health station, meeting room 2', 'Harbour Park community centre, the hall'],
  workshops: [
    {
      title: 'Who does what? Start of the year',
      aims: 'We get to know each other and agree how to find the right service quickly.',
      followed: 'We made a common list of services and agreed who keeps it up to date.',
      material: 'The services on one page',
      lines: ['At last I know whom to call.', 'More time to get to know each other.'],
    },
    {
      title: 'Mind and substances at one table',
      aims: 'We practise how to begin treatment of mental health and substance use at the same time.',
      followed: 'We agreed on a joint first assessment and try it during the spring.',
      material: 'Outline of the joint first assessment',
      lines: ['In person felt better than remote.', 'The example helped me understand the work of others.'],
    },
    {
      title: 'When the money runs out',
      aims: 'We go through where income support is applied for and in which order.',
      followed: 'We made a checklist to support the application.',
      material: 'Checklist for the application',
      lines: ['More time for the groups was wished for.', 'The checklist goes into use at once.'],
    },
    {
      title: 'Rehabilitation in daily life',
      aims: 'We build a rehabilitation plan with a single goal that everybody understands.',
      followed: 'We try a single contact person during rehabilitation.',
      material: 'The plan with a single goal',
      lines: ['A clear model that suits my work.', 'The remote participants were left a little aside.'],
    },
    {
      title: 'Working with an expert by experience',
      aims: 'What changes when an expert by experience is there from the start? We plan a common way of working.',
      followed: '',
      material: 'Ground rules for the pair',
      lines: ['Moving and practical.', 'More of this.'],
    },
    {
      title: 'Many services for one older person',
      aims: 'We draw which services an older person meets in a week and weed out what is done twice.',
      followed: '',
      material: 'Map of services in a week',
      lines: ['The map showed the work done twice.', 'The voice of relatives was missing.'],
    },
    {
      title: 'A young person between two services',
      aims: 'We agree who takes responsibility when a young person moves from one service to another.',
      followed: '',
      material: 'Checklist for handing over',
      lines: ['The checklist now hangs on the wall.', 'The school should be there, too.'],
    },
    {
      title: 'Confidentiality and cooperation',
      aims: 'We go over what may be told to another service and how consent is asked for.',
      followed: '',
      material: 'Consent in plain language',
      lines: ['I dare to ask for permission again.', 'The text of the law was heavy.'],
    },
    {
      title: 'Housing and debts',
      aims: 'Where is help when the rent falls behind? We put together the way from first contact to solution.',
      followed: '',
      material: 'The way to debt counselling',
      lines: ['The way was new to me.', 'More examples.'],
    },
    {
      title: 'Knowing the services: a fair',
      aims: 'Each service presents its table. We go round in pairs and note down one new contact.',
      followed: '',
      material: 'Map of the tables',
      lines: ['The best day of the year.', 'It was very noisy.'],
    },
    {
      title: 'What did we learn? Review of the year',
      aims: 'We look at the feedback together and choose the topics of the next year.',
      followed: '',
      material: 'Feedback of the year',
      lines: ['A good way to end the year.', 'Decisions should be written down at once.'],
    },
  ],
  developments: [
    {
      title: 'Remote appointments do not reach older people',
      origin: 'Came up in a consultation meeting: without devices people do not come.',
      steps: [
        'We ask the health stations who is left outside remote appointments.',
        'We try phone hours and appointments on site at two stations.',
        'We compare the number of visits and the feedback.',
        'We agree on a lasting alternative.',
      ],
    },
    {
      title: 'One contact person for rehabilitation',
      origin: 'In the workshop we noticed that plans are made in three places.',
      steps: [
        'We choose one service for the trial and the tasks of the contact person.',
        'We try it for three months.',
        'We gather the experiences of staff and clients.',
        'We decide whether to extend the model.',
      ],
    },
  ],
};

export const CLOCK_WORDS: Readonly<Record<Lang, ClockWords>> = { fi, sv, en };

/** Staff of the example's network: invented, in the two centres and their services. */
export const STAFF: readonly string[] = [
  'Sirkka Kallioranta',
  'Ville Suvilahti',
  'Mia Strandholm',
  'Otso Leppäkangas',
  'Helmi Niittyaho',
  'Nils Ekvik',
  'Saara Pihlajasalmi',
  'Tuomas Harjuvaara',
  'Linnea Björkskog',
  'Eero Vuorisola',
  'Kaisa Saarnilampi',
  'Jere Korpiniemi',
  'Riikka Tuulensuu',
  'Amir Lehtovirta',
  'Oona Kivikuru',
  'Pauli Rantakangas',
  'Siiri Aallonharja',
  'Teemu Hiekkaharju',
];
