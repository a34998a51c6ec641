/** The states that every page shares: loading, failed, empty. */
import { type ReactNode, useEffect, useState } from 'react';
import { useConnection } from '../api/connection.ts';
import type { ApiFailure } from '../api/failure.ts';
import { sayFailure } from '../api/words.ts';
import { useText, useWords } from '../i18n.ts';
import { Icon } from './icons.tsx';
import classes from './states.module.css';

const QUIET_MS = 1000;

/** Says that something loads, in words after one second; before that nothing jumps. */
export function Loading() {
  const text = useText();
  const { online } = useConnection();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.loading} role="status">
      {late && text(online ? 'shell.loading' : 'shell.fail.offline.do')}
    </div>
  );
}

interface TroubleProps {
  /** What happened. */
  readonly what: string;
  /** What is safe, what to do. */
  readonly todo: string;
  /** Headings of a whole page's trouble are its h1. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
}

/** A box that says what happened, what is safe and what to do. */
export function Trouble({ what, todo, level = 2, children }: TroubleProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={classes.trouble} role={level === 1 ? undefined : 'alert'}>
      <Heading className={classes.heading} tabIndex={level === 1 ? -1 : undefined}>
        <Icon name="alert" /> {what}
      </Heading>
      <p>{todo}</p>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}

/** A view that could not be fetched, with 'Yritä uudelleen'. */
export function Failed({
  failure,
  onRetry,
}: {
  readonly failure: ApiFailure;
  readonly onRetry?: () => void;
}) {
  const words = useWords();
  const { what, todo } = sayFailure(words, failure);
  return (
    <Trouble what={what} todo={todo}>
      {onRetry && (
        <button type="button" className={classes.button} onClick={onRetry}>
          {words.text('shell.retry')}
        </button>
      )}
    </Trouble>
  );
}

/** Nothing there yet: a sentence and what to do next. */
export function Empty({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p>{words}</p>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
