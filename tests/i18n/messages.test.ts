import type { SayKey } from '#cards/types.ts';
import { AGE_GROUPS, DEFAULT_SERVICES, KINDS, PHASES, TEXT_FIELDS, URGENCIES } from '#contract/values.ts';
import type { RefusalKind } from '#domain/meeting/commands.ts';
import { en } from '#i18n/en.ts';
import { fi } from '#i18n/fi.ts';
import { isSayable, type Key, LANGS, listed, text, warm } from '#i18n/strings.ts';
import { sv } from '#i18n/sv.ts';
import { CATEGORIES } from '#identifiers/types.ts';
import { argumentsOf } from './arguments.ts';

const MESSAGES: Readonly<Record<'fi' | 'sv' | 'en', Readonly<Record<string, string>>>> = { fi, sv, en };
const keys = Object.keys(fi) as Key[];

describe('the three languages', () => {
  test.each(LANGS)('%s has exactly the keys of Finnish', (lang) => {
    expect(Object.keys(MESSAGES[lang]).toSorted()).toEqual(keys.toSorted());
  });

  test.each(keys)('%s takes the same arguments in each', (key) => {
    const expected = argumentsOf(fi[key]);
    expect(argumentsOf(sv[key])).toEqual(expected);
    expect(argumentsOf(en[key])).toEqual(expected);
  });

  // Names of languages in themselves, names of ours, patterns without words, words that are the same.
  const SAME = new Set<string>([
    ...LANGS.flatMap((lang) => [`language.${lang}`, `do.speak.${lang}`]),
    'do.extend',
    'chair.pays',
    'queue.state.waiting',
    'form.meetingChoice',
    'meeting.when',
    'summary.other',
    'own.where',
    'privacy.teams.label',
    'place',
    'service.kela',
    'phase.presentation',
    'privacy.filter.label',
    'own.situation',
    // Of calendar files and the clock as a table
    'calendar.workshop',
    'csv.form',
    'csv.form.hybrid',
    // Of workshops
    'workshop.form.hybrid',
    'workshop.label.what',
    'signup.wayChoice',
    'digest.line',
  ]);

  test('no message is left in another language by accident', () => {
    const equal = keys.filter((key) => fi[key] === sv[key] || fi[key] === en[key] || sv[key] === en[key]);
    expect(equal.filter((key) => !SAME.has(key))).toEqual([]);
  });

  test('every message is tidy: no double space, no space at its ends, no tag', () => {
    for (const lang of LANGS)
      for (const [key, message] of Object.entries(MESSAGES[lang])) {
        expect([lang, key, /^\s|\s$| {2}|</.test(message)]).toEqual([lang, key, false]);
      }
  });

  test('a button has at most 22 letters, with two-digit numbers too', () => {
    for (const lang of LANGS)
      for (const key of keys.filter((one) => one.startsWith('do.'))) {
        const longest = MESSAGES[lang][key]?.replace('{number}', '10 + 11').replace(/\{\w+\}/g, '10') ?? '';
        expect([lang, key, longest, longest.length <= 22]).toEqual([lang, key, longest, true]);
      }
  });
});

describe('plurals', () => {
  test('Finnish takes the partitive after other numbers than one', () => {
    expect(text('fi', 'meeting.cases', { n: 0 })).toBe('Ei tapauksia vielä');
    expect(text('fi', 'meeting.cases', { n: 1 })).toBe('1 tapaus');
    expect(text('fi', 'meeting.cases', { n: 5 })).toBe('5 tapausta');
    expect(text('fi', 'meeting.byKind.phenomenon', { n: 2 })).toBe('2 ilmiötä');
    expect(text('fi', 'form.found', { n: 1 })).toContain('1 tunnistetiedon.');
    expect(text('fi', 'form.foundAndDoubts', { n: 3, doubts: 1 })).toContain(
      '3 tunnistetietoa ja yhden tarkistettavan sanan',
    );
  });

  test('Swedish and English', () => {
    expect(text('sv', 'meeting.each', { n: 1 })).toBe('1 minut för varje.');
    expect(text('sv', 'meeting.each', { n: 9 })).toBe('9 minuter för varje.');
    expect(text('sv', 'meeting.byKind.matter', { n: 2 })).toBe('2 samarbetsfrågor');
    expect(text('en', 'meeting.byKind.phenomenon', { n: 1 })).toBe('1 phenomenon');
    expect(text('en', 'meeting.byKind.phenomenon', { n: 4 })).toBe('4 phenomena');
  });

  test('places in words, and in numbers from the fifth on', () => {
    expect(text('fi', 'place.sentence', { n: 2 })).toBe('toisen lauseen');
    expect(text('fi', 'place.word', { n: 12 })).toBe('12. sana');
    expect(text('sv', 'place.sentence', { n: 3 })).toBe('i tredje meningen');
    expect(text('sv', 'place.sentence', { n: 7 })).toBe('i mening 7');
    expect(text('en', 'place.word', { n: 1 })).toBe('the first word');
    expect(text('en', 'place.sentence', { n: 9 })).toBe('of sentence 9');
  });
});

describe('what is said by name', () => {
  // A kind that is added to the domain does not compile here until it has its words.
  const REFUSALS: Readonly<Record<RefusalKind, true>> = {
    notAllowed: true,
    stale: true,
    unchanged: true,
    tooEarly: true,
    notRunning: true,
    closed: true,
    cancelled: true,
    noItem: true,
    nothingWaits: true,
    nothingToUndo: true,
    noCaseRuns: true,
    noRoom: true,
    closeAsks: true,
    alreadyAsked: true,
  };
  const SAYS: Readonly<Record<Exclude<SayKey, `refusal.${string}`>, true>> = {
    notUnderstood: true,
    noAttachments: true,
    noMeeting: true,
    filterDown: true,
    storeDown: true,
    broken: true,
    languageSet: true,
    centreSet: true,
    noLongerKept: true,
    otherChat: true,
    notConnected: true,
    onlyChairs: true,
    tooLong: true,
    settingsSaved: true,
    nothingToShow: true,
    useMeetingChat: true,
    usePrivateChat: true,
    attendanceMarked: true,
    usePrivateForClock: true,
    digestSent: true,
    serviceSet: true,
    serviceCleared: true,
  };

  test('every refusal and every answer has its sentence, without arguments, and a second one that says what to do', () => {
    const names = [
      ...Object.keys(REFUSALS).map((kind) => `refusal.${kind}`),
      ...Object.keys(SAYS).map((key) => `say.${key}`),
    ];
    for (const name of names) {
      expect([name, isSayable(name)]).toEqual([name, true]);
      for (const lang of LANGS) expect(argumentsOf(MESSAGES[lang][name] ?? '{x}')).toEqual([]);
    }
    for (const kind of Object.keys(REFUSALS))
      for (const lang of LANGS) expect(MESSAGES[lang][`refusal.${kind}`]).toMatch(/[.:] .+[.”“]$/);
  });

  test('a name from outside is no way to other messages', () => {
    for (const name of [
      'form.title',
      'refusal.__proto__',
      'say.toString',
      'say.',
      '__proto__',
      'refusal.nothing',
    ])
      expect(isSayable(name)).toBe(false);
  });

  test('every closed set has its words', () => {
    const names = [
      ...KINDS.map((kind) => `kind.${kind}`),
      ...AGE_GROUPS.map((age) => `age.${age}`),
      ...URGENCIES.map((urgency) => `urgency.${urgency}`),
      ...PHASES.map((phase) => `phase.${phase}`),
      ...DEFAULT_SERVICES.map((id) => `service.${id}`),
      ...CATEGORIES.flatMap((category) => [`category.${category}`, `doubt.${category}`, `keep.${category}`]),
      ...TEXT_FIELDS.flatMap((field) => [`form.${field}`, `form.hint.${field}`, `own.${field}`]),
    ];
    expect(names.filter((name) => !(name in fi))).toEqual([]);
  });

  test('the terms are those of the field', () => {
    const all = (lang: 'fi' | 'sv' | 'en') =>
      Object.values(MESSAGES[lang]).join('\n').toLocaleLowerCase(lang);
    const terms = [
      ['konsultaatiotapaaminen', 'konsultationsmöte', 'consultation meeting'],
      ['anonyymi tapaus', 'anonymt fall', 'anonymous case'],
      ['ilmiö', 'fenomen', 'phenomenon'],
      ['yhteistyöasia', 'samarbetsfråga', 'cooperation matter'],
      ['puheenjohtaja', 'ordförande', 'chair'],
      ['varahenkilö', 'ersättare', 'backup'],
      ['esittelijä', 'presentatör', 'presenter'],
      ['kokemusasiantuntija', 'erfarenhetsexpert', 'experts by experience'],
      ['terveys- ja hyvinvointikeskus', 'hälso- och välfärdscentral', 'health and wellbeing centre'],
      ['tapausjono', 'fallkö', 'case queue'],
      ['tunnistetieto', 'identifieringsuppgift', 'identifier'],
      ['henkilötunnus', 'personbeteckning', 'personal identity code'],
      ['vaitiolovelvollisuus', 'tystnadsplikt', 'duty of confidentiality'],
      ['säilytysaja', 'förvaringstid', 'retention'],
      ['jäljellä', 'återstår', 'remaining'],
      ['lisäaika', 'tilläggstid', 'extra time'],
      ['puskuri', 'buffert', 'buffer'],
      ['avaus', 'öppning', 'opening'],
      ['esittely', 'presentation', 'presentation'],
      ['tarkentavat kysymykset', 'preciserande frågor', 'clarifying questions'],
      ['ajatukset ja ratkaisut', 'tankar och lösningar', 'ideas'],
      ['yhteenveto', 'sammanfattning', 'summary'],
      ['lopetus', 'avslutning', 'closing'],
      ['siirrä seuraavaan', 'flytta till nästa', 'postpone'],
      ['vuosikello', 'årsklocka', 'yearly clock'],
    ] as const;
    for (const [inFinnish, inSwedish, inEnglish] of terms) {
      expect(all('fi')).toContain(inFinnish);
      expect(all('sv')).toContain(inSwedish);
      expect(all('en')).toContain(inEnglish);
    }
  });
});

describe('text()', () => {
  test('a missing argument does not compile, and throws in tests', () => {
    // @ts-expect-error the message needs { number }
    expect(() => text('fi', 'own.number')).toThrow();
    // @ts-expect-error another name
    expect(() => text('fi', 'own.number', { n: 3 })).toThrow();
    // @ts-expect-error a number that is counted is no string
    expect(() => text('fi', 'meeting.cases', { n: '3' })).toThrow();
    // @ts-expect-error no such message
    expect(() => text('fi', 'own.nothing')).toThrow();
    // @ts-expect-error it takes none
    text('fi', 'own.title', { n: 3 });
    expect(text('fi', 'own.number', { number: '3 + 5' })).toBe('Tapaus 3 + 5');
  });

  test('a value is data: braces, plurals and tags in it stay as they are', () => {
    const value = "{n, plural, other {x}} <b>#</b> '{'";
    expect(text('sv', 'own.number', { number: value })).toBe(`Fall ${value}`);
  });

  test('lists', () => {
    expect(listed('fi', [])).toBe('');
    expect(listed('fi', ['Kela'])).toBe('Kela');
    expect(listed('sv', ['a', 'b', 'c'])).toBe('a, b och c');
  });

  test('all languages compile at once', () => {
    expect(warm).not.toThrow();
  });
});
