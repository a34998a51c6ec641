/** From the spawn of the process to the first 200 of /health: ours beside the echo bot. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import type { Line } from './main.ts';
import { running } from './processes.ts';

export async function ready(): Promise<readonly Line[]> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-ready-'));
  try {
    const port = await freePort();
    const env = { PORT: String(port), DATA_DIR: directory, LOG_LEVEL: 'silent', NODE_ENV: 'development' };
    const ours = await running('bot/main.ts', env, port);
    await ours.stop();
    const echo = await running('tests/bench/echo.ts', {});
    await echo.stop();
    const ratio = ours.readyMs / echo.readyMs;
    return [{ name: 'time to ready', ours: ours.readyMs, reference: echo.readyMs, ratio, unit: 'ms' }];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
