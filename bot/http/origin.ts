/** Where a request comes from, and under which address we are known to the one who asks. */
import type { IncomingMessage } from 'node:http';

const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i;

/** The origin of a public host: https, but http for a host of this machine (tests). */
export function originOf(publicHost: string): string {
  const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(publicHost);
  return `${loopback ? 'http' : 'https'}://${publicHost}`;
}

/** What our own origin is reckoned from: the public host where one is set, else how we were called. */
export interface Place {
  /** Rehearsal: http on this machine. */
  readonly loopbackOnly: boolean;
  readonly publicHost: string | null;
}

/** Our own origin as the sender knows it: behind Teams always https. */
export function ownOrigin(req: IncomingMessage, { loopbackOnly, publicHost }: Place): string {
  if (publicHost !== null) return originOf(publicHost);
  const host = req.headers.host ?? '';
  return `${loopbackOnly ? 'http' : 'https'}://${HOST.test(host) ? host : 'localhost'}`;
}

/** Whether another site's page sends it: browsers say so by Origin and Sec-Fetch-Site. */
export function isCrossSite(req: IncomingMessage, place: Place): boolean {
  const { origin } = req.headers;
  const site = req.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== ownOrigin(req, place)) return true;
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
