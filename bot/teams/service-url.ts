/** Where the connector may be: in rehearsal on this machine alone, otherwise anywhere behind https. */

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a host name means this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.has(hostname.toLowerCase());
}

/**
 * Whether two service URLs mean the same service: same host and region. Teams sends them with and without
 * the tenant's id at the end, so they are never compared letter for letter.
 */
export function sameService(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return a === b;
  const [x, y] = [new URL(a), new URL(b)];
  const region = ({ pathname }: URL) => pathname.split('/')[1] ?? '';
  return x.origin === y.origin && region(x) === region(y);
}

/** The base address without its last slash; null where it is not allowed (credentials in it never are). */
export function allowedServiceUrl(serviceUrl: string, rehearsal: boolean): string | null {
  if (!URL.canParse(serviceUrl)) return null;
  const url = new URL(serviceUrl);
  if (url.username || url.password || url.search || url.hash) return null;
  const fits = rehearsal
    ? (url.protocol === 'http:' || url.protocol === 'https:') && isLoopback(url.hostname)
    : url.protocol === 'https:';
  return fits ? `${url.origin}${url.pathname.replace(/\/+$/, '')}` : null;
}
