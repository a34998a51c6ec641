/** Inputs as templates bind them: each field is one of the kinds, with what stands below it. */
import type { DoubtInput, NoteBox } from './form-notes.ts';

export interface Option {
  readonly title: string;
  readonly value: string;
}

export interface Field {
  readonly texts: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly placeholder: string;
    readonly multiline: boolean;
    readonly maxLength: number;
  }[];
  readonly choices: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly style: 'compact' | 'expanded';
    readonly multi: boolean;
    readonly options: readonly Option[];
  }[];
  readonly times: readonly { readonly id: string; readonly label: string; readonly value: string }[];
  readonly numbers: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: number;
    readonly min: number;
    readonly max: number;
  }[];
  readonly toggles: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: 'true' | 'false';
  }[];
  readonly boxes: readonly NoteBox[];
  readonly doubts: readonly DoubtInput[];
}

const NOTHING: Field = { texts: [], choices: [], times: [], numbers: [], toggles: [], boxes: [], doubts: [] };

/** A field with the slots that it has. */
export function field(slots: Partial<Field>): Field {
  return { ...NOTHING, ...slots };
}
