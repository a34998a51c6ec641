/** What became of the last command, said quietly: it was done by another chair, it was refused, or it did not get there. */
import { isFailure } from '../api/failure.ts';
import { sayFailure } from '../api/words.ts';
import { useWords, type Words } from '../i18n.ts';
import controls from './controls.module.css';
import type { Outcome as Result } from './use-panel.ts';

/** Sentence of a refusal by its kind; what has none of its own is said in general. */
export function refusalWords({ text, knows }: Words, kind: string): string {
  if (kind === 'stale') return text('panel.quicker');
  const key = `panel.refusal.${kind}`;
  return knows(key) ? text(key) : text('panel.refused');
}

export function Outcome({ outcome }: { readonly outcome: Result }) {
  const words = useWords();
  const said =
    outcome === null
      ? ''
      : 'refusal' in outcome
        ? refusalWords(words, outcome.refusal)
        : isFailure(outcome.failure)
          ? Object.values(sayFailure(words, outcome.failure)).join(' ')
          : words.text('panel.refused');
  return (
    <p className={said ? controls.outcome : undefined} role="status">
      {said}
    </p>
  );
}
