/** What the API answers: views of queries, answers of actions, and how an action fails. */
import type { QueryName, Verb } from './api.ts';
import type { CaseFormView, CaseSent } from './case.ts';
import type { ClockView, CopyMove } from './clock.ts';
import type { MeetingsView, MeView, PanelView, SettingsView } from './network.ts';
import type { Conflict, WorkshopView } from './workshop.ts';

export interface QueryViews extends Readonly<Record<QueryName, unknown>> {
  readonly me: MeView;
  readonly clock: ClockView;
  readonly workshop: WorkshopView;
  readonly 'copy-preview': { readonly moves: readonly CopyMove[]; readonly copied: number };
  readonly meetings: MeetingsView;
  readonly settings: SettingsView;
  readonly panel: PanelView;
  readonly case: CaseFormView;
  readonly 'kela-text': { readonly text: string };
  readonly people: { readonly people: readonly { readonly objectId: string; readonly name: string }[] };
}

/** What an action answers, where it is more than `{}`. */
export interface ActionAnswers extends Partial<Readonly<Record<Verb, unknown>>> {
  readonly 'feed.make': { readonly url: string };
  readonly 'network.create': { readonly network: string };
  readonly 'network.set': { readonly conflicts: readonly Conflict[] };
  readonly 'network.template': { readonly conflicts: readonly Conflict[] };
  readonly 'centre.save': { readonly centre: string; readonly conflicts: readonly Conflict[] };
  readonly 'clock.create': { readonly clock: string; readonly moves: readonly CopyMove[] };
  readonly 'clock.themes': { readonly conflicts: readonly Conflict[] };
  readonly 'workshop.add': { readonly workshop: string };
  readonly 'workshop.set': { readonly conflicts: readonly Conflict[] };
  readonly 'development.set': { readonly conflicts: readonly Conflict[] };
  readonly 'development.add': { readonly development: string };
  readonly 'signup.add': { readonly state: 'in' | 'waiting'; readonly place: number | null };
  readonly 'download.link': { readonly url: string };
  readonly 'meeting.act': { readonly panel: PanelView; readonly refusal: string | null };
  readonly check: CheckAnswer;
  readonly items: CaseSent;
}

/** What the filter says of a field, without a word of its text (`contract.md`, The tab's routes for text). */
export interface CheckedField {
  readonly verdict: 'clean' | 'doubt' | 'blocked';
  readonly findings: readonly {
    readonly start: number;
    readonly end: number;
    readonly category: string;
    readonly action: 'block' | 'mask' | 'warn';
    /** Word that would take its place; '' is removed. */
    readonly replacement: string;
    /** Of `check`: its change of the text as it was sent, in the case of its sentence; `key` of a doubt's answer. */
    readonly edit?: {
      readonly start: number;
      readonly end: number;
      readonly put: string;
      readonly key: string | null;
    };
  }[];
  readonly doubts: readonly {
    readonly key: string;
    readonly category: string;
    readonly place: {
      readonly sentence: number;
      readonly sentenceIsLast: boolean;
      readonly word: number;
      readonly wordIsLast: boolean;
    };
    readonly replacement: string;
    /** Why it may tell who somebody is, where that takes more than the category: 'place', 'school'. */
    readonly reason?: string;
  }[];
}
export interface CheckAnswer {
  readonly fields: Readonly<Record<string, CheckedField>>;
}

/**
 * Why a token was refused whose signature is good: too old (401); without our scope, of a guest, of another
 * organisation (403). The tab has a page for each.
 */
export type SignInCode = 'expired' | 'consent' | 'guest' | 'organisation';

/**
 * How an action fails: status and body. 400 bad-request (`issues`: paths), 401, 403 forbidden, 404 gone,
 * 409 refused with the refusal's kind (key `refusal.<kind>`), 422 filter (`fields` by path, with proposals
 * that hold no hit), 503 filter or store unavailable.
 */
export type Failure =
  | {
      readonly error: 'bad-request';
      readonly issues: readonly { readonly path: string; readonly code: string }[];
    }
  | { readonly error: 'unauthorised' | 'forbidden'; readonly why?: SignInCode }
  | {
      readonly error:
        | 'gone'
        | 'unavailable'
        | 'internal error'
        /** 405, 413, 415, 429 (with Retry-After). */
        | 'method'
        | 'too-long'
        | 'json-only'
        | 'too-many';
    }
  | {
      readonly error: 'refused';
      readonly kind: string;
      readonly values?: Readonly<Record<string, string | number>>;
    }
  | {
      readonly error: 'filter';
      readonly fields: Readonly<Record<string, CheckedField & { readonly proposal: string }>>;
    };
