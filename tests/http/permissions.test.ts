/** Every verb of the API for every role over HTTP, against the one table of permissions. */
import { ACTIONS, type Verb } from '#contract/api.ts';
import { may, type Role } from '#domain/permissions.ts';
import type { PersonaId } from '#rehearsal/personas.ts';
import { type Answer, connect, ok, ref, type Seeded, seeded, type World, world } from './edge.ts';
import { bodyOf, type Things } from './requests.ts';

let w: World;
let s: Seeded;
/** A clock that is not published, and a PDSA item. */
let draft = '';
let development = '';
let task = '';

beforeAll(async () => {
  w = await world();
  s = await seeded(w);
  draft = ok(
    await w.act('clock.create', { network: s.network, firstMonth: '2027-08', copyOf: null }, 'chair'),
  ).clock;
  development = ok(
    await w.act(
      'development.add',
      { network: s.network, title: 'Odotusajat', from: 'own', origin: '', workshop: null },
      'chair',
    ),
  ).development;
  ok(await w.act('task.add', { workshop: s.workshop, text: 'Varaa tila', due: '2027-01-07' }, 'chair'));
  const view = ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
  task = view.tasks[0].id;
  ok(
    await w.act(
      'workshop.set',
      { workshop: s.workshop, seen: view.seen, set: { [`task.${task}.who`]: ref('pro1') } },
      'chair',
    ),
  );
});
// The walk disconnects the chat, too.
beforeEach(() => connect(w, s.centre));
afterAll(() => w.close());

/** Who has which role in this world. */
const PEOPLE: readonly (readonly [PersonaId, readonly Role[]])[] = [
  ['pro2', ['member', 'inChat']],
  ['pro1', ['member', 'inChat', 'taskHolder']],
  ['chair', ['member', 'inChat', 'chair', 'planner']],
  ['admin', ['member', 'admin']],
];

const things = (): Things => ({ ...s, draft, development, task });
/** What this person sends: everybody's form has a key of its own. */
const bodyFor = (verb: Verb, who: PersonaId): object => {
  const body = bodyOf(verb, things());
  return verb === 'items' ? { ...body, form: `a-form-that-${who}-sends` } : body;
};
const forbidden = ({ status }: Answer) => status === 403 || status === 404;

describe.each(Object.keys(ACTIONS) as Verb[])('%s', (verb) => {
  // Removals last, so that the others find what they are about; undone by the restore that follows.
  test.each(PEOPLE.map(([who, roles]) => [who, roles] as const))('%s', async (who, roles) => {
    const answer = await w.act(verb, bodyFor(verb, who), who);
    if (verb === 'feed.end-of' && who === 'admin') expect(answer.status).toBe(404);
    else expect([who, answer.status, forbidden(answer)]).toEqual([who, answer.status, !may(verb, roles)]);
    if (!forbidden(answer)) expect([200, 409]).toContain(answer.status);
    expect(answer.status).not.toBe(500);
  });

  test('somebody of another tenant', async () => {
    const answer = await w.act(verb, bodyFor(verb, 'kela'), 'kela');
    /** What concerns oneself alone, or the meeting whose chat one is in. */
    const own: readonly Verb[] = [
      'me.set',
      'feed.make',
      'feed.end',
      'check',
      'meeting.act',
      'item.form',
      'items',
    ];
    expect([answer.status, forbidden(answer)]).toEqual([answer.status, !own.includes(verb)]);
    expect(answer.status).not.toBe(500);
  });
});

describe('another tenant sees nothing', () => {
  test('of clocks, workshops, meetings, settings, people', async () => {
    const all = await Promise.all(
      [
        '/api/me',
        '/api/clock',
        `/api/clock?network=${s.network}`,
        `/api/clock?clock=${s.clock}`,
        `/api/workshop?workshop=${s.workshop}`,
        `/api/copy-preview?clock=${s.clock}&firstMonth=2027-08`,
        '/api/meetings',
        `/api/meetings?network=${s.network}`,
        '/api/settings',
        `/api/kela-text?m=${s.centre}.2026-12-01`,
        '/api/people?q=a',
      ].map((path) => w.get(path, 'kela')),
    );
    for (const { status, text } of all) {
      expect([200, 403, 404]).toContain(status);
      expect(text).not.toMatch(/Koivuranta|Kuntoutus|verkosto|Puheenjohtaja|Ammattilainen/);
    }
  });

  test('but the panel of the meeting whose chat they are in', async () => {
    const m = `${s.centre}.2026-12-01`;
    const panel = ok(await w.get(`/api/panel?m=${m}`, 'kela'));
    expect(panel).toMatchObject({ inChat: true, view: { centre: 'Koivuranta', chair: null } });
    expect((await w.get(`/api/panel?m=${m}`, 'admin')).body).toMatchObject({ inChat: false });
  });
});

test('drafts are for planners alone', async () => {
  for (const who of ['pro1', 'admin', 'backup'] as const) {
    const { clocks } = ok(await w.get(`/api/clock?network=${s.network}`, who));
    expect(clocks.map((c: { id: string }) => c.id)).not.toContain(draft);
    expect((await w.get(`/api/clock?clock=${draft}`, who)).status).toBe(404);
  }
  expect((await w.get(`/api/clock?clock=${draft}`, 'chair')).status).toBe(200);
});
