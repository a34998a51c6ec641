/**
 * Turns a second: a professional submits the median clean text of `care-dev` (a durable save and a card
 * each, the filter's own time left out), beside a bare echo bot that answers the same activities.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { medianCleanText } from './corpus.ts';
import type { Line } from './main.ts';
import { TENANT } from './series.ts';

const SECONDS = 6;
/** As many callers at once as share a commit; the echo bot has the same. */
const CONNECTIONS = 32;
/** As many as an hour takes. */
const CASES_A_MEETING = 12;

function activity(m: string, k: number): string {
  const person = `0000${(k % 5000).toString().padStart(4, '0')}-0000-4000-8000-000000000000`;
  const key = randomBytes(16).toString('base64url');
  const text = medianCleanText();
  return JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${key}`,
    timestamp: new Date().toISOString(),
    serviceUrl: 'http://127.0.0.1:9/bench/',
    channelId: 'msteams',
    from: { id: `29:${person}`, aadObjectId: person, name: 'Bench' },
    conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: TENANT },
    recipient: { id: '28:bot', name: 'Pajakello' },
    channelData: { tenant: { id: TENANT } },
    replyToId: `${Date.now()}${k}`,
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'item.submit',
        data: {
          verb: 'item.submit',
          form: key,
          m,
          kind: 'case',
          title: 'Siirtymä nuorten palveluista',
          situation: text,
          question: 'Kuka ottaa kopin?',
          ageGroup: 'youth',
          urgency: 'now',
          services: 'kela,kuntoutus',
          followUp: 'false',
          confirmed: 'true',
        },
      },
      trigger: 'manual',
    },
  });
}

async function turnsPerSecond(script: string): Promise<{ rate: number; wrong: number }> {
  const child = spawn(process.execPath, ['--no-warnings', script], {
    env: { ...process.env, BENCH_SERIES: '2500', NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  const [port, ids = ''] = String(first).trim().split(' ');
  const meetings = ids.split(',');
  let k = 0;
  const body = () => {
    const m = meetings[Math.floor(k / CASES_A_MEETING) % meetings.length] ?? '';
    k += 1;
    return activity(m, k);
  };
  const run = (duration: number) =>
    autocannon({
      url: `http://127.0.0.1:${port}/api/messages`,
      connections: CONNECTIONS,
      duration,
      requests: [
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          setupRequest: (request) => ({ ...request, body: body() }),
        },
      ],
    });
  await run(2);
  const result = await run(SECONDS);
  child.kill('SIGTERM');
  return { rate: result.requests.average, wrong: result.non2xx + result.errors };
}

export async function submitting(): Promise<readonly Line[]> {
  const echo = await turnsPerSecond('tests/bench/echo.ts');
  const ours = await turnsPerSecond('tests/bench/product.ts');
  if (ours.wrong + echo.wrong > 0)
    process.stderr.write(`answers that were no 2xx: ours ${ours.wrong}, echo ${echo.wrong}\n`);
  const ratio = ours.rate / echo.rate;
  return [
    { name: 'submitting a case', ours: ours.rate, reference: echo.rate, ratio, unit: 'turns per second' },
  ];
}
