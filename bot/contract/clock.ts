/**
 * What the tab shows of a network's yearly clocks (`clock.md`): made by `domain/clock/view.ts`, read by
 * the ring, the list, planning and print. Dates are 'YYYY-MM-DD' in Helsinki, instants ISO UTC strings,
 * wall times 'HH:MM', lengths whole minutes.
 */
import type { ServiceId } from './values.ts';

/** Follows from today's date; a draft is 'planned' too. */
export type When = 'past' | 'running' | 'planned';

export const FORMS = ['in-person', 'remote', 'hybrid'] as const;
/** lähi, etä, hybridi */
export type Form = (typeof FORMS)[number];

export const WAYS = ['in-person', 'remote'] as const;
/** Way of taking part in a workshop. */
export type Way = (typeof WAYS)[number];

/** Number of a theme's colour, mark and pattern (`look.md`, Themes). */
export const COLOURS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Colour = (typeof COLOURS)[number];

export const PDSA_STEPS = ['plan', 'do', 'study', 'act'] as const;
export type PdsaStep = (typeof PDSA_STEPS)[number];

export interface ThemeView {
  readonly id: string;
  readonly name: string;
  readonly colour: Colour;
}

/** One of the network's clocks, for the switch between past, running and planned ones. */
export interface ClockTab {
  readonly id: string;
  /** 'YYYY-MM' */
  readonly firstMonth: string;
  /** '2026–2027', or '2026' where it begins in January. */
  readonly label: string;
  readonly state: 'draft' | 'published';
  readonly when: When;
}

/** A workshop on the ring and in the list. */
export interface WorkshopRow {
  readonly id: string;
  /** '' where it has none yet (drafts). */
  readonly title: string;
  /** Id of the clock's theme; null: none yet. */
  readonly theme: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly minutes: number;
  /** null without date or time. `end` is by the wall clock: in the night of a clock change not `minutes` after `start`. */
  readonly start: string | null;
  readonly end: string | null;
  readonly form: Form;
  readonly place: string | null;
  readonly services: readonly ServiceId[];
  readonly state: 'coming' | 'held' | 'cancelled';
  /** Everybody of the tenant sees it; else its planners alone. */
  readonly published: boolean;
  /** Signed up and in, both ways together. */
  readonly taken: number;
  /** Sum of both ways; null: unlimited in at least one of those it has. */
  readonly room: number | null;
  readonly mine: 'in' | 'waiting' | null;
  /** The viewer has a role or a task in it, as holder or backup. */
  readonly myRole: boolean;
  /** Names of roles with a holder or without, whose backup is missing. */
  readonly missingBackups: readonly string[];
  /** Planning matrix: from the first due date to the workshop's day; null without dated tasks. */
  readonly preparation: {
    readonly from: string;
    readonly to: string;
    readonly done: number;
    readonly of: number;
  } | null;
  /** −100…100; null before five answers. */
  readonly nps: number | null;
}

/** A date of a centre's consultation meeting: read-only on the ring. */
export interface ConsultationRow {
  readonly m: string;
  readonly centre: string;
  /** Id of the centre (its series). */
  readonly series: string;
  /** The viewer's own centre. */
  readonly own: boolean;
  readonly date: string;
  readonly time: string;
  readonly start: string;
  readonly end: string;
  readonly state: 'coming' | 'held' | 'cancelled';
  /** The date that its rule gives, where it was moved. */
  readonly movedFrom: string | null;
  /** Cases as counted last in its chat; null where nothing has been announced. */
  readonly cases: number | null;
}

export interface StepView {
  readonly step: PdsaStep;
  readonly date: string | null;
  readonly text: string;
  readonly done: boolean;
  /** The step that runs today. */
  readonly now: boolean;
}

/** A PDSA item. */
export interface DevelopmentView {
  readonly id: string;
  /** Number of the document's last change: goes into every save as `seen`. */
  readonly seen: number;
  readonly title: string;
  readonly from: 'phenomenon' | 'workshop' | 'own';
  /** The phenomenon in words, where it came from one. */
  readonly origin: string;
  readonly workshop: { readonly id: string; readonly title: string } | null;
  /** Always four, in order. */
  readonly steps: readonly StepView[];
}

/** What a copy moved, and why. */
export interface CopyMove {
  readonly workshop: string;
  readonly title: string;
  /** The same nth weekday in the new year. */
  readonly wanted: string;
  readonly date: string;
  /** Ids of `domain/time.ts` holidays ('ascension', 'christmas-eve' …); 'outside': beyond the clock; 'fifth': the month has no fifth. */
  readonly why: string;
}

/** 'Ennen julkaisua': what is missing, and what the copy moved. Only for planners, only of a draft. */
export interface PlanView {
  readonly noDate: readonly string[];
  readonly noTitle: readonly string[];
  readonly noTheme: readonly string[];
  /** Workshops on a holiday or an eve, by id, with the holiday's id. */
  readonly onHoliday: readonly { readonly workshop: string; readonly holiday: string }[];
  /** A night in which the clock is changed lies within it: it lasts `minutes` less (or more) than its times say. */
  readonly clockChanges: readonly { readonly workshop: string; readonly minutes: number }[];
  /** Two workshops at the same time. */
  readonly overlapping: readonly string[];
  /** Workshops outside the clock's twelve months. */
  readonly outside: readonly string[];
  /** Only warns. */
  readonly noBackup: readonly { readonly workshop: string; readonly roles: readonly string[] }[];
  /** Another published clock has some of these months. */
  readonly clashes: readonly ClockTab[];
  readonly canPublish: boolean;
  readonly copiedFrom: ClockTab | null;
  readonly moves: readonly CopyMove[];
  /** Evaluations of the clock that it was copied from, best first. */
  readonly lessons: readonly {
    readonly workshop: string;
    readonly title: string;
    readonly theme: string | null;
    readonly nps: number;
    readonly line: string | null;
  }[];
}

export interface ClockView {
  readonly network: { readonly id: string; readonly name: string };
  /** Oldest first; drafts only for planners. */
  readonly clocks: readonly ClockTab[];
  /** null: the network has none that the viewer may see. */
  readonly clock:
    | (ClockTab & {
        readonly seen: number;
        readonly themes: readonly ThemeView[];
        /** Twelve months 'YYYY-MM'. */
        readonly months: readonly string[];
      })
    | null;
  /** Today lies in no published clock: when the next one starts; null where none is planned or there is no gap. */
  readonly gap: { readonly nextStarts: string | null } | null;
  readonly today: string;
  readonly now: string;
  /** By date, undated last. Cancelled ones are in, removed ones are not. */
  readonly workshops: readonly WorkshopRow[];
  readonly consultations: readonly ConsultationRow[];
  readonly developments: readonly DevelopmentView[];
  readonly centres: readonly { readonly id: string; readonly name: string; readonly own: boolean }[];
  readonly services: readonly { readonly id: ServiceId; readonly name: string | null }[];
  readonly canEdit: boolean;
  readonly plan: PlanView | null;
}
