/** The clock's ways out of the tab: a link, a share, files. Pictures: `picture-button.tsx`. */
import { useAct } from '../api/query.tsx';
import { useHost } from '../host/host.ts';
import { useText } from '../i18n.ts';
import { hrefOf, type Route } from '../routes.ts';
import { useNotices } from '../shell/notices.tsx';
import type { Shown } from './drawing/drawing.tsx';

/** The address of a page of the tab as others can open it: without who looks. */
export function addressOf(route: Route): string {
  return `${location.origin}${location.pathname}${hrefOf(route)}`;
}

/** Hands a file to the browser. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function useOut(view: Shown) {
  const text = useText();
  const host = useHost();
  const notices = useNotices();
  const download = useAct('download.link');
  const { id, label } = view.clock;
  const title = text('clock.shareTitle', { label, network: view.network.name });
  const url = () => addressOf({ page: 'clock', clock: id });

  /** In Teams a frame may neither save nor print: a short-lived address opens in the person's own browser. */
  async function inBrowser(what: 'clock.csv' | 'print'): Promise<void> {
    const answer = await download.mutateAsync({ what, id }).catch(() => null);
    if (!answer) return;
    host.openUrl(new URL(answer.url, location.href).href);
    if (host.kind === 'teams') notices.say(text('clock.opensBrowser'));
  }

  return {
    /** Whether files must be made in the person's own browser. */
    elsewhere: host.kind === 'teams',
    share: async () => {
      if (!(await host.shareLink({ url: url(), title }))) await copy();
    },
    copy,
    csv: () => inBrowser('clock.csv'),
    print: () => {
      if (host.kind === 'teams') return inBrowser('print');
      location.hash = hrefOf({ page: 'print', clock: id });
      return undefined;
    },
  };

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url());
      notices.say(text('clock.copied'));
    } catch {
      notices.say(text('clock.notCopied'), 'warning');
    }
  }
}
