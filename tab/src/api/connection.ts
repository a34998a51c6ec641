/** Whether the server can be reached, and when it last answered, by its own clock. */
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

export interface Connection {
  readonly online: boolean;
  /** Instant of the last answer, as the server wrote it; null before the first. */
  readonly seen: string | null;
}

let connection: Connection = { online: true, seen: null };
const listeners = new Set<() => void>();

function set(next: Connection): void {
  const changed = next.online !== connection.online;
  connection = next;
  if (!changed) return;
  onlineManager.setOnline(next.online);
  for (const listener of listeners) listener();
}

// What the browser says of its network is a hint: only an answer of the server is proof.
onlineManager.setEventListener(() => {
  const gone = () => unreachable();
  addEventListener('offline', gone);
  return () => removeEventListener('offline', gone);
});

/** The server answered; `date` is its Date header. */
export function reached(date: string | null): void {
  const at = date === null ? Number.NaN : Date.parse(date);
  set({ online: true, seen: Number.isNaN(at) ? connection.seen : new Date(at).toISOString() });
}

/** A request got no answer. */
export function unreachable(): void {
  set({ ...connection, online: false });
}

/** Whether a request has any hope. */
export function isOnline(): boolean {
  return navigator.onLine && connection.online;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}
