/** What the tab shows of the person, of Tapaamiset and of the administrator's settings. Formats as in `clock.ts`. */

import type { ServiceId } from './values.ts';
import type { MeetingView, RunningText } from './views.ts';
import type { PersonView } from './workshop.ts';

/** What the form of a centre sets; names of chairs go with the chairs. */
export const CENTRE_FIELDS = [
  'network',
  'centre',
  'language',
  'joinUrl',
  'nth',
  'weekday',
  'time',
  'minutes',
  'chairs',
  'backups',
  'services',
] as const;
export type CentreField = (typeof CENTRE_FIELDS)[number];

export interface ServiceView {
  readonly id: ServiceId;
  /** null: a default service, named by i18n. */
  readonly name: string | null;
}

export interface MeView {
  readonly name: string;
  /** Own object id: goes into fields for people ('Ryhdy varalle'). */
  readonly objectId: string;
  readonly language: 'fi' | 'sv' | 'en';
  /** Own centre: id of its series. */
  readonly centre: string | null;
  /** The service that the person represents. */
  readonly service: ServiceId | null;
  readonly reminders: { readonly roles: boolean; readonly signups: boolean };
  readonly admin: boolean;
  readonly networks: readonly { readonly id: string; readonly name: string; readonly planner: boolean }[];
  readonly centres: readonly {
    readonly id: string;
    readonly name: string;
    readonly network: string | null;
  }[];
  readonly services: readonly ServiceView[];
  /** The calendar feed; its secret link is shown once, when it is made. */
  readonly feed: { readonly since: string; readonly consultations: boolean } | null;
}

/** A line of Tapaamiset. */
export interface CentreRow {
  readonly id: string;
  readonly centre: string;
  readonly own: boolean;
  /** Next date that is held; null where none could be reckoned. */
  readonly next: {
    readonly m: string;
    readonly date: string;
    readonly time: string;
    readonly start: string;
    readonly end: string;
    readonly movedFrom: string | null;
    /** As announced last; null before. */
    readonly cases: number | null;
    readonly running: boolean;
  } | null;
  /** Dates to come that are not held, as far as they are before the one after the next; `rule` names them. */
  readonly cancelled: readonly { readonly rule: string; readonly date: string; readonly time: string }[];
  /** 'kuukauden ensimmäinen tiistai klo 9–10' in parts. */
  readonly rule: {
    readonly nth: number;
    readonly weekday: number;
    readonly time: string;
    readonly minutes: number;
  };
  readonly joinUrl: string | null;
  readonly connected: boolean;
  /** Services expected or wished that nobody has said to represent; only for chairs, else empty. */
  readonly missing: readonly ServiceView[];
  /** Text to send to Kela, only for chairs of this centre. */
  readonly chair: boolean;
}

export interface MeetingsView {
  /** Dates can be put back here (administrators). */
  readonly canManage: boolean;
  readonly centres: readonly CentreRow[];
  readonly now: string;
  /** Address of the 1:1 chat with the bot, where Teams gives one; null: 'write to Pajakello'. */
  readonly chatUrl: string | null;
}

/** A date of a series on the settings page. */
export interface DateRow {
  readonly rule: string;
  readonly date: string;
  readonly time: string;
  readonly state: 'held' | 'coming' | 'moved' | 'cancelled';
  /** Id of the holiday or eve that it falls on; 'july' in July. */
  readonly warning: string | null;
}

export interface CentreSettings {
  readonly id: string;
  readonly seen: number;
  readonly network: string | null;
  readonly centre: string;
  readonly language: 'fi' | 'sv' | 'en';
  readonly joinUrl: string | null;
  readonly nth: number;
  readonly weekday: number;
  readonly time: string;
  readonly minutes: number;
  readonly chairs: readonly PersonView[];
  readonly backups: readonly PersonView[];
  /** Services expected. */
  readonly services: readonly ServiceView[];
  readonly connected: boolean;
  readonly connectedBy: string | null;
  /** The next twelve rule dates. */
  readonly dates: readonly DateRow[];
}

export interface NetworkSettings {
  readonly id: string;
  readonly seen: number;
  readonly name: string;
  readonly planners: readonly PersonView[];
  readonly services: readonly ServiceView[];
  readonly template: readonly TemplateTask[];
  readonly centres: readonly string[];
}

/** A task of the network's planning matrix template: how many days before the workshop it is due. */
export interface TemplateTask {
  readonly id: string;
  readonly text: string;
  readonly daysBefore: number;
}

export interface SettingsView {
  readonly networks: readonly NetworkSettings[];
  readonly centres: readonly CentreSettings[];
  readonly feeds: readonly { readonly person: string; readonly name: string; readonly since: string }[];
  readonly canManage: boolean;
  readonly now: string;
}

/** The side panel and the stage: the meeting as the viewer may see it, and the running case's fields during its turn. */
export interface PanelView {
  readonly view: MeetingView;
  /** Only for the chat's members, only while a case runs; two where cases were combined. */
  readonly running: readonly RunningText[];
  readonly services: readonly ServiceView[];
  readonly inChat: boolean;
}
