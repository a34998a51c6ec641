import { failureOf, isFailure } from '../../tab/src/api/failure.ts';

describe('what a status means', () => {
  test.each([
    [400, { error: 'bad-request', issues: [] }, 'invalid'],
    [401, { error: 'unauthorised' }, 'unauthorised'],
    [403, { error: 'forbidden' }, 'forbidden'],
    [404, { error: 'gone' }, 'gone'],
    [410, null, 'gone'],
    [409, { error: 'refused', kind: 'full' }, 'refused'],
    [409, null, 'conflict'],
    [422, { error: 'filter', fields: {} }, 'filter'],
    [500, { error: 'internal error' }, 'server'],
    [503, { error: 'unavailable' }, 'server'],
    [502, '<html>', 'server'],
  ])('%i %j is %s', (status, body, kind) => {
    const failure = failureOf(status, body);
    expect(failure.kind).toBe(kind);
    expect(isFailure(failure)).toBe(true);
  });

  test('what is no failure of ours has no body', () => {
    expect(failureOf(502, '<html>').body).toBeNull();
    expect(failureOf(500, { message: 'x' }).body).toBeNull();
    expect(isFailure(new Error('x'))).toBe(false);
    expect(isFailure(null)).toBe(false);
  });
});
