/** Where the connector may be: in rehearsal on this machine alone, otherwise anywhere behind https. */

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a host name means this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.has(hostname.toLowerCase());
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
