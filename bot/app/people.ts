/** People: loaded with defaults, saved only where something is different. */
import type { PersonKey } from '#domain/ids.ts';
import { personKey } from '#domain/ids.ts';
import { newPerson, type PersonChange, withChange } from '#domain/person/change.ts';
import type { Person } from '#domain/person/types.ts';
import { type Context, changed, documentOf } from './context.ts';

function tagsOf({ tenant, service, feed }: Person): string[] {
  return [
    `tenant:${tenant}`,
    ...(service ? [`service:${tenant}|${service}`] : []),
    ...(feed ? [`feed:${tenant}`] : []),
  ];
}

/** What was stored before a field was thought of has its default. */
function personOf(key: PersonKey, stored: Person | undefined): Person {
  return { ...newPerson(key), ...stored };
}

export function people(context: Context) {
  const { store, now } = context;

  /** The stored person, or a new one with defaults that is not yet stored. */
  async function person(tenant: string, objectId: string): Promise<Person> {
    const key = personKey(tenant, objectId);
    return personOf(key, (await store.load('person', key, now()))?.body as Person | undefined);
  }

  async function setPerson(key: PersonKey, change: PersonChange): Promise<Person> {
    let after = newPerson(key);
    await changed<Person>(context, 'person', key, (stored) => {
      const before = personOf(key, stored?.body);
      after = withChange(before, change);
      return after === before
        ? null
        : documentOf('person', key, after, {
            tags: tagsOf(after),
            keys: after.feed ? [`feed:${after.feed.hash}`] : [],
          });
    });
    return after;
  }

  return { person, setPerson };
}
