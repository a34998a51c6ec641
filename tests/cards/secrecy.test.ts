/** What may stand on which card: other fields than the title never leave the presenter's own chat. */
import fc from 'fast-check';
import { render, summaryOf } from '#cards/render.ts';
import type { CardSpec } from '#cards/types.ts';
import { TEXT_FIELDS, type TextField } from '#contract/values.ts';
import type { MeetingView } from '#contract/views.ts';
import { LANGS } from '#i18n/strings.ts';
import { namedExamples } from './examples.ts';
import {
  chair,
  form,
  meeting,
  note,
  ownItem,
  part,
  queue,
  running,
  SERVICES,
  values,
  view,
} from './invented.ts';
import { actions, inputs } from './walk.ts';

const marker = (field: string): string => `Ω${field}Ω`;
const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, marker(field)])) as Record<
  TextField,
  string
>;

/** A view as a domain with a fault might give it: with fields of the items that are not for the chat. */
function leaky(more: Partial<MeetingView>): MeetingView {
  const title = marker('title');
  const rows = queue('fi').map((row) => ({ ...row, title, texts, submitter: marker('submitter') }));
  const waiting = chair('fi').waiting.map((item) => ({
    ...item,
    title,
    texts,
    submitter: marker('submitter'),
  }));
  const shown = { ...part('fi', { title }), texts, submitter: marker('submitter') };
  return { ...running('fi', { queue: rows, part: shown, chair: chair('fi', { waiting }) }), ...more };
}

const viewArbitrary = fc.record(
  {
    course: fc.constantFrom('planned', 'gathering', 'running', 'closed'),
    offerTake: fc.boolean(),
    overfullBy: fc.nat(9),
    chair: fc.option(
      fc.record({
        overfullBy: fc.nat(5),
        accepted: fc.nat(5),
        checklistDone: fc.boolean(),
        canPause: fc.boolean(),
        canClose: fc.boolean(),
        offerClose: fc.boolean(),
        closeAsks: fc.option(fc.nat(9)),
        ready: fc.boolean(),
        offerFewer: fc.boolean(),
        quiet: fc.boolean(),
        next: fc.constantFrom(
          { to: 'close' } as const,
          { to: 'start' } as const,
          { to: 'case', number: '10 + 11' } as const,
          null,
        ),
      }),
    ),
  },
  { requiredKeys: ['chair'] },
);

describe('cards of a meeting’s chat', () => {
  test('hold of an item its number, kind and title, whatever else the view held', () => {
    fc.assert(
      fc.property(viewArbitrary, fc.constantFrom(...LANGS), (more, lang) => {
        const base = leaky({});
        const shown = leaky({
          ...more,
          chair: more.chair === null ? null : { ...(base.chair ?? chair('fi')), ...more.chair },
        });
        const cards: readonly CardSpec[] = [
          meeting(shown),
          { card: 'queue', view: shown },
          { card: 'attendance', view: shown, services: SERVICES },
          ...(shown.chair === null
            ? []
            : ([
                { card: 'choose', what: 'postpone', view: shown, first: null },
                { card: 'choose', what: 'combine', view: shown, first: null },
                { card: 'choose', what: 'add', view: shown, first: null },
              ] as const)),
        ];
        for (const spec of cards) {
          const json = JSON.stringify(render(spec, lang));
          for (const field of [...TEXT_FIELDS.filter((one) => one !== 'title'), 'submitter'])
            expect(json).not.toContain(marker(field));
          expect(summaryOf(spec, lang)).not.toContain('Ω');
        }
        const card = render(meeting(shown), lang);
        expect(inputs(card)).toEqual([]);
        const moves = actions(card).filter(({ verb }) => /^meeting\.(?!card$|take$)/.test(String(verb)));
        if (shown.chair === null) expect(moves).toEqual([]);
        expect(actions(card).filter(({ mode }) => mode !== 'secondary').length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 60 },
    );
  });

  test('before the draw and after the close the shared card holds no title', () => {
    for (const course of ['planned', 'gathering', 'closed'] as const)
      expect(JSON.stringify(render(meeting(view({ course })), 'fi'))).not.toContain('Ω');
  });
});

describe('private cards', () => {
  test('a notification’s summary holds nothing of the case', () => {
    for (const card of ['next', 'turn', 'keep', 'moved', 'entered'] as const)
      for (const lang of LANGS) {
        const spec = { card, item: ownItem(lang, { texts, centre: marker('centre') }) };
        expect(JSON.stringify(render(spec, lang))).toContain(marker('title'));
        expect(summaryOf(spec, lang)).not.toContain('Ω');
        expect(render(spec, lang)).toMatchObject({ fallbackText: summaryOf(spec, lang) });
      }
  });

  test('a card whose text is gone holds no text of anybody', () => {
    for (const [name, spec] of Object.entries(namedExamples('fi')).filter(([name]) =>
      name.startsWith('gone-'),
    )) {
      const json = JSON.stringify(
        render(Object.assign({ item: ownItem('fi', { texts }), view: leaky({}) }, spec), 'fi'),
      );
      expect([name, json.includes('Ω')]).toEqual([name, false]);
      expect(inputs(render(spec, 'fi'))).toEqual([]);
    }
  });

  test('what is said below a field is category, place and replacement, never a word of the text', () => {
    const doubts = [
      {
        key: 'k',
        category: 'name',
        replacement: 'asiakas',
        word: marker('word'),
        place: { sentence: 1, sentenceIsLast: false, word: 1, wordIsLast: false },
      },
    ] as const;
    const replaced = [
      { category: 'phone', replacement: '', count: 1, original: marker('original') },
    ] as const;
    const spec = form({
      mode: 'refused',
      values: values({ ...texts, title: 'x' }),
      notes: { title: note('rewritten', { doubts, replaced }) },
    });
    const json = JSON.stringify(render(spec, 'fi'));
    expect(json).not.toContain(marker('word'));
    expect(json).not.toContain(marker('original'));
  });
});
