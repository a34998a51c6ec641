/**
 * Whether a word is a member's name in some case. Members of the chat may be named in it: only clients
 * must not. Finnish endings with consonant gradation, Swedish and English genitives; no dictionary.
 */

/** Endings that follow a vowel stem; the illative's long vowel is written out. */
const ENDINGS =
  /^(?:|n|t|a|ä|ta|tä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi|tta|ttä|an|en|in|on|un|yn|än|ön|han|hen|hin|hon|hun|hyn|hän|hön|seen|siin|s|in|ia|iä|ja|jä|ien|jen|ille|illa|illä|ilta|iltä|issa|issä|ista|istä|iin)(?:kin|kaan|kään|han|hän|ko|kö|pa|pä|nsa|nsä|mme|ni|si)?$/;

/** Strong grade → weak grade before the last vowel, the longest first. */
const GRADES: readonly (readonly [RegExp, string])[] = [
  [/kk(?=[aeiouyäö]$)/, 'k'],
  [/pp(?=[aeiouyäö]$)/, 'p'],
  [/tt(?=[aeiouyäö]$)/, 't'],
  [/nk(?=[aeiouyäö]$)/, 'ng'],
  [/nt(?=[aeiouyäö]$)/, 'nn'],
  [/lt(?=[aeiouyäö]$)/, 'll'],
  [/rt(?=[aeiouyäö]$)/, 'rr'],
  [/mp(?=[aeiouyäö]$)/, 'mm'],
  [/ht(?=[aeiouyäö]$)/, 'hd'],
  [/(?<=[aeiouyäölr])k(?=[aeiouyäö]$)/, ''],
  [/(?<=[aeiouyäölr])p(?=[aeiouyäö]$)/, 'v'],
  [/(?<=[aeiouyäö])t(?=[aeiouyäö]$)/, 'd'],
];

/** What endings may follow: the name itself, its weak grade, and the stems of names that end in a consonant or -nen. */
export function stemsOf(name: string): readonly string[] {
  const n = name.toLowerCase().normalize('NFC');
  const stems = [n];
  if (/nen$/.test(n)) stems.push(n.replace(/nen$/, 'se'), n.replace(/nen$/, 's'));
  else if (/[^aeiouyäöå]$/.test(n)) {
    stems.push(`${n}i`);
    if (/(?:us|ys|os|ös|is)$/.test(n))
      stems.push(n.replace(/s$/, 'kse'), n.replace(/s$/, 'ks'), n.replace(/s$/, 'kse'));
    if (/[aä]s$/.test(n)) stems.push(n.replace(/([aä])s$/, '$1$1'));
    if (/is$/.test(n)) stems.push(n.replace(/is$/, 'ii'));
    if (/nen$/.test(n) === false && /el$|er$|ar$|or$/.test(n)) stems.push(`${n}e`);
  } else {
    for (const [strong, weak] of GRADES) {
      if (!strong.test(n)) continue;
      stems.push(n.replace(strong, weak));
      break;
    }
    // Järvi : Järven, Niemi : Niemen; Lehti : Lehden
    for (const stem of [...stems]) if (/i$/.test(stem)) stems.push(stem.replace(/i$/, 'e'));
    if (/e$/.test(n)) stems.push(`${n}e`);
    if (/si$/.test(n)) stems.push(n.replace(/si$/, 'de'), n.replace(/si$/, 'te'));
  }
  return [...new Set(stems)];
}

/** Whether `word` is `name` in some case; 'Oona', 'Oonalle', "Oona's", 'Oonan', 'Lehdelle'. */
export function isInflected(word: string, name: string): boolean {
  const w = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’']s$|[:'’](?=\p{L}+$)/u, '');
  return stemsOf(name).some((stem) => w.startsWith(stem) && ENDINGS.test(w.slice(stem.length)));
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}’':-]+/gu) ?? [];

/**
 * Whether every word of a span is a name of one and the same member, in any case. `lead` are words that
 * the filter takes along ('rouva', 'lääkäri'): they do not count.
 */
export function namesMember(
  span: string,
  members: readonly string[],
  lead: ReadonlySet<string> = new Set(),
): boolean {
  const words = wordsOf(span).flatMap((w) => w.split('-'));
  const counted = words.filter((w) => w !== '' && !lead.has(w.toLowerCase()));
  if (counted.length === 0) return false;
  return members.some((member) => {
    const names = wordsOf(member)
      .flatMap((w) => w.split('-'))
      .filter((n) => n.length >= 2);
    return names.length > 0 && counted.every((w) => names.some((n) => isInflected(w, n)));
  });
}
