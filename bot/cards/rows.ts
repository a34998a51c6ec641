/** Cards of rows, each with a text and perhaps a button: what they share. */
import type { Field } from './fields.ts';
import {
  type ActionData,
  type Button,
  button,
  type Line,
  type Link,
  type Note,
  type Rich,
} from './pieces.ts';
import type { Words } from './words.ts';

/** Values of `rows.json`. */
export interface Rows {
  readonly heading: string;
  readonly rich: readonly Rich[];
  readonly lines: readonly Line[];
  readonly rows: readonly {
    readonly leads: readonly { readonly text: string; readonly width: string }[];
    readonly rich: readonly Rich[];
    readonly buttons: readonly { readonly actions: readonly Button[] }[];
  }[];
  readonly fields: readonly Field[];
  readonly notes: readonly Note[];
  readonly links: readonly Link[];
  readonly actions: readonly Button[];
  /** Buttons that go as a Submit alone. */
  readonly submits: readonly { readonly title: string; readonly data: ActionData }[];
}
export type Row = Rows['rows'][number];

/** Rows with nothing in them. */
export const EMPTY: Rows = {
  heading: '',
  rich: [],
  lines: [],
  rows: [],
  fields: [],
  notes: [],
  links: [],
  actions: [],
  submits: [],
};
export const SMALL = { subtle: true, size: 'Small' } as const;

/** Back to the meeting's card as the presser sees it. */
export function back(words: Words, m: string): Button {
  return button(words.t('do.back.meeting'), 'meeting.card', { m });
}

/** A number before a row. */
export function lead(number: string | null): Row['leads'] {
  if (number === null) return [];
  return [{ text: number, width: number.length > 2 ? '56px' : '28px' }];
}
