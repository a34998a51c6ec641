/** Network, centres and the series of consultation meetings (`meeting.md`, Structure). */

import type { ServiceId } from '#contract/values.ts';
import type { Address, PersonKey } from '#domain/ids.ts';
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
