/**
 * `npm run eval -- [file …] [--misses] [--no-voikko]`: how the filter does on corpora of the care format:
 * found and stopped by category and language, false stops and flags, milliseconds per 1,000 characters.
 * Without a file: care-dev of SHARED_DIR. --misses prints every miss and false alarm (only for corpora that
 * may be read).
 */
import { join } from 'node:path';
import { createFilter, filterLayers } from './filter.ts';
import { type CareText, readCare } from './training/corpus.ts';
import type { Finding } from './types.ts';

interface Tally {
  total: number;
  found: number;
  stopped: number;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function tallyOf(table: Map<string, Tally>, key: string): Tally {
  const tally = table.get(key) ?? { total: 0, found: 0, stopped: 0 };
  table.set(key, tally);
  return tally;
}

function main(): void {
  const args = process.argv.slice(2);
  const shared = process.env.SHARED_DIR ?? '../shared';
  const files = args.filter((arg) => !arg.startsWith('--'));
  const paths = files.length > 0 ? files : [join(shared, 'corpus', 'care-dev.jsonl')];
  const misses = args.includes('--misses');
  const lowered = args.includes('--lower');
  const started = performance.now();
  const filter = createFilter(args.includes('--no-voikko') ? { voikko: null } : {});
  const loaded = performance.now() - started;
  const texts = paths.flatMap((path) => readCare(path)).filter((text) => !text.note.includes('policy'));
  const check = (text: CareText): readonly Finding[] =>
    filter({ text: lowered ? text.text.toLowerCase() : text.text }, { lang: text.lang }).text.findings;
  for (const text of texts.slice(0, 50)) check(text);

  const byType = new Map<string, Tally>();
  const byLang = new Map<string, Tally>();
  const all: Tally = { total: 0, found: 0, stopped: 0 };
  const soft: Tally = { total: 0, found: 0, stopped: 0 };
  let clean = 0;
  let falseStops = 0;
  let falseFlags = 0;
  let strayStops = 0;
  let characters = 0;
  let time = 0;
  for (const text of texts) {
    const begin = performance.now();
    const findings = check(text);
    time += performance.now() - begin;
    characters += text.text.length;
    for (const span of text.spans) {
      const over = findings.filter((finding) => finding.start < span.end && finding.end > span.start);
      const tallies =
        span.type === 'QUASI' ? [soft] : [all, tallyOf(byType, span.type), tallyOf(byLang, text.lang)];
      const stopped = over.some((finding) => finding.action !== 'warn');
      for (const tally of tallies) {
        tally.total += 1;
        if (over.length > 0) tally.found += 1;
        if (stopped) tally.stopped += 1;
      }
      if (misses && !stopped && span.type !== 'QUASI') {
        const around = `${text.text.slice(Math.max(0, span.start - 40), span.start)}[[${text.text.slice(span.start, span.end)}]]${text.text.slice(span.end, span.end + 30)}`;
        console.log(
          `${over.length > 0 ? 'DOUBT' : 'MISS '} ${span.type} ${text.id} ${JSON.stringify(around)}`,
        );
      }
    }
    const stray = findings.filter(
      (finding) => !text.spans.some((span) => finding.start < span.end && finding.end > span.start),
    );
    if (text.spans.length === 0) {
      clean += 1;
      if (findings.some((finding) => finding.action !== 'warn')) falseStops += 1;
      if (findings.length > 0) falseFlags += 1;
    } else if (stray.some((finding) => finding.action !== 'warn')) strayStops += 1;
    if (misses) {
      for (const finding of stray) {
        const around = `${text.text.slice(Math.max(0, finding.start - 40), finding.start)}[[${text.text.slice(finding.start, finding.end)}]]${text.text.slice(finding.end, finding.end + 30)}`;
        console.log(
          `FALSE ${finding.action} ${finding.category} ${text.id} ${text.spans.length === 0 ? '' : '(beside others) '}${JSON.stringify(around)}`,
        );
      }
    }
  }
  const layers = filterLayers();
  console.log(
    `texts ${texts.length} · names: ${layers.names} · Voikko ${args.includes('--no-voikko') ? 'off' : layers.voikko ? 'on' : 'off'}${lowered ? ' · lower-cased' : ''}`,
  );
  console.log(
    `hard identifiers ${all.total}: found ${percent(all.found, all.total)}, stopped ${percent(all.stopped, all.total)}`,
  );
  for (const [type, tally] of [...byType].sort()) {
    console.log(
      `  ${type.padEnd(9)} ${String(tally.total).padStart(5)}  found ${percent(tally.found, tally.total)}  stopped ${percent(tally.stopped, tally.total)}`,
    );
  }
  for (const [lang, tally] of [...byLang].sort()) {
    console.log(
      `  ${lang.padEnd(9)} ${String(tally.total).padStart(5)}  found ${percent(tally.found, tally.total)}  stopped ${percent(tally.stopped, tally.total)}`,
    );
  }
  console.log(`quasi ${soft.total}: found ${percent(soft.found, soft.total)}`);
  console.log(
    `clean texts ${clean}: falsely stopped ${percent(falseStops, clean)} (${falseStops}), falsely flagged ${percent(falseFlags, clean)} (${falseFlags})`,
  );
  console.log(`texts with identifiers: stray stops in ${percent(strayStops, texts.length - clean)}`);
  console.log(
    `${((1000 * time) / characters).toFixed(2)} ms per 1,000 characters · load ${loaded.toFixed(0)} ms · memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
}

main();
