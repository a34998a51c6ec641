/**
 * Addresses in Teams that lead to the app: a page of the tab, and the private chat with the bot. The page stands in
 * the link twice, since Teams' clients lose one of both now and then (`teams-facts.md`, Tab).
 */

export interface LinkOptions {
  /** Id of the app in Teams; null: it has no links. */
  readonly appId: string | null;
  /** The one public host of tab and API. */
  readonly publicHost: string | null;
  readonly botId: string | null;
}

export interface TeamsLinks {
  /** Address of a page of the tab ('/', '/workshop/<id>'); null: the app's id or host is not known. */
  readonly tabLink: (page: string) => string | null;
  /** Address of the 1:1 chat with the bot. */
  readonly chatUrl: string | null;
}

/** The personal tabs of the manifest that begin with a page of their own; all other pages are the clock's. */
const TABS = ['meetings', 'mine'];

export function teamsLinks({ appId, publicHost, botId }: LinkOptions): TeamsLinks {
  return {
    tabLink(page) {
      if (appId === null || publicHost === null) return null;
      const tab = TABS.find((one) => page === `/${one}` || page.startsWith(`/${one}/`)) ?? 'clock';
      const link = new URL(`https://teams.microsoft.com/l/entity/${appId}/${tab}`);
      link.searchParams.set('webUrl', `https://${publicHost}/tab/#${page}`);
      link.searchParams.set('label', 'Pajakello');
      if (page !== '/') link.searchParams.set('context', JSON.stringify({ subEntityId: `#${page}` }));
      // Teams reads '+' as itself.
      return link.href.replaceAll('+', '%20');
    },
    chatUrl: botId === null ? null : `https://teams.microsoft.com/l/chat/0/0?users=28:${botId}`,
  };
}
