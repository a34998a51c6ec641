import { spawn } from 'node:child_process';

interface Run {
  readonly lines: readonly Record<string, unknown>[];
  readonly code: number | null;
  readonly raw: string;
}

function checkText(input: string, ...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--no-warnings', 'bot/identifiers/cli.ts', ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.on('close', (code) => {
      const lines = out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      done({ lines, code, raw: out + err });
    });
    child.stdin.end(input);
  });
}

test('answers every line in order, with offsets in UTF-16 units', async () => {
  const texts = [
    { id: 'a', text: '🙂 hetu 131052-308T' },
    { id: 2, text: 'Kuka on vuorossa huomenna?', lang: 'fi' },
    { id: 'c', text: 'Ring 0457 338 1290', lang: 'sv' },
  ];
  const { lines, code } = await checkText(texts.map((text) => JSON.stringify(text)).join('\n'));
  expect(lines).toEqual([
    { id: 'a', findings: [{ start: 8, end: 19, category: 'identity-code', action: 'block' }] },
    { id: 2, findings: [] },
    { id: 'c', findings: [{ start: 5, end: 18, category: 'phone', action: 'block' }] },
  ]);
  expect(code).toBe(0);
});

test('a bad line is told without its text, the rest goes on, and the exit code says it', async () => {
  const bad = [
    '{"id":"x","text":"Kaarina Salainen',
    '[1]',
    '{"id":"y"}',
    '{"text":"Kaarina Salainen"}',
    '{"id":"z","text":"Kaarina","lang":"Kaarina"}',
  ];
  const { lines, code, raw } = await checkText(
    [...bad, JSON.stringify({ id: 'ok', text: 'Moi' })].join('\r\n'),
  );
  expect(lines.slice(0, 5).map(({ id }) => id)).toEqual([null, null, null, null, null]);
  expect(lines[5]).toEqual({ id: 'ok', findings: [] });
  expect(raw).not.toMatch(/Kaarina|Salainen/);
  expect(code).toBe(1);
});

test('--explain tells verdict and replacements, and the layers on stderr', async () => {
  const { lines, raw } = await checkText(JSON.stringify({ id: 1, text: 'Soita Virtaselle.' }), '--explain');
  expect(lines[0]).toMatchObject({
    id: 1,
    verdict: 'blocked',
    replaced: [{ category: 'name', replacement: 'asiakas', count: 1 }],
  });
  expect(raw).toMatch(/recognisers/);
  expect(raw).not.toMatch(/Virtas/);
});
