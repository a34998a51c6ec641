/** C25: every line of csv.jsonl, read back by another library; and properties over any text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type Cell, csvFile } from '#http/csv.ts';

const read = (file: string): string[][] =>
  parse(file, { bom: true, delimiter: ';', record_delimiter: '\r\n', relax_column_count: true });

/** What a spreadsheet would take for a formula, after the spaces that it skips. */
const startsFormula = (value: string) => /^[\s\u00a0]*[=+\-@＝＋－＠]/.test(value);

interface Case {
  readonly id: string;
  readonly value?: string;
  readonly number?: number;
  readonly expect: Readonly<Record<string, unknown>>;
}
const path = join(process.env.SHARED_DIR ?? '../shared', 'cases/csv.jsonl');
const cases: readonly Case[] = existsSync(path)
  ? readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case)
  : [];
if (cases.length === 0) process.stderr.write(`SKIPPED: the cases of C25, since ${path} is not there\n`);

test('the file begins with the byte-order mark and the header, without a sep= line', () => {
  const bytes = Buffer.from(
    csvFile([
      ['Päivä', 'Otsikko'],
      ['29.10.2026', 'Kuntoutus'],
    ]),
  );
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(bytes.subarray(3).toString()).toBe('Päivä;Otsikko\r\n29.10.2026;Kuntoutus\r\n');
});

test.each(cases.filter(({ value }) => value !== undefined).map((c) => [c.id, c] as const))(
  '%s',
  (_id, { value = '', expect: wanted }) => {
    const file = csvFile([['a', value, 'b']]);
    const records = read(file);
    expect(records).toHaveLength(1);
    const [record = []] = records;
    expect(record).toHaveLength(3);
    const cell = record[1] ?? '';
    if ('raw' in wanted) expect(cell).toBe(wanted.raw);
    if (wanted.quoted) expect(file).toContain(`"${value.replaceAll('"', '""')}"`);
    if (wanted.startsFormula === false) expect(startsFormula(cell)).toBe(false);
    // The words stay, behind the sign that makes them text.
    expect(cell.replace(/^'/, '')).toBe(value);
  },
);

test.each(cases.filter(({ number }) => number !== undefined).map((c) => [c.id, c] as const))(
  '%s',
  (_id, { number = 0, expect: { cell } }) => {
    expect(csvFile([[number, 1]])).toBe(`\ufeff${cell};1\r\n`);
  },
);

test('any text comes back as it went in, starts no formula and moves no other cell', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ';', ' ', '＝', "'", 'a', '1'), {
        maxLength: 6,
      })
      .map((signs) => signs.join('')),
  );
  fc.assert(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (row) => {
      const [record = []] = read(csvFile([['x', ...row, 'y']]));
      expect(record.length).toBe(row.length + 2);
      row.forEach((text, k) => {
        const cell = record[k + 1] ?? '';
        expect(cell === text || cell === `'${text}`).toBe(true);
        expect(startsFormula(cell)).toBe(false);
      });
    }),
  );
});

test('numbers stay numbers with a decimal comma; nothing is nothing', () => {
  const cells: readonly Cell[] = [-3, 4.5, 0, null, Number.NaN];
  expect(csvFile([cells])).toBe('\ufeff-3;4,5;0;;\r\n');
});
