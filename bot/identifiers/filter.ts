import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { canonical } from './canonical.ts';
import { editOf } from './edits.ts';
import { findAll, type Layer, langOf, type Pass } from './find.ts';
import { loadSpellers, type Spellers } from './names/hunspell.ts';
import { lexiconOf } from './names/lexicon.ts';
import { type NameFinder, plainNames } from './names/plain.ts';
import { taggedNames } from './names/tagger.ts';
import { loadVoikko, type Voikko } from './names/voikko.ts';
import { loadWeights } from './names/weights.ts';
import { commonWords, type WordList } from './names/word-list.ts';
import { placesOf } from './place.ts';
import { type Hit, lowerSameLength, type Reading, type Recogniser } from './recognisers/recogniser.ts';
import { RECOGNISERS } from './recognisers/table.ts';
import { type ReplacementContext, replacementOf, type TextHit } from './replacements.ts';
import { rewritten } from './rewrite.ts';
import {
  type Doubt,
  type FieldResult,
  type Filter,
  type FilteredText,
  FilterUnavailable,
  type Replaced,
} from './types.ts';

/** What a filter is made of. All optional: what is left out is what the machine offers. */
export interface FilterMakings {
  /** The layer that finds names. */
  readonly names?: NameFinder;
  /** Voikko, or null to do without. */
  readonly voikko?: Voikko | null;
  /** Secret of the keyed hashes of doubts, 32 bytes; the same in every process that serves the same forms. */
  readonly key?: Uint8Array;
  /** Recognisers instead of the table: for tests. */
  readonly layers?: readonly Recogniser[];
  /** Milliseconds of the processor that one call may take before it stops the text; by default 2000 and one for each ten letters. */
  readonly budgetMs?: number;
}

/** Which layers work on this machine, for the start-up line and /health. */
export interface FilterLayers {
  readonly recognisers: number;
  readonly names: string;
  readonly voikko: boolean;
  readonly swedish: boolean;
  readonly english: boolean;
  /** What is missing, in words that name the package to install. */
  readonly lacking: readonly string[];
}

let sharedVoikko: Voikko | null | undefined;

/** Voikko is loaded once a process, when it is first asked for. */
function machineVoikko(): Voikko | null {
  if (sharedVoikko === undefined) sharedVoikko = loadVoikko();
  return sharedVoikko;
}

let sharedSpellers: Spellers | undefined;

function machineSpellers(): Spellers {
  sharedSpellers ??= loadSpellers();
  return sharedSpellers;
}

let sharedWeights: ReturnType<typeof loadWeights> | undefined;

function machineWeights(): ReturnType<typeof loadWeights> {
  if (sharedWeights === undefined) sharedWeights = loadWeights();
  return sharedWeights;
}

let sharedWords: WordList | undefined;

function machineWords(): WordList {
  sharedWords ??= commonWords();
  return sharedWords;
}

/** The tagger and the rules of titles, greetings and initials; the rules and Voikko alone without weights. */
function machineNames(voikko: Voikko | null): NameFinder {
  const weights = machineWeights();
  if (!weights) return plainNames(voikko);
  const tagger = taggedNames(
    weights,
    lexiconOf(voikko, voikko ? machineSpellers() : { sv: null, en: null }),
    machineWords(),
  );
  const rules = plainNames(voikko, false);
  const both = (one: NameFinder): NameFinder => ({
    name: 'names',
    find: (reading) => [...one.find(reading), ...rules.find(reading)],
    forOneCall: () => both(one.forOneCall?.() ?? one),
  });
  return both(tagger);
}

/** What the filter has to work with on this machine. */
export function filterLayers(): FilterLayers {
  const voikko = machineVoikko() !== null;
  const { sv, en } = machineSpellers();
  const lacking: string[] = [];
  if (!machineWeights())
    lacking.push('the weights of the tagger (npm run train): names are found by rules alone');
  if (!voikko)
    lacking.push('Voikko (Debian: libvoikko1, voikko-fi): names are told from Finnish words less surely');
  if (!sv) lacking.push('Swedish words (Debian: libhunspell-1.7-0, hunspell-sv)');
  if (!en) lacking.push('English words (Debian: libhunspell-1.7-0, hunspell-en-us)');
  return {
    recognisers: RECOGNISERS.length,
    names: machineWeights() ? 'tagger' : 'plain',
    voikko,
    swedish: sv !== null,
    english: en !== null,
    lacking,
  };
}

/** A rewrite that is itself a hit is rewritten again, this many times. */
const ROUNDS = 4;

/**
 * Makes the filter. It keeps nothing between two calls. A layer that throws or outlasts the budget throws
 * FilterUnavailable, whose message holds no text: then nothing may be stored.
 */
export function createFilter(makings: FilterMakings = {}): Filter {
  const voikko = makings.voikko === undefined ? machineVoikko() : makings.voikko;
  const structured: readonly Layer[] = makings.layers ?? RECOGNISERS;
  const names = makings.names ?? machineNames(voikko);
  const key = createSecretKey(makings.key ?? randomBytes(32));

  return (fields, options = {}) => {
    const letters = Object.values<string>(fields).reduce((sum, text) => sum + text.length, 0);
    const budget = makings.budgetMs ?? 2000 + letters / 10;
    const began = performance.now();
    const used = cpuMsLately(began);
    const run = (layer: Layer, reading: Reading): readonly Hit[] => {
      let hits: readonly Hit[];
      try {
        hits = layer.find(reading);
      } catch {
        throw new FilterUnavailable(layer.name);
      }
      // The processor's time is asked for (which costs something) only where the clock on the wall says so.
      if (performance.now() - began > budget && cpuMs() - used > budget)
        throw new FilterUnavailable(layer.name);
      return hits;
    };
    const year = Number(options.today?.slice(0, 4)) || new Date().getFullYear();
    const pass: Pass = { structured, names: names.forOneCall?.() ?? names, run, year, options };
    const ids = Object.keys(fields) as (keyof typeof fields & string)[];
    const given = ids.map((id) => fields[id]);
    const first = findAll(given, pass);
    const states = ids.map((id, i) => ({
      id,
      text: given[i] ?? '',
      hits: first[i] ?? [],
      shown: new Map<TextHit, string>(),
      blocked: false,
      replaced: [] as Replaced[],
    }));
    const hashed = (field: string, word: string): string =>
      createHmac('sha256', key)
        .update(`${field}\0${lowerSameLength(canonical(word).text)}`)
        .digest('base64url')
        .slice(0, 22);
    const keyOf = (state: (typeof states)[number], hit: TextHit): string =>
      hashed(state.id, state.text.slice(hit.start, hit.end));

    const editsOf = (field: string, text: string, hits: readonly TextHit[], context: ReplacementContext) =>
      hits.map((hit) => ({
        ...editOf(text, replacementOf(text, hit, context)),
        key: hit.action === 'warn' ? hashed(field, text.slice(hit.start, hit.end)) : null,
      }));

    for (let round = 0; round < ROUNDS; round += 1) {
      let changed = false;
      for (const state of states) {
        const context: ReplacementContext = { lang: langOf(state.text, options), year, voikko };
        const due = state.hits.filter(
          (hit) =>
            hit.action !== 'warn' || (options.answers && options.answers[keyOf(state, hit)] === 'replace'),
        );
        if (due.length === 0) continue;
        changed = true;
        if (due.some((hit) => hit.action !== 'warn')) state.blocked = true;
        const text = state.text;
        // a last round that still finds something takes it out
        const replacements = due.map((hit) =>
          round < ROUNDS - 2 ? replacementOf(text, hit, context) : { ...hit, put: '', shown: '' },
        );
        due.forEach((hit, k) => {
          const shown = replacements[k]?.shown ?? '';
          state.shown.set(hit, shown);
          count(state.replaced, hit.category, shown);
        });
        state.text = rewritten(text, replacements);
      }
      if (!changed) break;
      const again = findAll(
        states.map((state) => state.text),
        pass,
      );
      states.forEach((state, i) => {
        state.hits = again[i] ?? [];
      });
    }

    const results = states.map((state, i): [string, FieldResult] => {
      const context: ReplacementContext = { lang: langOf(state.text, options), year, voikko };
      const left = state.hits.filter((hit) => hit.action !== 'warn');
      // nothing that is still a hit goes out, whatever it costs the sentence
      const proposal = left.length === 0 ? state.text : '';
      const doubts: Doubt[] = [];
      if (proposal !== '' && state.hits.length > 0) {
        const placeOf = placesOf(state.text);
        const asked = new Set<string>();
        for (const hit of state.hits) {
          const hash = keyOf(state, hit);
          if (options.answers?.[hash] === 'keep' || asked.has(hash)) continue;
          asked.add(hash);
          const { shown } = replacementOf(state.text, hit, context);
          doubts.push({
            key: hash,
            category: hit.category,
            place: placeOf(hit.start),
            replacement: shown,
            ...(hit.reason ? { reason: hit.reason } : {}),
          });
        }
      }
      const blocked = state.blocked || left.length > 0;
      const verdict = blocked ? 'blocked' : doubts.length > 0 ? 'doubt' : 'clean';
      return [
        state.id,
        {
          verdict,
          text: verdict === 'clean' ? (state.text as FilteredText) : null,
          proposal,
          findings: (first[i] ?? []).map(({ start, end, category, action }) => ({
            start,
            end,
            category,
            action,
          })),
          replacements: (first[i] ?? []).map(
            (hit) => state.shown.get(hit) ?? replacementOf(given[i] ?? '', hit, context).shown,
          ),
          ...(options.edits ? { edits: editsOf(state.id, given[i] ?? '', first[i] ?? [], context) } : {}),
          replaced: state.replaced,
          doubts,
        },
      ];
    });
    return Object.fromEntries(results) as Record<keyof typeof fields, FieldResult>;
  };
}

/** Time of the processor, so that a busy machine stops no text. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let asked = { at: Number.NEGATIVE_INFINITY, cpu: 0 };

/** The processor's time some hundredths of a second ago or now: asking costs as much as reading a short text. */
function cpuMsLately(now: number): number {
  if (now - asked.at > 50) asked = { at: now, cpu: cpuMs() };
  return asked.cpu;
}

function count(list: Replaced[], category: Replaced['category'], replacement: string): void {
  const at = list.findIndex((entry) => entry.category === category && entry.replacement === replacement);
  const entry = list[at];
  if (entry) list[at] = { ...entry, count: entry.count + 1 };
  else list.push({ category, replacement, count: 1 });
}
