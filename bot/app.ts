/**
 * The one way into the domain: load → decide → evolve → save, again on a conflict. Knows no Teams, no
 * HTTP and no text that the filter has not made.
 */
import type { Actor, MeetingCommand, Refusal } from '#domain/meeting/commands.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import type { MessageAddress, PersonKey } from '#domain/ids.ts';
import type { Person } from '#domain/person/types.ts';
import type { Member, Occurrence, Series } from '#domain/series/types.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';

export interface Handled {
  readonly meeting: Meeting;
  /** null where the command was carried out. */
  readonly refusal: Refusal | null;
}

/** A message that carried case text, remembered by its address alone until it is overwritten. */
export interface Trace {
  readonly id: Id;
  readonly at: MessageAddress;
  /** Meeting whose close overwrites it; null: an unsent form, overwritten after 24 h. */
  readonly m: Id | null;
  readonly lang: Lang;
  readonly dueAt: Instant;
  /** The first failure; 24 h later the trying ends. */
  readonly failingSince: Instant | null;
  readonly attempts: number;
}

/** What a series is made or changed by (the set-up form, the settings page). `id: null` makes one. */
export type SeriesForm = Omit<Series, 'id' | 'tenant' | 'members' | 'moved' | 'cancelled' | 'network' | 'connectedBy' | 'chat'> & {
  readonly id: Id | null;
};

export interface App {
  now(): Instant;
  newId(): Id;

  /** The stored person, or a new one with defaults (Finnish, nothing known) that is not yet stored. */
  person(tenant: string, objectId: string): Promise<Person>;
  /** Saves what is different; writes nothing where nothing is. */
  setPerson(key: PersonKey, change: Partial<Omit<Person, 'key' | 'tenant'>>): Promise<Person>;

  series(id: Id): Promise<Series | null>;
  seriesOfChat(tenant: string, conversation: string): Promise<Series | null>;
  /** Ordered by centre's name. */
  seriesOfTenant(tenant: string): Promise<readonly Series[]>;
  /** Makes or changes a series and tells its open meetings. `chat` connects that chat. */
  saveSeries(tenant: string, form: SeriesForm, chat: MessageAddress | null | { serviceUrl: string; conversation: string }, by: PersonKey): Promise<Series>;
  moveDate(id: Id, rule: LocalDate, to: { date: LocalDate; time: string | null } | 'cancelled' | 'back'): Promise<Series | null>;
  /** The chat's members, read when it is connected and kept by its events. */
  setMembers(id: Id, change: { readonly joined: readonly Member[]; readonly left: readonly string[]; readonly whole: boolean }): Promise<void>;

  /** The meeting that a word or card of the chat is about: the one that is open or held today, else the next. */
  current(series: Series): Promise<Occurrence>;
  /** The meeting that takes submissions now, and the one after it. */
  upcoming(series: Series): Promise<{ readonly this: Occurrence; readonly next: Occurrence }>;
  /** The meeting as stored, or as it would begin; null where the id names no date of a series. */
  meeting(m: Id): Promise<Meeting | null>;
  seriesIdOf(m: Id): Id;
  /** null where the id names no date of a series. */
  handle(m: Id, command: MeetingCommand, actor: Actor): Promise<Handled | null>;
  /** Meetings that hold items of this person. */
  meetingsOf(person: PersonKey): Promise<readonly Meeting[]>;
  /** The meeting that holds this item of this person, if any. */
  meetingOfItem(person: PersonKey, item: Id): Promise<Meeting | null>;

  /** false where an activity of this key was seen in the last 24 hours. Keeps a keyed hash only. */
  firstTime(activityKey: string): Promise<boolean>;
  /** Takes it back, where the turn failed before anything was saved. */
  forgetSeen(activityKey: string): Promise<void>;

  remember(at: MessageAddress, m: Id | null, lang: Lang): Promise<void>;
  /** Overwritten, or given up. */
  forget(trace: Trace): Promise<void>;
  retryTrace(trace: Trace, at: Instant): Promise<void>;
}
