/**
 * The bot's token for one form. It comes behind '#' in the address that the bot gives a dialog, is taken out of the
 * address before anything is drawn, and lives while the page is open. null: whoever is signed in fills in the form.
 */
import type { Host, HostSource } from '../host/host.ts';

let token: string | null = null;
let opened = false;

/** Whether the bot has opened this page; still true when its token has become too old. */
export const isOpenedByBot = (): boolean => opened;

/** Takes the token out of '#/case/<m>?form=<token>'. */
function take(): void {
  const [, page, found] = /^(#\/case(?:\/[^?/]+)?)\?form=([\w.-]+)$/.exec(location.hash) ?? [];
  if (page === undefined || found === undefined) return;
  token = found;
  opened = true;
  history.replaceState(history.state, '', page);
}

/** The same host, whose requests are signed with the token as long as the server takes it. */
export function withToken(source: HostSource): HostSource {
  take();
  if (token === null) return source;
  const made = new WeakMap<Host, Host>();
  function dressed(host: Host): Host {
    return {
      ...host,
      // Of nobody who is signed in: their live events are not this page's.
      person: '',
      authorization: async () => (token === null ? host.authorization() : `Form ${token}`),
      turnedAway: async (used, why, again) => {
        if (used === null || !used.startsWith('Form ')) return host.turnedAway(used, why, again);
        token = null;
        return (await host.authorization()) !== null;
      },
    };
  }
  return {
    subscribe: source.subscribe,
    current: () => {
      const host = source.current();
      const known = made.get(host) ?? dressed(host);
      made.set(host, known);
      return known;
    },
  };
}
