import fc from 'fast-check';
import { canonical } from '#identifiers/canonical.ts';

describe('the canonical copy', () => {
  test.each([
    ['decomposed accents', 'Pa\u0308iva\u0308', 'Päivä'],
    ['no-break and thin spaces', 'a\u00a0b\u2009c\td', 'a b c d'],
    ['hyphens of every kind', '1\u20112\u20133\u22124', '1-2-3-4'],
    ['full-width digits and letters', '０４０ ＡＢＣ', '040 ABC'],
    ['Arabic and Persian digits', '٠٤٤ ۱۳۸', '044 138'],
    ['Devanagari and Thai digits', '०१२ ๓๔', '012 34'],
    ['mathematical digits and letters', '𝟮 𝐀', '2 A'],
    ['keycap emoji', '0️⃣4️⃣', '04'],
    ['soft hyphens and zero-width signs', 'Kumpu\u00adlan\u200bpiha\ufeff', 'Kumpulanpiha'],
    ['Cyrillic look-alikes in a Latin word', 'zhаnnа', 'zhanna'],
    ['Cyrillic look-alikes among digits', '05О 38З', '05O 383'],
    ['a Cyrillic word as it is', 'спасибо', 'спасибо'],
    ['line breaks of every kind', 'a\r\nb\u2028c\rd', 'a\nb\nc\nd'],
    ['ligatures', 'ﬁ', 'fi'],
    ['curly apostrophes', 'O’Connor', "O'Connor"],
    ['emoji as they are', '🙏🏽 x', '🙏🏽 x'],
  ])('%s', (_what, given, expected) => {
    expect(canonical(given).text).toBe(expected);
  });

  test('a range of the copy points at whole characters of the original', () => {
    const given = '🙂 Pa\u0308ivi\u200b 𝟎𝟒𝟎';
    const copy = canonical(given);
    const at = copy.text.indexOf('Päivi');
    const name = copy.original(at, at + 5);
    expect(given.slice(name.start, name.end)).toBe('Pa\u0308ivi');
    const digits = copy.original(copy.text.indexOf('040'), copy.text.indexOf('040') + 3);
    expect(given.slice(digits.start, digits.end)).toBe('𝟎𝟒𝟎');
  });

  test('whatever is given, ranges lie inside the text, in order, and cut no surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const copy = canonical(given);
        let last = 0;
        for (let i = 0; i < copy.text.length; i += 1) {
          const { start, end } = copy.original(i, i + 1);
          if (start < 0 || end > given.length || start >= end) return false;
          if (start < last && i > 0 && start !== copy.original(i - 1, i).start) return false;
          if (/^[\udc00-\udfff]/.test(given.slice(start)) && /[\ud800-\udbff]$/.test(given.slice(0, start)))
            return false;
          last = start;
        }
        return true;
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 2000) },
    );
  });
});
