/** The 1:1 chat: installation and words, over the real app and a connector on loopback. */
import { activity, TENANT } from './activity.ts';
import { CHAT, type Desk, deskOf } from './desk.ts';
import { buttonIn, messagesIn, openWorld, P1, type World, wordsIn } from './world.ts';

let w: World;
let desk: Desk;
beforeEach(async () => {
  w = await openWorld();
  desk = deskOf(w);
});
afterEach(() => w.close());

describe('installation', () => {
  const install = (type: string, more: object) =>
    w.send(
      activity({
        type,
        id: `${type}1`,
        serviceUrl: w.fake.url,
        conversation: { id: CHAT, conversationType: 'personal', tenantId: TENANT },
        ...more,
      }),
    );
  const both = async () => {
    await install('conversationUpdate', {
      membersAdded: [{ id: '28:bot' }, { id: '29:p1', aadObjectId: 'p1' }],
    });
    await install('installationUpdate', { action: 'add' });
    await install('conversationUpdate', { id: 'again', membersAdded: [{ id: '28:bot' }] });
    await w.settle();
  };
  test('is welcomed once, though it comes as several activities; again after a removal', async () => {
    await both();
    expect(messagesIn(w, CHAT)).toHaveLength(1);
    await install('installationUpdate', { id: 'x', action: 'remove' });
    expect(await w.app.person(TENANT, 'p1')).toMatchObject({ reachable: false });
    w.at('08:00:00');
    await install('installationUpdate', { id: 'y', action: 'add' });
    await w.settle();
    expect(messagesIn(w, CHAT)).toHaveLength(2);
    expect(await w.app.person(TENANT, 'p1')).toMatchObject({ reachable: true });
  });
  test('an upgrade is not welcomed', async () => {
    await install('installationUpdate', { action: 'add-upgrade' });
    await w.settle();
    expect(messagesIn(w, CHAT)).toHaveLength(0);
  });
});

describe('the language of the first welcome', () => {
  const client = (locale: string) => [{ type: 'clientInfo', locale, country: 'FI', platform: 'iOS' }];
  const install = async (more: object, id = 'first') => {
    const conversation = { id: CHAT, conversationType: 'personal', tenantId: TENANT };
    const to = { serviceUrl: w.fake.url, conversation, id };
    await w.send(activity({ type: 'installationUpdate', action: 'add', ...to, ...more }));
    await w.settle();
    return wordsIn(messagesIn(w, CHAT).at(-1));
  };
  test.each([
    ['fi', { locale: 'fi-FI' }],
    ['sv', { locale: 'sv-FI' }],
    ['sv', { locale: 'SV' }],
    ['en', { locale: 'en-US' }],
    ['sv', { entities: client('sv-SE') }],
    ['fi', { locale: 'de-DE' }],
    ['fi', { locale: 'svenska' }],
    ['fi', { locale: 7 }],
    ['fi', {}],
  ])('%s: %j', async (lang, more) => {
    expect(await install(more)).toContain(`"lang":"${lang}"`);
    expect(await w.app.person(TENANT, 'p1')).toMatchObject({ language: lang });
  });
  test('what somebody has chosen stands, and who was known before is not asked', async () => {
    await install({ locale: 'sv-FI' });
    await w.execute(P1, CHAT, 'person.set', { language: 'fi' });
    await w.say(P1, CHAT, 'ohje', { locale: 'sv-FI' });
    await w.settle();
    expect(wordsIn(messagesIn(w, CHAT).at(-1))).toContain('"lang":"fi"');
    await install({ action: 'remove', locale: 'en-US' }, 'gone');
    expect(await install({ locale: 'en-US' }, 'again')).toContain('"lang":"fi"');
  });
});

describe('words', () => {
  test.each(['ohje', 'hi', 'HELP!', 'hjälp'])('%s helps', async (word) => {
    expect(wordsIn(await desk.said(word))).toContain('item.form');
  });
  test('words of the meeting belong to its chat', async () => {
    expect(wordsIn(await desk.said('seuraava'))).toContain('tapaamisen keskustelussa');
  });
  test('the language is chosen, and kept', async () => {
    const choice = await desk.said('kieli');
    const button = buttonIn(choice, 'person.set');
    expect(button).not.toBeNull();
    const answer = await w.execute(P1, CHAT, 'person.set', { language: 'sv' });
    expect(wordsIn(answer.body)).toMatch(/svenska/);
    expect(wordsIn(await desk.said('hjälp'))).toMatch(/"lang":"sv"/);
  });
  test('what is not understood is answered with a way on', async () => {
    expect(wordsIn(await desk.said('hmm'))).toContain('En ymmärtänyt');
  });
  test('pictures and files cannot be read', async () => {
    const attachments = [{ contentType: 'image/png', name: 'Seppo Aarrelampi.png' }];
    const card = await desk.said('', { attachments });
    expect(wordsIn(card)).toContain('En voi lukea liitteitä');
    expect(wordsIn(card)).not.toContain('Seppo');
  });
  test('the same activity twice is answered once', async () => {
    const twice = activity({
      serviceUrl: w.fake.url,
      text: 'ohje',
      conversation: { id: CHAT, conversationType: 'personal', tenantId: TENANT },
    });
    await Promise.all([w.send(twice), w.send(twice)]);
    await w.settle();
    expect(messagesIn(w, CHAT)).toHaveLength(1);
  });
});
