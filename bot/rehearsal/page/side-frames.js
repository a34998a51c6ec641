/**
 * The frames of the tab: side panel, stage and the tab itself, each opened when it is first asked for. What
 * changes is told them by messages, as Teams does it.
 */
import { h } from './dom.js';
import { current, settings } from './store.js';

/** @typedef {import('./room.d.ts').PersonaId} PersonaId */
/** @typedef {import('./room.d.ts').SideTab} SideTab */
/** @typedef {'sidePanel' | 'meetingStage' | 'content'} Frame */

/** @type {Readonly<Record<SideTab, { readonly frame: Frame, readonly hash: string }>>} */
const TABS = {
  panel: { frame: 'sidePanel', hash: '#/panel' },
  stage: { frame: 'meetingStage', hash: '#/stage' },
  clock: { frame: 'content', hash: '#/' },
};
export const NAMES = /** @type {readonly SideTab[]} */ (Object.keys(TABS));

const themeOf = (/** @type {string | undefined} */ theme) =>
  theme === 'light' ? 'default' : (theme ?? 'default');

/** Whether it is the tab's own pages, which can be seen as anybody. @param {SideTab} tab */
export const isContent = (tab) => TABS[tab].frame === 'content';

/** Whose tab it is: panel and stage follow the chat. @param {SideTab} tab @returns {PersonaId} */
export const personaOf = (tab) => (isContent(tab) ? (settings.tabEyes ?? settings.eyes) : settings.eyes);

/** @param {HTMLElement} body where they stand */
export function createFrames(body) {
  /** @type {Map<SideTab, { readonly element: HTMLIFrameElement, told: string }>} */
  const frames = new Map();

  /** What a frame is told, and what its address says when it is opened. @param {SideTab} tab */
  const host = (tab) => ({
    persona: personaOf(tab),
    theme: themeOf(document.documentElement.dataset.theme),
    lang: settings.lang,
    chat: current()?.meetingChat ?? '',
  });

  function tell() {
    for (const [tab, made] of frames) {
      const said = host(tab);
      const key = JSON.stringify(said);
      if (made.told === key) continue;
      made.told = key;
      made.element.contentWindow?.postMessage({ type: 'pajakello-host', ...said }, location.origin);
    }
  }

  /** @param {SideTab} tab @param {string} hash */
  function make(tab, hash) {
    const { persona, ...told } = host(tab);
    const query = new URLSearchParams({ rehearsal: persona, frame: TABS[tab].frame, ...told });
    const made = { element: h('iframe', { src: `/tab/?${query}${hash}` }), told: JSON.stringify(host(tab)) };
    // Until it has loaded it hears nothing: then it is told what has changed since.
    made.element.addEventListener('load', () => {
      made.told = '';
      tell();
    });
    frames.set(tab, made);
    body.append(made.element);
    return made.element;
  }

  return {
    tell,
    /** Shows the frame of a tab alone, or none. @param {SideTab | null} tab */
    show(tab) {
      const shown = tab === null ? null : (frames.get(tab)?.element ?? make(tab, TABS[tab].hash));
      for (const { element } of frames.values()) element.hidden = element !== shown;
      return shown;
    },
    /** Goes to a page of the tab; without one to where the tab begins. @param {SideTab} tab @param {string} [hash] */
    go(tab, hash = TABS[tab].hash) {
      const window = frames.get(tab)?.element.contentWindow;
      if (window) window.location.hash = hash;
      else make(tab, hash);
    },
    /** What they show is gone. */
    reload() {
      for (const { element } of frames.values()) element.contentWindow?.location.reload();
    },
  };
}
