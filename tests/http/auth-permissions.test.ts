/**
 * The table of permissions over HTTP with tokens of Entra: every verb and query for every role, and for
 * everybody who is nobody: no token, forged, expired, a guest, another organisation; a member of another
 * chat; a tenant that is let in beside ours.
 */
import { ACTIONS, QUERIES, type QueryName, type Verb } from '#contract/api.ts';
import { IN_MEETINGS, may, type Role } from '#domain/permissions.ts';
import type { Id } from '#domain/time.ts';
import { type PersonaId, personaOf, TENANT } from '#rehearsal/personas.ts';
import {
  type Answer,
  CENTRE,
  connect,
  inChat,
  ok,
  ref,
  type Seeded,
  seeded,
  type World,
  world,
} from './edge.ts';
import { claimsOf, entraSettings, STRANGERS, tokenOf } from './entra-tokens.ts';
import { type Issuer, pairOf, signed, startIssuer } from './issuer.ts';
import { bodyOf, type Things } from './requests.ts';

const VERBS = Object.keys(ACTIONS) as Verb[];
const NAMES = Object.keys(QUERIES) as QueryName[];

let issuer: Issuer;
let w: World;
let s: Seeded;
let things: Things;
/** A meeting of another centre, in whose chat only `pro3` is. */
let elsewhere = '';
const attacker = pairOf('k1');

beforeAll(async () => {
  issuer = await startIssuer();
  const tenants = [TENANT, personaOf('kela').tenant];
  w = await world({ entra: entraSettings(issuer, tenants) });
  s = await seeded(w);
  const made = ok(
    await w.act('clock.create', { network: s.network, firstMonth: '2027-08', copyOf: null }, 'chair'),
  );
  const development = ok(
    await w.act(
      'development.add',
      { network: s.network, title: 'Odotusajat', from: 'own', origin: '', workshop: null },
      'chair',
    ),
  ).development;
  ok(await w.act('task.add', { workshop: s.workshop, text: 'Varaa tila', due: '2027-01-07' }, 'chair'));
  const { tasks, seen } = ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
  const task = tasks[0].id;
  const set = { [`task.${task}.who`]: ref('pro1') };
  ok(await w.act('workshop.set', { workshop: s.workshop, seen, set }, 'chair'));
  things = { ...s, draft: made.clock, development, task };
  const other = { ...CENTRE, centre: 'Lepikkö', network: s.network, chairs: [ref('backup')], backups: [] };
  elsewhere = ok(await w.act('centre.save', other)).centre;
});
// The walk disconnects the chat, too.
beforeEach(() => connect(w, s.centre));
afterAll(async () => {
  await w.close();
  await issuer.close();
});

type Nobody = readonly [name: string, status: 401 | 403, authorisation: () => string | null];
const bearer = (who: PersonaId, claims: Record<string, unknown> = {}) =>
  `Bearer ${tokenOf(issuer, who, claims, { nowMs: w.wallMs })}`;
const at = (seconds: number) => Math.floor(w.wallMs / 1000) + seconds;

/** The administrator's rights, which none of these gets. */
const NOBODIES: readonly Nobody[] = [
  ['no token', 401, () => null],
  ['a forged token', 401, () => `Bearer ${signed(attacker, claimsOf(issuer, 'admin', w.wallMs))}`],
  ['an expired token', 401, () => bearer('admin', { exp: at(-120), iat: at(-4000), nbf: at(-4000) })],
  ['another app’s token', 401, () => bearer('admin', { aud: STRANGERS })],
  ['a guest', 403, () => bearer('admin', { acct: 1 })],
  [
    'another organisation',
    403,
    () => bearer('admin', { tid: STRANGERS, iss: `${issuer.origin}/${STRANGERS}/v2.0` }),
  ],
];

const headers = (authorization: string | null): Record<string, string> =>
  authorization === null ? {} : { authorization };
let sent = 0;
/** Each sends a case form of their own. */
const mine = (verb: Verb) => (verb === 'items' ? { form: `a-form-that-is-sent-${++sent}` } : {});
const act = (verb: Verb, authorization: string | null): Promise<Answer> =>
  w.act(verb, { ...bodyOf(verb, things), ...mine(verb) }, null, headers(authorization));
const query = (name: QueryName, authorization: string | null): Promise<Answer> => {
  const search: Partial<Record<QueryName, string>> = {
    workshop: `?workshop=${s.workshop}`,
    clock: `?clock=${s.clock}`,
    'copy-preview': `?clock=${s.clock}&firstMonth=2028-08`,
    panel: `?m=${s.centre}.2026-12-01`,
    'kela-text': `?m=${s.centre}.2026-12-01`,
  };
  return w.send(`/api/${name}${search[name] ?? ''}`, { as: null, headers: headers(authorization) });
};

describe.each(NOBODIES)(
  '%s: %i at every verb and query, and nothing happens',
  (_name, status, authorisation) => {
    test.each(VERBS)('%s', async (verb) => {
      const pokes = w.pokes;
      const answer = await act(verb, authorisation());
      expect([answer.status, Object.keys(answer.body)[0]]).toEqual([status, 'error']);
      expect(answer.text.length).toBeLessThan(60);
      expect(w.pokes).toBe(pokes);
    });
    test.each([...NAMES, 'events'] as QueryName[])('%s', async (name) => {
      const answer = await query(name, authorisation());
      expect(answer.status).toBe(status);
      expect(answer.text).not.toMatch(/Koivuranta|Kuntoutus|verkosto/);
    });
  },
);

const PEOPLE: readonly (readonly [PersonaId, readonly Role[]])[] = [
  ['pro2', ['member', 'inChat']],
  ['pro1', ['member', 'inChat', 'taskHolder']],
  ['chair', ['member', 'inChat', 'chair', 'planner']],
  ['admin', ['member', 'admin']],
];
const isForbidden = ({ status }: Answer) => status === 403 || status === 404;

describe.each(VERBS)('%s', (verb) => {
  test.each(PEOPLE)('%s', async (who, roles) => {
    const answer = await act(verb, bearer(who));
    // What an administrator ends has to be there.
    if (verb === 'feed.end-of' && who === 'admin') expect(answer.status).toBe(404);
    else expect([who, isForbidden(answer)]).toEqual([who, !may(verb, roles)]);
    expect([200, 403, 404, 409]).toContain(answer.status);
  });

  test('an administrator of the other tenant, which is let in', async () => {
    const answer = await act(verb, bearer('kela', { roles: ['Admin'] }));
    /** What concerns oneself alone, one's own tenant, or the meeting whose chat one is in. */
    const own: readonly string[] = [
      ...['me.set', 'feed.make', 'feed.end', 'check', 'meeting.act', 'item.form', 'items', 'network.create'],
    ];
    expect([answer.status, isForbidden(answer)]).toEqual([answer.status, !own.includes(verb)]);
  });
});

describe('a member of another chat', () => {
  const m = () => `${s.centre}.2026-12-01`;
  beforeAll(async () => {
    const series = await w.app.series(elsewhere as Id);
    if (!series) throw new Error('no such centre');
    const chat = { serviceUrl: 'http://127.0.0.1:1/', conversation: '19:meeting_elsewhere@thread.v2' };
    await w.app.saveSeries(TENANT, series, chat, inChat('backup'));
    const { channelId, names } = personaOf('admin');
    const joined = [{ channelId, person: inChat('admin'), name: names.fi }];
    await w.app.setMembers(series.id, { joined, left: [], whole: true });
  });

  test('sees no more of the meeting than any member of the tenant', async () => {
    const panel = ok(await query('panel', bearer('admin')));
    expect(panel).toMatchObject({ inChat: false, view: { chair: null } });
  });

  test.each(Object.keys(IN_MEETINGS).filter((verb) => /^(meeting|attendance|queue)\./.test(verb)))(
    '%s in the side panel',
    async (verb) => {
      const data = {
        ...{ s: 1, service: 'kela', present: true, on: true, i: 'x', j: 'y', x: 1, min: 1, kind: 'case' },
      };
      const answer = await w.act('meeting.act', { m: m(), verb, data }, null, headers(bearer('admin')));
      const allowed = IN_MEETINGS[verb as keyof typeof IN_MEETINGS].includes('member');
      // A button that the panel has not is no request at all.
      if (answer.status === 400) return expect(answer.body.issues[0].path).toBe('data');
      if (!allowed) expect(ok(answer).refusal).toBe('notAllowed');
      else expect(ok(answer).refusal).not.toBe('notAllowed');
    },
  );
});
