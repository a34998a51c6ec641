/** Live events and the token that opened them, of the running product in Teams' mode over HTTP. */
import { freePort } from '../free-port.ts';
import { tokenOf } from './entra-tokens.ts';
import { ask as askAt, bearer, type Headers, type TeamsProduct, teamsProduct } from './teams-product.ts';

let t: TeamsProduct;
beforeAll(async () => {
  t = await teamsProduct(await freePort());
});
afterAll(() => t.close());
const ask = (path: string, headers: Headers) => askAt(t.product.origin, path, headers);
const token = (claims: Record<string, unknown> = {}) => tokenOf(t.entra, 'pro1', claims);

test('a stream of events ends with the token that opened it, and a fresh one opens the next', async () => {
  // Tokens are taken for a minute longer, since clocks differ.
  const until = Date.now() + 3000;
  const short = token({ exp: Math.floor(until / 1000) - 60 });
  const open = (value: string) => fetch(`${t.product.origin}/api/events`, { headers: bearer(value) });
  const [first, second] = await Promise.all([open(short), open(token())]);
  expect([first.status, second.status]).toEqual([200, 200]);
  let ended = false;
  const other = second.body?.getReader();
  void (async () => {
    while (other && !(await other.read().catch(() => ({ done: true }))).done);
    ended = true;
  })();
  for await (const _ of first.body ?? []);
  expect(Date.now()).toBeGreaterThan(until - 1500);
  expect(Date.now()).toBeLessThan(until + 10_000);
  expect(ended).toBe(false);
  const old = await ask('/api/events', bearer(short));
  expect([old.status, old.text]).toEqual([401, JSON.stringify({ error: 'unauthorised', why: 'expired' })]);
  expect((await ask('/api/events', bearer(token()))).status).toBe(200);
  await other?.cancel();
});
