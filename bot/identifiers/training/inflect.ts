/**
 * Finnish cases of a name, roughly, to make training material: consonant gradation of doubled stops and, for
 * surnames, of single ones; -nen, -s, final consonants. Wrong forms now and then do no harm: people write such.
 */
const GEMINATE: readonly (readonly [RegExp, string])[] = [
  [/kk([aeiouyäö]+)$/, 'k$1'],
  [/pp([aeiouyäö]+)$/, 'p$1'],
  [/tt([aeiouyäö]+)$/, 't$1'],
];
const SINGLE: readonly (readonly [RegExp, string])[] = [
  [/nt([aeiouyäö])$/, 'nn$1'],
  [/nk([aeiouyäö])$/, 'ng$1'],
  [/mp([aeiouyäö])$/, 'mm$1'],
  [/lt([aeiouyäö])$/, 'll$1'],
  [/rt([aeiouyäö])$/, 'rr$1'],
  [/ht([aeiouyäö])$/, 'hd$1'],
  [/([aeiouyäö])t([aeiouyäö])$/, '$1d$2'],
  [/lk([aeiouyäö])$/, 'l$1'],
  [/([aeiouyäö])k([aeiouyäö])$/, '$1$2'],
];
export const CASES = ['n', 'lle', 'lla', 'lta', 'ssa', 'sta', 'a', 'kin', 'ksi', 'lta'] as const;

export function inflected(name: string, ending: string, surname: boolean): string {
  const back = /[aou]/i.test(name.slice(-5)) || !/[äöy]/i.test(name);
  const harmony = (suffix: string): string => (back ? suffix : suffix.replace(/a/g, 'ä'));
  const low = name;
  if (/nen$/.test(low)) {
    const stem = low.slice(0, -3);
    if (ending === 'a') return `${stem}sta`.replace(/a$/, back ? 'a' : 'ä');
    return `${stem}se${harmony(ending)}`;
  }
  if (/[^aeiouyäöåéè]$/i.test(low)) {
    const stem = /us$|os$|as$|es$|is$/.test(low) ? `${low.slice(0, -1)}kse` : `${low}i`;
    return ending === 'a'
      ? `${stem.replace(/kse$/, 's')}${/kse$/.test(stem) ? 't' : ''}${back ? 'a' : 'ä'}`
      : stem + harmony(ending);
  }
  if (ending === 'a') return low + (back ? 'a' : 'ä');
  let stem = low;
  for (const [from, to] of GEMINATE) stem = stem.replace(from, to);
  if (surname && stem === low && !/nen$/.test(low)) {
    for (const [from, to] of SINGLE) {
      const next = stem.replace(from, to);
      if (next !== stem) {
        stem = next;
        break;
      }
    }
  }
  if (surname && /(?:järv|niem|saar|mäk|mä|lamp|lamm|jok|jo|kos[kn]|talv|lehd|kiv|vuor|suur)i$/.test(stem))
    stem = `${stem.slice(0, -1)}e`;
  return stem + harmony(ending);
}
