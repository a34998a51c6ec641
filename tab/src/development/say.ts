/** Fields and values of a PDSA item in words. */
import type { PdsaStep, StepView } from '#contract/clock.ts';
import type { PlainKey, Words } from '../i18n.ts';
import { dateWords, dayWords } from '../workshop/say.ts';

/** The letter on the ring and in the strip. */
export const LETTERS: Readonly<Record<PdsaStep, string>> = { plan: 'P', do: 'D', study: 'S', act: 'A' };

/** '4.8.–13.9. · tehty', '14.9. alkaen · nyt', 'ei päivää'. @param next when the next step begins */
export function stepTime({ text, lang }: Words, step: StepView, next: string | null): string {
  const state = step.done ? text('development.done') : step.now ? text('development.now') : '';
  const { date } = step;
  const time =
    date === null
      ? text('development.noDate')
      : next !== null && step.done
        ? text('development.span', { from: dateWords(lang, date), to: dateWords(lang, next) })
        : text('development.from', { date: dateWords(lang, date) });
  return [time, state].filter(Boolean).join(' · ');
}

const FIELDS: Readonly<Record<string, PlainKey>> = {
  title: 'development.title',
  origin: 'development.origin',
  date: 'development.date',
  text: 'development.text',
  done: 'development.done',
};

/** 'Suunnittele: mitä tehdään'. @param path 'title', 'plan.text' … */
export function fieldName({ text }: Words, path: string): string {
  const [step, of] = path.split('.');
  const name = text(FIELDS[of ?? step ?? ''] ?? 'development.title');
  return of === undefined ? name : `${text(`development.step.${step as PdsaStep}`)}: ${name}`;
}

export function valueWords({ text, lang }: Words, path: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (path.endsWith('.date')) return dayWords(lang, String(value));
  if (typeof value === 'boolean') return text(value ? 'development.done' : 'development.notDone');
  return String(value);
}
