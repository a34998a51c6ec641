import { createFilter } from '#identifiers/filter.ts';
import type { Lexicon } from '#identifiers/names/lexicon.ts';
import { type NameFinder, plainNames } from '#identifiers/names/plain.ts';
import { taggedNames } from '#identifiers/names/tagger.ts';
import { loadVoikko } from '#identifiers/names/voikko.ts';
import type { loadWeights } from '#identifiers/names/weights.ts';
import type { Finding } from '#identifiers/types.ts';
import type { Sample } from './sources.ts';

type Weights = NonNullable<ReturnType<typeof loadWeights>>;
type Find = (sample: Sample) => readonly Finding[];

/** The whole filter with the weights just learned. */
export function filterWith(weights: Weights, lexicon: Lexicon): Find {
  const rules = plainNames(loadVoikko(), false);
  const tagger = taggedNames(weights, lexicon);
  const names: NameFinder = {
    name: 'names',
    find: (reading) => [...tagger.find(reading), ...rules.find(reading)],
  };
  const filter = createFilter({ names });
  return ({ text, lang }) => filter({ text }, { lang }).text.findings;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && a.end > b.start;

/** Names found and stopped, texts without identifiers stopped and flagged; for prose, how the stopped spans fit. */
export function measured(samples: readonly Sample[], find: Find): string {
  let names = 0;
  let found = 0;
  let stopped = 0;
  let exact = 0;
  let stops = 0;
  let right = 0;
  let clean = 0;
  let falseStops = 0;
  let falseFlags = 0;
  for (const sample of samples) {
    const findings = find(sample);
    const marked = sample.spans.filter((span) => span.type === 'NAME');
    const blocks = findings.filter(
      ({ category, action }) => action === 'block' && (category === 'name' || category === 'initials'),
    );
    names += marked.length;
    stops += blocks.length;
    found += marked.filter((span) => findings.some((finding) => overlap(finding, span))).length;
    stopped += marked.filter((span) =>
      findings.some((finding) => finding.action !== 'warn' && overlap(finding, span)),
    ).length;
    exact += blocks.filter((block) =>
      marked.some((span) => span.start === block.start && span.end === block.end),
    ).length;
    right += blocks.filter((block) => marked.some((span) => overlap(span, block))).length;
    if (sample.spans.some((span) => span.type !== 'OTHER')) continue;
    clean += 1;
    if (findings.length > 0) falseFlags += 1;
    if (findings.some(({ action }) => action !== 'warn')) falseStops += 1;
  }
  const f1 = stops + names === 0 ? 0 : (2 * exact) / (stops + names);
  return `names ${names}: found ${percent(found, names)}, stopped ${percent(stopped, names)} · stops right ${percent(right, stops)}, span F1 ${(100 * f1).toFixed(1)} · clean ${clean}: stopped ${percent(falseStops, clean)}, flagged ${percent(falseFlags, clean)}`;
}
