/** Cards about workshops, the yearly clock and the note to representatives: part of `types.ts`. */
import type { Form, Way } from '#contract/clock.ts';
import type { ServiceId } from '#contract/values.ts';
import type { MeetingRef, ServiceLabel } from './types.ts';

/** Value of the choice of no service: renderers take no empty one, and no catalogue has an id like this. */
export const NO_SERVICE = 'none';

/** A workshop as cards show it. Texts, place and link are what people have typed. */
export interface WorkshopLine {
  readonly w: string;
  readonly title: string;
  readonly theme: string | null;
  readonly start: string;
  readonly end: string;
  readonly form: Form;
  readonly place: string | null;
  /** Address of the remote connection. */
  readonly remote: string | null;
  readonly cancelled: boolean;
  readonly taken: number;
  /** null: unlimited in at least one way. */
  readonly room: number | null;
  readonly ways: readonly {
    readonly way: Way;
    readonly taken: number;
    readonly capacity: number | null;
    readonly waiting: number;
  }[];
  readonly open: boolean;
  readonly mine: {
    readonly way: Way;
    readonly state: 'in' | 'waiting';
    readonly place: number | null;
  } | null;
  /** The person's view of it has been asked for: the shared card of a chat shows nobody's own state. */
  readonly own: boolean;
}

/** Why a workshop is told of: what a press has done, a reminder, or a change. */
export type WorkshopWhy =
  | 'in'
  | 'waiting'
  | 'already'
  | 'out'
  | 'not-in'
  | 'over'
  | 'quiet'
  | 'loud'
  | 'present'
  | 'promoted'
  | 'open-tasks'
  | 'tomorrow'
  | 'today'
  | 'changed'
  | 'cancelled'
  | 'held-after-all';
export type AnnouncementCard = 'note' | 'chairs' | 'moved' | 'called-off';

export type WorkshopCardSpec =
  /** The next workshops; `about` says what has just been done. `m`: as in 'help'. */
  | {
      readonly card: 'clock';
      readonly network: string | null;
      readonly label: string | null;
      readonly workshops: readonly WorkshopLine[];
      /** How many come after these. */
      readonly more: number;
      /** First month's date of the next clock, in a gap; null: no gap, or none is planned. */
      readonly nextStarts: string | null;
      readonly about: { readonly why: WorkshopWhy; readonly workshop: WorkshopLine } | null;
      readonly services: readonly ServiceLabel[];
      readonly link: string | null;
      readonly m?: string;
    }
  /** Asks what is not known of a sign-up. `service` is preset. */
  | {
      readonly card: 'signup';
      readonly workshop: WorkshopLine;
      readonly services: readonly ServiceLabel[];
      readonly service: ServiceId | null;
      readonly way: Way | null;
      readonly problem: 'service' | 'way' | null;
      /** Answer with the list, not with the workshop. */
      readonly list: boolean;
      /** The client sent no inputs: the button is a Submit, which carries them. */
      readonly lost: boolean;
    }
  /** One workshop, in private: a reminder, a change, or what has become of one's own sign-up. */
  | {
      readonly card: 'workshop';
      readonly why: WorkshopWhy;
      readonly workshop: WorkshopLine;
      /** The person's own open tasks; `due` as a date 'YYYY-MM-DD'. */
      readonly tasks: readonly { readonly text: string; readonly due: string | null }[];
      /** Days to the workshop, for reminders. */
      readonly days: number;
      /** The person wants no reminders of it. */
      readonly quiet: boolean;
      readonly link: string | null;
    }
  /** Plain text for one's own team: sent as a message of text; as a card only where that cannot be. */
  | {
      readonly card: 'digest';
      readonly network: string;
      readonly workshops: readonly WorkshopLine[];
      readonly link: string | null;
    }
  /** Which service a person represents. */
  | {
      readonly card: 'represent';
      readonly services: readonly ServiceLabel[];
      readonly present: ServiceId | null;
      /** As in 'signup'. */
      readonly lost: boolean;
    }
  /** The note to representatives and chairs before a meeting (`clock.md`). */
  | {
      readonly card: 'announcement';
      readonly what: AnnouncementCard;
      readonly meeting: MeetingRef & { readonly end: string; readonly joinUrl: string | null };
      readonly cases: number;
      /** Services wished for; empty where it would point at one case. */
      readonly wished: readonly ServiceId[];
      /** Only for chairs. */
      readonly missing: readonly ServiceId[];
      /** The service that the person represents. */
      readonly service: ServiceId | null;
      readonly services: readonly ServiceLabel[];
      /** Text to send to Kela, a paragraph each; only for chairs. */
      readonly kela: readonly string[];
    };
