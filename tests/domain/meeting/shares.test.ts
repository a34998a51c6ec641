import { phasesOf, sharesAtDraw } from '#domain/meeting/plan.ts';

/** meeting.md, The plan of the hour: L = 60. */
test.each([
  [0, 30, 50, 5, 0],
  [1, 30, 20, 5, 0],
  [2, 24, 2, 5, 0],
  [3, 16, 2, 5, 0],
  [4, 12, 2, 5, 0],
  [5, 9, 5, 5, 0],
  [6, 8, 2, 5, 0],
  [7, 6, 8, 5, 0],
  [8, 6, 2, 5, 0],
  [9, 5, 5, 5, 0],
  [10, 4, 10, 5, 0],
  [11, 4, 6, 5, 0],
  [12, 4, 2, 5, 0],
  [13, 4, 0, 3, 0],
  [14, 4, 0, 2, 3],
])(
  'with %i cases in an hour each gets %i, buffer %i, closing %i, overfull by %i',
  (n, share, buffer, closing, overfull) => {
    expect(sharesAtDraw(60, n)).toEqual({ share, buffer, closing, overfull });
  },
);

test('a late start leaves less, an early one more', () => {
  expect(sharesAtDraw(50, 4).share).toBe(9);
  expect(sharesAtDraw(70, 4).share).toBe(14);
  expect(sharesAtDraw(8, 1)).toEqual({ share: 4, buffer: 0, closing: 2, overfull: 3 });
});

test.each([
  [30, [7, 7, 12, 4]],
  [24, [6, 6, 9, 3]],
  [16, [4, 4, 6, 2]],
  [12, [3, 3, 5, 1]],
  [9, [2, 2, 4, 1]],
  [8, [2, 2, 3, 1]],
  [6, [2, 1, 2, 1]],
  [5, [1, 1, 2, 1]],
  [4, [1, 1, 1, 1]],
])('a share of %i minutes has phases %j', (share, phases) => {
  expect(phasesOf(share)).toEqual(phases);
});

test('the phases of any share fill it, and none is empty', () => {
  for (let share = 4; share <= 60; share++) {
    const phases = phasesOf(share);
    expect(phases.reduce((a, b) => a + b, 0)).toBe(share);
    expect(Math.min(...phases)).toBeGreaterThanOrEqual(1);
  }
});
