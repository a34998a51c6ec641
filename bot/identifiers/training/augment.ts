import { caseOfVoikko } from '#identifiers/cases.ts';
import type { Voikko } from '#identifiers/names/voikko.ts';
import type { Span } from './corpus.ts';
import { inflected } from './inflect.ts';
import type { Sample } from './sources.ts';

/** Draws a name of the register, the common ones more often. */
export type NameDrawer = (surname: boolean) => string;

const ENDING: Readonly<Record<string, string>> = {
  genitive: 'n',
  partitive: 'a',
  inessive: 'ssa',
  elative: 'sta',
  adessive: 'lla',
  ablative: 'lta',
  allative: 'lle',
  translative: 'ksi',
};

export function lowered(sample: Sample): Sample {
  const text = sample.text.toLowerCase();
  return text.length === sample.text.length ? { ...sample, text } : sample;
}

/** Replaces the names of a Finnish or Swedish text with others of the register, in the same case. */
export function renamed(
  sample: Sample,
  draw: NameDrawer,
  voikko: Voikko | null,
  random: () => number,
): Sample {
  let text = '';
  let at = 0;
  const spans: Span[] = [];
  const copy = (to: number): void => {
    text += sample.text.slice(at, to);
    at = to;
  };
  for (const span of [...sample.spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    copy(span.start);
    const start = text.length;
    const value = sample.text.slice(span.start, span.end);
    const words = value.split(' ');
    const plain =
      span.type === 'NAME' && words.length <= 3 && words.every((word) => /^\p{L}{3,}$/u.test(word));
    text +=
      plain && random() < 0.8
        ? words.map((word, i) => other(word, i, words.length, draw, voikko, random)).join(' ')
        : value;
    at = span.end;
    spans.push({ start, end: text.length, type: span.type });
  }
  copy(sample.text.length);
  return { ...sample, text, spans };
}

function other(
  word: string,
  i: number,
  length: number,
  draw: NameDrawer,
  voikko: Voikko | null,
  random: () => number,
): string {
  const readings = (voikko?.analyse(word) ?? []).filter(
    ({ kind }) => kind === 'etunimi' || kind === 'sukunimi',
  );
  // a name that Voikko does not know has no case to keep: only what looks like its first form is changed
  if (readings.length === 0 && (/(?:lle|l[lt][aä]|s[st][aä]|n|[aä])$/.test(word) || random() < 0.3))
    return word;
  const surname =
    length > 1
      ? i === length - 1
      : readings.some(({ kind }) => kind === 'sukunimi') && !readings.some(({ kind }) => kind === 'etunimi');
  const drawn = draw(surname);
  const kase = readings[0] ? caseOfVoikko(readings[0].case) : undefined;
  const ending = kase ? ENDING[kase] : undefined;
  if (kase !== undefined && kase !== 'nominative' && ending === undefined) return word;
  const name = ending === undefined ? drawn : inflected(drawn, ending, surname);
  return /^\p{Lu}/u.test(word) ? name : name.toLowerCase();
}

/** One slip of the fingers in some words: a letter left out, doubled, or two changed about. */
export function mistyped(sample: Sample, random: () => number, share: number): Sample {
  let text = '';
  let at = 0;
  const moved = (offset: number): number =>
    shifts.reduce((sum, [from, by]) => (offset > from ? sum + by : sum), offset);
  const shifts: [number, number][] = [];
  for (const match of sample.text.matchAll(/\p{L}{5,}/gu)) {
    if (random() > share) continue;
    const word = match[0];
    const k = 1 + Math.floor(random() * (word.length - 2));
    const how = random();
    const slip =
      how < 0.35
        ? word.slice(0, k) + word.slice(k + 1)
        : how < 0.6
          ? word.slice(0, k) + (word[k] ?? '') + word.slice(k)
          : word.slice(0, k) + (word[k + 1] ?? '') + (word[k] ?? '') + word.slice(k + 2);
    text += sample.text.slice(at, match.index) + slip;
    at = match.index + word.length;
    if (slip.length !== word.length) shifts.push([match.index, slip.length - word.length]);
  }
  text += sample.text.slice(at);
  return {
    ...sample,
    text,
    spans: sample.spans.map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) })),
  };
}
