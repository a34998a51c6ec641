/**
 * Teams as a host, loaded in a frame alone: what every page needs of it. What is used later or in some frames alone
 * is in `teams-uses.ts`; no other file names @microsoft/teams-js.
 */
import { app, authentication, dialog } from '@microsoft/teams-js';
import { type Frame, type HostSource, hostSource, langOf, type PickedPerson, themeOf } from './host.ts';
import { can, done, inTime } from './teams-asks.ts';
import { createTokens } from './tokens.ts';

const FRAMES: Readonly<Record<string, Frame>> = {
  sidePanel: 'sidePanel',
  meetingStage: 'meetingStage',
  settings: 'settings',
  task: 'dialog',
};

/** Long enough for a person to read, sign in and decide. */
const WINDOW_MS = 5 * 60_000;

/** Teams' window on our address that leads to Entra's consent; true: it was given. */
async function consent(to: 'access' | 'calendar', tenant: string): Promise<boolean> {
  const url = new URL(`/signin/${to}`, location.origin);
  url.searchParams.set('tenant', tenant);
  const asked = authentication.authenticate({ url: url.href, width: 520, height: 640 });
  return done(inTime(asked, WINDOW_MS));
}

/** In the window itself: says how it went, and Teams closes it. Outside Teams' window nothing happens. */
export async function finishConsent(given: boolean): Promise<void> {
  await inTime(app.initialize()).then(
    () => (given ? authentication.notifySuccess('') : authentication.notifyFailure('refused')),
    () => undefined,
  );
}

type Uses = typeof import('./teams-uses.ts');

/** Something of Teams that is loaded when it is wanted; `without`: the answer where it cannot be had. */
async function using<T>(what: (uses: Uses) => T | Promise<T>, without: T): Promise<T> {
  return import('./teams-uses.ts').then(what).catch(() => without);
}

/** null: no Teams around us, or it did not answer. teams-js asks once in a page's life. */
export async function openTeams(): Promise<HostSource | null> {
  const context = await inTime(app.initialize().then(() => app.getContext())).catch(() => null);
  if (!context) return null;
  const frame = FRAMES[context.page.frameContext] ?? 'content';
  const inMeeting = frame === 'sidePanel' || frame === 'meetingStage';
  const stage = inMeeting && (await using((uses) => uses.mayShare(), false));
  const person = context.user?.id ?? '';
  const tokens = createTokens({
    ask: () => authentication.getAuthToken(),
    anonymous: person === '',
    tell: (signIn) => change({ signIn }),
  });
  const { source, change } = hostSource(
    {
      kind: 'teams',
      frame,
      theme: themeOf(context.app.theme),
      lang: langOf(context.app.locale) ?? 'fi',
      chat: context.chat?.id ?? null,
      meeting: context.meeting?.id ?? null,
      subPage: context.page.subPageId || null,
      person,
      signIn: null,
    },
    {
      authorization: tokens.authorization,
      turnedAway: tokens.turnedAway,
      signInAgain: tokens.signIn,
      consent: (to) => consent(to, context.user?.tenant?.id ?? ''),
      openUrl: (url) => {
        void app.openLink(url).catch(() => window.open(url, '_blank', 'noopener'));
      },
      shareLink: (link) => using((uses) => uses.shareLink(link), false),
      openDialog: ({ hash, title }) =>
        using((uses) => uses.openDialog(`${location.origin}/tab/${hash}`, title), false),
      // Data that a tab's dialog submits gets lost: the page has sent its own to our API.
      closeDialog: () => {
        if (can(dialog.url.isSupported)) dialog.url.submit();
      },
      // Teams closes a dialog without asking it.
      holdsText: () => undefined,
      canShareToStage: stage,
      shareToStage: () => using((uses) => uses.shareToStage(), false),
      presentTab: () =>
        frame === 'settings' ? using((uses) => uses.presentTab(), null) : Promise.resolve(null),
      offerTab: (tab) => {
        if (frame === 'settings') void using((uses) => uses.offerTab(tab), undefined);
      },
      pickPeople: () => using<readonly PickedPerson[] | null>((uses) => uses.pickPeople(), null),
    },
  );
  app.registerOnThemeChangeHandler((theme) => change({ theme: themeOf(theme) }));
  void app.notifySuccess();
  return source;
}
