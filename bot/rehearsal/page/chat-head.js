/** The headings of chats: whose it is, through whose eyes it is seen, and Teams' own start and end. */
import { h, icon } from './dom.js';
import { call } from './net.js';
import { current, nameOf, settings, words } from './store.js';

/** @typedef {import('./chat.js').Chat} Chat */
/** @typedef {import('./room.d.ts').PersonaId} PersonaId */
/** @typedef {import('./message.js').Hooks} Hooks */

/** The heading of the meeting's chat: through whose eyes, and Teams' own start and end. @param {Chat} chat @param {Hooks['attempt']} attempt @param {() => void} redraw */
export function drawMeetingHead(chat, attempt, redraw) {
  const w = words();
  const state = current();
  if (!state) return;
  const members = state.personas.filter((p) => p.inMeeting);
  const select = h(
    'select',
    {
      class: 'eyes',
      'aria-label': w.eyes,
      onchange: (/** @type {Event} */ event) => {
        settings.eyes = /** @type {PersonaId} */ (/** @type {HTMLSelectElement} */ (event.target).value);
        redraw();
      },
    },
    ...members.map((p) =>
      h('option', {
        value: p.id,
        selected: p.id === settings.eyes,
        text: matchMedia('(max-width: 859px)').matches ? nameOf(p.id) : w.eyesOf[p.id],
      }),
    ),
  );
  const on = state.meetingOn;
  const button = h(
    'button',
    {
      type: 'button',
      class: 'button meet',
      onclick: () => attempt(() => call('meeting', { what: on ? 'end' : 'start' })),
    },
    icon('meet'),
    h('span', { text: on ? w.endMeeting : w.startMeeting }),
  );
  const hadFocus = chat.head.contains(document.activeElement) ? document.activeElement?.tagName : null;
  chat.head.replaceChildren(
    h('span', {
      class: `avatar avatar-${settings.eyes}`,
      'aria-hidden': 'true',
      text: w.initials[settings.eyes],
    }),
    h(
      'div',
      { class: 'chat-title' },
      h('h2', { id: chat.headId, text: `${w.meetingChat}, ${state.centre}` }),
      select,
    ),
    button,
  );
  if (hadFocus === 'SELECT') select.focus();
  if (hadFocus === 'BUTTON') button.focus();
}

/** The heading of a private chat. @param {Chat} chat @param {PersonaId} id @param {{ pin: () => void, close: () => void }} on */
export function drawPrivateHead(chat, id, on) {
  const w = words();
  const pinned = settings.pinned.includes(id);
  const label = pinned ? w.unpin : w.pin;
  const focused = chat.head.contains(document.activeElement) ? document.activeElement?.className : null;
  const pin = h(
    'button',
    {
      type: 'button',
      class: 'ghost pin',
      'aria-pressed': String(pinned),
      'aria-label': `${w.pin}: ${nameOf(id)}`,
      title: label,
      onclick: on.pin,
    },
    icon('pin'),
  );
  const close = h(
    'button',
    {
      type: 'button',
      class: 'ghost close',
      'aria-label': `${w.closeChat}: ${nameOf(id)}`,
      title: w.closeChat,
      onclick: on.close,
    },
    icon('close'),
  );
  chat.head.replaceChildren(
    h('span', { class: `avatar avatar-${id}`, 'aria-hidden': 'true', text: w.initials[id] }),
    h(
      'div',
      { class: 'chat-title' },
      h('h2', { id: chat.headId, text: nameOf(id) }),
      h('p', { text: w.privateChat }),
    ),
    pin,
    close,
  );
  if (focused?.includes('pin')) pin.focus();
  if (focused?.includes('close')) close.focus();
}
