import { createRequire } from 'node:module';
import { bytesOf, CardError, MOST_BYTES, render, summaryOf } from '#cards/render.ts';
import type { CardSpec } from '#cards/types.ts';
import { LANGS } from '#i18n/strings.ts';
import { examples, namedExamples } from './examples.ts';
import { form, ownItem, TEXTS, values, view } from './invented.ts';
import { actions, bars, inputs, nodes, ofType } from './walk.ts';

// The package's main entry is an ES module without endings, which Node does not load.
const { AdaptiveCard, HostConfig, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as {
  readonly AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(json: object, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  };
  readonly HostConfig: new (json: object) => unknown;
  readonly SerializationContext: new () => {
    readonly eventCount: number;
    getEventAt(index: number): { readonly message: string };
  };
};

/** What Microsoft's own parser and validator have against a card. */
function complaints(card: object): readonly string[] {
  const context = new SerializationContext();
  const parsed = new AdaptiveCard();
  // It counts those behind the 'more' sign too; those that show are counted below.
  parsed.hostConfig = new HostConfig({ actions: { maxActions: 30 } });
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
  const found = [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
  // Its pattern for `lang` keeps its place between two calls, so every other right language is called wrong.
  return found.filter((message) => !/^Invalid value "(?:fi|sv|en)" for property "lang"/.test(message));
}

const names = Object.keys(namedExamples('fi'));
const each = names.flatMap((name) => LANGS.map((lang) => ({ name, lang })));

function exampleOf(name: string, lang: (typeof LANGS)[number]): CardSpec {
  const spec = namedExamples(lang)[name];
  if (!spec) throw new Error(`no example ${name}`);
  return spec;
}

describe.each(each)('$name in $lang', ({ name, lang }) => {
  const spec = exampleOf(name, lang);
  const card = render(spec, lang) as Readonly<Record<string, unknown>>;

  test("Microsoft's parser and validator find nothing", () => {
    expect(complaints(card)).toEqual([]);
  });

  test('no binding, no missing word, nothing empty that is shown', () => {
    expect(JSON.stringify(card)).not.toMatch(/\$\{|undefined|\[object|\bNaN\b|null(?=[,}])(?<!"i":null)/);
    expect(ofType(card, 'TextBlock').filter(({ text }) => text === '')).toEqual([]);
    expect(
      ofType(card, 'Container').filter(({ items }) => (items as readonly unknown[]).length === 0),
    ).toEqual([]);
  });

  test('is small, in its language, with a neutral summary', () => {
    expect(bytesOf(card)).toBeLessThanOrEqual(MOST_BYTES);
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang });
    for (const text of Object.values(TEXTS[lang])) expect(summaryOf(spec, lang)).not.toContain(text);
  });

  test('buttons: at most six show, none has more than 22 letters, Execute falls back to the same Submit', () => {
    for (const { shown } of bars(card)) expect(shown.length).toBeLessThanOrEqual(6);
    for (const action of actions(card)) {
      expect([action.title, String(action.title).length <= 22]).toEqual([action.title, true]);
      if (action.type === 'Action.ToggleVisibility') continue;
      if (action.type === 'Action.OpenUrl') {
        expect(action.url).toMatch(/^https?:\/\//);
        continue;
      }
      expect(action.data).toMatchObject({ verb: expect.stringMatching(/^[a-z]+(\.[a-z-]+)?$/) });
      if (action.type !== 'Action.Execute') continue;
      expect(action.data).toMatchObject({ verb: action.verb });
      expect(action.fallback).toEqual({ type: 'Action.Submit', title: action.title, data: action.data });
    }
  });

  test('inputs: each has a label, sets its value, has an id of its own, and none is required by the client', () => {
    for (const input of inputs(card)) {
      expect(input).toHaveProperty('value');
      expect(input).not.toHaveProperty('isRequired');
      expect(String(input.label ?? input.title)).not.toBe('');
      if (input.type !== 'Input.ChoiceSet' || input.isMultiSelect === true) continue;
      const choices = (input.choices as readonly { readonly value: string }[]).map(({ value }) => value);
      expect(choices).toContain(input.value);
    }
    const ids = nodes(card)
      .filter(({ path, node }) => typeof node.id === 'string' && !/\.data\b/.test(path))
      .map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const toggle of ofType(card, 'Action.ToggleVisibility'))
      for (const target of toggle.targetElements as readonly string[]) expect(ids).toContain(target);
  });
});

test('examples() lists every kind of card', () => {
  const kinds: Readonly<Record<CardSpec['card'], true>> = {
    form: true,
    queued: true,
    'own-items': true,
    next: true,
    turn: true,
    keep: true,
    moved: true,
    entered: true,
    join: true,
    overwritten: true,
    meeting: true,
    attendance: true,
    queue: true,
    choose: true,
    notice: true,
    'delete-message': true,
    setup: true,
    connected: true,
    welcome: true,
    help: true,
    privacy: true,
    language: true,
    'choose-centre': true,
    say: true,
    clock: true,
    signup: true,
    workshop: true,
    digest: true,
    represent: true,
    announcement: true,
  };
  expect(new Set(examples('sv').map(({ card }) => card))).toEqual(new Set(Object.keys(kinds)));
});

describe('a card that cannot be made (C32-4)', () => {
  test('throws an error that says which card and nothing of the text', () => {
    const secret = 'Oona Vettenranta';
    const texts = {
      ...TEXTS.fi,
      get title(): string {
        throw new Error(secret);
      },
    };
    const broken = [
      { card: 'queued', item: ownItem('fi', { texts }), canBeWritten: true, edited: false },
      form({ values: { ...values(TEXTS.fi), texts } }),
      { card: 'notice', notice: 'moved', number: null, start: secret, pays: [] },
      { card: 'choose', what: 'add', view: view({ centre: secret }), first: null },
      // What the types forbid, as an old document might hold it.
      {
        card: 'queued',
        item: ownItem('fi', { texts: { ...TEXTS.fi, title: undefined as unknown as string } }),
        canBeWritten: true,
        edited: false,
      },
    ] as const satisfies readonly CardSpec[];
    for (const spec of broken) {
      let thrown: unknown;
      try {
        render(spec, 'fi');
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(CardError);
      const error = thrown as CardError;
      expect(error.card).toBe(spec.card);
      expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(
        secret,
      );
    }
  });

  test('after a failure the next card is right', () => {
    expect(complaints(render({ card: 'privacy' }, 'sv'))).toEqual([]);
  });
});
