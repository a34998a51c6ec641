/** Where a request comes from, and under which address we are known to the one who asks. */
import type { IncomingMessage } from 'node:http';

const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i;

/** Our own origin as the sender knows it: behind Teams always https, in rehearsal http on this machine. */
export function ownOrigin(req: IncomingMessage, loopbackOnly: boolean): string {
  const host = req.headers.host ?? '';
  return `${loopbackOnly ? 'http' : 'https'}://${HOST.test(host) ? host : 'localhost'}`;
}

/** Whether another site's page sends it: browsers say so by Origin and Sec-Fetch-Site. */
export function isCrossSite(req: IncomingMessage, loopbackOnly: boolean): boolean {
  const { origin } = req.headers;
  const site = req.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== ownOrigin(req, loopbackOnly)) return true;
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
