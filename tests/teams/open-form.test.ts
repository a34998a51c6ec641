/** The form card asked for from the tab: into the private chat, or a plain no. */
import type { Id } from '#domain/time.ts';
import { TENANT } from './activity.ts';
import { CHAT, deskOf } from './desk.ts';
import { buttonIn, messagesIn, openWorld, P1, P2, type World } from './world.ts';

let w: World;
beforeEach(async () => {
  w = await openWorld();
});
afterEach(() => w.close());

const who = { tenant: TENANT, person: P1.key };

test('the form of the meeting named comes into the private chat', async () => {
  await deskOf(w).said('ohje');
  await w.settle();
  const before = messagesIn(w, CHAT).length;
  expect(await w.teams.openForm(who, w.m)).toBe('sent');
  await w.settle();
  const messages = messagesIn(w, CHAT);
  expect(messages).toHaveLength(before + 1);
  expect(buttonIn(messages.at(-1), 'item.submit')).toMatchObject({ m: w.m });
});

test('who has never written to the bot, or cannot be reached any more, is told so', async () => {
  expect(await w.teams.openForm({ ...who, person: P2.key }, w.m)).toBe('noPrivateChat');
  await deskOf(w).said('ohje');
  await w.app.setPerson(P1.key, { reachable: false });
  expect(await w.teams.openForm(who, w.m)).toBe('noPrivateChat');
});

test('a meeting that is none gives the one that takes submissions now', async () => {
  await deskOf(w).said('ohje');
  await w.settle();
  expect(await w.teams.openForm(who, 'nothing.2026-12-01' as Id)).toBe('sent');
  await w.settle();
  expect(buttonIn(messagesIn(w, CHAT).at(-1), 'item.submit')).toMatchObject({ m: w.m });
});
