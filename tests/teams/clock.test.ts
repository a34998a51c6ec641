/** The yearly clock in chats: the card, signing up and cancelling from it, old cards, the digest; over the real app. */
import type { LocalDate } from '#domain/time.ts';
import { MEET, TENANT } from './activity.ts';
import { type Clocks, openClocks, text, who } from './network.ts';
import {
  BACKUP,
  buttonIn,
  CHAIR,
  cardIn,
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
let clocks: Clocks;
const FORM = [
  { title: 'Vuoden aloitus', date: '2026-08-27' },
  { title: 'Kuntoutus arjen tukena', date: '2026-12-10', form: 'hybrid' as const },
  { title: 'Ikääntyneen monta palvelua', date: '2027-01-28', form: 'in-person' as const },
  { title: 'Salassapito ja yhteistyö', date: '2027-03-18', form: 'remote' as const },
  { title: 'Vuoden arviointi', date: '2027-06-10' },
];
beforeEach(async () => {
  w = await openWorld();
  clocks = await openClocks(w, FORM);
});
afterEach(() => w.close());

const chatOf = (person: Person) => privateChat(person);
/** Types, and gives what stands in the chat then. */
async function said(person: Person, words: string, chat = chatOf(person)) {
  const before = messagesIn(w, chat).length;
  await w.say(person, chat, words);
  await w.settle();
  return messagesIn(w, chat).slice(before);
}
const card = async (person: Person) => cardIn((await said(person, 'vuosikello')).at(-1));
const press = async (person: Person, data: object, chat = chatOf(person)) => {
  const { verb } = data as { verb: string };
  const answer = await w.execute(person, chat, verb, { ...data });
  await w.settle();
  return answer.body?.value;
};
const workshop = (k: number) => clocks.workshops[k] ?? '';
const signups = async (k: number) =>
  (await w.app.workshopState(workshop(k) as never))?.signups.map(({ person, way, service, waiting }) => ({
    ...{ person, way, service },
    ...(waiting ? { waiting } : {}),
  }));

describe('vuosikello', () => {
  test('shows the next three, what is in them, and how many come after', async () => {
    const words = wordsIn(await card(P1));
    expect(words).toMatch(/Kuntoutus arjen tukena.*Ikääntyneen monta palvelua.*Salassapito ja yhteistyö/);
    expect(words).toContain('to 10.12. klo 13–15 · hybridi · tilaa');
    expect(words).toContain('Kuntoutus ja arki');
    expect(words).toContain('1 paja lisää');
    expect(words).not.toMatch(/Vuoden aloitus|Vuoden arviointi/);
  });

  test.each(['årsklocka', 'Yearly clock!', 'pajat'])('%s asks for it too', async (word) => {
    expect(wordsIn(await said(P1, word))).toContain('Kuntoutus arjen tukena');
  });

  test('without a network it says what is missing', async () => {
    await w.close();
    w = await openWorld();
    expect(wordsIn(await card(P1))).toContain('Verkostoa ei ole vielä perustettu');
  });

  test('in the meeting’s chat only the asker sees the answer, with their own state', async () => {
    await clocks.signUp(P1, workshop(1) as never, 'remote');
    await w.say(P1, MEET, 'vuosikello');
    await w.settle();
    const targeted = w.fake.seen.filter(({ path }) => path.includes('isTargetedActivity=true'));
    expect(targeted.map(({ body }) => body?.recipient)).toEqual([{ id: '29:p1' }]);
    expect(wordsIn(targeted[0]?.body)).toContain('Olet mukana etänä');
  });

  test('where Teams takes no such answer, everybody sees a card that shows nobody’s own state', async () => {
    await clocks.signUp(P1, workshop(1) as never, 'remote');
    w.fake.rule = ({ path }) => (path.includes('isTargetedActivity') ? { status: 403, body: {} } : null);
    await w.say(P1, MEET, 'vuosikello');
    await w.settle();
    const [shared] = w.fake
      .sent(MEET)
      .filter((body) => wordsIn(body).includes('Seuraavat pajat'))
      .slice(-1);
    expect(wordsIn(shared)).toContain('signup.add');
    expect(wordsIn(shared)).not.toMatch(/Olet mukana|signup\.remove/);
  });
});

describe('before publication', () => {
  test('a planner’s card and digest have nothing of a draft: they are shown and sent on to others', async () => {
    await w.close();
    w = await openWorld();
    const planner = who(CHAIR);
    const members = [{ person: CHAIR.key, name: CHAIR.name }];
    const network = await w.app.createNetwork(who(CHAIR, true), 'Satamapuiston verkosto', members);
    const draft = network?.ok ? await w.app.createClock(planner, network.value, '2026-08', null) : null;
    if (!draft?.ok) throw new Error('refused');
    const added = await w.app.addWorkshop(planner, {
      ...{ clock: draft.value.clock, title: text('Kesken oleva paja'), theme: null, minutes: 120 },
      ...{ date: '2026-12-03' as LocalDate, time: '09:00', form: 'remote' },
    });
    expect(added?.ok).toBe(true);
    for (const words of ['vuosikello', 'tiivistelmä']) {
      const all = JSON.stringify(await said(CHAIR, words));
      expect([words, all.includes('Satamapuiston verkosto')]).toEqual([words, true]);
      expect([words, all.includes('Kesken oleva paja')]).toEqual([words, false]);
    }
  });
});

describe('signing up', () => {
  test('asks way and service where they are not known, then it is done and the list says so', async () => {
    const button = buttonIn(await card(P1), 'signup.add');
    const asking = await press(P1, button ?? {});
    expect(wordsIn(asking)).toMatch(/Miten osallistut.*Mitä palvelua edustat/);
    const send = buttonIn(asking, 'signup.add');
    const without = await press(P1, { ...send, way: 'remote', service: 'none' });
    expect(wordsIn(without)).toContain('Valitse palvelu, niin ilmoittautuminen onnistuu.');
    const done = await press(P1, { ...send, way: 'remote', service: 'kela' });
    expect(wordsIn(done)).toContain('Olet mukana: Kuntoutus arjen tukena');
    expect(await signups(1)).toEqual([{ person: P1.key, way: 'remote', service: 'kela' }]);
    expect((await w.app.workshopState(workshop(1) as never))?.signups[0]?.name).toBe(P1.name);
  });

  test('where the service is known and there is one way, one tap is enough', async () => {
    await w.app.setPerson(P1.key, { service: 'kuntoutus' });
    const done = await press(P1, { verb: 'signup.add', w: workshop(3), list: true });
    expect(wordsIn(done)).toContain('Olet mukana: Salassapito');
    expect(await signups(3)).toEqual([{ person: P1.key, way: 'remote', service: 'kuntoutus' }]);
  });

  test('a client that sends an Execute without its inputs gets the same form as a Submit, and nothing is done', async () => {
    const lost = await press(P1, { verb: 'signup.add', w: workshop(1), asked: true });
    const json = wordsIn(lost);
    expect(json).toContain('"type":"Action.Submit","title":"Ilmoittaudu"');
    expect(await signups(1)).toEqual([]);
    await w.submit(P1, chatOf(P1), { ...buttonIn(lost, 'signup.add'), way: 'remote', service: 'kela' });
    await w.settle();
    expect(await signups(1)).toHaveLength(1);
  });

  test('full: the person waits, is told their place, and moves up when somebody cancels (C37-4)', async () => {
    await clocks.set(workshop(2) as never, { field: 'capacity.inPerson', value: 1 });
    for (const person of [P1, P2, BACKUP]) await w.say(person, chatOf(person), 'ohje');
    await clocks.signUp(P1, workshop(2) as never, 'in-person');
    const asked = { verb: 'signup.add', w: workshop(2), way: 'in-person', service: 'kela' };
    expect(wordsIn(await press(P2, asked))).toContain('Olet jonossa sijalla 1');
    await clocks.signUp(BACKUP, workshop(2) as never, 'in-person');
    const before = messagesIn(w, chatOf(P2)).length;
    const off = { verb: 'signup.remove', w: workshop(2) };
    const [first, again] = await Promise.all([press(P1, off), press(P1, off)]);
    expect(wordsIn(await press(P1, off))).toContain('Et ole ilmoittautunut');
    expect([first, again].some((value) => wordsIn(value).includes('Ilmoittautuminen on peruttu'))).toBe(true);
    await w.settle();
    const told = messagesIn(w, chatOf(P2)).slice(before);
    expect(told.map((message) => wordsIn(message).includes('Pääsit mukaan pajaan'))).toEqual([true]);
    expect((await signups(2))?.map(({ waiting = false }) => waiting)).toEqual([false, true]);
    expect(wordsIn(messagesIn(w, chatOf(BACKUP)))).not.toContain('Pääsit mukaan');
  });

  test('again, and from an old card: one sign-up (C37-6)', async () => {
    const asked = { verb: 'signup.add', w: workshop(2), way: 'in-person', service: 'kela' };
    await press(P1, asked);
    expect(wordsIn(await press(P1, asked))).toContain('Olet jo ilmoittautunut');
    expect(wordsIn(await press(P1, { verb: 'signup.add', w: workshop(2) }))).toContain(
      'Olet jo ilmoittautunut',
    );
    expect(await signups(2)).toHaveLength(1);
  });

  test('another way is a change, not a second one (C37-2)', async () => {
    await press(P1, { verb: 'signup.add', w: workshop(1), way: 'in-person', service: 'kela' });
    const done = await press(P1, { verb: 'signup.add', w: workshop(1), way: 'remote', service: 'kela' });
    expect(wordsIn(done)).toContain('Olet mukana etänä');
    expect(await signups(1)).toEqual([{ person: P1.key, way: 'remote', service: 'kela' }]);
  });

  test('a card of a workshop that is over, cancelled, changed or gone is answered in words', async () => {
    const asked = (k: number, more = {}) => ({
      verb: 'signup.add',
      w: workshop(k),
      service: 'kela',
      ...more,
    });
    expect(wordsIn(await press(P1, asked(0)))).toContain('Ilmoittautuminen on päättynyt');
    await w.app.workshop(who(CHAIR), workshop(3) as never, { verb: 'workshop.remove' });
    expect(wordsIn(await press(P1, asked(3)))).toContain('Paja on peruttu');
    const gone = await press(P1, { ...asked(1), w: 'AAAAAAAAAAAAAAAAAAAAAA' });
    expect(wordsIn(gone)).toContain('Pajaa ei enää ole');
    expect(wordsIn(await press(P1, { verb: 'signup.remove' }))).toContain('Pajaa ei enää ole');
    expect(wordsIn(await press(P1, { verb: 'signup.add', w: '__proto__' }))).toContain('Pajaa ei enää ole');
  });

  test('a person without an object id is told that they may not', async () => {
    const from = { id: '29:anonymous', name: 'Vieras' };
    const answer = await w.execute(P1, MEET, 'signup.add', { w: workshop(1) }, { from });
    expect(wordsIn(answer.body)).toContain('ei ole oikeutta');
    expect(await signups(1)).toEqual([]);
  });

  test('another tenant’s workshop is not there', async () => {
    const conversation = { id: 'a:x', conversationType: 'personal', tenantId: 'other' };
    const data = { w: workshop(1), way: 'remote', service: 'kela' };
    const answer = await w.execute(P1, 'a:x', 'signup.add', data, {
      conversation,
      channelData: { tenant: { id: 'other' } },
    });
    expect(wordsIn(answer.body)).toContain('Pajaa ei enää ole');
    expect(await signups(1)).toEqual([]);
  });
});

describe('the digest', () => {
  test('is a message of plain text that can be forwarded', async () => {
    await clocks.set(workshop(1) as never, { field: 'title', value: '1. *Kuntoutus* <b>arki</b>' as never });
    const [message] = await said(P1, 'vuosikello tiivistelmä');
    expect(message).toMatchObject({ type: 'message', textFormat: 'plain' });
    expect(message).not.toHaveProperty('attachments');
    expect(String(message?.text).split('\n').slice(0, 4)).toEqual([
      'Seuraavat pajat, Koivuranta ja Satamapuisto',
      '',
      'to 10.12. klo 13–15: 1. *Kuntoutus* <b>arki</b>',
      'Kuntoutus ja arki · hybridi · paikka tarkentuu · tilaa',
    ]);
  });

  test('from the button, and from the meeting’s chat, it comes to the private chat', async () => {
    await w.say(P1, chatOf(P1), 'ohje');
    await w.settle();
    expect(wordsIn(await press(P1, { verb: 'clock.digest' }))).toContain('Tiivistelmä on nyt');
    await said(P1, 'tiivistelmä', MEET);
    const texts = messagesIn(w, chatOf(P1)).filter(({ textFormat }) => textFormat === 'plain');
    expect(texts).toHaveLength(2);
    expect(messagesIn(w, MEET)).toEqual([]);
  });
});

describe('edustan', () => {
  test('a person says once which service they represent, and can take it back', async () => {
    const asking = cardIn((await said(P1, 'edustan')).at(-1));
    const save = buttonIn(asking, 'person.set') ?? {};
    expect(wordsIn(await press(P1, { ...save, verb: 'person.set', service: 'kuntoutus' }))).toContain(
      'muistan palvelusi',
    );
    expect((await w.app.person(TENANT, 'p1')).service).toBe('kuntoutus');
    await press(P1, { ...save, verb: 'person.set', service: 'none' });
    expect((await w.app.person(TENANT, 'p1')).service).toBeNull();
  });
});
