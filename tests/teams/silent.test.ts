/**
 * A connector that takes the connection and never answers: no turn waits for it, measured over HTTP from the
 * request to the whole answer, with outboxes full and people pressing at once.
 */

import type { AddressInfo } from 'node:net';
import { createServer as createTcp, type Socket } from 'node:net';
import { createServer } from '#http/server.ts';
import { createLog } from '#log.ts';
import { startTicker } from '#ticker.ts';
import { BOT, type Json, MEET, meetingChat, TENANT } from './activity.ts';
import { INPUTS } from './room.ts';
import { CHAIR, openWorld, P1, P2, type Person, privateChat } from './world.ts';

/** Teams gives a dialog five seconds and a card ten; three leave room for the way (`teams-facts.md`, Coming in). */
const LIMIT_MS = 3000;

async function openSilent() {
  const sockets = new Set<Socket>();
  const server = createTcp((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sockets,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

const execute = (verb: string, data: Json = {}, trigger = 'manual'): Json => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data }, trigger },
});
const typed = (text: string): Json => ({ type: 'message', text });
const event = (name: string): Json => ({
  type: 'event',
  name: `application/vnd.microsoft.meeting${name}`,
  value: { Title: 'x', JoinUrl: null },
});

test('no turn waits for it', async () => {
  const w = await openWorld({ limitMs: LIMIT_MS });
  const silent = await openSilent();
  const log = createLog('silent', () => {});
  const server = createServer({
    ...{ port: 0, loopbackOnly: true, messages: w.teams.handle, log },
    health: { store: async () => {}, filter: () => ({}), outboxMs: w.teams.outboxMs, version: 'x' },
  });
  await server.listen();
  w.at('08:55:00');
  const ticker = startTicker({
    ...{ app: w.app, drain: w.teams.drain, overwrite: w.teams.overwrite, log, everyMs: 20 },
  });
  let n = 0;
  async function turn(what: Json, who: Person, conversation: string): Promise<[string, number]> {
    n += 1;
    const chat = conversation === MEET ? meetingChat : { id: conversation, conversationType: 'personal' };
    const body = {
      ...{ channelId: 'msteams', serviceUrl: silent.url, id: `s${n}`, timestamp: w.now },
      ...{ from: { id: `29:${who.id}`, name: who.name, aadObjectId: who.id }, recipient: BOT },
      ...{ conversation: { ...chat, tenantId: TENANT }, channelData: { tenant: { id: TENANT } } },
      ...what,
    };
    const since = performance.now();
    const response = await fetch(`http://127.0.0.1:${server.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await response.text();
    expect([what, response.status]).toEqual([what, 200]);
    const name = String(what.text ?? (what.value as Json | undefined)?.trigger ?? what.name ?? what.type);
    return [name, performance.now() - since];
  }

  const submit = (form: string) => execute('item.submit', { form, m: w.m, ...INPUTS });
  const came = { membersAdded: [{ id: BOT.id }], type: 'conversationUpdate' };
  const turns: [Json, Person, string][] = [
    [{ type: 'installationUpdate', action: 'add' }, P1, privateChat(P1)],
    [came, CHAIR, MEET],
    [event('Start'), CHAIR, MEET],
    [typed('ohje'), P1, privateChat(P1)],
    [typed('uusi'), P1, privateChat(P1)],
    [typed('Asiakas jää yksin palvelujen väliin.'), P2, privateChat(P2)],
    [submit('F1'), P1, privateChat(P1)],
    [submit('F2'), P2, privateChat(P2)],
    [execute('meeting.show', { m: w.m }, 'automatic'), CHAIR, MEET],
    [execute('attendance.mark', { m: w.m, service: 'kela', present: true }), P1, MEET],
    [typed('aloita'), CHAIR, MEET],
    [typed('seuraava'), CHAIR, MEET],
    [typed('jono'), P2, MEET],
    [typed('Matti Meikäläinen 010190-123A'), P2, MEET],
    [{ type: 'messageUpdate', text: 'Matti Meikäläinen' }, P2, MEET],
    [execute('item.ready', { m: w.m }), P1, privateChat(P1)],
    [{ ...execute('item.form'), name: 'composeExtension/fetchTask' }, P1, MEET],
    [{ type: 'message', value: { verb: 'item.mine' } }, P1, privateChat(P1)],
    [event('End'), CHAIR, MEET],
    [typed('lopeta'), CHAIR, MEET],
    [{ type: 'installationUpdate', action: 'remove' }, P1, privateChat(P1)],
  ];
  const times: [string, number][] = [];
  try {
    // One after the other, as one person does; then all of it at once.
    for (const one of turns) times.push(await turn(...one));
    times.push(...(await Promise.all(turns.map((one) => turn(...one)))));
    // Each of the three chats was called, and never answered.
    expect(silent.sockets.size).toBeGreaterThanOrEqual(3);
    expect((await w.app.meeting(w.m))?.outbox.length).toBeGreaterThan(0);
  } finally {
    silent.close();
    await ticker.stop();
    await server.close();
    await w.close();
  }
  expect(times.filter(([, ms]) => ms >= LIMIT_MS)).toEqual([]);
});
