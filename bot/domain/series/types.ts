/** Network, centres and the series of consultation meetings (`meeting.md`, Structure). */

import type { ServiceId } from '#contract/values.ts';
import type { Address, PersonKey } from '#domain/ids.ts';
import type { FieldMarks } from '#domain/merge.ts';
import type { Id, Instant, LocalDate, Weekday } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';

/** A service of the catalogue as this series shows it; `name` only where it is no default service. */
export interface Service {
  readonly id: ServiceId;
  readonly name: string | null;
}

/** A member of the meeting's chat, kept by its events. Without `person`: anonymous. */
export interface Member {
  readonly channelId: string;
  readonly person: PersonKey | null;
  /** Shown name: only to leave members' names out when the chat is watched. */
  readonly name: string;
  /** Of another tenant: takes part in the meeting, and has no part in the yearly clock. */
  readonly outside?: true;
}

/** What a meeting copies from its series. */
export interface Settings {
  readonly centre: string;
  readonly chairs: readonly PersonKey[];
  readonly backups: readonly PersonKey[];
  readonly services: readonly Service[];
  readonly language: Lang;
  readonly joinUrl: string | null;
  /** The meeting's chat, once connected. */
  readonly chat: Address | null;
}

export interface Series extends Settings {
  readonly id: Id;
  readonly tenant: string;
  readonly network: Id | null;
  /** The nth (1–5) weekday of each month at a wall time 'HH:MM', for some minutes. */
  readonly nth: number;
  readonly weekday: Weekday;
  readonly time: string;
  readonly minutes: number;
  /** Rule date → new date, and new time where that changes too. */
  readonly moved: Readonly<Record<LocalDate, { readonly date: LocalDate; readonly time: string | null }>>;
  readonly cancelled: readonly LocalDate[];
  readonly members: readonly Member[];
  readonly connectedBy: PersonKey | null;
  /** Names of chairs and backups as they were picked; the chat's roster knows the others. */
  readonly names?: Readonly<Record<PersonKey, string>>;
  /** Rules that held before, oldest first, so that past dates stay what they were. */
  readonly earlier?: readonly EarlierRule[];
  /** What calendars have to know of changes; series of before they were kept have none. */
  readonly stamps?: Stamps;
  /** Grows with each change of what its form sets; what a save names as `seen`. Older series have none. */
  readonly rev?: number;
  readonly marks?: FieldMarks;
  /** Rule dates whose note to representatives has been made, as far as they are to come. */
  readonly noted?: readonly LocalDate[];
}

/** When a meeting is held: the nth (1–5) weekday of each month. */
export type Rule = Pick<Series, 'nth' | 'weekday' | 'time' | 'minutes'>;

/** It held for dates before `before`. */
export interface EarlierRule extends Rule {
  readonly before: LocalDate;
}

export interface Stamp {
  /** Grows with each change of what a calendar shows. */
  readonly sequence: number;
  readonly changedAt: Instant;
}

/** Of the whole series, and of single dates by their rule date. */
export interface Stamps extends Stamp {
  readonly dates: Readonly<Record<LocalDate, Stamp>>;
}

/** One date of a series. `rule` is the date its rule gives and makes the meeting's id; `date` where it is held. */
export interface Occurrence {
  readonly m: Id;
  readonly rule: LocalDate;
  readonly date: LocalDate;
  readonly start: Instant;
  readonly minutes: number;
  readonly cancelled: boolean;
}
