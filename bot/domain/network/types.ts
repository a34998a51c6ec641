/** A network: its planners, the catalogue of services and the template of the planning matrix (`clock.md`). */
import type { PersonKey } from '#domain/ids.ts';
import type { FieldMarks } from '#domain/merge.ts';
import type { Service } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import type { FilteredText } from '#identifiers/types.ts';

/** Somebody of the staff: picked from Teams, or a name typed by a planner (then without `person`). */
export interface PersonRef {
  readonly person: PersonKey | null;
  readonly name: string;
}

/** A task of the template; due so many days before the workshop. */
export interface TemplateTask {
  readonly id: Id;
  readonly text: FilteredText;
  readonly daysBefore: number;
}

/** Its centres are the series that name it. */
export interface Network {
  readonly id: Id;
  readonly tenant: string;
  readonly name: string;
  /** At least one. */
  readonly planners: readonly PersonRef[];
  readonly services: readonly Service[];
  readonly template: readonly TemplateTask[];
  /** Grows by one with each change; what a save names as `seen`. */
  readonly rev: number;
  /** Of 'name', 'planners', 'services', and of the template's tasks ('task.<id>.text', see `merge-list.ts`). */
  readonly fields: FieldMarks;
}
