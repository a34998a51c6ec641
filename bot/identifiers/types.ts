/**
 * What goes into the no-identifiers filter and what comes out: the vocabulary that the rest of the
 * product shares with it. The filter itself is `filter.ts`.
 */

declare const filtered: unique symbol;

/**
 * Free text that the filter has let through. Only `filter.ts` makes one (and a store adapter when it
 * reads one back), so raw text that would reach the store does not compile.
 */
export type FilteredText = string & { readonly [filtered]: true };

export type Lang = 'fi' | 'sv' | 'en';

export const CATEGORIES = [
  'name',
  'initials',
  'identity-code',
  'phone',
  'email',
  'address',
  'postal-code',
  'birth-date',
  'iban',
  'plate',
  'record',
  'handle',
  'quasi',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** block: not stored, rewritten · mask: offered rewritten · warn: the user confirms. */
export type Action = 'block' | 'mask' | 'warn';

/**
 * What together may tell who somebody is: a small place with a rare occupation or with being the only one
 * there; a school with its class.
 */
export type Reason = 'place' | 'school';

/** A hit. Offsets are UTF-16 units of the text as it was given, `end` exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly category: Category;
  readonly action: Action;
}

/** Where a doubted word stands, in words that do not repeat it: 'the first word of the last sentence'. */
export interface Place {
  /** 1-based; `last` where it is the last of more than one. */
  readonly sentence: number;
  readonly sentenceIsLast: boolean;
  readonly word: number;
  readonly wordIsLast: boolean;
}

/** A question that the writer has to answer: is this word an identifier? It never holds the word. */
export interface Doubt {
  /** Keyed hash of field and word: an answer counts only for that word in that field. */
  readonly key: string;
  readonly category: Category;
  readonly place: Place;
  /** What 'replace' puts in its stead ('asiakas'); '' where the word is just removed. */
  readonly replacement: string;
  /** Why it may tell who somebody is, where that takes more than the category. */
  readonly reason?: Reason;
}

/** A change of the text as it was given: `put` takes the place of `start` to `end` (UTF-16 units, exclusive). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** In the case of its sentence; '' where something is just removed. */
  readonly put: string;
}

/** What the proposal did, for the lines 'Nimi · tilalla: asiakas': no word of the person's. */
export interface Replaced {
  readonly category: Category;
  /** '' means removed. */
  readonly replacement: string;
  readonly count: number;
}

export type DoubtAnswer = 'keep' | 'replace';

export interface FieldResult {
  readonly verdict: 'clean' | 'doubt' | 'blocked';
  /** The text to store: null unless the verdict is clean. */
  readonly text: FilteredText | null;
  /** The text with every block and mask rewritten: what a returned form holds. Equal to the text where nothing was found. */
  readonly proposal: string;
  readonly findings: readonly Finding[];
  /** For each finding what takes its place, or would where it is only doubted; '' is removed. */
  readonly replacements: readonly string[];
  /** Where they were asked for: for each finding its own change and, of a doubt, the key of its answer. */
  readonly edits?: readonly (Edit & { readonly key: string | null })[];
  readonly replaced: readonly Replaced[];
  /** Unanswered doubts about the proposal, in the order of the text. */
  readonly doubts: readonly Doubt[];
}

export interface FilterOptions {
  readonly lang?: Lang;
  /** Answers that came with this submission, by `Doubt.key`; nothing is remembered between two calls. */
  readonly answers?: Readonly<Record<string, DoubtAnswer>>;
  /** Asks for `FieldResult.edits`. */
  readonly edits?: boolean;
  /** Local date 'YYYY-MM-DD': ages and two-digit years are read against it. */
  readonly today?: string;
}

/** All free-text fields of a form at once, since an identifier can stand across two. */
export type Filter = <F extends string>(
  fields: Readonly<Record<F, string>>,
  options?: FilterOptions,
) => Readonly<Record<F, FieldResult>>;

/** A layer threw or ran out of time: nothing may be stored, and the user is told so in plain words. */
export class FilterUnavailable extends Error {
  readonly layer: string;
  constructor(layer: string) {
    super('the filter stopped');
    this.name = 'FilterUnavailable';
    this.layer = layer;
  }
}
