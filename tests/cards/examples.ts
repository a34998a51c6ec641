// biome-ignore-all lint/style/noExcessiveLinesPerFile: a fixture
/** Every card with invented values, in the states that look different: for tests and for the gallery. */
import type { CardSpec, SetupValues } from '#cards/types.ts';
import { DEFAULT_SERVICES } from '#contract/values.ts';
import type { Lang } from '#identifiers/types.ts';
import {
  at,
  CENTRE,
  CLIENT,
  chair,
  doubt,
  form,
  ID,
  M,
  MEETING_REF,
  meeting,
  note,
  ownItem,
  part,
  running,
  SERVICES,
  START,
  TEXTS,
  values,
  view,
} from './invented.ts';
import { workshopExamples } from './workshop-examples.ts';

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
    'gone-turn-over': { card: 'overwritten', why: 'turnOver' },
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
          phaseEdges: [],
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
          phaseEdges: [],
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
    ...workshopExamples(lang),
    'say-unknown': { card: 'say', key: 'notUnderstood', values: {} },
    'say-refusal': { card: 'say', key: 'refusal.closed', values: {} },
  };
}

/** Every card, in the states that look different. */
export function examples(lang: Lang): readonly CardSpec[] {
  return Object.values(namedExamples(lang));
}
