/** What the tab and the bot's cards show of one workshop (`clock.md`). Formats as in `clock.ts`. */
import type { DevelopmentView, Form, ThemeView, Way, WorkshopRow } from './clock.ts';
import type { ServiceId } from './values.ts';

/** A person of the staff: picked from Teams (`person` is then their key) or a name typed by a planner. */
export interface PersonView {
  readonly person: string | null;
  readonly name: string;
  readonly me: boolean;
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly holder: PersonView | null;
  readonly backup: PersonView | null;
}

export interface TaskView {
  readonly id: string;
  readonly text: string;
  readonly who: PersonView | null;
  readonly backup: PersonView | null;
  readonly due: string | null;
  readonly done: boolean;
  /** The viewer may tick it. */
  readonly canTick: boolean;
}

export interface MaterialView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** Sign-up of one way of taking part. */
export interface WayView {
  readonly way: Way;
  readonly taken: number;
  /** null: unlimited. */
  readonly capacity: number | null;
  readonly waiting: number;
}

export interface SignupView {
  readonly ways: readonly WayView[];
  readonly taken: number;
  readonly room: number | null;
  /** Those who are in, by service, most first. */
  readonly byService: readonly { readonly service: ServiceId; readonly count: number }[];
  /** Services that the workshop concerns and nobody has signed up from. */
  readonly nobodyYet: readonly ServiceId[];
  readonly mine: {
    readonly way: Way;
    readonly service: ServiceId;
    readonly state: 'in' | 'waiting';
    /** 1-based place on the waiting list. */
    readonly place: number | null;
  } | null;
  /** False after the start and for cancelled workshops. */
  readonly open: boolean;
  /** Names, only for planners; null for others. */
  readonly people:
    | readonly {
        readonly name: string;
        readonly service: ServiceId;
        readonly way: Way;
        readonly state: 'in' | 'waiting';
      }[]
    | null;
}

export interface EvaluationView {
  /** From the workshop's end for 14 days, for everybody of the tenant. */
  readonly open: boolean;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly answered: boolean;
  /** How many have answered; results from five on. */
  readonly count: number;
  readonly results: {
    /** Answers 1…5. */
    readonly useful: readonly [number, number, number, number, number];
    readonly contact: readonly [number, number, number, number, number];
    /** Answers 0…10. */
    readonly recommend: readonly number[];
    readonly nps: number;
    readonly lines: readonly string[];
  } | null;
}

export interface WorkshopView extends WorkshopRow {
  readonly clock: { readonly id: string; readonly label: string; readonly state: 'draft' | 'published' };
  readonly network: string;
  readonly seen: number;
  readonly themes: readonly ThemeView[];
  readonly aims: string;
  readonly link: string | null;
  readonly roles: readonly RoleView[];
  readonly tasks: readonly TaskView[];
  readonly materials: readonly MaterialView[];
  readonly signup: SignupView;
  readonly capacity: { readonly inPerson: number | null; readonly remote: number | null };
  /** Counted afterwards by service and way. */
  readonly participants: readonly {
    readonly service: ServiceId;
    readonly way: Way;
    readonly count: number;
  }[];
  readonly evaluation: EvaluationView;
  /** Mitä seurasi. */
  readonly followed: string;
  readonly developments: readonly DevelopmentView[];
  readonly remindersOff: boolean;
  readonly canEdit: boolean;
  readonly now: string;
}

/** A field that somebody else changed since the version that a save named. */
export interface Conflict {
  /** Field path as in the request ('title', 'role.<id>.backup', 'task.<id>.due' …). */
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
  /** Name of who saved it. */
  readonly by: string;
}

/** The shape of `form` and ways: a remote workshop has no in-person way. */
export function waysOf(form: Form): readonly Way[] {
  return form === 'hybrid' ? ['in-person', 'remote'] : [form];
}
