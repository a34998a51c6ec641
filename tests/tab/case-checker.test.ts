/** Asking the filter while one writes: rarely, once at a time, and never about a text that is no longer there. */
import { jest } from '@jest/globals';
import type { CheckAnswer } from '#contract/answers.ts';
import type { ApiFailure } from '../../tab/src/api/failure.ts';
import { type Checked, type CheckTrouble, createChecker, PAUSE_MS } from '../../tab/src/case/checker.ts';

const texts = (situation: string) => ({ title: '', situation, tried: '', wish: '', question: '' });
const CLEAN: CheckAnswer = { fields: {} };

function desk() {
  const asked: { text: string; answer: (value: CheckAnswer) => void; fail: (why: ApiFailure) => void }[] = [];
  const checked: (Checked | null)[] = [];
  const troubles: CheckTrouble[] = [];
  const checker = createChecker({
    ask: ({ fields }) =>
      new Promise((answer, fail) => asked.push({ text: fields.situation ?? '', answer, fail })),
    onChecked: (found) => checked.push(found),
    onTrouble: (trouble) => troubles.push(trouble),
  });
  const type = (text: string, soon = false) => checker.set(texts(text), {}, soon);
  return { asked, checked, troubles, checker, type };
}
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('while letters come nothing is asked; after a pause once, about the last text', async () => {
  const { asked, checked, type } = desk();
  for (const text of ['M', 'Ma', 'Mat', 'Matt', 'Matti']) {
    type(text);
    await pass(PAUSE_MS - 50);
  }
  expect(asked).toEqual([]);
  await pass(PAUSE_MS);
  expect(asked.map(({ text }) => text)).toEqual(['Matti']);
  asked[0]?.answer(CLEAN);
  await pass(0);
  expect(checked).toEqual([{ texts: texts('Matti'), fields: {} }]);
  await pass(60_000);
  expect(asked).toHaveLength(1);
});

test('one question at a time: what is typed meanwhile is asked after the answer, which is dropped', async () => {
  const { asked, checked, type } = desk();
  type('Matti', true);
  await pass(0);
  for (const text of ['Matti V', 'Matti Vi', 'Matti Vir']) {
    type(text);
    await pass(PAUSE_MS + 50);
  }
  expect(asked).toHaveLength(1);
  asked[0]?.answer(CLEAN);
  await pass(0);
  expect(checked).toEqual([]);
  await pass(10);
  expect(asked.map(({ text }) => text)).toEqual(['Matti', 'Matti Vir']);
  asked[1]?.answer(CLEAN);
  await pass(0);
  expect(checked).toHaveLength(1);
});

test('what was pressed does not wait; an empty form asks nothing', async () => {
  const { asked, checked, type } = desk();
  type('Asiakas soittaa', true);
  await pass(1);
  expect(asked).toHaveLength(1);
  asked[0]?.answer(CLEAN);
  await pass(0);
  type('   ', true);
  await pass(1);
  expect([asked.length, checked.at(-1)]).toEqual([1, null]);
});

test.each([
  ['server', 'down', 5000],
  ['offline', 'offline', 3000],
] as const)(
  'a failure of kind %s is said, and it is asked again until it works',
  async (kind, said, after) => {
    const { asked, troubles, type } = desk();
    type('Asiakas', true);
    await pass(1);
    asked[0]?.fail({ kind, body: null });
    await pass(0);
    expect(troubles).toEqual([said]);
    await pass(after - 10);
    expect(asked).toHaveLength(1);
    await pass(10);
    asked[1]?.answer(CLEAN);
    await pass(0);
    expect(troubles.at(-1)).toBeNull();
  },
);

test('too many questions: quietly later; a page that is too old: said, and no more', async () => {
  const { asked, troubles, type } = desk();
  type('Asiakas', true);
  await pass(1);
  asked[0]?.fail({ kind: 'busy', body: null });
  await pass(1200);
  expect([asked.length, troubles]).toEqual([2, []]);
  asked[1]?.fail({ kind: 'unauthorised', body: null });
  await pass(60_000);
  expect([asked.length, troubles]).toEqual([2, ['expired']]);
});

test('a closed page hears and asks nothing', async () => {
  const { asked, checked, checker, type } = desk();
  type('Asiakas', true);
  await pass(1);
  checker.stop();
  asked[0]?.answer(CLEAN);
  type('Asiakas soittaa', true);
  await pass(60_000);
  expect([asked.length, checked]).toEqual([1, []]);
});
