/**
 * The cards of the product and the values each is made of. `render.ts` turns one of these into an
 * Adaptive Card in a language; nobody else writes card JSON. Instants are ISO UTC, shown in Helsinki time.
 */
import type { AgeGroup, Kind, ServiceId, TextField, Urgency } from '#contract/values.ts';
import type { MeetingView, OwnItem, Payer } from '#contract/views.ts';
import type { Category, Doubt, Lang, Replaced } from '#identifiers/types.ts';
import type { WorkshopCardSpec } from './workshop-types.ts';

/** A meeting as a choice or a caption. */
export interface MeetingRef {
  readonly m: string;
  readonly centre: string;
  readonly start: string;
}

/** What a field of a returned form says below itself. */
export interface FieldNote {
  /** 'required', 'tooLong' (with the limit), 'rewritten' (proposal is in the field), 'shortened' (the proposal was cut to fit). */
  readonly problem: 'required' | 'tooLong' | 'rewritten' | 'shortened' | null;
  readonly replaced: readonly Replaced[];
  readonly doubts: readonly Doubt[];
}

export interface FormValues {
  readonly kind: Kind;
  readonly ageGroup: AgeGroup;
  readonly urgency: Urgency;
  readonly followUp: boolean;
  readonly services: readonly ServiceId[];
  /** Only the person's own text as it came, or the filter's proposal: never both on one card. */
  readonly texts: Readonly<Record<TextField, string>>;
  readonly confirmed: boolean;
}

export interface FormCard {
  readonly card: 'form';
  /** 'new', 'refused' (something must be mended), 'inputs-lost' (the client sent no inputs), 'edit'. */
  readonly mode: 'new' | 'refused' | 'inputs-lost' | 'edit';
  /** Random key of this form. */
  readonly form: string;
  /** The item that is edited. */
  readonly i: string | null;
  readonly meeting: MeetingRef | null;
  /** Offered where the person's centre is not known (`meeting` is null then). */
  readonly meetings: readonly MeetingRef[];
  /** The meeting that had no room: the item will be first in the queue of `meeting`. */
  readonly after: string | null;
  readonly services: readonly ServiceLabel[];
  readonly values: FormValues;
  readonly notes: Readonly<Partial<Record<TextField | 'kind' | 'meeting' | 'confirmed', FieldNote>>>;
}

export interface ServiceLabel {
  readonly id: ServiceId;
  /** null: a default service, named by `i18n`. */
  readonly name: string | null;
}

/** `m`: pressed on the meeting's card, which one can go back to; `connected`: on the card of a chat just connected. */
export interface WayBack {
  readonly m?: string;
  readonly connected?: true;
}

export type CardSpec =
  | FormCard
  /** Answer to an accepted submission or edit. */
  | {
      readonly card: 'queued';
      readonly item: OwnItem;
      readonly canBeWritten: boolean;
      readonly edited: boolean;
    }
  | { readonly card: 'own-items'; readonly items: readonly OwnItem[]; readonly meeting: MeetingRef | null }
  | { readonly card: 'next' | 'turn' | 'keep' | 'moved' | 'entered'; readonly item: OwnItem }
  /** `other` is the number of the case it would be joined with. */
  | { readonly card: 'join'; readonly item: OwnItem; readonly other: string }
  /** Stands for a card whose text is gone: says what became of the case without saying which it was. */
  | {
      readonly card: 'overwritten';
      readonly why:
        | 'closed'
        | 'expired'
        | 'withdrawn'
        | 'postponed'
        | 'deleted'
        | 'done'
        | 'ready'
        | 'kept'
        | 'declined'
        | 'joined'
        | 'notJoined'
        | 'turnOver';
    }
  /** The one card of the meeting's chat; `view.chair` non-null gives the chair's view. `refreshFor`: channel ids of chairs, backups, stand-in. */
  | {
      readonly card: 'meeting';
      readonly view: MeetingView;
      readonly services: readonly ServiceLabel[];
      readonly refreshFor: readonly string[];
    }
  /** 'Edustan palvelua': rows that only the presser sees. */
  | { readonly card: 'attendance'; readonly view: MeetingView; readonly services: readonly ServiceLabel[] }
  /** 'Näytä jono' and `jono` as an answer that only the asker sees. */
  | { readonly card: 'queue'; readonly view: MeetingView }
  /** Choosing which waiting case to postpone, or which two to combine; which kind to add. */
  | {
      readonly card: 'choose';
      readonly what: 'postpone' | 'combine' | 'add';
      readonly view: MeetingView;
      readonly first: string | null;
    }
  | {
      readonly card: 'notice';
      readonly notice: 'two-left' | 'time-up' | 'reminder' | 'chat-reminder' | 'moved';
      readonly number: string | null;
      readonly start: string | null;
      readonly pays: readonly Payer[];
    }
  /** Asks the author in private to delete their own message; repeats nothing of it. */
  | {
      readonly card: 'delete-message';
      readonly centre: string;
      readonly at: string;
      readonly categories: readonly Category[];
    }
  | {
      readonly card: 'setup';
      readonly series: SetupValues;
      readonly choices: readonly { readonly id: string; readonly centre: string }[];
      readonly problems: readonly SetupProblem[];
      readonly installedBy: string | null;
    }
  | {
      readonly card: 'connected';
      readonly centre: string;
      readonly start: string;
      readonly mentionNeeded: boolean;
    }
  | { readonly card: 'welcome'; readonly centre: string | null }
  | ({ readonly card: 'help'; readonly where: 'personal' | 'meeting' } & WayBack)
  | ({ readonly card: 'privacy' } & WayBack)
  | { readonly card: 'language'; readonly present: Lang }
  | WorkshopCardSpec
  | { readonly card: 'choose-centre'; readonly choices: readonly MeetingRef[] }
  /** A sentence with a way on: `key` names the message `say.<key>`. */
  | {
      readonly card: 'say';
      readonly key: SayKey;
      readonly values: Readonly<Record<string, string | number>>;
    };

/** One-sentence answers. Keys of `i18n` under `say.`; refusals stand under `refusal.`. */
export type SayKey =
  | 'notUnderstood'
  | 'noAttachments'
  | 'noMeeting'
  | 'filterDown'
  | 'storeDown'
  | 'broken'
  | 'languageSet'
  | 'centreSet'
  | 'noLongerKept'
  | 'otherChat'
  | 'notConnected'
  | 'onlyChairs'
  | 'tooLong'
  | 'settingsSaved'
  | 'nothingToShow'
  | 'useMeetingChat'
  | 'usePrivateChat'
  | 'attendanceMarked'
  | 'usePrivateForClock'
  | 'digestSent'
  | 'serviceSet'
  | 'serviceCleared'
  | `refusal.${string}`;

export interface SetupValues {
  readonly id: string | null;
  readonly centre: string;
  readonly nth: number;
  readonly weekday: number;
  readonly time: string;
  readonly minutes: number;
  readonly language: Lang;
  readonly joinUrl: string;
  readonly services: readonly ServiceId[];
  /** Members of the chat that can be named chair, as channel id and shown name. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly chairs: readonly string[];
  readonly backups: readonly string[];
}
export type SetupProblem = 'centre' | 'time' | 'chairs' | 'services' | 'link';
