/**
 * The note to representatives before a meeting (`clock.md`, Representatives): finds those who have said
 * which service they represent, and hands them to the meeting, which knows whom to tell and tells once.
 */
import type { App } from '#app.ts';
import type { ServiceId } from '#contract/values.ts';
import type { Representative } from '#domain/meeting/commands.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Person } from '#domain/person/types.ts';
import { dueNotes } from '#domain/series/notes.ts';
import { meetingId } from '#domain/series/occurrences.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id, LocalDate } from '#domain/time.ts';
import type { Context } from './context.ts';
import { SYSTEM } from './series.ts';

interface Parts {
  readonly series: (id: Id) => Promise<Series | null>;
  readonly meeting: (m: Id) => Promise<Meeting | null>;
  readonly handle: App['handle'];
  readonly setNoted: (seen: Series, rules: readonly LocalDate[]) => Promise<void>;
}

/** Services that the series expects, or that presenters wish for. */
function asked(series: Series, meeting: Meeting): readonly ServiceId[] {
  const expected = series.services.map(({ id }) => id);
  return [...new Set([...expected, ...meeting.items.flatMap((item) => item.services)])];
}

/** Whether somebody speaks for their service at this centre: it is theirs, they have named none, or they are in its chat. */
export function speaksAt(series: Series, { key, centre }: Pick<Person, 'key' | 'centre'>): boolean {
  return centre === null || centre === series.id || series.members.some(({ person }) => person === key);
}

export function representatives(context: Context, { series, meeting, handle, setNoted }: Parts) {
  const { store, now } = context;

  /** Those who represent one of these services at the centre of the series; by service, then by key. */
  async function representing(
    of: Series,
    services: readonly ServiceId[],
  ): Promise<readonly Representative[]> {
    const found = services.map(async (service) => {
      const stored = await store.findByTag('person', `service:${of.tenant}|${service}`, now());
      const people = stored.map((s) => s.body as Person).filter((person) => speaksAt(of, person));
      return people.map(({ key }) => ({ person: key, service }));
    });
    return (await Promise.all(found)).flat();
  }

  /** Makes the notes of a series that are due. The meeting makes each once, so a crash in between does no harm. */
  async function noteRepresentatives(id: Id): Promise<void> {
    const found = await series(id);
    if (!found) return;
    const rules = dueNotes(found, now());
    for (const rule of rules) {
      const m = meetingId(found.id, rule);
      const held = await meeting(m);
      if (!held) continue;
      const people = await representing(found, asked(found, held));
      await handle(m, { verb: 'representatives', people }, SYSTEM);
    }
    if (rules.length > 0) await setNoted(found, rules);
  }

  return { representing, noteRepresentatives };
}
