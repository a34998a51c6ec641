/** Who plans: the actor of every command about networks, clocks, workshops and PDSA items, roles resolved by `app`. */
import type { PersonKey } from '#domain/ids.ts';
import type { Role } from '#domain/permissions.ts';
import type { Id, Instant } from '#domain/time.ts';

export interface Planner {
  readonly person: PersonKey;
  /** Shown name, as the identity gives it. */
  readonly name: string;
  /** Named as a planner of the network in question. */
  readonly planner: boolean;
  /** The Entra app role. */
  readonly admin: boolean;
}

export interface PlanContext {
  readonly actor: Planner;
  readonly now: Instant;
  readonly newId: () => Id;
}

/** Why nothing happened. Each kind is the key of a message: `refusal.<kind>`. */
export interface PlanRefusal {
  readonly kind: PlanRefusalKind;
  readonly values?: Readonly<Record<string, string | number>>;
}
export type PlanRefusalKind =
  | 'notAllowed'
  /** No such part, theme, workshop … any more. */
  | 'noLongerThere'
  /** Already so. */
  | 'unchanged'
  /** The document was changed meanwhile, where fields do not merge. */
  | 'changedMeanwhile'
  | 'notADraft'
  /** Publishing: dates, titles or themes are missing. */
  | 'notReady'
  /** Another published clock has some of these months. */
  | 'clashes'
  | 'atLeastOnePlanner'
  /** A centre of this name is there already. */
  | 'nameTaken'
  | 'tooMany'
  | 'outsideClock'
  | 'signupClosed'
  | 'wayNotOffered'
  | 'evaluationClosed'
  | 'alreadyAnswered'
  /** Somebody has evaluated the workshop: its times stay. */
  | 'evaluated'
  | 'badField';

export type Planned<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: PlanRefusal };

export function refusal(
  kind: PlanRefusalKind,
  values?: PlanRefusal['values'],
): { readonly ok: false; readonly refusal: PlanRefusal } {
  return { ok: false, refusal: values ? { kind, values } : { kind } };
}

/** What somebody is in a network (`permissions.ts`). */
export function rolesOf({ planner, admin }: Pick<Planner, 'planner' | 'admin'>): readonly Role[] {
  return ['member', ...(planner ? (['planner'] as const) : []), ...(admin ? (['admin'] as const) : [])];
}
