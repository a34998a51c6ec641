/**
 * Hostile and random input, thousands of cases (100,000 in the soak): the filter never throws or hangs, its
 * offsets lie in the text in order, no rewrite splits a pair of surrogates, and nothing that was stopped is clean.
 */
import fc from 'fast-check';
import { createFilter } from '#identifiers/filter.ts';
import type { FieldResult } from '#identifiers/types.ts';

// the default budget stays: what takes more than two seconds of the processor throws
const filter = createFilter({ key: new Uint8Array(32).fill(7) });
const runs = process.env.SOAK ? 100_000 : Number(process.env.FC_RUNS ?? 2000);

const IDENTIFIERS = [
  '131052-308T',
  '010190 +358 40 123 4567',
  '040-123 45 67',
  'Virtaselle Anna-Liisa',
  'T.K:ta',
  'matti.meikäläinen (at) posti piste example',
  'matti@posti.example',
  'asuu Purotie 3 B 12 as. 4, 37830 Nokia',
  's. 3.9.1947',
  'syntynyt kolmas toukokuuta',
  'FI35 5292 0740 0331 76',
  'kilpi XKO-318',
  'asiakasnumero 5518-0926',
  'päätös nro KE-2025-0041873',
  'https://www.facebook.com/virtanen',
  'insta @hukkunut.lumi_07',
  'nolla viiskyt kolme neljä viis',
  '94-vuotias',
  'Uuraisten ainoa eläinlääkäri',
  'terv. Aino',
];
const ODD = [
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\ufe0f',
  '\u0301',
  '\u034f',
  '\u2028',
  '\u00a0',
  '\u3000',
  '\u2011',
  '\u2212',
  '🙂',
  '👨‍👩‍👧',
  '𝐀',
  '\ud800',
  '\udc00',
  '０４０',
  '٠٤٠',
  'Хабаровск',
  'محمد',
  'ß',
  'İ',
  'ŉ',
  'ﬁ',
  'Ⅻ',
  '\0',
];

/** A piece of an identifier, cut anywhere. */
const fragment = fc
  .tuple(fc.constantFrom(...IDENTIFIERS), fc.nat(40), fc.nat(40))
  .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length + 1));
const units = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
const digits = fc.string({ unit: fc.constantFrom(...'0123456789 -./+oOlI:,()'), maxLength: 60 });
const letters = fc.string({ unit: fc.constantFrom(...'abKäÖéЖжمن漢\u0301 .-'), maxLength: 50 });
const repeated = fc
  .tuple(
    fc.oneof(fragment, fc.constantFrom(...ODD, '-', '@', '.', '1', 'a', 'Aa ')),
    fc.integer({ min: 20, max: 120 }),
  )
  .map(([unit, times]) => unit.slice(0, 12).repeat(times));
const mixture = fc
  .array(fc.oneof(fragment, fragment, fc.constantFrom(...ODD, ' ', ' ', '\n', '. ', 'asiakas ')), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const text = fc.oneof(
  { weight: 6, arbitrary: mixture },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 50 }) },
  { weight: 3, arbitrary: units },
  { weight: 3, arbitrary: digits },
  { weight: 3, arbitrary: letters },
  { weight: 1, arbitrary: repeated },
);

/** What is wrong with the answer for a field, or null. */
function wrong(given: string, result: FieldResult): string | null {
  let last = 0;
  for (const { start, end } of result.findings) {
    if (!(Number.isInteger(start) && Number.isInteger(end))) return 'an offset that is no number';
    if (start < last || end <= start || end > given.length) return 'offsets outside the text or out of order';
    last = end;
  }
  for (const { start, end } of result.edits ?? [])
    if (start < 0 || end < start || end > given.length) return 'a change outside the text';
  const stopped = result.findings.some(({ action }) => action !== 'warn');
  if (stopped && result.verdict !== 'blocked') return 'stopped, and let through';
  if (result.verdict === 'clean' && result.text !== given) return 'clean, and another text';
  if (result.verdict !== 'clean' && result.text !== null) return 'a text that is not clean';
  return given.isWellFormed() && !result.proposal.isWellFormed() ? 'half a character' : null;
}

test(`${runs} hostile and random forms`, () => {
  fc.assert(
    fc.property(
      text,
      fc.option(text, { nil: '' }),
      fc.constantFrom('fi' as const, 'sv' as const, 'en' as const, undefined),
      (first, second, lang) => {
        const result = filter({ first, second }, { edits: true, ...(lang ? { lang } : {}) });
        expect([wrong(first, result.first), wrong(second, result.second)]).toEqual([null, null]);
      },
    ),
    { numRuns: runs },
  );
});
