/** Keeps Tapaamiset fresh: the server tells of no meeting's changes but to those who watch it. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MeetingsView } from '#contract/network.ts';

const MINUTE = 60_000;

/** Asks again every minute while the page is seen, and at once when it is seen again. */
export function useFreshMeetings(view: MeetingsView | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!view) return;
    const refresh = () => {
      if (document.visibilityState === 'visible') void queries.invalidateQueries({ queryKey: ['meetings'] });
    };
    const timer = setTimeout(refresh, MINUTE);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [view, queries]);
}
