/** The one seam to where the tab runs: Teams, the rehearsal room or a browser of its own. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SignInCode } from '#contract/answers.ts';
import type { Lang } from '#i18n/lang.ts';

/** 'dialog': a page that stands alone over whatever opened it. */
export type Frame = 'content' | 'sidePanel' | 'meetingStage' | 'settings' | 'dialog';
export type ThemeName = 'default' | 'dark' | 'contrast';

/**
 * Why nobody is signed in although Teams is there: consent is missing, the tenant has switched the app off, a
 * guest, in a meeting without an account, signed in too long ago, another organisation, anything else. Each has
 * its page (`tab/src/signin`).
 */
export type SignInTrouble = SignInCode | 'disabled' | 'anonymous' | 'failed';

/** How it is now; a change makes a new one. */
export interface HostState {
  readonly kind: 'teams' | 'rehearsal' | 'browser';
  readonly frame: Frame;
  readonly theme: ThemeName;
  readonly lang: Lang;
  /** Id of the chat that the tab stands in. */
  readonly chat: string | null;
  readonly meeting: string | null;
  /** Where a deep link leads: '#/…' or a path without '#'. */
  readonly subPage: string | null;
  /** Changes when another person looks (rehearsal only): what was fetched is not theirs. */
  readonly person: string;
  /** null: nothing is in the way, as far as is known. */
  readonly signIn: SignInTrouble | null;
}

export interface HostActions {
  /** Value of the Authorization header; null: nobody is signed in. Never throws. */
  authorization(): Promise<string | null>;
  /**
   * The server did not take `used` (401, or 403 with a code). true: there is another one by now, ask again.
   * @param again whether the request has already been repeated
   */
  turnedAway(used: string | null, why: SignInCode | null, again: boolean): Promise<boolean>;
  /** Asks the host anew who the person is; it may show a window. true: signed in. */
  signInAgain(): Promise<boolean>;
  /** Opens the window in which the person consents; true: they did. */
  consent(to: 'access' | 'calendar'): Promise<boolean>;
  /** Opens an address in the person's own browser or in Teams. */
  openUrl(url: string): void;
  /** Share dialog; false where the host has none. */
  shareLink(link: { readonly url: string; readonly title: string }): Promise<boolean>;
  /** Shows one of our pages over everything; false where the host cannot: then there is another way. */
  openDialog(dialog: { readonly hash: string; readonly title: string }): Promise<boolean>;
  /** Closes the dialog that the page stands in. Nothing is sent with it. */
  readonly closeDialog: () => void;
  /** While the page holds words that would be gone: how to ask before it is closed, where the host asks at all. */
  holdsText(ask: (() => void) | null): void;
  readonly canShareToStage: boolean;
  shareToStage(): Promise<boolean>;
  /**
   * Where the host asks what a tab shall show (frame 'settings'): id of the page that it shows now; null: a new
   * tab, or no such place.
   */
  presentTab(): Promise<string | null>;
  /** There: what the host saves when its own button is pressed; elsewhere nothing happens. */
  offerTab(tab: OfferedTab): void;
  /** The host's own picker of people; null: not available, use a field of your own. An empty list: cancelled. */
  pickPeople(): Promise<readonly PickedPerson[] | null>;
}
/** A tab of ours in a chat or a channel. */
export interface OfferedTab {
  readonly id: string;
  /** '#/…' */
  readonly hash: string;
  readonly name: string;
}
export interface PickedPerson {
  readonly objectId: string;
  readonly name: string;
}

export type Host = HostState & HostActions;

/** The host over time. */
export interface HostSource {
  readonly current: () => Host;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A source from a first state and the actions, with a setter for what changes. */
export function hostSource(first: HostState, actions: HostActions) {
  let host: Host = { ...first, ...actions };
  const listeners = new Set<() => void>();
  const source: HostSource = {
    current: () => host,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const change = (changes: Partial<HostState>): void => {
    host = { ...host, ...changes };
    for (const listener of listeners) listener();
  };
  return { source, change };
}

/** The language that a locale ('sv-FI') stands for; null: none of ours. */
export function langOf(locale: string | null | undefined): Lang | null {
  const lang = (locale ?? '').slice(0, 2).toLowerCase();
  return lang === 'fi' || lang === 'sv' || lang === 'en' ? lang : null;
}

/** Teams' names of themes; glass and what is unknown are dark. */
export function themeOf(name: string | null | undefined): ThemeName {
  if (name === 'default' || name === 'contrast') return name;
  return name === '' || name === null || name === undefined ? 'default' : 'dark';
}

const HostContext = createContext<HostSource | null>(null);
export const HostProvider = HostContext.Provider;

export function useHost(): Host {
  const source = useContext(HostContext);
  if (!source) throw new TypeError('no host: HostProvider is missing');
  return useSyncExternalStore(source.subscribe, source.current);
}
