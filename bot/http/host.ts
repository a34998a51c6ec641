/** In rehearsal only this machine's own names are served, so that no other site's page can reach us by DNS tricks. */

const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a Host header is one of this machine's names with our port. */
export function isAllowedHost(host: string | undefined, port: number): boolean {
  if (host === undefined) return false;
  const given = host.trim().toLowerCase();
  return NAMES.some((name) => given === `${name}:${port}` || (port === 80 && given === name));
}
