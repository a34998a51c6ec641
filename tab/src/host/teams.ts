/** Teams as a host. The only file that names @microsoft/teams-js; loaded in a frame alone. */
import { app, authentication, meeting, pages, people, sharing } from '@microsoft/teams-js';
import { type Frame, type HostSource, hostSource, langOf, type OfferedTab, themeOf } from './host.ts';

const LIMIT_MS = 5000;
/** A token is asked for anew this long before it ends, since the host keeps its own cache. */
const TOKEN_FOR_MS = 60_000;

const FRAMES: Readonly<Record<string, Frame>> = {
  sidePanel: 'sidePanel',
  meetingStage: 'meetingStage',
  settings: 'settings',
};

/** Rejects when it takes longer than five seconds: outside Teams nobody answers. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), LIMIT_MS);
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

/** The token from the host, kept for a minute so that a page's first requests ask once. */
function tokens(): () => Promise<string | null> {
  let held: { readonly value: Promise<string | null>; readonly at: number } | null = null;
  return () => {
    if (held && performance.now() - held.at < TOKEN_FOR_MS) return held.value;
    const value = inTime(authentication.getAuthToken()).then(
      (token) => `Bearer ${token}`,
      () => {
        held = null;
        return null;
      },
    );
    held = { value, at: performance.now() };
    return value;
  };
}

/** null: no Teams around us, or it did not answer. teams-js asks once in a page's life. */
export async function openTeams(): Promise<HostSource | null> {
  const context = await inTime(app.initialize().then(() => app.getContext())).catch(() => null);
  if (!context) return null;
  const frame = FRAMES[context.page.frameContext] ?? 'content';
  const stage = await mayShare(frame);
  const { source, change } = hostSource(
    {
      kind: 'teams',
      frame,
      theme: themeOf(context.app.theme),
      lang: langOf(context.app.locale) ?? 'fi',
      chat: context.chat?.id ?? null,
      meeting: context.meeting?.id ?? null,
      subPage: context.page.subPageId || null,
      person: context.user?.id ?? '',
    },
    {
      authorization: tokens(),
      openUrl: (url) => {
        void app.openLink(url).catch(() => window.open(url, '_blank', 'noopener'));
      },
      shareLink: async ({ url, title }) =>
        can(sharing.isSupported) &&
        done(sharing.shareWebContent({ content: [{ type: 'URL', url, message: title, preview: true }] })),
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
