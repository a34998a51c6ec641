import fc from 'fast-check';
import { chairCommand, isChairVerb } from '#domain/meeting/chair-data.ts';

test.each([
  ['meeting.next', { s: 3 }, { verb: 'meeting.next', s: 3 }],
  ['meeting.next', { s: '3' }, { verb: 'meeting.next', s: 3 }],
  ['meeting.extend', { s: 0, min: 2 }, { verb: 'meeting.extend', s: 0, min: 2 }],
  ['meeting.postpone', { s: 1, i: null }, { verb: 'meeting.postpone', s: 1, i: null }],
  ['meeting.postpone', { s: 1, i: 'a' }, { verb: 'meeting.postpone', s: 1, i: 'a' }],
  ['meeting.combine', { s: 1, i: 'a', j: 'b' }, { verb: 'meeting.combine', s: 1, i: 'a', j: 'b' }],
  ['meeting.add', { s: 1, kind: 'matter' }, { verb: 'meeting.add', s: 1, kind: 'matter' }],
  ['meeting.quiet', { s: 1, on: 'false' }, { verb: 'meeting.quiet', s: 1, on: false }],
  ['meeting.overrun', { s: 1, x: 4 }, { verb: 'meeting.overrun', s: 1, x: 4 }],
  ['meeting.close', { s: 1 }, { verb: 'meeting.close', s: 1, sure: false }],
  ['meeting.close', { s: 1, sure: true }, { verb: 'meeting.close', s: 1, sure: true }],
  ['meeting.take', { s: 0 }, { verb: 'meeting.take', s: null }],
])('%s %j', (verb, data, command) => {
  expect(chairCommand(verb, data)).toEqual(command);
});

test.each([
  ['meeting.next', {}],
  ['meeting.next', { s: null }],
  ['meeting.next', { s: -1 }],
  ['meeting.next', { s: 1.5 }],
  ['meeting.next', { s: 'x' }],
  ['meeting.take', {}],
  ['meeting.extend', { s: 1 }],
  ['meeting.extend', { s: 1, min: 3 }],
  ['meeting.postpone', { s: 1 }],
  ['meeting.combine', { s: 1, i: 'a', j: 'a' }],
  ['meeting.add', { s: 1, kind: 'Oona' }],
  ['meeting.quiet', { s: 1 }],
  ['meeting.overrun', { s: 1, x: '-2' }],
  ['no.such', { s: 1 }],
])('%s %j is none: a press never becomes a typed word', (verb, data) => {
  expect(chairCommand(verb, data)).toBeNull();
});

test('whatever the data, nothing throws, and only the stand-in comes without an s', () => {
  const verbs = fc.constantFrom(
    'meeting.next',
    'meeting.extend',
    'meeting.postpone',
    'meeting.combine',
    'meeting.close',
    'meeting.quiet',
  );
  const data = fc.dictionary(
    fc.constantFrom('s', 'i', 'j', 'min', 'on', 'x', 'sure', 'kind'),
    fc.jsonValue(),
  );
  fc.assert(fc.property(verbs, data, (verb, given) => chairCommand(verb, given)?.s !== null));
  expect(isChairVerb('meeting.next') && !isChairVerb('meeting.card') && !isChairVerb('item.submit')).toBe(
    true,
  );
});
