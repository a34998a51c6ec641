/** Whatever is sent to whichever verb: no answer of 500, none that repeats it, no line in the log that does. */
import fc from 'fast-check';
import { ACTIONS, type Verb } from '#contract/api.ts';
import { type Seeded, seeded, type World, world } from './edge.ts';
import { bodyOf } from './requests.ts';

let w: World;
let s: Seeded;
beforeAll(async () => {
  w = await world();
  s = await seeded(w);
});
afterAll(() => w.close());

/** Stands for what a person would not want to see again. */
const MARK = 'Zxq-131052-308T';

type Path = readonly (string | number)[];

/** Every place in a body that a value can be put in. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

function withAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  copy[key] = withAt((value as Record<string | number, unknown>)[key], rest, put);
  return copy;
}

const hostile = fc.oneof(
  fc.constantFrom(
    null,
    MARK,
    `${MARK}\u0000\u2028`,
    { [MARK]: MARK },
    JSON.parse(`{"__proto__":{"${MARK}":1},"constructor":"${MARK}"}`),
    [MARK],
    -1,
    1e308,
    0.5,
    '',
    '\ud800',
    '9999-99-99',
    MARK.repeat(3000),
    [[[[[[[[[[MARK]]]]]]]]]],
  ),
  fc.jsonValue(),
);

test('hostile values in every place of every request', async () => {
  const verbs = Object.keys(ACTIONS) as Verb[];
  const things = { ...s, draft: 'draft', development: 'development', task: 'task' };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...verbs.filter((verb) => verb !== 'check')),
      fc.nat(),
      hostile,
      fc.constantFrom('pro1', 'chair', 'admin', 'kela'),
      async (verb, nth, put, who) => {
        const body = bodyOf(verb, things);
        const places = placesOf(body);
        const answer = await w.act(verb, withAt(body, places[nth % places.length] ?? [], put), who);
        expect([200, 400, 403, 404, 409, 413, 422]).toContain(answer.status);
        // What was done may show names that were stored before.
        if (answer.status !== 200) expect(answer.text).not.toContain('308T');
      },
    ),
    { numRuns: Number(process.env.FC_RUNS ?? 400) },
  );
  expect(w.lines.join()).not.toMatch(/308T|Zxq/);
  expect(w.lines.filter((line) => line.includes('request failed'))).toEqual([]);
});
