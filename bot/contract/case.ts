/** The case form as a page: what it begins with, and what it answers when it has been sent. */

import type { AgeGroup, Kind, ServiceId, TextField, Urgency } from './values.ts';
import type { OwnItem } from './views.ts';

/** A meeting that a case can be brought to. */
export interface CaseMeeting {
  readonly m: string;
  readonly centre: string;
  /** Instant, ISO UTC. */
  readonly start: string;
  readonly services: readonly { readonly id: ServiceId; readonly name: string | null }[];
}

export interface CaseFormView {
  /** Key of this form: sent twice it is one case. */
  readonly form: string;
  /** The own case that is edited; null: a new one. */
  readonly i: string | null;
  /** One, or several to choose from where the person's centre is not known; empty: none takes a case. */
  readonly meetings: readonly CaseMeeting[];
  /** How an edited case stands. */
  readonly values: {
    readonly kind: Kind;
    readonly ageGroup: AgeGroup;
    readonly urgency: Urgency;
    readonly followUp: boolean;
    readonly services: readonly ServiceId[];
    readonly texts: Readonly<Record<TextField, string>>;
  } | null;
}

/** What `items` answers: where the case is now, nothing of its words. */
export interface CaseSent {
  readonly m: string;
  readonly centre: string;
  readonly start: string;
  readonly state: OwnItem['state'];
  readonly number: string | null;
  readonly edited: boolean;
  /** The bot can write to them when their turn comes. */
  readonly canBeWritten: boolean;
}
