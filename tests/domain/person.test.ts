/** What is kept about a person. */

import { personKey } from '#domain/ids.ts';
import { newPerson, withChange } from '#domain/person/change.ts';

const PERSON = newPerson(personKey('tenant-1', 'aino'));

test('two switches that are turned at the same time are both turned', () => {
  const after = withChange(withChange(PERSON, { reminders: { roles: false } }), {
    reminders: { signups: false },
  });
  expect(after.reminders).toEqual({ roles: false, signups: false });
});

test('what changes nothing is the same object', () => {
  expect(withChange(PERSON, { language: 'fi', reminders: { roles: true } })).toBe(PERSON);
  expect(withChange(PERSON, {})).toBe(PERSON);
});
