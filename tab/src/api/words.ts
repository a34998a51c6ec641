/** A failure in words: what happened, and what is safe and what to do. */
import type { Key, Words } from '../i18n.ts';
import type { ApiFailure } from './failure.ts';

export interface FailureWords {
  readonly what: string;
  readonly todo: string;
}

/**
 * A refusal says its own sentence (`refusal.<kind>`) where the tab has it; everything else what its kind means.
 */
export function sayFailure({ text, knows }: Words, failure: ApiFailure): FailureWords {
  if (failure.body?.error === 'refused') {
    const key = `refusal.${failure.body.kind}`;
    if (knows(key)) return { what: text(key), todo: '' };
  }
  const what = `shell.fail.${failure.kind}` as const satisfies Key;
  const todo = `shell.fail.${failure.kind}.do` as const satisfies Key;
  return { what: text(what), todo: text(todo) };
}
