/** Gives the focus back to the button that opened something, when that has been closed. */
import { useCallback, useEffect, useRef } from 'react';

/** For the `ref` of a button that is not there while what it opened is. */
export function useReturnFocus(open: boolean): (element: HTMLElement | null) => void {
  const opened = useRef(false);
  useEffect(() => {
    if (open) opened.current = true;
  }, [open]);
  return useCallback((element: HTMLElement | null) => {
    if (!(element && opened.current)) return;
    opened.current = false;
    element.focus();
  }, []);
}
