import { type Hit, matches, type Reading } from '#identifiers/recognisers/recogniser.ts';
import type { Voikko, VoikkoReading } from './voikko.ts';
import { GREETING, SIGNATURE, TITLES } from './words.ts';

/** What finds names and initials in a text. Pure: no state between calls. */
export interface NameFinder {
  readonly name: string;
  find(reading: Reading): readonly Hit[];
  /** The same for one call of the filter: it may remember dictionary answers, and is then let go. */
  forOneCall?(): NameFinder;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}+)*/gu;
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const INITIALS =
  /(?<![\p{L}\d.])\p{Lu}(?:-\p{Lu})?\.[ ]?(?:\p{Lu}\.[ ]?){0,2}\p{Lu}(?:\.(?!\p{L}))?(?::\p{L}{1,4})?(?![\p{L}\d])/gu;
const NOT_INITIALS =
  /^(?:p\.s|l\.v|n\.n|x\.y|p\.o|i\.m|i\.v|s\.o\.s|t\.i\.d|b\.i\.d|m\.sc|b\.sc|a\.m|p\.m|e\.g|i\.e|u\.s|o\.s|n\.n|x\.y)/i;

/** 'asiakas m.v.' */
const SMALL_INITIALS =
  /(?<!\p{L})(?:asiakas|asiakkaan|asiakkaalle|potilas|potilaan|klient|klienten|patient|client) (\p{Ll}\.\p{Ll}\.(?::\p{Ll}{1,4})?)(?!\p{L})/gu;
/** 'Pekka-eno', 'Lenni-poika', 'Nguyen-perheen': the name before the hyphen. */
const KIN_BEHIND =
  /(?<![\p{L}-])(\p{L}\p{Ll}{2,})-(?:eno|täti|täd|setä|sedä|mummo|mummi|mumm|ukki|uki|vaari|pappa|papa|poika|poja|tyttö|tytö|vauva|äiti|äidi|isä|sisko|veli|velj|serkku|serku|kummi|perhe|rouva|herra)\p{L}*/gu;

/** Without one of these no greeting and no closing is in the text: they are then not looked for at every word. */
const LETTER_WORDS =
  /mo[ir]|hei|terve|tervehdys|hej|hi|hello|dear|kära|bästa|hyvä|huomenta|päivää|terv|yt|yst|t\.|t:|nimim|kiitoksin|med vänlig|vänliga|hälsning|hälsar|mvh|regards|best|br|sincerely|cheers/iu;

/** Common first words of a sentence and of a form, which no name is. */
const PLAIN_WORD =
  /^(?:hei|moi|kiitos|asiakas|potilas|kela|fpa|wilma|teams|lääkäri|tilanne|kysymys|ikä|klo|ma|ti|ke|to|pe|la|su|jag|vi|hon|han|the|he|she|we|i)$/i;

const KIN_NEAR =
  /-(?:eno|tät|täd|set|sed|mum|uk|vaari|pap|poi|poj|tyt|vauva|äiti|äidi|isä|sis|vel|serk|serku|kum|perhe|rouva|herra)/u;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isName = (reading: VoikkoReading): boolean => reading.kind === 'etunimi' || reading.kind === 'sukunimi';

/**
 * The plain layer: a title with a capitalised word behind it, greetings and signatures, initials, and the
 * name classes of Voikko where Voikko is there (not where the tagger stands beside it: `classes` false). What is a name beyond doubt is stopped, the rest is asked.
 */
export function plainNames(voikko: Voikko | null, classes = true): NameFinder {
  return {
    name: 'names',
    find(reading) {
      const { text, lower } = reading;
      const hits: Hit[] = [];
      const words: Word[] = [];
      for (const match of text.matchAll(WORD))
        words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
      const add = (
        from: number,
        to: number,
        action: Hit['action'],
        category: Hit['category'] = 'name',
      ): void => {
        hits.push({ start: from, end: to, category, action });
      };
      for (const { start, end, match } of /\p{Lu}\. ?\p{Lu}/u.test(text) ? matches(text, INITIALS) : []) {
        if (!NOT_INITIALS.test(match[0])) add(start, end, 'block', 'initials');
      }
      for (const { start, match } of /\p{Ll}\.\p{Ll}\./u.test(text) ? matches(text, SMALL_INITIALS) : []) {
        const from = start + match[0].length - (match[1] ?? '').length;
        add(from, from + (match[1] ?? '').length, 'block', 'initials');
      }
      for (const { start, match } of KIN_NEAR.test(text) ? matches(text, KIN_BEHIND) : []) {
        const name = match[1] ?? '';
        const known = voikko ? voikko.analyse(name) : [];
        const small = name === name.toLowerCase();
        if (known.length === 0 || (small ? known.every(isName) : known.some(isName)))
          add(start, start + name.length, 'block');
      }
      const marked = new Map<number, 'block' | 'warn'>();
      const letter = LETTER_WORDS.test(text);
      words.forEach((word, i) => {
        const capital = CAPITAL.test(word.text);
        if (!capital && !classes) return;
        const previous = words[i - 1];
        const gap = previous ? text.slice(previous.end, word.start) : '';
        if (capital && previous && /^[ ]$/.test(gap) && TITLES.has(previous.text.toLowerCase())) {
          const known = voikko ? voikko.analyse(word.text) : [];
          if (!(known.length > 0 && !known.some(isName) && voikko?.analyse(word.text.toLowerCase()).length))
            marked.set(i, 'block');
          return;
        }
        const lead = letter ? lower.slice(Math.max(0, word.start - 40), word.start) : '';
        if (
          capital &&
          letter &&
          !PLAIN_WORD.test(word.text) &&
          (GREETING.test(lead) || SIGNATURE.test(lead))
        ) {
          const known = voikko ? voikko.analyse(word.text) : [];
          if (!(known.length > 0 && !known.some(isName))) marked.set(i, 'block');
          return;
        }
        if (!classes || !voikko || word.text.length < 3) return;
        const known = voikko.analyse(word.text);
        if (!known.some(isName)) return;
        const other = known.some((reading) => !isName(reading));
        const sentenceFirst =
          !previous || /[.!?:\n"(•-]\s*$/u.test(text.slice(Math.max(0, word.start - 3), word.start));
        if (capital && !other) marked.set(i, 'block');
        else if (capital && !sentenceFirst && known.every((reading) => reading.kind !== 'paikannimi'))
          marked.set(i, 'block');
        else if (!capital && !other && word.text === word.text.toLowerCase()) marked.set(i, 'warn');
        else if (capital && !sentenceFirst) marked.set(i, 'warn');
      });
      // a capitalised neighbour of a name is part of it
      for (const [i, action] of [...marked]) {
        if (action !== 'block') continue;
        for (let next = i + 1; next < Math.min(words.length, i + 4); next += 1) {
          const word = words[next];
          const last = words[next - 1];
          if (
            !word ||
            !last ||
            !/^ (?:(?:von|de|al|el|af) )?$/.test(text.slice(last.end, word.start)) ||
            !CAPITAL.test(word.text)
          )
            break;
          marked.set(next, 'block');
        }
      }
      const order = [...marked.keys()].sort((a, b) => a - b);
      for (let k = 0; k < order.length; k += 1) {
        const from = order[k] ?? 0;
        const first = words[from];
        let last = words[from];
        while (order[k + 1] === (order[k] ?? 0) + 1 && marked.get(order[k + 1] ?? 0) === marked.get(from)) {
          const next = words[order[k + 1] ?? 0];
          if (!next || !last || text.slice(last.end, next.start) !== ' ') break;
          last = next;
          k += 1;
        }
        if (first && last) add(first.start, last.end, marked.get(from) ?? 'block');
      }
      return hits;
    },
  };
}
