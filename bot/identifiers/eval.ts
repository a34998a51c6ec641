/**
 * `npm run eval -- [file …] [--columns file …] [--page out.html] [--misses] [--no-voikko] [--only …]`: how the
 * filter does on corpora: found and stopped by category, language and way of writing (as written, in lower
 * case, with one slip a word), false stops and flags, milliseconds per 1,000 characters with and without
 * Voikko, load and memory. Files are JSON Lines of the care format; without any: care-dev of SHARED_DIR.
 *
 * --columns   news corpora, a token and its tag on each line: the spans of persons
 * --page      writes a page with every miss and false alarm of the texts as written marked
 * --misses    prints every miss and false alarm (like --page only for corpora that may be read)
 * --no-voikko counts without the dictionaries; --only=lower|slip|written counts one way of writing
 * --no-time   leaves the times out
 */
import { existsSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { columnLines, percent, table } from './eval/print.ts';
import { type Checked, over, type Result, strays, tallied } from './eval/tally.ts';
import { VARIANTS, type Variant, variantOf } from './eval/variants.ts';
import { readCare } from './training/corpus.ts';

enableCompileCache();
const began = { at: performance.now(), rss: process.memoryUsage().rss };
const { createFilter, filterLayers } = await import('./filter.ts');

interface Order {
  readonly files: readonly string[];
  readonly columns: readonly string[];
  readonly page: string | null;
  has(flag: string): boolean;
  readonly variants: readonly Variant[];
}

const ONLY: Readonly<Record<string, Variant>> = {
  written: 'as written',
  lower: 'lower case',
  slip: 'one slip a word',
};

/** What the command line asks for. Throws in words where it asks for what there is not. */
function ordered(args: readonly string[]): Order {
  const files: string[] = [];
  const columns: string[] = [];
  let page: string | null = null;
  let takes: 'file' | 'columns' | 'page' = 'file';
  for (const arg of args) {
    if (arg === '--columns') takes = 'columns';
    else if (arg === '--page') takes = 'page';
    else if (arg.startsWith('--')) takes = 'file';
    else if (takes === 'page') {
      page = arg;
      takes = 'file';
    } else (takes === 'columns' ? columns : files).push(arg);
  }
  const only = args.find((arg) => arg.startsWith('--only='))?.slice(7);
  const one = args.includes('--lower') ? 'lower case' : only === undefined ? undefined : ONLY[only];
  if (only !== undefined && one === undefined)
    throw new Error(`--only is one of ${Object.keys(ONLY).join(', ')}`);
  const shared = process.env.SHARED_DIR ?? '../shared';
  if (files.length === 0 && columns.length === 0) files.push(join(shared, 'corpus', 'care-dev.jsonl'));
  for (const file of [...files, ...columns]) if (!existsSync(file)) throw new Error(`${file} is not there`);
  return { files, columns, page, has: (flag) => args.includes(flag), variants: one ? [one] : VARIANTS };
}

/** Every miss and false alarm on a line of its own. */
function missLines(checked: readonly Checked[]): string[] {
  return checked.flatMap((one) => {
    const { text, findings } = one;
    const around = (start: number, end: number): string =>
      JSON.stringify(
        `${text.text.slice(Math.max(0, start - 40), start)}[[${text.text.slice(start, end)}]]${text.text.slice(end, end + 30)}`,
      );
    const missed = text.spans
      .filter(
        (span) => span.type !== 'QUASI' && !over(findings, span).some(({ action }) => action !== 'warn'),
      )
      .map(
        (span) =>
          `${over(findings, span).length > 0 ? 'DOUBT' : 'MISS '} ${span.type} ${text.id} ${around(span.start, span.end)}`,
      );
    const false_ = strays(one).map(
      ({ start, end, action, category }) =>
        `FALSE ${action} ${category} ${text.id} ${text.spans.length === 0 ? '' : '(beside others) '}${around(start, end)}`,
    );
    return [...missed, ...false_];
  });
}

async function main(order: Order): Promise<void> {
  const bare = order.has('--no-voikko');
  const loading = performance.now();
  const filter = createFilter(bare ? { voikko: null } : {});
  filter({ text: 'Alku.' });
  const loaded = performance.now();
  const layers = filterLayers();
  const dictionaries = layers.voikko && !bare ? 'with Voikko' : 'without Voikko';
  console.log(
    `names: ${layers.names} · ${dictionaries}${layers.swedish && !bare ? ', Swedish' : ''}${layers.english && !bare ? ', English' : ''}`,
  );
  for (const lack of bare ? [] : layers.lacking) console.log(`lacking: ${lack}`);
  const texts = order.files.flatMap((path) => readCare(path));
  const judged = texts.filter(({ note }) => !note.includes('policy'));
  const policy = texts.filter(({ note }) => note.includes('policy'));
  const checked = (variant: Variant, some = judged): Checked[] =>
    some.map((text) => {
      const tried = variantOf(text, variant);
      return { text: tried, findings: filter({ text: tried.text }, { lang: text.lang }).text.findings };
    });
  if (texts.length > 0) {
    console.log(`${order.files.join(' ')}: ${judged.length} texts`);
    const results = new Map<string, Result>();
    for (const variant of order.variants) {
      const tried = checked(variant);
      results.set(variant, tallied(tried));
      if (order.has('--misses')) for (const line of missLines(tried)) console.log(line);
    }
    for (const line of table(results)) console.log(line);
    if (policy.length > 0) {
      const { hard } = tallied(checked('as written', policy));
      console.log(
        `  texts on policy apart ${policy.length}: of ${hard.total} found ${percent(hard.found, hard.total)}, stopped ${percent(hard.stopped, hard.total)}`,
      );
    }
    if (order.page) {
      const { pageOf } = await import('./eval/page.ts');
      const [variant = 'as written'] = order.variants;
      const tried = checked(variant);
      writeFileSync(
        order.page,
        pageOf(
          `The filter on ${order.files.map((path) => path.split('/').pop()).join(', ')}, ${variant}, ${dictionaries}`,
          tried,
          tallied(tried),
        ),
      );
      console.log(`written: ${order.page}`);
    }
  }
  if (order.columns.length > 0) {
    const { columnsOf } = await import('./eval/columns.ts');
    for (const path of order.columns)
      for (const line of columnLines(path, columnsOf(path, filter))) console.log(line);
  }
  if (texts.length === 0 || order.has('--no-time')) return;
  const { costOf, growthOf } = await import('./eval/cost.ts');
  const memory = process.memoryUsage().rss;
  const cost = (one: typeof filter): string => {
    const { middle, undisturbed } = costOf(one, judged);
    return `${middle.toFixed(2)} ms (undisturbed ${undisturbed.toFixed(2)})`;
  };
  console.log(
    `per 1,000 characters: ${dictionaries} ${cost(filter)}${bare ? '' : ` · without Voikko ${cost(createFilter({ voikko: null }))}`}`,
  );
  console.log(`10,000 characters cost ${growthOf(filter, judged).toFixed(1)} × 1,000`);
  console.log(
    `ready in ${(loaded - began.at).toFixed(0)} ms (modules ${(loading - began.at).toFixed(0)}, weights${bare ? '' : ', dictionaries'} and first text ${(loaded - loading).toFixed(0)}) · memory +${((memory - began.rss) / 1e6).toFixed(0)} MB`,
  );
}

await main(ordered(process.argv.slice(2)));
