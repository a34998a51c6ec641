/**
 * The rehearsal room as a host: `?rehearsal=<persona>&frame=…&theme=…&lang=…&chat=…&meeting=…&subPage=…`. The
 * room's page may change it live by `postMessage({ type: 'pajakello-host', theme?, lang?, persona?, chat? })`, and ask
 * by `{ type: 'pajakello-dialog-leave' }` whether a dialog that holds words may be closed,
 * from the window around the tab, which must be of the same origin.
 */
import { type Frame, type HostSource, hostSource, langOf, themeOf } from './host.ts';

const FRAMES: readonly Frame[] = ['content', 'sidePanel', 'meetingStage', 'settings', 'dialog'];

export function openRehearsal(query: URLSearchParams): HostSource {
  let persona = query.get('rehearsal') ?? '';
  let ask: (() => void) | null = null;
  const frame = FRAMES.find((one) => one === query.get('frame')) ?? 'content';
  const { source, change } = hostSource(
    {
      kind: 'rehearsal',
      frame,
      theme: themeOf(query.get('theme')),
      lang: langOf(query.get('lang')) ?? 'fi',
      chat: query.get('chat'),
      meeting: query.get('meeting'),
      subPage: query.get('subPage'),
      person: persona,
      signIn: null,
    },
    {
      authorization: async () => `Rehearsal ${persona}`,
      turnedAway: async () => false,
      signInAgain: async () => false,
      consent: async () => false,
      openUrl: (url) => {
        window.open(url, '_blank', 'noopener');
      },
      shareLink: async ({ url }) => {
        await navigator.clipboard.writeText(url).catch(() => undefined);
        return true;
      },
      openDialog: async (dialog) => {
        if (parent !== window)
          parent.postMessage({ type: 'pajakello-dialog', persona, ...dialog }, location.origin);
        return parent !== window;
      },
      closeDialog: () => parent.postMessage({ type: 'pajakello-dialog-close' }, location.origin),
      holdsText: (how) => {
        ask = how;
        parent.postMessage({ type: 'pajakello-dialog-holds', holds: how !== null }, location.origin);
      },
      canShareToStage: frame === 'sidePanel',
      shareToStage: async () => {
        parent.postMessage({ type: 'pajakello-stage' }, location.origin);
        return parent !== window;
      },
      presentTab: async () => query.get('tab'),
      offerTab: (tab) => {
        if (frame === 'settings') parent.postMessage({ type: 'pajakello-tab', ...tab }, location.origin);
      },
      pickPeople: async () => null,
    },
  );
  addEventListener('message', ({ origin, source: from, data }: MessageEvent<unknown>) => {
    if (origin !== location.origin || from !== parent || typeof data !== 'object' || data === null) return;
    const told = data as Readonly<Record<string, unknown>>;
    if (told.type === 'pajakello-dialog-leave') ask?.();
    if (told.type !== 'pajakello-host') return;
    const word = (name: string) => (typeof told[name] === 'string' ? (told[name] as string) : undefined);
    const theme = word('theme');
    const lang = langOf(word('lang'));
    const chat = word('chat');
    persona = word('persona') ?? persona;
    change({
      person: persona,
      ...(theme === undefined ? {} : { theme: themeOf(theme) }),
      ...(lang === null ? {} : { lang }),
      ...(chat === undefined ? {} : { chat }),
    });
  });
  return source;
}
