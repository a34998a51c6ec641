/** The small values that templates bind: runs of text, lines, facts, buttons. Every slot is always given. */

export interface Run {
  readonly text: string;
  readonly weight: 'Default' | 'Bolder';
  readonly size: 'Default' | 'Small' | 'Medium';
  readonly subtle: boolean;
}
type RunLook = Partial<Omit<Run, 'text'>>;

/** A paragraph of runs, for `RichTextBlock`: the only place besides inputs where a person's text is shown. */
export interface Rich {
  readonly spacing: 'None' | 'Small' | 'Default' | 'Medium';
  readonly runs: readonly Run[];
}

/** A line of our own words, for `TextBlock` (which reads Markdown: never a person's text). */
export interface Line extends Run {
  readonly spacing: Rich['spacing'];
}

export interface Fact {
  readonly label: string;
  readonly rich: readonly Rich[];
}

export interface Box {
  readonly style: 'emphasis' | 'accent' | 'warning';
  readonly lines: readonly Line[];
}

export interface Note {
  readonly text: string;
}

/** The way in which data of a button may look; every verb's data is flat but for the lists and the kept texts of a form. */
export type ActionData = Readonly<Record<string, unknown>>;
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: ActionData;
  readonly mode: 'primary' | 'secondary';
}

/**
 * A text as runs that show it letter by letter. Renderers read `{{DATE(…)}}` and `{{TIME(…)}}` inside one
 * run as functions, so a run never holds two braces in a row.
 */
export function runs(text: string, look: RunLook = {}): readonly Run[] {
  const parts = text.split(/(?<=\{)(?=\{)/u);
  return parts.map((part) => ({ text: part, weight: 'Default', size: 'Default', subtle: false, ...look }));
}

/** A button that opens an address. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** One paragraph of a text that anybody may have written. */
export function rich(text: string, look: RunLook = {}, spacing: Rich['spacing'] = 'Small'): Rich {
  return { spacing, runs: runs(text, look) };
}

/** One line of our own words. */
export function line(text: string, look: RunLook & { spacing?: Rich['spacing'] } = {}): Line {
  return { text, weight: 'Default', size: 'Default', subtle: false, spacing: 'Small', ...look };
}

/** A labelled text; the label is ours, the text may be anybody's. */
export function fact(label: string, text: string): Fact {
  return { label, rich: [rich(text, {}, 'None')] };
}

/** A button. `verb` goes into the data too, so that a Submit tells what it is. */
export function button(
  title: string,
  verb: string,
  data: ActionData = {},
  mode: Button['mode'] = 'primary',
): Button {
  return { title, verb, data: { verb, ...data }, mode };
}

/** The slot of something that may be absent: a list of none or one. */
export function maybe<T>(value: T | null | undefined | false): readonly T[] {
  return value === null || value === undefined || value === false ? [] : [value];
}
