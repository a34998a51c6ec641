/**
 * GET /api/clock of a year with sixty workshops and twenty-four meetings beside GET /health of the same
 * server, turn by turn; medians. Over HTTP on one kept connection, as a member of the network asks.
 */
import { restored } from '#identifiers/filtered-text.ts';
import type { FieldResult, Filter } from '#identifiers/types.ts';
import { CENTRE, ok, ref, seeded, type World, world } from '../http/edge.ts';
import type { Line } from './main.ts';

const WORKSHOPS = 60;
const TURNS = 300;
const WARM = 50;

const letThrough = ((fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([id, text]): [string, FieldResult] => [
      id,
      {
        verdict: 'clean',
        text: restored(text),
        proposal: text,
        findings: [],
        replacements: [],
        replaced: [],
        doubts: [],
      },
    ]),
  )) as Filter;

/** Two centres (24 dates in the clock's year) and sixty workshops with roles, tasks and sign-ups. */
async function filled(w: World): Promise<string> {
  const s = await seeded(w);
  ok(await w.act('centre.save', { ...CENTRE, network: s.network, centre: 'Rantala', nth: 2 }));
  for (let k = 1; k < WORKSHOPS; k++) {
    const [month, day] = [8 + (k % 12), 1 + ((k * 7) % 28)];
    const date = `${month > 12 ? 2027 : 2026}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const made = { clock: s.clock, title: `Paja ${k}`, theme: s.theme, date, time: '13:00', form: 'hybrid' };
    const { workshop } = ok(await w.act('workshop.add', made, 'chair'));
    for (const name of ['Fasilitaattori', 'Kirjuri'])
      ok(await w.act('role.add', { workshop, name }, 'chair'));
    for (let t = 0; t < 6; t++) {
      ok(await w.act('task.add', { workshop, text: `Tehtävä ${t}`, due: date }, 'chair'));
    }
    const view = ok(await w.get(`/api/workshop?workshop=${workshop}`, 'chair'));
    const set = {
      aims: 'Opimme toisiltamme, miten kuntoutus jatkuu arjessa. '.repeat(4),
      [`role.${view.roles[0].id}.holder`]: ref('backup'),
    };
    ok(await w.act('workshop.set', { workshop, seen: view.seen, set }, 'chair'));
    if (date > '2026-11-26') {
      for (const who of ['pro1', 'pro2', 'pro3'] as const) {
        ok(await w.act('signup.add', { workshop, way: 'remote', service: 'kuntoutus' }, who));
      }
    }
  }
  return s.clock;
}

async function timed(work: () => Promise<Response>): Promise<number> {
  const began = performance.now();
  await (await work()).arrayBuffer();
  return performance.now() - began;
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

export async function clockView(): Promise<readonly Line[]> {
  const w = await world({ filter: letThrough });
  try {
    const clock = await filled(w);
    const view = ok(await w.get(`/api/clock?clock=${clock}`));
    const [workshops, meetings] = [view.workshops.length, view.consultations.length];
    if (workshops !== WORKSHOPS || meetings !== 24) throw new Error(`${workshops} and ${meetings}`);
    const ask = () =>
      fetch(`${w.base}/api/clock?clock=${clock}`, { headers: { authorization: 'Rehearsal pro1' } });
    const health = () => fetch(`${w.base}/health`);
    const [ours, reference]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < TURNS + WARM; turn++) {
      const [a, b] = [await timed(health), await timed(ask)];
      if (turn < WARM) continue;
      reference.push(a);
      ours.push(b);
    }
    const [mine, theirs] = [median(ours), median(reference)];
    return [
      {
        name: 'GET /api/clock, 60 workshops',
        ours: mine,
        reference: theirs,
        ratio: mine / theirs,
        unit: 'ms',
      },
    ];
  } finally {
    await w.close();
  }
}
