/** Killed in the middle and started again, the room shows the same chats and the clock has not gone back. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoom } from '#rehearsal/room.ts';
import type { State } from './fake-bot.ts';

async function start(directory: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'room.child.ts'), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (d: Buffer) => resolve(d.toString().trim())),
  );
  return { url, child };
}

const kill = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
const state = async (url: string) => (await (await fetch(`${url}/rehearsal/api/state`)).json()) as State;
const api = (url: string, name: string, body: unknown) =>
  fetch(`${url}/rehearsal/api/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

test('kill -9 loses nothing that was answered', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'room-'));
  const first = await start(directory);
  await api(first.url, 'clock', { speed: 10 });
  for (let i = 0; i < 8; i++)
    await api(first.url, 'say', { persona: 'pro1', chat: 'pro1', text: `viesti ${i}` });
  await api(first.url, 'meeting', { what: 'start' });
  const before = await state(first.url);
  await kill(first.child);

  const second = await start(directory);
  try {
    const after = await state(second.url);
    expect(after.messages.map((m) => [m.id, m.text, m.delivery])).toEqual(
      before.messages.map((m) => [m.id, m.text, m.delivery]),
    );
    expect(after).toMatchObject({ meetingOn: true, clock: { speed: 10 } });
    expect(after.clock.now >= before.clock.now).toBe(true);
    expect(Date.parse(after.clock.now) - Date.parse(before.clock.now)).toBeLessThan(60_000);
  } finally {
    await kill(second.child);
  }
}, 30_000);

test('a message that was on its way at the kill can be sent again', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'room-')), 'rehearsal.json');
  const room = openRoom(file);
  const { id } = await room.add(
    { chat: 'pro1', from: 'pro1', text: 'x', attachments: [], delivery: 'sending' },
    '2026-12-01T07:00:00.000Z' as never,
  );
  expect(openRoom(file).find('pro1', id)).toMatchObject({ delivery: 'failed' });
});

test('many changes at once are all on disk when they are answered, and a spoilt file begins a new room', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'room-')), 'rehearsal.json');
  const room = openRoom(file);
  const add = (i: number) =>
    room.add(
      { chat: 'pro1', from: 'pro1', text: `t${i}`, attachments: [] },
      '2026-12-01T07:00:00.000Z' as never,
    );
  await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const { id } = await add(i);
      expect(openRoom(file).find('pro1', id)).toMatchObject({ text: `t${i}` });
    }),
  );
  expect(openRoom(file).state.messages).toHaveLength(50);
  writeFileSync(file, '{"format":1,');
  expect(openRoom(file).state.messages).toEqual([]);
});
