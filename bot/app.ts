/**
 * The one way into the domain: load → decide → evolve → save, again on a conflict. Knows no Teams, no
 * HTTP and no text that the filter has not made.
 */
import { createHmac } from 'node:crypto';
import { listeners, tellingStore } from '#app/changes.ts';
import { type Context, documentOf } from '#app/context.ts';
import { createPlanning } from '#app/create-planning.ts';
import { due } from '#app/due.ts';
import { meetings } from '#app/meetings.ts';
import { people } from '#app/people.ts';
import type { PlanningApp } from '#app/planning.ts';
import { representatives } from '#app/representatives.ts';
import { seen } from '#app/seen.ts';
import { seriesParts } from '#app/series.ts';
import { traces } from '#app/traces.ts';
import type { Address, MessageAddress, PersonKey } from '#domain/ids.ts';
import type { Actor, MeetingCommand, Refusal } from '#domain/meeting/commands.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import type { PersonChange } from '#domain/person/change.ts';
import type { Person } from '#domain/person/types.ts';
import type { DateMove, MemberChange, SeriesForm } from '#domain/series/change.ts';
import { partsOfMeetingId } from '#domain/series/occurrences.ts';
import type { Occurrence, Series } from '#domain/series/types.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { Lang } from '#identifiers/types.ts';
import type { Store } from '#store/store.ts';

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
  /** null: waits for the close of its meeting. */
  readonly dueAt: Instant | null;
  /** The first failure; 24 h later the trying ends. */
  readonly failingSince: Instant | null;
  readonly attempts: number;
}

export interface App extends PlanningApp {
  now(): Instant;
  newId(): Id;

  /** The stored person, or a new one with defaults (Finnish, nothing known) that is not yet stored. */
  person(tenant: string, objectId: string): Promise<Person>;
  /** Saves what is different; writes nothing where nothing is. */
  setPerson(key: PersonKey, change: PersonChange): Promise<Person>;

  series(id: Id): Promise<Series | null>;
  seriesOfChat(tenant: string, conversation: string): Promise<Series | null>;
  /** Ordered by centre's name. */
  seriesOfTenant(tenant: string): Promise<readonly Series[]>;
  /** Makes or changes a series and tells its open meetings. `chat` connects that chat. */
  saveSeries(tenant: string, form: SeriesForm, chat: Address | null, by: PersonKey): Promise<Series>;
  moveDate(id: Id, rule: LocalDate, to: DateMove): Promise<Series | null>;
  /** Nobody is in its chat any more: nothing is sent there, and its members are forgotten. */
  disconnectChat(id: Id): Promise<Series | null>;
  /** The chat's members, read when it is connected and kept by its events. */
  setMembers(id: Id, change: MemberChange): Promise<void>;

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

  /** `entry`: the outbox's entry that it belongs to, so that a crash does not send it again. */
  remember(at: MessageAddress, m: Id | null, lang: Lang, entry?: Id | null): Promise<void>;
  /** The message of an outbox's entry that was begun before. */
  begun(entry: Id): Promise<MessageAddress | null>;
  /** At a meeting's close: all that carried its text is due now. */
  overwriteAll(m: Id): Promise<void>;
  /** Overwritten, or given up. */
  forget(trace: Trace): Promise<void>;
  /** It could not be overwritten now; after 24 h of failures it is given up. */
  retryTrace(trace: Trace, at: Instant): Promise<void>;

  /**
   * Carries out what is due: `tick` of meetings, settings that were not yet told; answers the traces to overwrite,
   * and what was thrown where a document failed.
   */
  tick(limit: number): Promise<{
    readonly ticked: number;
    readonly traces: readonly Trace[];
    readonly faults: readonly unknown[];
  }>;
  /**
   * Meetings and workshops whose outbox holds something to send, together at most `limit`, oldest first,
   * leased to this process; give each back with `drained` or `workshopDrained`. Before an entry of a
   * workshop is sent ask `isMeant`, `isWanted` and `waitsUntil` (`domain/workshop/outbox.ts`): what is not
   * meant or wanted is reported `sent` unsent, what waits is put off by `retry` until then.
   */
  outboxes(limit: number): Promise<{
    readonly meetings: readonly Meeting[];
    readonly workshops: readonly Workshop[];
  }>;
  drained(m: Id): Promise<void>;
  /** Sweeps what has expired, and the bytes of what was removed. */
  sweep(): Promise<void>;
}

export interface AppOptions {
  readonly store: Store;
  readonly now: () => Instant;
  readonly newId: () => Id;
  /** At least 128 random bits, the same for all processes on one store. */
  readonly secret: Uint8Array;
  /** No other process works on this store, and the clock may stand: nothing need be leased (rehearsal). */
  readonly alone?: boolean;
  /** Address of the private chat with the bot, for people in the tab; null: none is known. */
  readonly chatUrl?: string | null;
}

/** Puts the parts together. Nothing is started; `tick`, `outboxes` and `sweep` are the ticker's to call. */
export function createApp({ store: quiet, now, newId, secret, ...options }: AppOptions): App {
  const { alone = false, chatUrl = null } = options;
  const hash = (text: string) => createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22);
  const { tell: told, onSaved } = listeners();
  const store = tellingStore(quiet, told);
  const context: Context = { store, now, newId, hash, owner: newId(), alone, chatUrl };
  const ofSeries = seriesParts(context, () => ofMeetings.handle);
  const ofMeetings = meetings(context, ofSeries);
  const ofRepresentatives = representatives(context, { ...ofSeries, ...ofMeetings });
  const { tell, setNoted, disconnectChat, changeSeries, seriesInChat, ...series } = ofSeries;
  const ofPeople = people(context);
  const system = { handle: ofMeetings.handle, tell, note: ofRepresentatives.noteRepresentatives };
  const { workshopSystem, tellClock, ...planning } = createPlanning(context, {
    ...ofPeople,
    ...series,
    ...ofMeetings,
    disconnectChat,
    changeSeries,
    seriesInChat,
    representing: ofRepresentatives.representing,
  });
  return {
    now,
    newId,
    ...ofPeople,
    ...series,
    disconnectChat,
    ...ofMeetings,
    ...seen(context),
    ...traces(context),
    ...planning,
    workshopSystem,
    onSaved,
    seriesIdOf: (m) => (partsOfMeetingId(m)?.series ?? m) as Id,
    ...due(context, { ...system, workshopSystem, tellClock }),
  };
}

/**
 * The secret of the keyed hashes: made once and kept in the store, so that every process on it shares it.
 * `make` gives fresh random bytes.
 */
export async function secretOf(store: Store, now: Instant, make: () => Uint8Array): Promise<Uint8Array> {
  const stored = await store.load('tenant', 'secret', now);
  if (stored) return Buffer.from((stored.body as { secret: string }).secret, 'base64url');
  const body = { secret: Buffer.from(make()).toString('base64url') };
  await store.save(documentOf('tenant', 'secret', body), 0, now);
  return secretOf(store, now, make);
}
