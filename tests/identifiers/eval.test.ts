/** How the filter is measured: counting, slips, columns, and the page. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnsOf } from '#identifiers/eval/columns.ts';
import { pageOf } from '#identifiers/eval/page.ts';
import { tallied } from '#identifiers/eval/tally.ts';
import { slipped, variantOf } from '#identifiers/eval/variants.ts';
import type { CareText } from '#identifiers/training/corpus.ts';
import type { Filter, Finding } from '#identifiers/types.ts';

const text = (id: string, words: string, spans: CareText['spans'] = []): CareText => ({
  id,
  lang: 'fi',
  text: words,
  spans,
  note: '',
});
const found = (start: number, end: number, action: Finding['action'] = 'block'): Finding => ({
  start,
  end,
  category: 'name',
  action,
});
const name = (start: number, end: number) => ({ start, end, type: 'NAME' });
const one = text('a', 'Asiakas Virtanen tuli <b>.', [name(8, 16)]);

test('found, stopped, falsely flagged and stopped are counted by the scale of the corpora', () => {
  const result = tallied([
    { text: one, findings: [found(10, 12, 'warn')] },
    {
      text: text('b', 'Virtanen ja Korhonen', [name(0, 8), name(12, 20)]),
      findings: [found(0, 8), found(9, 11)],
    },
    { text: text('c', 'Aamu oli hyvä.'), findings: [found(0, 4, 'warn')] },
    { text: text('d', 'Ilta oli hyvä.'), findings: [] },
  ]);
  expect(result.hard).toEqual({ total: 3, found: 2, stopped: 1 });
  expect(result.clean).toEqual({ total: 2, found: 1, stopped: 0 });
  expect(result.stray).toEqual({ total: 2, stopped: 1 });
});

test('slips are always the same, and the marks go with them', () => {
  const sample = text('slip-1', 'Soitin eilen Korhoselle ja Virtaselle, kumpikaan ei vastannut.', [
    name(13, 23),
    name(27, 37),
  ]);
  const tried = variantOf(sample, 'one slip a word');
  expect(variantOf(sample, 'one slip a word')).toEqual(tried);
  const words = tried.spans.map(({ start, end }) => tried.text.slice(start, end));
  expect(words).toHaveLength(2);
  for (const [k, word] of ['Korhoselle', 'Virtaselle'].entries()) {
    expect(words[k]?.[0]).toBe(word[0]);
    expect(Math.abs((words[k]?.length ?? 0) - word.length)).toBeLessThan(2);
  }
  expect(tried.text).not.toBe(sample.text);
  for (let place = 0; place < 40; place += 1) expect(slipped('Virtanen', place)).toMatch(/^V\p{L}{6,8}$/u);
});

test('persons in columns: whole spans, persons stopped, and how many of the stopped are persons', () => {
  const folder = mkdtempSync(join(tmpdir(), 'columns-'));
  try {
    const path = join(folder, 'news.tsv');
    writeFileSync(
      path,
      'Aino\tB-PER\nVirta\tI-PER\nja\tO\nEero\tB-PER\ntulivat\tO\nTurkuun\tB-LOC\n.\tO\n\nLoppu\tO\n',
    );
    const filter = ((fields: { text: string }) => ({
      text: {
        findings: [found(0, 10), found(14, 18, 'warn'), found(26, 33)].filter(
          ({ end }) => end <= fields.text.length,
        ),
      },
    })) as unknown as Filter;
    const result = columnsOf(path, filter);
    expect(result).toMatchObject({
      sentences: 2,
      lang: 'fi',
      persons: 2,
      stopped: 0.5,
      found: 1,
      precision: 0.5,
    });
    expect(result.spans).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(result.withDoubts.recall).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the page marks what was missed, escapes the text and needs no script', () => {
  const checked = [{ text: one, findings: [] }];
  const html = pageOf('Trial', checked, tallied(checked));
  expect(html).toContain('<mark class="missed">Virtanen</mark>');
  expect(html).toContain('&#60;b&#62;');
  expect(html).not.toMatch(/<script|https?:/);
});

test('the command prints the figures of a file and writes its page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eval-'));
  try {
    const path = join(folder, 'own.jsonl');
    const page = join(folder, 'out.html');
    writeFileSync(
      path,
      `${JSON.stringify({ id: 'x1', lang: 'fi', text: 'Soita [[PHONE|040 123 4567]] tänään.' })}\n`,
    );
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--no-warnings', 'bot/identifiers/eval.ts', path, '--no-time', '--no-voikko', '--page', page],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/PHONE +1 +100\.0 % +100\.0 %/);
    expect(readFileSync(page, 'utf8')).toContain('Missed identifiers: 0');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
