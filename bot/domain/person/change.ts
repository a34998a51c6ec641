/** A person with the defaults of somebody new: Finnish, nothing known, reachable until Teams says otherwise. */
import type { PersonKey } from '#domain/ids.ts';
import type { Person } from './types.ts';

export type PersonChange = Partial<Omit<Person, 'key' | 'tenant' | 'reminders'>> & {
  /** The switches that change; the other stays as it is by then. */
  readonly reminders?: Partial<Person['reminders']>;
};

export function newPerson(key: PersonKey): Person {
  return {
    key,
    tenant: key.slice(0, key.indexOf('|')),
    language: 'fi',
    centre: null,
    service: null,
    chat: null,
    channelId: null,
    reachable: true,
    reminders: { roles: true, signups: true },
    feed: null,
  };
}

/** The same object where nothing is different, so that nothing need be saved. */
export function withChange(person: Person, { reminders, ...rest }: PersonChange): Person {
  const change: Partial<Person> = reminders
    ? { ...rest, reminders: { ...person.reminders, ...reminders } }
    : rest;
  const different = (Object.keys(change) as (keyof Person)[]).some(
    (k) => JSON.stringify(person[k]) !== JSON.stringify(change[k]),
  );
  return different ? { ...person, ...change } : person;
}
