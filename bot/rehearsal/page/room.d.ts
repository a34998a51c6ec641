/** What the server tells the page (`api.ts`, state), and the globals of the libraries' classic scripts. */
import type * as Cards from 'adaptivecards';

declare global {
  const AdaptiveCards: typeof Cards;
  const markdownit: (options: Record<string, unknown>) => {
    render(text: string): string;
    disable(rules: string[]): void;
  };
  const DOMPurify: { sanitize(html: string, options: Record<string, unknown>): string };
}

export type Lang = 'fi' | 'sv' | 'en';
export type PersonaId = 'chair' | 'backup' | 'pro1' | 'pro2' | 'pro3' | 'kela' | 'admin';
export type SideTab = 'panel' | 'stage' | 'clock';
export type ChatId = 'meeting' | PersonaId;

export interface Persona {
  readonly id: PersonaId;
  readonly names: Readonly<Record<Lang, string>>;
  readonly external: boolean;
  readonly inMeeting: boolean;
}

export interface Message {
  readonly id: string;
  readonly chat: ChatId;
  readonly from: PersonaId | 'bot' | 'room';
  readonly at: string;
  readonly edited: string | null;
  readonly deleted: boolean;
  readonly text: string | null;
  readonly attachments: readonly {
    readonly contentType: string;
    readonly content?: unknown;
    readonly name?: string;
  }[];
  readonly onlyFor: PersonaId | null;
  readonly views: Partial<Record<PersonaId, { readonly card: unknown; readonly note: string | null }>>;
  readonly delivery: 'sending' | 'sent' | 'failed';
  readonly rev: number;
}

export interface State {
  readonly rev: number;
  readonly lang: Lang;
  readonly centre: string;
  readonly example: 'loading' | 'ready' | 'failed' | null;
  readonly meetingOn: boolean;
  /** Id of the meeting's chat, as Teams tells it to a tab. */
  readonly meetingChat: string;
  /** Whether the tab has been built. */
  readonly tab: boolean;
  readonly fault: { readonly mode: string; readonly status?: number };
  readonly clock: { readonly now: string; readonly speed: 0 | 1 | 10 };
  readonly personas: readonly Persona[];
  readonly ids: readonly string[];
  readonly messages: readonly Message[];
}

export interface Settings {
  lang: Lang;
  theme: 'system' | 'light' | 'dark' | 'contrast';
  /** Buttons of cards go as an older client sends them: Action.Submit. */
  phone: boolean;
  /** Open private chats, top first; pinned ones are not replaced. */
  open: PersonaId[];
  pinned: PersonaId[];
  /** Through whose eyes the meeting's chat is seen. */
  eyes: PersonaId;
  /** On a narrow screen: the one chat that shows, or the tab. */
  single: ChatId | 'side';
  /** What the column at the right shows, whether it is open, in place of the chats, and how wide, px. */
  side: SideTab;
  sideOpen: boolean;
  sideWide: boolean;
  sideWidth: number;
  /** As whom the tab's own pages are seen; null: as the meeting's chat. */
  tabEyes: PersonaId | null;
}
