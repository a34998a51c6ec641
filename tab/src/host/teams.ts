/** Teams as a host. The only file that names @microsoft/teams-js; loaded in a frame alone. */
import { app, authentication, dialog, meeting, pages, people, sharing } from '@microsoft/teams-js';
import { type Frame, type HostSource, hostSource, langOf, type OfferedTab, themeOf } from './host.ts';
import { createTokens } from './tokens.ts';

const LIMIT_MS = 5000;

const FRAMES: Readonly<Record<string, Frame>> = {
  sidePanel: 'sidePanel',
  meetingStage: 'meetingStage',
  settings: 'settings',
  task: 'dialog',
};

/** As the bot's dialogs are (`bot/teams/dialog.ts`). */
const DIALOG = { height: 'large', width: 'medium' } as NonNullable<
  Parameters<typeof dialog.url.open>[0]['size']
>;

/** Rejects when it takes longer, by default than five seconds: outside Teams nobody answers. */
function inTime<T>(work: Promise<T>, limitMs: number = LIMIT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Whether a capability of the host is there; some throw instead of saying no. */
function can(asked: () => boolean): boolean {
  try {
    return asked();
  } catch {
    return false;
  }
}

async function done(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}

/** Whether this person may show the app on the meeting's stage; false outside a meeting or without an answer. */
function mayShare(frame: Frame): Promise<boolean> {
  if (frame !== 'sidePanel' && frame !== 'meetingStage') return Promise.resolve(false);
  const asked = new Promise<boolean>((resolve) => {
    meeting.getAppContentStageSharingCapabilities((error, result) =>
      resolve(!error && result?.doesAppHaveSharePermission === true),
    );
  });
  return inTime(asked).catch(() => false);
}

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

/** A page of ours as Teams' dialog; false where the client has none. What it submits when it closes is not asked. */
async function openDialog(url: string, title: string): Promise<boolean> {
  if (!can(dialog.url.isSupported)) return false;
  try {
    dialog.url.open({ url, fallbackUrl: url, title, size: DIALOG });
    return true;
  } catch {
    return false;
  }
}

/** null: no Teams around us, or it did not answer. teams-js asks once in a page's life. */
export async function openTeams(): Promise<HostSource | null> {
  const context = await inTime(app.initialize().then(() => app.getContext())).catch(() => null);
  if (!context) return null;
  const frame = FRAMES[context.page.frameContext] ?? 'content';
  const stage = await mayShare(frame);
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
      shareLink: async ({ url, title }) =>
        can(sharing.isSupported) &&
        done(sharing.shareWebContent({ content: [{ type: 'URL', url, message: title, preview: true }] })),
      openDialog: ({ hash, title }) => openDialog(`${location.origin}/tab/${hash}`, title),
      // Data that a tab's dialog submits gets lost: the page has sent its own to our API.
      closeDialog: () => {
        if (can(dialog.url.isSupported)) dialog.url.submit();
      },
      // Teams closes a dialog without asking it.
      holdsText: () => undefined,
      canShareToStage: stage,
      shareToStage: () =>
        new Promise((resolve) => {
          meeting.shareAppContentToStage(
            (error, result) => resolve(!error && result === true),
            `${location.origin}/tab/`,
          );
        }),
      presentTab: () =>
        frame === 'settings'
          ? inTime(pages.getConfig()).then(
              ({ entityId }) => entityId || null,
              () => null,
            )
          : Promise.resolve(null),
      offerTab: tabOffers(frame),
      pickPeople: async () => {
        if (!can(people.isSupported)) return null;
        try {
          const picked = await people.selectPeople({ openOrgWideSearchInChatOrChannel: true });
          return picked.map(({ objectId, displayName, email }) => ({
            objectId,
            name: displayName ?? email ?? '',
          }));
        } catch {
          // Closing the picker is an error to teams-js.
          return [];
        }
      },
    },
  );
  app.registerOnThemeChangeHandler((theme) => change({ theme: themeOf(theme) }));
  void app.notifySuccess();
  return source;
}

/**
 * Tells Teams what a tab shall show: the first time how it is saved, then what. A save without an answer is a
 * failure that Teams shows beside its button.
 */
function tabOffers(frame: Frame): (tab: OfferedTab) => void {
  if (frame !== 'settings' || !can(pages.config.isSupported)) return () => undefined;
  let offered: OfferedTab | null = null;
  return (tab) => {
    const first = offered === null;
    offered = tab;
    if (!first) return;
    pages.config.registerOnSaveHandler(async (event) => {
      if (!offered) return event.notifyFailure();
      const url = `${location.origin}/tab/${offered.hash}`;
      const config = {
        entityId: offered.id,
        contentUrl: url,
        websiteUrl: url,
        suggestedDisplayName: offered.name,
      };
      if (await done(pages.config.setConfig(config))) event.notifySuccess();
      else event.notifyFailure();
    });
    pages.config.setValidityState(true);
  };
}
