/** Keeps a panel fresh while time is being paid: who pays changes then without an event of the server. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MeetingView } from '#contract/views.ts';
import { momentOf } from './moment.ts';

const PAYING_MS = 10_000;

/** Asks for the view again every ten seconds while the part stands or is over time, and a second after its end. */
export function useFreshWhilePaying(view: MeetingView | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    const part = view?.part;
    if (!part || view.course !== 'running') return;
    const { partLeft, still } = momentOf(part, Date.parse(view.now));
    const wait = still || part.part === 'talk' ? PAYING_MS : Math.max(PAYING_MS, partLeft + 1000);
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['panel'] }), wait);
    return () => clearTimeout(timer);
  }, [view, queries]);
}
