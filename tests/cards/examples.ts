/** Every card with invented values, for tests and for the gallery. `lang` is the language of the made-up texts. */
import type { CardSpec, FieldNote, FormCard, FormValues, ServiceLabel, SetupValues } from '#cards/types.ts';
import { DEFAULT_SERVICES, type TextField } from '#contract/values.ts';
import type { ChairView, MeetingView, OwnItem, PartView, QueueRow } from '#contract/views.ts';
import type { Doubt, Lang } from '#identifiers/types.ts';

const M = 'c2VyaWVzLWludmVudGVk.2026-12-01';
const ID = 'aW52ZW50ZWQtaXRlbS0xMjM';
const FORM = 'Zm9ybS1pbnZlbnRlZC0xMjM';
export const START = '2026-12-01T07:00:00.000Z';
const at = (minute: number) => new Date(Date.parse(START) + minute * 60_000).toISOString();
const CENTRE = 'Koivuranta';
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

const CLIENT: Readonly<Record<Lang, string>> = { fi: 'asiakas', sv: 'klienten', en: 'the client' };

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

function running(lang: Lang, more: Partial<MeetingView> = {}): MeetingView {
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

const SETUP: SetupValues = {
  id: null,
  centre: CENTRE,
  nth: 1,
  weekday: 2,
  time: '09:00',
  minutes: 60,
  language: 'fi',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/invented',
  services: DEFAULT_SERVICES,
  people: [
    { id: '29:one', name: 'Puheenjohtaja Yksi' },
    { id: '29:two', name: 'Varahenkilö Kaksi' },
  ],
  chairs: ['29:one'],
  backups: ['29:two'],
};

/** Named examples of every card, in the states that look different. */
export function namedExamples(lang: Lang): Readonly<Record<string, CardSpec>> {
  const texts = TEXTS[lang];
  const replaced = [
    { category: 'name', replacement: CLIENT[lang], count: 1 },
    { category: 'phone', replacement: '', count: 1 },
  ] as const;
  const drawn = { state: 'waiting', number: '4', about: at(32), minutes: 9 } as const;
  return {
    'form-new': form(),
    'form-centre': form({
      meeting: null,
      meetings: [MEETING_REF, { m: `${M}b`, centre: 'Lehtola', start: at(1440) }],
    }),
    'form-refused': form({
      mode: 'refused',
      values: values({ ...texts, situation: `${texts.situation} Toivo paremmasta elää silti.` }),
      notes: {
        title: note('rewritten', { replaced: [{ category: 'name', replacement: '', count: 1 }] }),
        situation: note('rewritten', { replaced, doubts: [doubt(lang)] }),
      },
    }),
    'form-refused-one': form({
      mode: 'refused',
      values: values(texts),
      notes: { situation: note('rewritten', { replaced }) },
    }),
    'form-doubt': form({
      mode: 'refused',
      values: values(texts),
      notes: { tried: note(null, { doubts: [doubt(lang, { category: 'quasi', replacement: '' })] }) },
    }),
    'form-mend': form({
      mode: 'refused',
      values: values({ ...texts, title: '', question: `${texts.question} `.repeat(6) }),
      notes: { title: note('required'), question: note('tooLong'), confirmed: note('required') },
    }),
    'form-confirm': form({ mode: 'refused', values: values(texts), notes: { confirmed: note('required') } }),
    'form-after': form({ mode: 'refused', values: values(texts), after: `${M}x` }),
    'form-lost': form({ mode: 'inputs-lost' }),
    'form-edit': form({
      mode: 'edit',
      i: ID,
      values: values(texts, { services: ['kela'], ageGroup: 'adult' }),
    }),
    queued: { card: 'queued', item: ownItem(lang), canBeWritten: true, edited: false },
    'queued-drawn': { card: 'queued', item: ownItem(lang, drawn), canBeWritten: true, edited: true },
    'queued-late': {
      card: 'queued',
      item: ownItem(lang, { state: 'late' }),
      canBeWritten: false,
      edited: false,
    },
    'own-items': {
      card: 'own-items',
      items: [
        ownItem(lang, drawn),
        ownItem(lang, { i: `${ID}b`, state: 'held', mustAnswerKeep: true, canEdit: false }),
      ],
      meeting: MEETING_REF,
    },
    'own-none': { card: 'own-items', items: [], meeting: null },
    next: { card: 'next', item: ownItem(lang, { ...drawn, canReady: true, canEdit: false }) },
    turn: {
      card: 'turn',
      item: ownItem(lang, { ...drawn, state: 'running', canReady: true, canEdit: false, canPostpone: false }),
    },
    keep: { card: 'keep', item: ownItem(lang, { state: 'held', mustAnswerKeep: true }) },
    moved: { card: 'moved', item: ownItem(lang) },
    entered: { card: 'entered', item: ownItem(lang, { ...drawn, number: '6' }) },
    join: { card: 'join', item: ownItem(lang, drawn), other: '5' },
    'gone-closed': { card: 'overwritten', why: 'closed' },
    'gone-expired': { card: 'overwritten', why: 'expired' },
    'gone-withdrawn': { card: 'overwritten', why: 'withdrawn' },
    'gone-postponed': { card: 'overwritten', why: 'postponed' },
    'gone-deleted': { card: 'overwritten', why: 'deleted' },
    'gone-done': { card: 'overwritten', why: 'done' },
    'gone-ready': { card: 'overwritten', why: 'ready' },
    'gone-kept': { card: 'overwritten', why: 'kept' },
    'gone-declined': { card: 'overwritten', why: 'declined' },
    'gone-joined': { card: 'overwritten', why: 'joined' },
    'gone-notJoined': { card: 'overwritten', why: 'notJoined' },
    'meeting-gathering': meeting(view()),
    'meeting-empty': meeting(
      view({ counts: { total: 0, byKind: { case: 0, phenomenon: 0, matter: 0 }, wished: [] }, present: [] }),
    ),
    'meeting-opening': meeting(
      running(lang, {
        part: part(lang, {
          part: 'opening',
          turn: null,
          number: null,
          kind: null,
          title: null,
          phase: null,
          phaseIndex: null,
          phaseEnds: null,
          phasesAfter: [],
          ends: at(5),
        }),
        now: at(1),
      }),
    ),
    'meeting-running': meeting(running(lang)),
    'meeting-take': meeting(running(lang, { offerTake: true, now: at(4) })),
    'meeting-paused': meeting(running(lang, { part: part(lang, { pausedAt: at(28) }) })),
    'meeting-closed': meeting(
      view({
        course: 'closed',
        summary: {
          date: '2026-12-01',
          cases: 5,
          byKind: { case: 3, phenomenon: 1, matter: 1 },
          handled: 4,
          postponed: 1,
          minutesPlanned: 60,
          minutesUsed: 57,
          expected: DEFAULT_SERVICES,
          wished: ['kela'],
          present: [],
          missing: ['kela', 'tukipalvelut'],
          refused: 0,
          refusedByCategory: null,
          reminders: 0,
        },
      }),
    ),
    'chair-gathering': meeting(
      view({
        chair: chair(lang, {
          next: { to: 'start' },
          extend: [],
          canPause: false,
          canEndCase: false,
          canLater: false,
          canBack: false,
          canAdd: false,
          canClose: false,
          checklistDone: false,
          waiting: [],
        }),
      }),
    ),
    'chair-running': meeting(running(lang, { chair: chair(lang) })),
    'chair-alerts': meeting(
      running(lang, {
        part: part(lang, { number: '4', turn: { n: 3, of: 5 } }),
        chair: chair(lang, {
          next: { to: 'case', number: '3 + 5' },
          ready: true,
          checklistDone: false,
          unreachable: ['4', '5'],
          reminders: 2,
          quiet: true,
          combining: ['3 + 5'],
          paid: [
            { who: 'buffer', from: 5, to: 3 },
            { who: 'case', number: '5', from: 9, to: 8 },
          ],
        }),
      }),
    ),
    'chair-overfull': meeting(
      running(lang, {
        overfullBy: 3,
        now: at(33),
        chair: chair(lang, {
          overfullBy: 3,
          offerFewer: true,
          next: { to: 'case', number: '4' },
          extend: [
            { min: 1, pays: [{ who: 'overfull', from: 3, to: 4 }] },
            { min: 2, pays: [{ who: 'overfull', from: 3, to: 5 }] },
          ],
        }),
      }),
    ),
    'chair-close': meeting(
      running(lang, {
        chair: chair(lang, {
          closeAsks: 2,
          next: { to: 'close' },
          offerClose: true,
          canPause: false,
          canResume: true,
        }),
        part: part(lang, {
          part: 'closing',
          phase: null,
          phaseIndex: null,
          phaseEnds: null,
          turn: null,
          number: null,
          title: null,
          kind: null,
          ends: at(60),
        }),
      }),
    ),
    'chair-talk': meeting(
      running(lang, {
        queue: [],
        counts: { total: 0, byKind: { case: 0, phenomenon: 0, matter: 0 }, wished: [] },
        minutesEach: null,
        buffer: 50,
        chair: chair(lang, {
          next: { to: 'closing' },
          extend: [],
          waiting: [],
          canEndCase: false,
          canLater: false,
        }),
        part: part(lang, {
          part: 'talk',
          phase: null,
          phaseIndex: null,
          phaseEnds: null,
          turn: null,
          number: null,
          title: null,
          kind: null,
          phasesAfter: [],
          ends: at(55),
        }),
      }),
    ),
    attendance: { card: 'attendance', view: view(), services: SERVICES },
    'attendance-chair': {
      card: 'attendance',
      view: running(lang, { chair: chair(lang) }),
      services: SERVICES,
    },
    queue: { card: 'queue', view: running(lang) },
    'queue-before': { card: 'queue', view: view() },
    'choose-postpone': {
      card: 'choose',
      what: 'postpone',
      view: running(lang, { chair: chair(lang) }),
      first: null,
    },
    'choose-combine': {
      card: 'choose',
      what: 'combine',
      view: running(lang, { chair: chair(lang) }),
      first: null,
    },
    'choose-second': {
      card: 'choose',
      what: 'combine',
      view: running(lang, { chair: chair(lang) }),
      first: 'd2FpdGluZy1pdGVtLTQ',
    },
    'choose-add': { card: 'choose', what: 'add', view: running(lang, { chair: chair(lang) }), first: null },
    'notice-two': { card: 'notice', notice: 'two-left', number: '3', start: null, pays: [] },
    'notice-up': {
      card: 'notice',
      notice: 'time-up',
      number: '3',
      start: null,
      pays: [{ who: 'buffer', from: 5, to: 4 }],
    },
    'notice-reminder': { card: 'notice', notice: 'reminder', number: null, start: null, pays: [] },
    'notice-chat': { card: 'notice', notice: 'chat-reminder', number: null, start: null, pays: [] },
    'notice-moved': { card: 'notice', notice: 'moved', number: null, start: at(1440), pays: [] },
    'delete-message': {
      card: 'delete-message',
      centre: CENTRE,
      at: at(27),
      categories: ['identity-code', 'phone'],
    },
    setup: {
      card: 'setup',
      series: SETUP,
      choices: [{ id: 's1', centre: 'Lehtola' }],
      problems: [],
      installedBy: 'Järjestäjä Yksi',
    },
    'setup-problems': {
      card: 'setup',
      series: { ...SETUP, centre: '', chairs: [] },
      choices: [],
      problems: ['centre', 'time', 'chairs', 'services', 'link'],
      installedBy: null,
    },
    connected: { card: 'connected', centre: CENTRE, start: START, mentionNeeded: true },
    welcome: { card: 'welcome', centre: null },
    'welcome-centre': { card: 'welcome', centre: CENTRE },
    'help-personal': { card: 'help', where: 'personal' },
    'help-meeting': { card: 'help', where: 'meeting' },
    privacy: { card: 'privacy' },
    language: { card: 'language', present: lang },
    'choose-centre': {
      card: 'choose-centre',
      choices: [MEETING_REF, { m: `${M}b`, centre: 'Lehtola', start: at(1440) }],
    },
    'say-unknown': { card: 'say', key: 'notUnderstood', values: {} },
    'say-refusal': { card: 'say', key: 'refusal.closed', values: {} },
  };
}

/** Every card, in the states that look different. */
export function examples(lang: Lang): readonly CardSpec[] {
  return Object.values(namedExamples(lang));
}
