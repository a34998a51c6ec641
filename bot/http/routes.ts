/** Addresses as logs and measurements may know them: patterns, since what stands in a path may be a person's or an item's. */
import { ACTIONS, QUERIES } from '#contract/api.ts';

const MESSAGES = '/api/messages';
const OWN: ReadonlySet<string> = new Set([MESSAGES, '/health', '/live']);
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * `/api/clock?clock=…` → 'api/clock', `/calendar/<token>` → 'calendar/:rest', an address that nobody serves → 'none'.
 * @param prefix of the mount that serves it; null: none does
 */
export function routeOf(url: string | undefined, prefix: string | null): string {
  const path = (url ?? '').split('?')[0] ?? '';
  if (OWN.has(path)) return path.slice(1);
  if (prefix === null) return 'none';
  if (prefix !== '/api') return `${prefix.slice(1)}/:rest`;
  const name = path.slice('/api/'.length);
  const known = name === 'events' || Object.hasOwn(QUERIES, name) || Object.hasOwn(ACTIONS, name);
  return known ? `api/${name}` : 'api/:other';
}

/** The method, or 'other': it is text of the request too. */
export const methodOf = (method: string | undefined): string =>
  METHODS.has(method ?? '') ? String(method) : 'other';
