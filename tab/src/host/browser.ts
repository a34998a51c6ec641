/** A browser of its own, outside Teams: pages that need nobody signed in are shown, the others say where to go. */
import { type HostSource, hostSource, langOf } from './host.ts';

export function openBrowser(): HostSource {
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
    },
    {
      authorization: async () => null,
      openUrl: (url) => {
        window.open(url, '_blank', 'noopener');
      },
      shareLink: async () => false,
      canShareToStage: false,
      shareToStage: async () => false,
      pickPeople: async () => null,
    },
  );
  dark.addEventListener('change', () => change({ theme: themeNow() }));
  return source;
}
