import { readFileSync } from 'node:fs';
import { hrefOf, type Route, routeOf } from '../../tab/src/routes.ts';

const ROUTES: readonly (readonly [string, Route])[] = [
  ['#/', { page: 'clock', clock: null }],
  ['#/clock/a-B_9', { page: 'clock', clock: 'a-B_9' }],
  ['#/workshop/w1', { page: 'workshop', workshop: 'w1' }],
  ['#/plan/c1', { page: 'plan', clock: 'c1' }],
  ['#/print/c1', { page: 'print', clock: 'c1' }],
  ['#/meetings', { page: 'meetings' }],
  ['#/settings', { page: 'settings' }],
  ['#/mine', { page: 'mine' }],
  ['#/configure', { page: 'configure' }],
  ['#/panel', { page: 'panel', m: null }],
  ['#/stage', { page: 'stage', m: null }],
  ['#/case', { page: 'case', m: null }],
  ['#/case/s1.2026-12-01', { page: 'case', m: 's1.2026-12-01' }],
  ['#/panel/s1.2026-12-01', { page: 'panel', m: 's1.2026-12-01' }],
  ['#/development', { page: 'development', development: null }],
  ['#/development/d1', { page: 'development', development: 'd1' }],
  ['#/about/privacy', { page: 'about', section: 'privacy' }],
  ['#/about/accessibility', { page: 'about', section: 'accessibility' }],
];

describe('routes', () => {
  test.each(ROUTES)('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
    expect(hrefOf(route)).toBe(hash);
  });

  test('an empty address is the clock; a missing slash makes no difference', () => {
    for (const hash of ['', '#', '#/']) expect(routeOf(hash)).toEqual({ page: 'clock', clock: null });
    expect(routeOf('#meetings')).toEqual({ page: 'meetings' });
  });

  test('every address of the app package is one', () => {
    const hashes = [...readFileSync('manifest/manifest.json', 'utf8').matchAll(/\/tab\/(#[^"]*)"/g)];
    expect(hashes).toHaveLength(7);
    for (const [, hash = ''] of hashes) expect([hash, hrefOf(routeOf(hash))]).toEqual([hash, hash]);
  });

  test('anything else is unknown, and leads to the clock', () => {
    for (const hash of [
      '#/nothing',
      '#/clock/a/b',
      '#/workshop',
      '#/plan',
      '#/about/us',
      '#/meetings/1/2',
      '#/clock/<script>',
      `#/clock/${'a'.repeat(121)}`,
      '#/__proto__',
      '#/constructor',
    ])
      expect([hash, routeOf(hash)]).toEqual([hash, { page: 'unknown' }]);
    expect(hrefOf({ page: 'unknown' })).toBe('#/');
  });
});
