/** Text that must stay readable and may not be cut: smaller by steps, and at last without the question. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** 0: as drawn · 1: smaller · 2: the question is left out, the side panel shows it. */
export type Fit = 0 | 1 | 2;

/**
 * The first step at which the element holds its content.
 * @param text changes when the content does
 */
export function useFit<E extends HTMLElement>(
  text: string,
): { readonly ref: RefObject<E | null>; readonly fit: Fit } {
  const ref = useRef<E>(null);
  const [step, setStep] = useState<{ readonly text: string; readonly fit: Fit }>({ text, fit: 0 });
  const fit = step.text === text ? step.fit : 0;
  useLayoutEffect(() => {
    const element = ref.current;
    if (element && fit < 2 && element.scrollHeight > element.clientHeight + 1)
      setStep({ text, fit: (fit + 1) as Fit });
  }, [text, fit]);
  return { ref, fit };
}
