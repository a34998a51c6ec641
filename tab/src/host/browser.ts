/** A browser of its own, outside Teams: pages that need nobody signed in are shown, the others say where to go. */
import { type HostSource, hostSource, langOf } from './host.ts';

/**
 * The ticket of an address that Teams opened here to print one clock ('#/print/<id>?ticket=…'): it is taken out of
 * the address and kept while the page is open. null: none.
 */
function takeTicket(): string | null {
  const [, page, ticket] = /^(#\/print\/[^?]+)\?ticket=([A-Za-z0-9_.-]+)$/.exec(location.hash) ?? [];
  if (page === undefined || ticket === undefined) return null;
  history.replaceState(history.state, '', page);
  return ticket;
}

export function openBrowser(): HostSource {
  const ticket = takeTicket();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const themeNow = () => (dark.matches ? 'dark' : 'default');
  const { source, change } = hostSource(
    {
      kind: 'browser',
      frame: 'content',
      theme: themeNow(),
      lang: navigator.languages.map(langOf).find((lang) => lang !== null) ?? 'fi',
      chat: null,
      meeting: null,
      subPage: null,
      person: '',
      signIn: null,
    },
    {
      authorization: async () => (ticket === null ? null : `Ticket ${ticket}`),
      turnedAway: async () => false,
      signInAgain: async () => false,
      consent: async () => false,
      openUrl: (url) => {
        window.open(url, '_blank', 'noopener');
      },
      shareLink: async () => false,
      openDialog: async () => false,
      closeDialog: () => window.close(),
      holdsText: () => undefined,
      canShareToStage: false,
      shareToStage: async () => false,
      presentTab: async () => null,
      offerTab: () => undefined,
      pickPeople: async () => null,
    },
  );
  dark.addEventListener('change', () => change({ theme: themeNow() }));
  return source;
}
