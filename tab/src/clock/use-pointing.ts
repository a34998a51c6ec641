/**
 * Which event of the ring is pointed at (mouse, touch, keyboard), and the arrow keys. The card it shows can be
 * reached with the pointer and goes with Escape (WCAG 1.4.13); a finger's first tap shows it, the second opens.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isMove, moved, type Stop } from './ring/moves.ts';

const SHOW_MS = 60;
const HIDE_MS = 220;

/** Key of the event that something of the drawing belongs to. */
function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
}

export interface Pointing {
  /** Key of the event whose card is shown. */
  readonly shown: string | null;
  /** Key of the tab stop. */
  readonly stop: string;
  readonly hide: () => void;
  readonly ring: {
    readonly onPointerOver: (event: PointerEvent) => void;
    readonly onPointerOut: (event: PointerEvent) => void;
    readonly onClickCapture: (event: MouseEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: { readonly target: EventTarget }) => void;
    readonly onBlur: () => void;
  };
  readonly card: { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void };
}

/**
 * @param stops all events of the ring
 * @param first key of the tab stop before anybody was there
 * @param onOpen what has no address of its own: bunches, PDSA items
 */
export function usePointing(stops: readonly Stop[], first: string, onOpen: (key: string) => void): Pointing {
  const [shown, setShown] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const stop = chosen !== null && stops.some(({ key }) => key === chosen) ? chosen : first;
  const handlers = useMemo(() => {
    const later = (ms: number, key: string | null) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setShown(key), ms);
    };
    const now = (key: string | null) => {
      clearTimeout(timer.current);
      setShown(key);
    };
    return { later, now };
  }, []);

  return {
    shown: shown !== null && stops.some(({ key }) => key === shown) ? shown : null,
    stop,
    hide: () => handlers.now(null),
    card: {
      onPointerEnter: () => clearTimeout(timer.current),
      onPointerLeave: () => handlers.later(HIDE_MS, null),
    },
    ring: {
      onPointerOver: ({ target, pointerType }) => {
        touched.current = pointerType === 'touch';
        const key = keyOf(target);
        if (key !== null && !touched.current) handlers.later(shown === null ? SHOW_MS : 0, key);
      },
      onPointerOut: ({ target, pointerType }) => {
        if (keyOf(target) !== null && pointerType !== 'touch') handlers.later(HIDE_MS, null);
      },
      onClickCapture: (event) => {
        const key = keyOf(event.target);
        if (key === null) {
          if (touched.current) handlers.now(null);
          return;
        }
        setChosen(key);
        if (touched.current && shown !== key) {
          event.preventDefault();
          handlers.now(key);
          return;
        }
        if (!(event.target as Element).closest('a')) onOpen(key);
      },
      onKeyDown: (event) => {
        const key = keyOf(event.target);
        if (key === null) return;
        if (event.key === 'Escape' && shown !== null) {
          event.stopPropagation();
          handlers.now(null);
        } else if ((event.key === 'Enter' || event.key === ' ') && !(event.target as Element).closest('a')) {
          event.preventDefault();
          onOpen(key);
        } else if (isMove(event.key) && !(event.altKey || event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          const next = moved(stops, key, event.key);
          setChosen(next);
          const svg = (event.target as Element).closest('svg');
          svg?.querySelector<SVGElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
        }
      },
      onFocus: ({ target }) => {
        const key = keyOf(target);
        if (key === null) return;
        setChosen(key);
        if (target instanceof Element && target.matches(':focus-visible')) handlers.now(key);
      },
      onBlur: () => handlers.later(HIDE_MS, null),
    },
  };
}
