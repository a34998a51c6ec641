/**
 * The port of the yearly clock: what `http`, `teams` and `rehearsal` ask of `app` about networks, clocks,
 * workshops, PDSA items, settings and feeds. Every answer is a view for the person who asks; a command
 * saves one document (a copy and a publication: each workshop in a save of its own, idempotent).
 */
import type { ClockView, CopyMove, Form } from '#contract/clock.ts';
import type {
  CentreField,
  CentreSettings,
  MeetingsView,
  MeView,
  PanelView,
  SettingsView,
} from '#contract/network.ts';
import type { Conflict, WorkshopView } from '#contract/workshop.ts';
import type { ClockCommand } from '#domain/clock/commands.ts';
import type { DevelopmentCommand } from '#domain/development/commands.ts';
import type { Development } from '#domain/development/types.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import type { NetworkCommand } from '#domain/network/commands.ts';
import type { PersonRef } from '#domain/network/types.ts';
import type { PersonChange } from '#domain/person/change.ts';
import type { PlanRefusal } from '#domain/planner.ts';
import type { DateMove, SeriesForm } from '#domain/series/change.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { WorkshopCommand, WorkshopSystemCommand } from '#domain/workshop/commands.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { FilteredText } from '#identifiers/types.ts';
import type { Change, Cursor } from '#store/store.ts';

/** Who asks, from a token that was verified, or a persona in rehearsal. */
export interface Identity {
  readonly tenant: string;
  readonly person: PersonKey;
  readonly name: string;
  /** The Entra app role. */
  readonly admin: boolean;
}

/** null: no such document in the person's tenant (or it may not be seen). */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: PlanRefusal }
  | null;

/** A centre as it is sent; of one that exists `touched` is saved on what was `seen`. */
export interface CentreForm extends SeriesForm {
  readonly network: Id | null;
  readonly seen?: number | undefined;
  /** Without it: every field. */
  readonly touched?: readonly CentreField[] | undefined;
}

export interface NewWorkshop {
  readonly clock: Id;
  /** The sender's own: what is sent again with it is the same workshop. */
  readonly key?: string | undefined;
  readonly title: FilteredText;
  readonly theme: Id | null;
  readonly date: LocalDate | null;
  readonly time: string | null;
  readonly minutes?: number | undefined;
  readonly form?: Workshop['form'] | undefined;
}

/** The template is the network's, and `app` makes the mark of an evaluation. */
export type WorkshopRequest =
  | Exclude<WorkshopCommand, { verb: 'task.template' | 'evaluation.answer' }>
  | { readonly verb: 'task.template' }
  | Omit<Extract<WorkshopCommand, { verb: 'evaluation.answer' }>, 'mark'>;

export interface PlanningApp {
  me(who: Identity): Promise<MeView>;
  setMe(who: Identity, change: PersonChange): Promise<void>;
  clockView(who: Identity, network: Id | null, clock: Id | null): Promise<ClockView | null>;
  workshopView(who: Identity, workshop: Id): Promise<WorkshopView | null>;
  copyPreview(
    who: Identity,
    clock: Id,
    firstMonth: string,
  ): Promise<{ readonly moves: readonly CopyMove[]; readonly copied: number } | null>;
  meetingsView(who: Identity, network: Id | null): Promise<MeetingsView>;
  /** null: nothing that this person may manage. */
  settingsView(who: Identity): Promise<SettingsView | null>;
  panelView(who: Identity, at: { readonly m: Id } | { readonly chat: string }): Promise<PanelView | null>;
  /** Staff known by name in this tenant: from rosters, roles, planners. */
  peopleNamed(
    who: Identity,
    q: string,
  ): Promise<readonly { readonly objectId: string; readonly name: string }[]>;
  /** What the text to send to Kela says; null where the person is no chair of it. */
  kelaNote(who: Identity, m: Id): Promise<KelaNote | null>;

  createNetwork(who: Identity, name: string, planners: readonly PersonRef[]): Promise<Result<Id>>;
  network(
    who: Identity,
    id: Id,
    command: NetworkCommand,
  ): Promise<Result<{ readonly conflicts: readonly Conflict[] }>>;
  saveCentre(
    who: Identity,
    form: CentreForm,
  ): Promise<Result<{ readonly centre: Id; readonly conflicts: readonly Conflict[] }>>;
  disconnect(who: Identity, centre: Id): Promise<Result<CentreSettings>>;
  setDate(who: Identity, centre: Id, rule: LocalDate, to: DateMove): Promise<Result<null>>;

  createClock(
    who: Identity,
    network: Id,
    firstMonth: string,
    copyOf: Id | null,
  ): Promise<Result<{ readonly clock: Id; readonly moves: readonly CopyMove[] }>>;
  clock(
    who: Identity,
    id: Id,
    command: ClockCommand,
  ): Promise<Result<{ readonly conflicts: readonly Conflict[] }>>;
  addWorkshop(who: Identity, workshop: NewWorkshop): Promise<Result<Id>>;
  workshop(
    who: Identity,
    id: Id,
    command: WorkshopRequest,
  ): Promise<Result<{ readonly conflicts: readonly Conflict[]; readonly workshop: Workshop }>>;
  /** By time and by deliveries. */
  workshopSystem(id: Id, command: WorkshopSystemCommand): Promise<Workshop | null>;
  addDevelopment(
    who: Identity,
    made: Pick<Development, 'network' | 'title' | 'from' | 'origin' | 'workshop'>,
  ): Promise<Result<Id>>;
  development(
    who: Identity,
    id: Id,
    command: DevelopmentCommand,
  ): Promise<Result<{ readonly conflicts: readonly Conflict[] }>>;
  /** A command of the side panel; the person's place in the chat follows from the series' roster. */
  meetingAct(
    who: Identity,
    m: Id,
    command: MeetingCommand,
  ): Promise<{ readonly panel: PanelView; readonly refusal: string | null } | null>;

  /** The secret of the link, once; only its keyed hash is stored. */
  makeFeed(who: Identity, consultations: boolean): Promise<string>;
  endFeed(who: Identity): Promise<void>;
  endFeedOf(who: Identity, person: PersonKey): Promise<Result<null>>;
  /** What a feed shows; null where no such secret is known. */
  feedOf(secret: string): Promise<FeedContent | null>;
  /** One workshop as a calendar file; null as for views. */
  calendarOf(who: Identity, workshop: Id): Promise<FeedContent | null>;

  /** Gives back a workshop that `App.outboxes` has leased. */
  workshopDrained(id: Id): Promise<void>;
  /** As it is stored, for deliveries; null: there is none. */
  workshopState(id: Id): Promise<Workshop | null>;
  /** What has changed since the cursor, for live events; '' begins now. */
  changes(cursor: Cursor): Promise<{ readonly changes: readonly Change[]; readonly cursor: Cursor }>;
  /** Called at once when this process has saved something; answers how to stop. */
  onSaved(listener: (change: Change) => void): () => void;
  /** Whose document it is and in which version it stands; null where there is none (any more). */
  originOf(change: Change): Promise<Origin | null>;
}

export interface Origin {
  readonly tenant: string;
  readonly version: number;
}

export interface CalendarEvent {
  /** Stable over years. */
  readonly uid: string;
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly start: Instant;
  readonly end: Instant;
  readonly cancelled: boolean;
  /** `http/feed.ts` puts it into words of the feed's language. */
  readonly what:
    | { readonly kind: 'workshop'; readonly title: string; readonly aims: string; readonly form: Form }
    | { readonly kind: 'consultation'; readonly centre: string };
  readonly place: string | null;
  readonly link: string | null;
}

/** Before a meeting, what Kela has to know: counts and services, nothing of a case. */
export interface KelaNote {
  readonly centre: string;
  readonly start: Instant;
  readonly minutes: number;
  readonly joinUrl: string | null;
  /** As announced; null before anything was counted. */
  readonly cases: number | null;
  readonly kelaWished: boolean;
}

export interface FeedContent {
  readonly name: string;
  readonly language: 'fi' | 'sv' | 'en';
  readonly events: readonly CalendarEvent[];
}
