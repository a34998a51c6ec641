/**
 * Teams' dialog in the room: a page of the tab in a frame over the chats. What is behind it is inert and the focus
 * stays in it; the cross, Esc and the page itself close it, and where the page holds words it asks first.
 */
import { h, icon } from './dom.js';
import { call } from './net.js';
import { nameOf, settings, words } from './store.js';

/** @typedef {import('./room.d.ts').PersonaId} PersonaId */
/** @typedef {import('./room.d.ts').ChatId} ChatId */

/**
 * Who opened it and where; `chat` null: from the tab, which tells the bot nothing. `opener`: the message whose card
 * did; null: the compose box.
 * @typedef {{ persona: PersonaId, chat: ChatId | null, opener: string | null }} Origin
 */
/** @typedef {{ type?: unknown, value?: unknown }} Task */

const themeOf = (/** @type {string | undefined} */ theme) =>
  theme === 'light' ? 'default' : (theme ?? 'default');

/** What the bot answers to somebody who asks for a dialog. @param {unknown} body @returns {Task | null} */
export function taskOf(body) {
  if (typeof body !== 'object' || body === null || !('task' in body)) return null;
  const { task } = body;
  return typeof task === 'object' ? task : null;
}

/** @param {Origin} origin @param {string} address of the page, on this server */
function framed({ persona }, address) {
  const { pathname, hash } = new URL(address, location.origin);
  const query = new URLSearchParams({
    rehearsal: persona,
    frame: 'dialog',
    theme: themeOf(document.documentElement.dataset.theme),
    lang: settings.lang,
  });
  return h('iframe', { class: 'dialog-frame', src: `${pathname}?${query}${hash}` });
}

export function createDialog() {
  const heading = h('h2', { id: 'dialog-title' });
  const cross = h('button', { type: 'button', class: 'ghost', onclick: () => leave() }, icon('close'));
  const body = h('div', { class: 'dialog-body' });
  const element = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    h('header', { class: 'dialog-head' }, heading, cross),
    body,
  );
  /** @type {{ origin: Origin, frame: HTMLIFrameElement | null, holds: boolean, back: Element | null } | null} */
  let open = null;

  function close() {
    const back = open?.back;
    open = null;
    element.close();
    body.replaceChildren();
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  }

  /** A page that holds words asks by itself whether they may go. */
  function leave() {
    const { frame, holds } = open ?? {};
    if (!holds) return close();
    frame?.focus();
    frame?.contentWindow?.postMessage({ type: 'pajakello-dialog-leave' }, location.origin);
  }

  /** @param {Origin} origin @param {string} title @param {Node} content @param {HTMLIFrameElement | null} frame */
  function show(origin, title, content, frame) {
    const back = open ? open.back : document.activeElement;
    open = { origin, frame, holds: false, back };
    heading.textContent = title;
    cross.setAttribute('aria-label', words().dialog.close);
    cross.title = words().dialog.close;
    body.replaceChildren(content);
    if (!element.open) element.showModal();
  }

  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== location.origin || typeof data !== 'object' || data === null) return;
    if (data.type === 'pajakello-dialog') {
      const by = { persona: data.persona, chat: null, opener: null };
      self.openPage(by, String(data.title), `/tab/${String(data.hash)}`);
      return;
    }
    if (!open?.frame || source !== open.frame.contentWindow) return;
    if (data.type === 'pajakello-dialog-holds') open.holds = data.holds === true;
    if (data.type !== 'pajakello-dialog-close') return;
    const { persona, chat, opener } = open.origin;
    close();
    // As Teams does when a page sends its dialog off: there is nothing in it.
    if (chat !== null) call('dialog', { persona, chat, activityId: opener }).catch(() => undefined);
  });

  const self = {
    element,
    /** @param {Origin} origin @param {string} title @param {string} address */
    openPage(origin, title, address) {
      const frame = framed(origin, address);
      frame.title = `${title}, ${nameOf(origin.persona)}`;
      show(origin, title, frame, frame);
      frame.focus();
    },
    /** What the bot answered to whoever asked for a dialog. @param {Origin} origin @param {Task} task */
    open(origin, { type, value }) {
      if (type === 'continue' && typeof value === 'object' && value !== null && 'url' in value) {
        const { title = 'Pajakello', url } = /** @type {{ title?: string, url: string }} */ (value);
        self.openPage(origin, title, url);
      } else {
        show(origin, 'Pajakello', h('p', { class: 'dialog-text', text: String(value ?? '') }), null);
      }
    },
  };
  return self;
}

/** @typedef {ReturnType<typeof createDialog>} Dialog */
