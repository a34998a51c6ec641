import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Incoming } from '#teams/incoming.ts';
import { parse } from '#teams/parse.ts';
import { activity, BOT, meetingChat, SHARED } from './activity.ts';
import { EXPECTED } from './payloads.expect.ts';

const folder = join(SHARED, 'fixtures/teams-payloads');

/** What a file's expectation speaks of, taken from what was understood. */
function shown(incoming: Incoming): Record<string, unknown> {
  switch (incoming.kind) {
    case 'message': {
      const { kind, scope, words, mentioned, change, files } = incoming;
      return { kind, scope, words, mentioned, change, files };
    }
    case 'members': {
      const { kind, scope, added, removed, botAdded } = incoming;
      return { kind, scope, added: added.length, removed: removed.length, botAdded };
    }
    default:
      return { ...incoming };
  }
}

describe('payloads of Teams, documented and recorded', () => {
  if (!existsSync(folder)) {
    console.warn('SKIPPED: no shared payloads (SHARED_DIR), so the table of payloads is not tried');
    test.skip('shared payloads', () => {});
    return;
  }
  const files = globSync('**/*.json', { cwd: folder }).sort();

  test('the table names every file', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(files);
    expect(files).toHaveLength(149);
  });

  test.each(Object.entries(EXPECTED))('%s', (file, expectation) => {
    const incoming = parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const defaults = expectation.kind === 'message' ? { change: 'new', files: false } : {};
    expect(shown(incoming)).toMatchObject({ ...defaults, ...expectation });
  });
});

/** Values that look like an activity in places and are anything in others. */
const anything = fc.jsonValue({ maxDepth: 4 });
const almost = fc.record(
  {
    type: fc.oneof(
      anything,
      fc.constantFrom(
        'message',
        'invoke',
        'event',
        'conversationUpdate',
        'installationUpdate',
        'messageUpdate',
        'messageDelete',
      ),
    ),
    channelId: fc.oneof(fc.constant('msteams'), anything),
    serviceUrl: fc.oneof(fc.constant('https://smba.example/'), anything),
    name: fc.oneof(
      fc.constantFrom('adaptiveCard/action', 'application/vnd.microsoft.meetingStart'),
      anything,
    ),
    text: fc.oneof(fc.string({ unit: 'grapheme' }), anything),
    from: fc.oneof(fc.record({ id: anything, aadObjectId: anything, name: anything }), anything),
    recipient: anything,
    conversation: fc.oneof(
      fc.record({
        id: fc.oneof(fc.constant('19:x@thread.v2'), anything),
        tenantId: anything,
        conversationType: anything,
      }),
      anything,
    ),
    channelData: fc.oneof(fc.record({ eventType: anything, tenant: anything, meeting: anything }), anything),
    entities: fc.oneof(
      fc.array(
        fc.oneof(
          fc.record({
            type: fc.constantFrom('mention', 'quotedReply'),
            mentioned: anything,
            text: anything,
            quotedReply: anything,
          }),
          anything,
        ),
      ),
      anything,
    ),
    attachments: fc.oneof(
      fc.array(
        fc.oneof(
          fc.record({
            contentType: fc.oneof(fc.constant('text/html'), anything),
            content: anything,
            name: anything,
          }),
          anything,
        ),
      ),
      anything,
    ),
    value: anything,
    membersAdded: anything,
    action: anything,
  },
  { requiredKeys: [] },
);

const runs = Number(process.env.FUZZ_RUNS ?? 500);

describe('whatever arrives', () => {
  test('no value throws', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => typeof parse(raw).kind === 'string'),
      { numRuns: runs },
    );
  });
  test('nothing that looks like an activity throws', () => {
    fc.assert(
      fc.property(almost, (raw) => typeof parse(raw).kind === 'string'),
      { numRuns: runs },
    );
  });
  test('names of inherited properties are found nowhere', () => {
    for (const type of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(parse(activity({ type })).kind).toBe('nothing');
    }
    const poisoned = parse(
      JSON.parse(
        '{"type":"message","channelId":"msteams","serviceUrl":"https://x.example","from":{"id":"1"},"conversation":{"id":"2"},"value":{"__proto__":{"verb":"meeting.next"}}}',
      ),
    );
    expect(poisoned).toMatchObject({ kind: 'action', verb: '' });
  });
});

const typed = (text: string, more: object = {}) => {
  const incoming = parse(activity({ conversation: meetingChat, text, ...more }));
  return incoming.kind === 'message' ? { words: incoming.words, mentioned: incoming.mentioned } : incoming;
};
const entity = (text?: string) => ({
  entities: [{ type: 'mention', mentioned: BOT, ...(text ? { text } : {}) }],
});

describe("the bot's mention, in all forms", () => {
  test.each([
    ['with its entity', '<at>Pajakello</at> jono', entity('<at>Pajakello</at>')],
    ['entity without a text', '<at>Pajakello</at> jono', entity()],
    ['entity missing', '<at>Pajakello</at> jono', {}],
    ['name cut', '<at>Paja</at> jono', {}],
    ['name cut with dots', '<at>Pajak…</at> jono', {}],
    ['plain name', 'Pajakello jono', {}],
    ['plain name with @ and a colon', '@Pajakello: jono', {}],
    ['plain cut name', 'Pajak jono', {}],
    ['at the end', 'jono @Pajakello', {}],
    ['line breaks and a hard space around', '\r\n<at>Pajakello</at>\u00a0jono\r\n', entity()],
    ['attributes on the element', '<at id="0">Pajakello</at> jono', entity()],
    ['the text is already without it', 'jono', entity('<at>Pajakello</at>')],
  ])('%s', (_name, text, more) => {
    expect(typed(text, more)).toEqual({ words: 'jono', mentioned: true });
  });
  test('a name of several words, cut after the first', () => {
    const recipient = { id: '28:bot', name: 'Konsultaation kello' };
    expect(typed('Konsultaation jono', { recipient })).toEqual({ words: 'jono', mentioned: true });
    expect(typed('Konsultaation kello jono', { recipient })).toEqual({ words: 'jono', mentioned: true });
  });
  test("another member's mention is none of the bot", () => {
    const entities = [
      { type: 'mention', mentioned: { id: '29:x', name: 'Paja Petäjä' }, text: '<at>Paja Petäjä</at>' },
    ];
    expect(typed('<at>Paja Petäjä</at> jono', { entities })).toEqual({
      words: 'Paja Petäjä jono',
      mentioned: false,
    });
  });
  test('a word inside a sentence is no name', () => {
    expect(typed('onko jono pitkä')).toEqual({ words: 'onko jono pitkä', mentioned: false });
  });
});

describe('actions', () => {
  const value = {
    action: { type: 'Action.Execute', verb: 'meeting.next', data: { m: 'x', s: 3 } },
    trigger: 'manual',
  };
  const press = (rest: object) =>
    parse(activity({ type: 'invoke', name: 'adaptiveCard/action', value, ...rest }));
  test('a verb from Execute and from Submit alike', () => {
    const submit = parse(activity({ value: { verb: 'meeting.next', m: 'x', s: 3 } }));
    for (const incoming of [press({}), submit]) {
      expect(incoming).toMatchObject({ kind: 'action', verb: 'meeting.next', data: { m: 'x', s: 3 } });
    }
    expect(press({})).toMatchObject({ by: 'execute' });
    expect(submit).toMatchObject({ by: 'submit' });
  });
  test('a value that is a text of JSON (messageBack), and an Execute sent as a message', () => {
    expect(parse(activity({ value: '{"verb":"help"}' }))).toMatchObject({
      kind: 'action',
      verb: 'help',
      by: 'submit',
    });
    expect(parse(activity({ value }))).toMatchObject({ verb: 'meeting.next', data: { m: 'x', s: 3 } });
  });
  test('a text that is no JSON is no action', () => {
    expect(parse(activity({ text: 'hei', value: 'hei' }))).toMatchObject({ kind: 'message', text: 'hei' });
  });
  test('an automatic refresh is known as such', () => {
    expect(press({ value: { ...value, trigger: 'automatic' } })).toMatchObject({ trigger: 'automatic' });
    expect(press({ value: { action: {} } })).toMatchObject({ verb: '', data: {}, trigger: 'manual' });
  });
});

describe('dedupe', () => {
  const key = (rest: Record<string, unknown>) => {
    const incoming = parse(activity(rest));
    return 'key' in incoming ? incoming.key : null;
  };
  test('the same twice is one, an edit and a deletion of the same id are others', () => {
    const edit = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
    const keys = [{}, edit, { ...edit, timestamp: '2026-12-01T07:00:05Z' }, { type: 'messageDelete' }].map(
      key,
    );
    expect(new Set(keys).size).toBe(4);
    expect(key({})).toBe(key({}));
  });
  test("without Teams' time the content tells two edits apart", () => {
    const edit = { type: 'messageUpdate', timestamp: undefined };
    expect(key({ ...edit, text: 'yksi' })).not.toBe(key({ ...edit, text: 'kaksi' }));
    expect(key({ ...edit, text: 'yksi' })).not.toContain('yksi');
  });
});
