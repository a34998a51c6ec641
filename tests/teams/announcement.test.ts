/** The note to representatives and chairs before a meeting: whom it reaches, what it says and what it never says. */
import type { Instant, LocalDate } from '#domain/time.ts';
import { openClocks } from './network.ts';
import {
  BACKUP,
  CHAIR,
  messagesIn,
  openWorld,
  P1,
  P2,
  type Person,
  privateChat,
  type World,
  wordsIn,
} from './world.ts';

let w: World;
beforeEach(async () => {
  w = await openWorld();
  w.now = '2026-11-20T08:00:00.000Z' as Instant;
  // The world is made the day before the meeting; this series is as old as the test.
  await w.app.saveSeries(w.series.tenant, w.series, null, CHAIR.key);
  await openClocks(w, [{ title: 'Paja', date: '2026-12-10' }]);
  for (const person of [CHAIR, BACKUP, P1, P2]) await w.say(person, privateChat(person), 'ohje');
  await w.settle();
  w.fake.clear();
});
afterEach(() => w.close());

const represents = (person: Person, service: string | null) => w.app.setPerson(person.key, { service });
const words = (person: Person) => wordsIn(messagesIn(w, privateChat(person)));
const notes = (person: Person) =>
  messagesIn(w, privateChat(person)).map((m) => /"style":"heading","text":"([^"]*)"/.exec(wordsIn(m))?.[1]);
const submit = (person: Person, form: string, services: string) =>
  w.execute(person, privateChat(person), 'item.submit', {
    ...{ form, m: w.m, kind: 'case', services, confirmed: 'true', urgency: 'now' },
    title: 'Siirtymä nuorten palveluista',
    situation: 'Nuori siirtyy aikuisten palveluihin.',
    question: 'Kuka ottaa kopin?',
  });
/** Lets a day pass by hours. */
async function to(instant: string): Promise<void> {
  while (w.now < instant) {
    w.now = new Date(Math.min(Date.parse(w.now) + 3_600_000, Date.parse(instant))).toISOString() as Instant;
    await w.settle();
  }
}
// Tuesday 1.12.: two working days before is Friday 27.11., 09:00 in Helsinki.
const BEFORE = '2026-11-27T06:59:00.000Z';
const AFTER = '2026-11-27T07:00:00.000Z';

test('representatives of expected and wished services get one note; the chair learns who is missing', async () => {
  await represents(P1, 'kuntoutus');
  await represents(P2, 'terveysasema');
  await submit(P1, 'F1', 'kuntoutus');
  await submit(P2, 'F2', 'kela,kuntoutus');
  await to(BEFORE);
  w.fake.clear();
  await to(AFTER);
  for (const person of [P1, P2]) expect(notes(person)).toEqual(['Tulossa: konsultaatiotapaaminen']);
  expect(words(P1)).toContain('Koivuranta · ti 1.12. klo 9–10');
  expect(words(P1)).toContain('2 tapausta tähän mennessä.');
  expect(words(P1)).toContain('Kela ja aikuisten kuntoutus');
  expect(notes(CHAIR)).toEqual(['Keitä tapaamisesta puuttuu?']);
  expect(words(CHAIR)).toMatch(/"text":"Puuttuu".*"text":"Kela"/);
  expect(words(CHAIR)).toContain('Kopioi ja lähetä Kelalle');
  expect(words(CHAIR)).toContain('Niihin on toivottu Kelan näkökulmaa.');
  expect(notes(BACKUP)).toEqual([]);
  await to('2026-12-01T06:00:00.000Z');
  expect([notes(P1).length, notes(P2).length, notes(CHAIR).length]).toEqual([1, 1, 1]);
});

test('nothing of a case is said, and of a single one not even what it wishes for', async () => {
  await represents(P1, 'kela');
  await submit(P2, 'F1', 'terveysasema');
  await to(AFTER);
  expect(words(P1)).toContain('1 tapaus tähän mennessä.');
  const all = `${words(P1)} ${words(CHAIR)}`;
  expect(all).not.toMatch(/Toivotut|Siirtymä|Nuori siirtyy|kopin|näkökulmaa|asiakastapaus/i);
  expect(words(CHAIR)).toContain('kuntoutus');
});

test('whoever represents nothing that is asked for hears nothing', async () => {
  await represents(P1, 'suun-terveys');
  await to(AFTER);
  expect([notes(P1), notes(P2)]).toEqual([[], []]);
});

test('somebody who cannot be reached is no error, and the others are told', async () => {
  await represents(P1, 'kela');
  await represents(P2, 'kuntoutus');
  w.fake.rule = ({ path, method }) =>
    method === 'POST' && path.includes(encodeURIComponent('a:p1'))
      ? { status: 403, body: { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' } }
      : null;
  await to(AFTER);
  expect([notes(P1).length, notes(P2).length]).toEqual([0, 1]);
  expect((await w.app.meeting(w.m))?.outbox).toEqual([]);
});

describe('a date that changes after the note', () => {
  const rule = '2026-12-01' as LocalDate;
  beforeEach(async () => {
    await represents(P1, 'kela');
    await to(AFTER);
    w.fake.clear();
  });

  test('moved: told once, at once, with the new date', async () => {
    await w.app.moveDate(w.series.id, rule, { date: '2026-12-08' as LocalDate, time: null });
    await to('2026-12-08T06:00:00.000Z');
    expect(notes(P1)).toEqual(['Konsultaatiotapaaminen siirtyi']);
    expect(words(P1)).toContain('ti 8.12. klo 9–10');
    expect(notes(CHAIR)).toEqual(['Konsultaatiotapaaminen siirtyi']);
  });

  test('cancelled: told once', async () => {
    await w.app.moveDate(w.series.id, rule, 'cancelled');
    await to('2026-12-01T08:00:00.000Z');
    expect(notes(P1)).toEqual(['Konsultaatiotapaaminen on peruttu']);
    expect(words(P1)).not.toContain('Liity tapaamiseen');
  });
});
