/** How a workshop begins: by hand, or as the copy of one of an earlier clock (`clock.md`). */
import type { NewId } from '#domain/ids.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { FilteredText } from '#identifiers/types.ts';
import { roundsBehind } from './reminders.ts';
import type { Evaluation, Tally, Workshop } from './types.ts';

/** Minutes of a workshop where nobody said otherwise. */
export const DEFAULT_MINUTES = 120;

/** No words hold no identifier, so they need no filter. */
export const NO_TEXT = '' as FilteredText;

/** What must be known; everything else has a default. Roles come without persons, tasks undone. */
export interface WorkshopSeed {
  readonly id: Id;
  readonly tenant: string;
  readonly network: Id;
  readonly clock: Id;
  /** Its clock is published. */
  readonly published: boolean;
  readonly title: FilteredText;
  readonly theme: Id | null;
  readonly date: LocalDate | null;
  readonly time: string | null;
  readonly minutes?: number | undefined;
  readonly form?: Workshop['form'] | undefined;
  readonly aims?: FilteredText;
  readonly place?: string | null;
  readonly services?: Workshop['services'];
  readonly capacity?: Workshop['capacity'];
  readonly roles?: readonly { readonly name: string; readonly about: FilteredText }[];
  readonly tasks?: readonly { readonly text: FilteredText; readonly due: LocalDate | null }[];
}

/** Counters at zero. */
export function emptyTally(): Tally {
  return { useful: [0, 0, 0, 0, 0], contact: [0, 0, 0, 0, 0], recommend: Array(11).fill(0), lines: [] };
}

function noEvaluation(): Evaluation {
  return { ...emptyTally(), held: emptyTally(), pending: emptyTally(), answered: [] };
}

/** A new workshop at `now`. Of a published clock it is open for sign-up at once; see `lacks` for what that demands. */
export function newWorkshop(seed: WorkshopSeed, now: Instant, newId: NewId): Workshop {
  const { id, tenant, network, clock, published, title, theme, date, time } = seed;
  const made: Workshop = {
    ...{ id, tenant, network, clock, published, title, theme, date, time },
    state: 'planned',
    aims: seed.aims ?? NO_TEXT,
    minutes: seed.minutes ?? DEFAULT_MINUTES,
    form: seed.form ?? 'in-person',
    place: seed.place ?? null,
    link: null,
    services: seed.services ?? [],
    roles: (seed.roles ?? []).map((role) => ({ ...role, id: newId(), holder: null, backup: null })),
    tasks: (seed.tasks ?? []).map((task) => ({
      ...task,
      id: newId(),
      who: null,
      backup: null,
      done: false,
    })),
    materials: [],
    dropped: [],
    capacity: seed.capacity ?? { inPerson: null, remote: null },
    signups: [],
    participants: [],
    evaluation: noEvaluation(),
    followed: NO_TEXT,
    quiet: [],
    reminded: [],
    rev: 1,
    fields: {},
    sequence: 0,
    changedAt: now,
    outbox: [],
  };
  return published ? { ...made, reminded: roundsBehind(made, now) } : made;
}
