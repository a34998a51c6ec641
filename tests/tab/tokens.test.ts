/** The token from Teams: kept until it ends, renewed once, and what is in the way is said once. */
import type { SignInTrouble } from '../../tab/src/host/host.ts';
import { createTokens, endOf, troubleOf } from '../../tab/src/host/tokens.ts';

const jwt = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

interface Desk {
  now: number;
  asked: number;
  answer: () => Promise<string>;
  readonly told: (SignInTrouble | null)[];
}

function desk({ anonymous = false, limitMs = 1000 } = {}) {
  const d: Desk = { now: 1_000_000, asked: 0, answer: async () => '', told: [] };
  const tokens = createTokens({
    ask: () => {
      d.asked++;
      return d.answer();
    },
    anonymous,
    tell: (trouble) => d.told.push(trouble),
    limitMs,
    nowMs: () => d.now,
  });
  return { d, tokens };
}

test('one question serves all requests until a minute before the token ends', async () => {
  const { d, tokens } = desk();
  const token = jwt({ exp: (d.now + 600_000) / 1000 });
  d.answer = async () => token;
  const all = await Promise.all([tokens.authorization(), tokens.authorization(), tokens.authorization()]);
  expect(new Set(all)).toEqual(new Set([`Bearer ${token}`]));
  d.now += 539_999;
  await tokens.authorization();
  expect(d.asked).toBe(1);
  d.now += 1;
  await tokens.authorization();
  expect([d.asked, d.told]).toEqual([2, []]);
});

test('a token that does not say when it ends is kept for a minute', async () => {
  const { d, tokens } = desk();
  d.answer = async () => 'opaque';
  await tokens.authorization();
  d.now += 59_999;
  await tokens.authorization();
  expect(d.asked).toBe(1);
  d.now += 1;
  await tokens.authorization();
  expect(d.asked).toBe(2);
  expect([endOf('opaque'), endOf(jwt({})), endOf(jwt({ exp: 'x' })), endOf('a.%%%.c')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

describe('the server does not take it', () => {
  test('there is a newer one: ask again; however many were turned away, Teams is asked once', async () => {
    const { d, tokens } = desk();
    const given = ['one', 'two', 'three'];
    d.answer = async () => given[d.asked - 1] ?? '';
    const used = await tokens.authorization();
    const again = await Promise.all([1, 2, 3].map(() => tokens.turnedAway(used, 'expired', false)));
    expect([again, d.asked]).toEqual([[true, true, true], 2]);
    // One that comes late, when the new one is there.
    expect(await tokens.turnedAway(used, 'expired', false)).toBe(true);
    expect([d.asked, d.told]).toEqual([2, []]);
  });

  test('Teams has the same one still: that is said, and nobody is asked any more', async () => {
    const { d, tokens } = desk();
    d.answer = async () => 'one';
    const used = await tokens.authorization();
    expect(await tokens.turnedAway(used, 'expired', false)).toBe(false);
    expect([await tokens.authorization(), d.asked, d.told]).toEqual([null, 2, ['expired']]);
  });

  test('the newer one neither', async () => {
    const { d, tokens } = desk();
    d.answer = async () => `token ${d.asked}`;
    const first = await tokens.authorization();
    expect(await tokens.turnedAway(first, null, false)).toBe(true);
    expect(await tokens.turnedAway(await tokens.authorization(), null, true)).toBe(false);
    expect([d.asked, d.told]).toEqual([2, ['failed']]);
  });

  test.each(['guest', 'organisation', 'consent'] as const)('%s: no other token would help', async (why) => {
    const { d, tokens } = desk();
    d.answer = async () => 'one';
    expect(await tokens.turnedAway(await tokens.authorization(), why, false)).toBe(false);
    expect([await tokens.authorization(), d.asked, d.told]).toEqual([null, 1, [why]]);
  });

  test('a token that was on its way does not take back what was said of another', async () => {
    const { d, tokens } = desk();
    d.answer = async () => 'one';
    const used = await tokens.authorization();
    d.now += 60_000;
    let give: (token: string) => void = () => undefined;
    d.answer = () => new Promise((resolve) => (give = resolve));
    const coming = tokens.authorization();
    await tokens.turnedAway(used, 'guest', false);
    give('two');
    await coming;
    expect([await tokens.authorization(), d.told]).toEqual([null, ['guest']]);
  });
});

test('Teams keeps silent: that is said, and its late answer takes it back', async () => {
  const { d, tokens } = desk({ limitMs: 20 });
  let give: (token: string) => void = () => undefined;
  d.answer = () => new Promise((resolve) => (give = resolve));
  expect(await tokens.authorization()).toBeNull();
  give('late');
  await new Promise((done) => setTimeout(done, 1));
  expect([await tokens.authorization(), d.told]).toEqual(['Bearer late', ['failed', null]]);
});

test('signing in again takes back what was in the way', async () => {
  const { d, tokens } = desk();
  d.answer = () => Promise.reject(new Error('resourceDisabled'));
  expect(await tokens.authorization()).toBeNull();
  expect(await tokens.signIn()).toBe(false);
  d.answer = async () => 'one';
  expect(await tokens.signIn()).toBe(true);
  expect([await tokens.authorization(), d.told]).toEqual(['Bearer one', ['disabled', null]]);
});

test('somebody without an account is not asked for', async () => {
  const { d, tokens } = desk({ anonymous: true });
  expect([await tokens.authorization(), d.asked, d.told]).toEqual([null, 0, ['anonymous']]);
});

test.each([
  ['resourceRequiresConsent', 'consent'],
  ['CancelledByUser', 'consent'],
  ['invalid_grant: AADSTS65001: The user or administrator has not consented', 'consent'],
  ['interaction_required', 'consent'],
  ['resourceDisabled', 'disabled'],
  ['AADSTS7000112: Application is disabled', 'disabled'],
  ['AADSTS50105: not assigned to a role', 'disabled'],
  ['AADSTS50020: User account from another identity provider', 'organisation'],
  ['tokenRevoked', 'expired'],
  ['Get Auth token failed', 'failed'],
  ['', 'failed'],
])('Teams says “%s”: %s', (word, trouble) => {
  expect([troubleOf(new Error(word)), troubleOf(word)]).toEqual([trouble, trouble]);
});
