/**
 * Asks the filter while one writes: all fields at once, when nothing was typed for a moment, one question at a time.
 * An answer about a text that is no longer there is dropped.
 */
import type { CheckAnswer, CheckedField } from '#contract/answers.ts';
import { TEXT_FIELDS, type TextField } from '#contract/values.ts';
import { isFailure } from '../api/failure.ts';
import type { Texts } from './draft.ts';

/** Doubted words that the writer keeps, by the doubt's key. */
export type Answers = Readonly<Record<string, 'keep'>>;

export interface Checked {
  /** The texts that were checked. */
  readonly texts: Texts;
  readonly fields: Readonly<Partial<Record<TextField, CheckedField>>>;
}

/** 'expired': the page may ask no more. */
export type CheckTrouble = 'down' | 'offline' | 'expired' | null;

export interface CheckerOptions {
  readonly ask: (body: {
    fields: Record<string, string>;
    answers: Record<string, 'keep'>;
  }) => Promise<CheckAnswer>;
  /** null: there is nothing in the form. */
  readonly onChecked: (checked: Checked | null) => void;
  readonly onTrouble: (trouble: CheckTrouble) => void;
}

export interface Checker {
  /** What stands in the form now. `soon`: something was pressed, so nobody waits for a pause. */
  set(texts: Texts, answers: Answers, soon: boolean): void;
  stop(): void;
}

export const PAUSE_MS = 400;
/** After a failure, by what it was. */
const AGAIN_MS = { busy: 1200, offline: 3000, down: 5000 } as const;

const isEmpty = (texts: Texts) => TEXT_FIELDS.every((field) => texts[field].trim() === '');
const keyOf = (texts: Texts, answers: Answers) => JSON.stringify([texts, answers]);

export function createChecker({ ask, onChecked, onTrouble }: CheckerOptions): Checker {
  let present: { readonly texts: Texts; readonly answers: Answers } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let stopped = false;
  /** What was answered last. */
  let known = '';

  function plan(afterMs: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void run(), afterMs);
  }

  function failed(failure: unknown): void {
    if (!isFailure(failure)) throw failure;
    const { kind } = failure;
    if (kind === 'unauthorised' || kind === 'forbidden') onTrouble('expired');
    else if (kind === 'busy') plan(AGAIN_MS.busy);
    // What the server cannot read is told when it is sent.
    else if (kind !== 'invalid') {
      const trouble = kind === 'offline' ? 'offline' : 'down';
      onTrouble(trouble);
      plan(AGAIN_MS[trouble]);
    }
  }

  async function run(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    if (present === null) return;
    const { texts, answers } = present;
    const key = keyOf(texts, answers);
    if (key === known) return;
    if (isEmpty(texts)) {
      known = key;
      onChecked(null);
      return;
    }
    running = true;
    try {
      const { fields } = await ask({ fields: { ...texts }, answers: { ...answers } });
      if (stopped) return;
      onTrouble(null);
      if (key === keyOf(present.texts, present.answers)) {
        known = key;
        onChecked({ texts, fields });
      }
    } catch (failure) {
      if (!stopped) failed(failure);
    } finally {
      running = false;
      if (again) {
        again = false;
        plan(0);
      }
    }
  }

  return {
    set(texts, answers, soon) {
      present = { texts, answers };
      plan(soon ? 0 : PAUSE_MS);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
