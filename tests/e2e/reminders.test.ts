/**
 * C38 in the running product: the rehearsal's clock goes from day to day, and reminders come at the local
 * dates and one wall time, wherever the server stands.
 */
import type { ClockView } from '#contract/clock.ts';
import {
  atLocal,
  type Instant,
  type LocalDate,
  localDate,
  localTime,
  plusDays,
  weekdayOf,
} from '#domain/time.ts';
import type { Message } from '#rehearsal/room.ts';
import { type Product, product } from './product.ts';

const LONG = 180_000;

async function act(p: Product, verb: string, body: object): Promise<Record<string, unknown>> {
  const res = await fetch(`${p.origin}/api/${verb}`, {
    method: 'POST',
    headers: { Authorization: 'Rehearsal chair', 'Content-Type': 'application/json', Origin: p.origin },
    body: JSON.stringify(body),
  });
  const answer = (await res.json()) as Record<string, unknown>;
  if (res.status !== 200) throw new Error(`${verb}: ${res.status} ${JSON.stringify(answer)}`);
  return answer;
}
const clockOf = async (p: Product): Promise<ClockView> =>
  (await (
    await fetch(`${p.origin}/api/clock`, { headers: { Authorization: 'Rehearsal chair' } })
  ).json()) as ClockView;

/** Headings of reminders in the persona's private chat, with the local date and time at which they came. */
async function reminders(p: Product): Promise<readonly string[]> {
  const { messages } = await p.get<{ messages: readonly Message[] }>('state');
  return messages
    .filter(({ chat, from }) => chat === 'chair' && from === 'bot')
    .flatMap(({ at, attachments }) => {
      const found = /"text":"(Pajaan on \d+ päivää|Paja on \w+)"/.exec(
        JSON.stringify(attachments[0]?.content ?? ''),
      );
      return found ? [`${localDate(at)} ${localTime(at)} ${found[1]}`] : [];
    });
}

/** The last Sunday of March or October, whichever comes first from a day on. */
function nextChange(from: LocalDate): LocalDate {
  for (let day = from; ; day = plusDays(day, 1)) {
    const [month, date] = [day.slice(5, 7), Number(day.slice(8))];
    if ((month === '03' || month === '10') && date > 24 && weekdayOf(day) === 7) return day;
  }
}

describe.each(['UTC', 'America/Los_Angeles'])('a server in %s', (TZ) => {
  let p: Product;
  beforeAll(async () => {
    p = await product({ TZ });
    await p.post('example', { lang: 'fi', wait: true });
  }, LONG);
  afterAll(() => p?.remove());

  test(
    'the day before at 9.00 in Helsinki, once; for a moved date only the new one',
    async () => {
      const view = await clockOf(p);
      // The Monday after the next change of the clock's time (C38-1, C38-2), and one that is moved on the way.
      const today = view.today as LocalDate;
      const days = { moved: plusDays(today, 20), monday: plusDays(nextChange(plusDays(today, 35)), 1) };
      const theme = view.clock?.themes[0]?.id ?? null;
      const ids: Record<string, string> = {};
      for (const [title, date] of Object.entries(days)) {
        const made = { clock: view.clock?.id, title, theme, date, time: '09:00', form: 'remote' };
        ids[title] = String((await act(p, 'workshop.add', made)).workshop);
        await act(p, 'signup.add', { workshop: ids[title], way: 'remote', service: 'kela' });
      }
      const to = async (date: LocalDate, time: string) => {
        const at: Instant = atLocal(date, time);
        await p.post('clock', { to: at });
        // What is due is sent by the ticker; wait until nothing comes any more.
        for (let n = 0, before = -1; n < 40; n++) {
          const now = (await reminders(p)).length;
          if (now === before && n > 4) break;
          before = now;
          await new Promise((done) => setTimeout(done, 60));
        }
      };
      const move = plusDays(days.moved, 7);
      await to(plusDays(days.moved, -3), '12:00');
      await act(p, 'workshop.set', { workshop: ids.moved, seen: 1, set: { date: move } });
      for (const date of [days.moved, move, days.monday]) {
        await to(plusDays(date, -1), '08:59');
        await to(plusDays(date, -1), '09:00');
        await to(plusDays(date, -1), '20:00');
      }
      expect(await reminders(p)).toEqual([
        `${plusDays(move, -1)} 09:00 Paja on huomenna`,
        `${plusDays(days.monday, -1)} 09:00 Paja on huomenna`,
      ]);
    },
    LONG,
  );
});
