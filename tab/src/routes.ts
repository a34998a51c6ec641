/** Where in the tab one is: the part of the address behind '#'. One table for reading and writing it. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'clock'; readonly clock: string | null }
  | { readonly page: 'workshop'; readonly workshop: string }
  /** A PDSA item; null: all of them. */
  | { readonly page: 'development'; readonly development: string | null }
  | { readonly page: 'plan'; readonly clock: string }
  | { readonly page: 'print'; readonly clock: string }
  | { readonly page: 'about'; readonly section: 'privacy' | 'accessibility' }
  /** `m`: a meeting named by a link; null: that of the chat. */
  | { readonly page: 'panel'; readonly m: string | null }
  | { readonly page: 'stage'; readonly m: string | null }
  /** The case form; null: the meeting is that of the person's centre, or is chosen. */
  | { readonly page: 'case'; readonly m: string | null }
  | { readonly page: 'meetings' | 'settings' | 'mine' | 'configure' | 'unknown' };
export type PageName = Route['page'];
/** What a page of `tab/src/<area>` gets. */
export interface PageProps<P extends PageName> {
  readonly route: Extract<Route, { readonly page: P }>;
}

const ID = /^[A-Za-z0-9_.-]{1,120}$/;

/** The route of '#/…'; anything else than a known form is `unknown`. */
export function routeOf(hash: string): Route {
  const [page = '', id, ...more] = hash.replace(/^#?\/?/, '').split('/');
  if (more.length > 0 || (id !== undefined && !ID.test(id))) return { page: 'unknown' };
  if (id === undefined) {
    if (page === '') return { page: 'clock', clock: null };
    if (page === 'development') return { page, development: null };
    if (page === 'panel' || page === 'stage' || page === 'case') return { page, m: null };
    if (page === 'meetings' || page === 'settings' || page === 'mine' || page === 'configure')
      return { page };
    return { page: 'unknown' };
  }
  if (page === 'clock' || page === 'plan' || page === 'print') return { page, clock: id };
  if (page === 'panel' || page === 'stage' || page === 'case') return { page, m: id };
  if (page === 'workshop') return { page, workshop: id };
  if (page === 'development') return { page, development: id };
  if (page === 'about' && (id === 'privacy' || id === 'accessibility')) return { page, section: id };
  return { page: 'unknown' };
}

/** '#/…' of a route, for `href`. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'clock':
      return route.clock === null ? '#/' : `#/clock/${route.clock}`;
    case 'plan':
    case 'print':
      return `#/${route.page}/${route.clock}`;
    case 'workshop':
      return `#/workshop/${route.workshop}`;
    case 'development':
      return route.development === null ? '#/development' : `#/development/${route.development}`;
    case 'about':
      return `#/about/${route.section}`;
    case 'panel':
    case 'stage':
    case 'case':
      return route.m === null ? `#/${route.page}` : `#/${route.page}/${route.m}`;
    case 'unknown':
      return '#/';
    default:
      return `#/${route.page}`;
  }
}

/** Goes there; `replace` leaves no step for the back button. */
export function go(route: Route, { replace = false } = {}): void {
  if (replace) {
    history.replaceState(null, '', hrefOf(route));
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else location.hash = hrefOf(route);
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The address's part behind '#', as it changes. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
