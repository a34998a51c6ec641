/** Cards about workshops and the note to representatives with invented values, for tests and the gallery. */

import { kelaParagraphs } from '#cards/kela.ts';
import type { CardSpec } from '#cards/types.ts';
import type { WorkshopLine, WorkshopWhy } from '#cards/workshop-types.ts';
import type { Lang } from '#identifiers/types.ts';
import { at, CENTRE, M, SERVICES, START } from './invented.ts';

const W = 'd29ya3Nob3AtaW52ZW50ZWQ';
const WORDS: Readonly<
  Record<
    Lang,
    {
      titles: readonly string[];
      themes: readonly string[];
      place: string;
      network: string;
      tasks: readonly string[];
    }
  >
> = {
  fi: {
    titles: ['Kuntoutus arjen tukena', 'Kokemusasiantuntija työparina', 'Ikääntyneen monta palvelua'],
    themes: ['Kuntoutus ja arki', 'Kokemusasiantuntijuus', 'Ikääntyneet'],
    place: 'Koivurannan terveysasema, kokoustila 2',
    network: 'Koivuranta ja Satamapuisto',
    tasks: ['Lähetä ennakkotehtävä ilmoittautuneille', 'Varaa tila ja etäyhteys'],
  },
  sv: {
    titles: [
      'Rehabilitering som stöd i vardagen',
      'Erfarenhetsexpert som arbetspar',
      'Den äldres många tjänster',
    ],
    themes: ['Rehabilitering och vardag', 'Erfarenhetsexpertis', 'Äldre'],
    place: 'Koivuranta hälsostation, mötesrum 2',
    network: 'Koivuranta och Satamapuisto',
    tasks: ['Skicka förhandsuppgiften till de anmälda', 'Boka rum och distansförbindelse'],
  },
  en: {
    titles: [
      'Rehabilitation in daily life',
      'Working with an expert by experience',
      'Many services for one older person',
    ],
    themes: ['Rehabilitation and daily life', 'Expertise by experience', 'Older people'],
    place: 'Koivuranta health centre, meeting room 2',
    network: 'Koivuranta and Satamapuisto',
    tasks: ['Send the preparatory task to those signed up', 'Book the room and the remote link'],
  },
};

/** A hybrid workshop with places left; nobody has signed up. */
export function workshopLine(lang: Lang, more: Partial<WorkshopLine> = {}): WorkshopLine {
  const words = WORDS[lang];
  return {
    w: W,
    title: words.titles[0] ?? '',
    theme: words.themes[0] ?? null,
    start: '2026-11-26T11:00:00.000Z',
    end: '2026-11-26T13:00:00.000Z',
    form: 'hybrid',
    place: words.place,
    remote: 'https://teams.microsoft.com/l/meetup-join/invented',
    cancelled: false,
    taken: 34,
    room: 50,
    ways: [
      { way: 'in-person', taken: 16, capacity: 20, waiting: 0 },
      { way: 'remote', taken: 18, capacity: 30, waiting: 0 },
    ],
    open: true,
    mine: null,
    own: true,
    ...more,
  };
}

function three(lang: Lang): readonly WorkshopLine[] {
  const { titles, themes } = WORDS[lang];
  return [
    workshopLine(lang, { mine: { way: 'remote', state: 'in', place: null } }),
    workshopLine(lang, {
      w: `${W}2`,
      title: titles[1] ?? '',
      theme: themes[1] ?? null,
      start: '2026-12-10T11:00:00.000Z',
      end: '2026-12-10T13:00:00.000Z',
      form: 'remote',
      taken: 40,
      room: 40,
      ways: [{ way: 'remote', taken: 40, capacity: 40, waiting: 3 }],
    }),
    workshopLine(lang, {
      w: `${W}3`,
      title: titles[2] ?? '',
      theme: themes[2] ?? null,
      start: '2027-01-28T07:00:00.000Z',
      end: '2027-01-28T09:30:00.000Z',
      form: 'in-person',
      place: null,
      room: null,
      taken: 5,
      ways: [{ way: 'in-person', taken: 5, capacity: null, waiting: 0 }],
    }),
  ];
}

const LINK = 'http://127.0.0.1:3978/tab/#/';
const MEETING = {
  m: M,
  centre: CENTRE,
  start: START,
  end: at(60),
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/invented',
};

type Clock = Extract<CardSpec, { card: 'clock' }>;
export function clockCard(lang: Lang, more: Partial<Clock> = {}): Clock {
  return {
    card: 'clock',
    network: WORDS[lang].network,
    label: '2026–2027',
    workshops: three(lang),
    more: 5,
    nextStarts: null,
    about: null,
    services: SERVICES,
    link: LINK,
    ...more,
  };
}

type Signup = Extract<CardSpec, { card: 'signup' }>;
export function signupCard(lang: Lang, more: Partial<Signup> = {}): Signup {
  return {
    card: 'signup',
    workshop: workshopLine(lang),
    services: SERVICES,
    service: null,
    way: null,
    problem: null,
    list: true,
    lost: false,
    ...more,
  };
}

type Workshop = Extract<CardSpec, { card: 'workshop' }>;
export function workshopCard(lang: Lang, why: WorkshopWhy, more: Partial<Workshop> = {}): Workshop {
  const none: readonly WorkshopWhy[] = ['out', 'not-in', 'open-tasks', 'over'];
  const mine = none.includes(why)
    ? null
    : ({
        way: 'remote',
        state: why === 'waiting' ? 'waiting' : 'in',
        place: why === 'waiting' ? 2 : null,
      } as const);
  const shut = why === 'over' || why === 'cancelled';
  return {
    card: 'workshop',
    why,
    workshop: workshopLine(lang, { mine, open: !shut, cancelled: why === 'cancelled' }),
    tasks:
      why === 'open-tasks'
        ? WORDS[lang].tasks.map((text, n) => ({ text, due: n === 0 ? '2026-11-19' : null }))
        : [],
    days: why === 'open-tasks' ? 7 : 0,
    quiet: why === 'quiet',
    link: LINK,
    ...more,
  };
}

type Announcement = Extract<CardSpec, { card: 'announcement' }>;
export function announcementCard(
  lang: Lang,
  what: Announcement['what'],
  more: Partial<Announcement> = {},
): Announcement {
  const chairs = what === 'chairs';
  return {
    card: 'announcement',
    what,
    meeting: MEETING,
    cases: 5,
    wished: ['aikuisten-sosiaali', 'kela', 'tukipalvelut'],
    missing: chairs ? ['kela', 'tukipalvelut'] : [],
    service: chairs ? null : 'kuntoutus',
    services: SERVICES,
    kela: chairs ? kelaParagraphs(lang, { ...MEETING, cases: 5, kelaWished: true }) : [],
    ...more,
  };
}

export type Digest = Extract<CardSpec, { card: 'digest' }>;
export function digestCard(lang: Lang, more: Partial<Digest> = {}): Digest {
  const workshops = three(lang).map((one) => ({ ...one, mine: null, own: false }));
  return { card: 'digest', network: WORDS[lang].network, workshops, link: LINK, ...more };
}

const WHYS: readonly WorkshopWhy[] = [
  'in',
  'waiting',
  'already',
  'out',
  'not-in',
  'over',
  'quiet',
  'loud',
  'present',
  'promoted',
  'open-tasks',
  'tomorrow',
  'today',
  'changed',
  'cancelled',
  'held-after-all',
];

/** Every card about workshops, in the states that look different. */
export function workshopExamples(lang: Lang): Readonly<Record<string, CardSpec>> {
  const [first] = three(lang);
  return {
    clock: clockCard(lang),
    'clock-done': clockCard(lang, { about: first ? { why: 'in', workshop: first } : null }),
    'clock-shared': clockCard(lang, {
      workshops: three(lang).map((one) => ({ ...one, mine: null, own: false })),
    }),
    'clock-empty': clockCard(lang, { workshops: [], more: 0, label: null, nextStarts: 'su 1.8.' }),
    'clock-none': clockCard(lang, { workshops: [], more: 0, network: null, label: null, link: null }),
    signup: signupCard(lang),
    'signup-problem': signupCard(lang, { problem: 'service', way: 'remote' }),
    'signup-full': signupCard(lang, {
      service: 'kela',
      workshop: workshopLine(lang, {
        form: 'remote',
        taken: 40,
        room: 40,
        ways: [{ way: 'remote', taken: 40, capacity: 40, waiting: 0 }],
      }),
    }),
    'signup-lost': signupCard(lang, { lost: true }),
    ...Object.fromEntries(WHYS.map((why) => [`workshop-${why}`, workshopCard(lang, why)])),
    digest: digestCard(lang),
    'digest-empty': digestCard(lang, { workshops: [], link: null }),
    represent: { card: 'represent', services: SERVICES, present: 'kuntoutus', lost: false },
    'represent-lost': { card: 'represent', services: SERVICES, present: null, lost: true },
    announce: announcementCard(lang, 'note'),
    'announce-one': announcementCard(lang, 'note', { cases: 1, wished: [] }),
    'announce-chairs': announcementCard(lang, 'chairs'),
    'announce-all': announcementCard(lang, 'chairs', { missing: [], cases: 0, wished: [] }),
    'announce-moved': announcementCard(lang, 'moved'),
    'announce-off': announcementCard(lang, 'called-off'),
  };
}
