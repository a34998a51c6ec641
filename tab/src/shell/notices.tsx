/** Short notices at the edge of the page: what was done, with 'Kumoa' for ten seconds, or what did not succeed. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useText } from '../i18n.ts';
import { Icon } from './icons.tsx';
import classes from './notices.module.css';

export type Intent = 'info' | 'warning';

export interface Notices {
  /** Says something; it goes by itself after ten seconds, a warning stays until it is closed. */
  say(words: string, intent?: Intent): void;
  /** Says what was done and offers to take it back, for ten seconds. */
  undo(words: string, takeBack: () => unknown): void;
}

interface Notice {
  readonly id: number;
  readonly words: string;
  readonly intent: Intent;
  readonly takeBack: (() => unknown) | null;
}

const SHOWN_MS = 10_000;
/** More at once nobody reads. */
const SHOWN = 3;

const NoticesContext = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new TypeError('no notices: NoticesProvider is missing');
  return notices;
}

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Notice[]>([]);
  const timers = useRef(new Map<number, ReturnType<typeof setTimeout>>());
  const next = useRef(0);

  const close = useCallback((id: number) => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    setShown((all) => all.filter((notice) => notice.id !== id));
  }, []);
  const wait = useCallback(
    (id: number) => {
      clearTimeout(timers.current.get(id));
      timers.current.set(
        id,
        setTimeout(() => close(id), SHOWN_MS),
      );
    },
    [close],
  );
  const notices = useMemo<Notices>(() => {
    const add = (notice: Omit<Notice, 'id'>) => {
      const id = next.current++;
      setShown((all) =>
        [...all.filter(({ words }) => words !== notice.words), { ...notice, id }].slice(-SHOWN),
      );
      if (notice.intent === 'info') wait(id);
    };
    return {
      say: (words, intent = 'info') => add({ words, intent, takeBack: null }),
      undo: (words, takeBack) => add({ words, intent: 'info', takeBack }),
    };
  }, [wait]);

  return (
    <NoticesContext.Provider value={notices}>
      {children}
      <Shelf
        shown={shown}
        onClose={close}
        onHold={(id) => clearTimeout(timers.current.get(id))}
        onRelease={(notice) => notice.intent === 'info' && wait(notice.id)}
      />
    </NoticesContext.Provider>
  );
}

interface ShelfProps {
  readonly shown: readonly Notice[];
  readonly onClose: (id: number) => void;
  /** While somebody points at a notice or has the focus in it, it stays. */
  readonly onHold: (id: number) => void;
  readonly onRelease: (notice: Notice) => void;
}

function Shelf({ shown, onClose, onHold, onRelease }: ShelfProps) {
  const text = useText();
  return (
    <section className={classes.shelf} aria-label={text('shell.notices')} aria-live="polite">
      {shown.map((notice) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here but waiting.
        <div
          key={notice.id}
          className={classes.notice}
          data-intent={notice.intent}
          onPointerEnter={() => onHold(notice.id)}
          onPointerLeave={() => onRelease(notice)}
          onFocus={() => onHold(notice.id)}
          onBlur={() => onRelease(notice)}
        >
          <span className={classes.words}>{notice.words}</span>
          {notice.takeBack && (
            <button
              type="button"
              className={classes.undo}
              onClick={() => {
                onClose(notice.id);
                notice.takeBack?.();
              }}
            >
              {text('shell.undo')}
            </button>
          )}
          <button
            type="button"
            className={classes.close}
            aria-label={text('shell.close')}
            onClick={() => onClose(notice.id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </section>
  );
}
