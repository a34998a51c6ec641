/** What of Teams is used later or in some frames alone: sharing, dialogs, picking people, a meeting, settings. */
import { dialog, meeting, pages, people, sharing } from '@microsoft/teams-js';
import type { HostActions, OfferedTab, PickedPerson } from './host.ts';
import { can, done, inTime } from './teams-asks.ts';

/** As the bot's dialogs are (`bot/teams/dialog.ts`). */
const DIALOG = { height: 'large', width: 'medium' } as NonNullable<
  Parameters<typeof dialog.url.open>[0]['size']
>;

/** Whether this person may show the app on the meeting's stage; false without an answer. */
export function mayShare(): Promise<boolean> {
  const asked = new Promise<boolean>((resolve) => {
    meeting.getAppContentStageSharingCapabilities((error, result) =>
      resolve(!error && result?.doesAppHaveSharePermission === true),
    );
  });
  return inTime(asked).catch(() => false);
}

/** A page of ours as Teams' dialog; false where the client has none. What it submits when it closes is not asked. */
export async function openDialog(url: string, title: string): Promise<boolean> {
  if (!can(dialog.url.isSupported)) return false;
  try {
    dialog.url.open({ url, fallbackUrl: url, title, size: DIALOG });
    return true;
  } catch {
    return false;
  }
}

/** Teams' share dialog; false where the client has none. */
export async function shareLink({ url, title }: Parameters<HostActions['shareLink']>[0]): Promise<boolean> {
  if (!can(sharing.isSupported)) return false;
  return done(sharing.shareWebContent({ content: [{ type: 'URL', url, message: title, preview: true }] }));
}

/** The app on the stage of the meeting; false: Teams would not. */
export function shareToStage(): Promise<boolean> {
  return new Promise((resolve) => {
    meeting.shareAppContentToStage(
      (error, result) => resolve(!error && result === true),
      `${location.origin}/tab/`,
    );
  });
}

/** Teams' own picker; null: the client has none, an empty list: cancelled. */
export async function pickPeople(): Promise<readonly PickedPerson[] | null> {
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
}

/** Where Teams asks what a tab shall show: id of the page that it shows now; null: a new tab. */
export function presentTab(): Promise<string | null> {
  return inTime(pages.getConfig()).then(
    ({ entityId }) => entityId || null,
    () => null,
  );
}

let offered: OfferedTab | null = null;

/**
 * Tells Teams what a tab shall show: the first time how it is saved, then what. A save without an answer is a
 * failure that Teams shows beside its button.
 */
export function offerTab(tab: OfferedTab): void {
  if (!can(pages.config.isSupported)) return;
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
}
