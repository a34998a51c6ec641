/** Invented values that cards are made of in tests and in the gallery; `lang` is the language of the made-up texts. */
import type { CardSpec, FieldNote, FormCard, FormValues, ServiceLabel } from '#cards/types.ts';
import { DEFAULT_SERVICES, type TextField } from '#contract/values.ts';
import type { ChairView, MeetingView, OwnItem, PartView, QueueRow } from '#contract/views.ts';
import type { Doubt, Lang } from '#identifiers/types.ts';

export const M = 'c2VyaWVzLWludmVudGVk.2026-12-01';
export const ID = 'aW52ZW50ZWQtaXRlbS0xMjM';
const FORM = 'Zm9ybS1pbnZlbnRlZC0xMjM';
export const START = '2026-12-01T07:00:00.000Z';
/** Minutes from the start, as an instant. */
export const at = (minute: number) => new Date(Date.parse(START) + minute * 60_000).toISOString();
export const CENTRE = 'Koivuranta';
export const MEETING_REF = { m: M, centre: CENTRE, start: START };

type Texts = Readonly<Record<TextField, string>>;
export const TEXTS: Readonly<Record<Lang, Texts>> = {
  fi: {
    title: 'Toistuvat päivystyskäynnit, ei hoitosuhdetta',
    situation:
      'Asiakas on käynyt päivystyksessä seitsemän kertaa kuukaudessa. Kotona ei ole tukea, ja hän soittaa illalla terveysasemalle. Hoitosuhdetta ei ole syntynyt.',
    tried: 'Sovittu omahoitajan soitot kahdesti viikossa. Päihdepalvelujen aika jäi käyttämättä.',
    wish: 'Toivoo yhtä ihmistä, jolle soittaa. Käy mielellään kävelyllä.',
    question: 'Kuka ottaa vastuun kokonaisuudesta ja millä aloitamme?',
  },
  sv: {
    title: 'Upprepade jourbesök, ingen vårdrelation',
    situation:
      'Klienten har besökt jouren sju gånger på en månad. Hemma finns inget stöd, och på kvällen ringer klienten hälsostationen. Ingen vårdrelation har uppstått.',
    tried: 'Egenvårdaren ringer två gånger i veckan. Tiden hos missbrukstjänsterna blev oanvänd.',
    wish: 'Önskar en människa att ringa till. Går gärna på promenad.',
    question: 'Vem tar ansvar för helheten och var börjar vi?',
  },
  en: {
    title: 'Repeated emergency visits, no care relationship',
    situation:
      'The client has been to the emergency clinic seven times in a month. There is no support at home, and in the evenings the client calls the health station. No care relationship has formed.',
    tried: 'The named nurse calls twice a week. The appointment at substance abuse services was not used.',
    wish: 'Hopes for one person to call. Likes to go for walks.',
    question: 'Who takes responsibility for the whole, and where do we begin?',
  },
};

const OTHER_TITLES: Readonly<Record<Lang, readonly string[]>> = {
  fi: [
    'Asumisen tuki jää palvelujen väliin',
    'Kipu, uni ja päihteet yhdessä',
    'Toistuvat päivystyskäynnit, ei hoitosuhdetta',
    'Etävastaanotto ei tavoita ikääntyneitä',
    'Kuka koordinoi kuntoutusta?',
  ],
  sv: [
    'Boendestödet faller mellan tjänsterna',
    'Smärta, sömn och missbruk tillsammans',
    'Upprepade jourbesök, ingen vårdrelation',
    'Distansmottagningen når inte de äldre',
    'Vem koordinerar rehabiliteringen?',
  ],
  en: [
    'Housing support falls between services',
    'Pain, sleep and substance use together',
    'Repeated emergency visits, no care relationship',
    'Remote appointments do not reach older people',
    'Who coordinates rehabilitation?',
  ],
};

export const SERVICES: readonly ServiceLabel[] = DEFAULT_SERVICES.map((id) => ({ id, name: null }));
const EMPTY_TEXTS: Texts = { title: '', situation: '', tried: '', wish: '', question: '' };

export function values(texts: Texts, more: Partial<FormValues> = {}): FormValues {
  return {
    kind: 'case',
    ageGroup: 'unsaid',
    urgency: 'now',
    followUp: false,
    services: [],
    texts,
    confirmed: false,
    ...more,
  };
}

export function form(more: Partial<FormCard> = {}): FormCard {
  return {
    card: 'form',
    mode: 'new',
    form: FORM,
    i: null,
    meeting: MEETING_REF,
    meetings: [],
    after: null,
    services: SERVICES,
    values: values(EMPTY_TEXTS),
    notes: {},
    ...more,
  };
}

export function note(problem: FieldNote['problem'], more: Partial<FieldNote> = {}): FieldNote {
  return { problem, replaced: [], doubts: [], ...more };
}

export const CLIENT: Readonly<Record<Lang, string>> = { fi: 'asiakas', sv: 'klienten', en: 'the client' };

export function doubt(lang: Lang, more: Partial<Doubt> = {}): Doubt {
  return {
    key: 'a2V5ZWQtaGFzaA',
    category: 'name',
    place: { sentence: 4, sentenceIsLast: true, word: 1, wordIsLast: false },
    replacement: CLIENT[lang],
    ...more,
  };
}

export function ownItem(lang: Lang, more: Partial<OwnItem> = {}): OwnItem {
  return {
    i: ID,
    m: M,
    centre: CENTRE,
    start: START,
    kind: 'case',
    ageGroup: 'adult',
    urgency: 'now',
    followUp: false,
    services: ['kela'],
    texts: TEXTS[lang],
    state: 'queued',
    number: null,
    about: null,
    minutes: null,
    canEdit: true,
    canWithdraw: true,
    canPostpone: true,
    canReady: false,
    mustAnswerKeep: false,
    ...more,
  };
}

export function queue(lang: Lang): readonly QueueRow[] {
  const titles = OTHER_TITLES[lang];
  const kinds = ['case', 'case', 'case', 'phenomenon', 'matter'] as const;
  const states = ['handled', 'handled', 'running', 'waiting', 'waiting'] as const;
  return titles.map((title, n) => ({
    number: String(n + 1),
    kind: kinds[n] ?? 'case',
    title,
    state: states[n] ?? 'waiting',
    minutes: 9,
  }));
}

export function view(more: Partial<MeetingView> = {}): MeetingView {
  const missing = ['kela', 'suun-terveys', 'tukipalvelut'];
  return {
    m: M,
    centre: CENTRE,
    course: 'gathering',
    start: START,
    end: at(60),
    counts: {
      total: 5,
      byKind: { case: 3, phenomenon: 1, matter: 1 },
      wished: ['kela', 'psykiatria-paihde'],
    },
    minutesEach: null,
    buffer: null,
    expected: DEFAULT_SERVICES.slice(0, 12),
    present: DEFAULT_SERVICES.slice(0, 12).filter((id) => !missing.includes(id)),
    missing,
    queue: [],
    part: null,
    segments: [],
    overfullBy: 0,
    offerTake: false,
    chair: null,
    summary: null,
    now: at(-5),
    ...more,
  };
}

export function part(lang: Lang, more: Partial<PartView> = {}): PartView {
  return {
    part: 'case',
    turn: { n: 3, of: 5 },
    number: '3',
    kind: 'case',
    title: TEXTS[lang].title,
    phase: 'ideas',
    phaseIndex: 2,
    phaseEnds: at(31),
    phasesAfter: [{ phase: 'summary', minutes: 1 }],
    phaseEdges: [at(25), at(27), at(31), at(32)],
    startedAt: at(23),
    ends: at(32),
    pausedAt: null,
    vacant: false,
    ...more,
  };
}

export function chair(lang: Lang, more: Partial<ChairView> = {}): ChairView {
  const titles = OTHER_TITLES[lang];
  return {
    s: 12,
    next: { to: 'phase', phase: 'summary' },
    extend: [
      { min: 1, pays: [{ who: 'buffer', from: 5, to: 4 }] },
      { min: 2, pays: [{ who: 'buffer', from: 5, to: 3 }] },
    ],
    paid: [],
    overfullBy: 0,
    accepted: 0,
    canPause: true,
    canResume: false,
    canEndCase: true,
    canLater: true,
    canBack: true,
    canAdd: true,
    canClose: true,
    closeAsks: null,
    waiting: [
      { i: 'd2FpdGluZy1pdGVtLTQ', number: '4', title: titles[3] ?? '', kind: 'phenomenon', urgency: 'now' },
      { i: 'd2FpdGluZy1pdGVtLTU', number: '5', title: titles[4] ?? '', kind: 'matter', urgency: 'later' },
    ],
    offerFewer: false,
    unreachable: [],
    ready: false,
    checklistDone: true,
    quiet: false,
    bubble: false,
    reminders: 0,
    combining: [],
    offerClose: false,
    ...more,
  };
}

export function meeting(shown: MeetingView, services = SERVICES): Extract<CardSpec, { card: 'meeting' }> {
  return { card: 'meeting', view: shown, services, refreshFor: ['29:chair', '29:backup'] };
}

export function running(lang: Lang, more: Partial<MeetingView> = {}): MeetingView {
  return view({
    course: 'running',
    minutesEach: 9,
    buffer: 5,
    queue: queue(lang),
    part: part(lang),
    now: at(28),
    ...more,
  });
}
