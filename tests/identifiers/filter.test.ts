import { canonical } from '#identifiers/canonical.ts';
import { createFilter } from '#identifiers/filter.ts';
import { restored } from '#identifiers/filtered-text.ts';
import type { Recogniser } from '#identifiers/recognisers/recogniser.ts';
import { FilterUnavailable } from '#identifiers/types.ts';

const key = new Uint8Array(32).fill(7);
const filter = createFilter({ key });

describe('the filter', () => {
  test('lets a clean text through as it is', () => {
    const text = 'Asiakas on työtön, vuokra 640 €/kk. Mitä tukea voi hakea?';
    expect(filter({ situation: text }).situation).toEqual({
      verdict: 'clean',
      text,
      proposal: text,
      findings: [],
      replacements: [],
      replaced: [],
      doubts: [],
    });
  });

  test('never gives out a blocked text to store, and rewrites it', () => {
    const { situation } = filter({ situation: 'Hetu on 131052-308T, soita 040 123 4567.' });
    expect(situation.verdict).toBe('blocked');
    expect(situation.text).toBeNull();
    expect(situation.findings.map(({ category, action }) => [category, action])).toEqual([
      ['identity-code', 'block'],
      ['phone', 'block'],
    ]);
    expect(situation.proposal).not.toMatch(/\d/);
    expect(situation.replaced).toEqual([
      { category: 'identity-code', replacement: '', count: 1 },
      { category: 'phone', replacement: '', count: 1 },
    ]);
  });

  test('puts the client in the case of the sentence', () => {
    const proposal = (text: string, lang: 'fi' | 'sv' | 'en' = 'fi') =>
      filter({ text }, { lang }).text.proposal;
    expect(proposal('Soitin Virtaselle eilen, Korhosella on kuumetta.')).toBe(
      'Soitin asiakkaalle eilen, asiakkaalla on kuumetta.',
    );
    expect(proposal('Kotikäynnillä Virtasen asunto oli kylmä.')).toBe(
      'Kotikäynnillä asiakkaan asunto oli kylmä.',
    );
    expect(proposal('Edunvalvoja Lehtoselle on soitettu.')).toBe('Edunvalvojalle on soitettu.');
    expect(proposal('Sosiaaliohjaaja Kirsi Hautala kävi kotona.')).toBe('Sosiaaliohjaaja kävi kotona.');
    expect(proposal('Jag ringde Birgitta Sandström i går.', 'sv')).toBe('Jag ringde klienten i går.');
  });

  test('a birth date becomes an age in tens, read against today', () => {
    const { text } = filter({ text: 'Isä s. 29.2.1948, hoitopaikka haussa.' }, { today: '2026-11-25' });
    expect(text.proposal).toBe('Isä noin 80-vuotias, hoitopaikka haussa.');
  });

  test('keeps what stands outside the hit word for word', () => {
    expect(filter({ text: 'Asuu Koivuniementie 12 B 34 ja kaupungille on velkaa 2 kk.' }).text.proposal).toBe(
      'Asuu kotona ja kaupungille on velkaa 2 kk.',
    );
    expect(
      filter({ text: 'Hon bor på Ängsbacken 7 C 2 och vill flytta.' }, { lang: 'sv' }).text.proposal,
    ).toBe('Hon bor på hemadressen och vill flytta.');
  });

  test('finds what is split over two fields, in both', () => {
    const result = filter({
      title: 'Asiakas 131052',
      situation: '-308T tarvitsee asunnon',
      question: 'Kuka auttaa?',
    });
    expect(result.title.verdict).toBe('blocked');
    expect(result.situation.verdict).toBe('blocked');
    expect(result.question.verdict).toBe('clean');
    expect('Asiakas 131052'.slice(result.title.findings[0]?.start, result.title.findings[0]?.end)).toBe(
      '131052',
    );
    expect(
      '-308T tarvitsee asunnon'.slice(result.situation.findings[0]?.start, result.situation.findings[0]?.end),
    ).toBe('-308T');
    const phone = filter({ title: 'Soita 040', wish: '', situation: '123 4567 iltaisin' });
    expect([phone.title.verdict, phone.wish.verdict, phone.situation.verdict]).toEqual([
      'blocked',
      'clean',
      'blocked',
    ]);
  });

  test('overlapping hits leave no tail', () => {
    const { text } = filter({
      text: 'posti 040-1234567@kotiposti.example ja virtanen131052-308T@kotiposti.example',
    });
    expect(text.proposal).not.toMatch(/\d|@|kotiposti/);
  });

  test('an age of ninety or more is offered as 90+', () => {
    const { text } = filter({ text: 'Asiakas on 94-vuotias.' });
    expect(text.findings).toEqual([{ start: 11, end: 13, category: 'quasi', action: 'mask' }]);
    expect(text.proposal).toBe('Asiakas on 90+-vuotias.');
  });
});

describe('doubts', () => {
  const warns: Recogniser = {
    name: 'test',
    find: ({ lower }) =>
      [...lower.matchAll(/toivo|meri/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        category: 'name',
        action: 'warn',
      })),
  };
  const asking = createFilter({
    key,
    layers: [warns],
    names: { name: 'names', find: () => [] },
    voikko: null,
  });

  test('are asked with the place of the word, not with the word', () => {
    const { situation } = asking({ situation: 'Kävi eilen. Toivo on poissa.' });
    expect(situation.verdict).toBe('doubt');
    expect(situation.text).toBeNull();
    expect(situation.doubts).toHaveLength(1);
    expect(situation.doubts[0]).toMatchObject({
      category: 'name',
      place: { sentence: 2, sentenceIsLast: true, word: 1, wordIsLast: false },
      replacement: 'asiakas',
    });
    expect(JSON.stringify(situation.doubts)).not.toMatch(/toivo/i);
  });

  test('"keep" counts for that word in that field only', () => {
    const before = asking({ situation: 'Toivo on poissa.' });
    const hash = before.situation.doubts[0]?.key ?? '';
    const answers = { [hash]: 'keep' as const };
    const after = asking({ situation: 'Toivo on poissa.' }, { answers });
    expect(after.situation).toMatchObject({ verdict: 'clean', text: 'Toivo on poissa.', doubts: [] });
    expect(asking({ situation: 'Meri on poissa.' }, { answers }).situation.verdict).toBe('doubt');
    expect(asking({ question: 'Toivo on poissa.' }, { answers }).question.verdict).toBe('doubt');
    // nothing is remembered
    expect(asking({ situation: 'Toivo on poissa.' }).situation.verdict).toBe('doubt');
  });

  test('"replace" puts the replacement into the text', () => {
    const hash = asking({ situation: 'Toivo on poissa, toivo palaa.' }).situation.doubts[0]?.key ?? '';
    const { situation } = asking(
      { situation: 'Toivo on poissa, toivo palaa.' },
      { answers: { [hash]: 'replace' } },
    );
    expect(situation).toMatchObject({
      verdict: 'clean',
      text: 'Asiakas on poissa, asiakas palaa.',
      replaced: [{ category: 'name', replacement: 'asiakas', count: 2 }],
    });
  });

  test('another secret gives another key', () => {
    const other = createFilter({
      key: new Uint8Array(32).fill(8),
      layers: [warns],
      names: { name: 'names', find: () => [] },
      voikko: null,
    });
    expect(other({ a: 'Toivo' }).a.doubts[0]?.key).not.toBe(asking({ a: 'Toivo' }).a.doubts[0]?.key);
  });
});

describe('it fails closed', () => {
  const secret = 'Kaarina Salainen';
  const throwing: Recogniser = {
    name: 'broken',
    find: ({ text }) => {
      throw new Error(text);
    },
  };
  const slow: Recogniser = {
    name: 'slow',
    find: () => {
      const start = process.cpuUsage();
      while (process.cpuUsage(start).user < 30_000);
      return [];
    },
  };
  test.each([
    ['a recogniser that throws', throwing],
    ['a recogniser that outlasts the budget', slow],
  ])('%s', (_what, layer) => {
    const closed = createFilter({ key, layers: [layer], budgetMs: 10, voikko: null });
    let caught: unknown;
    try {
      closed({ text: secret });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(FilterUnavailable);
    expect((caught as FilterUnavailable).layer).toBe(layer.name);
    expect(
      JSON.stringify(caught) + String((caught as Error).stack) + (caught as Error).message,
    ).not.toContain('Kaarina');
  });
});

test('restored text is the text', () => {
  expect(restored('x')).toBe('x');
  expect(canonical('x').text).toBe('x');
});
