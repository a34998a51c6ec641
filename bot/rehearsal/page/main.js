/** Puts the room's page together and keeps it up to date. */
import { announce } from './announce.js';
import { createBar } from './bar.js';
import { prepareCards } from './card.js';
import { createChat } from './chat.js';
import { drawMeetingHead, drawPrivateHead } from './chat-head.js';
import { createDialog, taskOf } from './dialog.js';
import { h, icon } from './dom.js';
import { call, listen, Trouble } from './net.js';
import { close, createRail, open } from './rail.js';
import { createSide } from './side.js';
import { current, messagesOf, seen, set, settings, words } from './store.js';
import { filled } from './words.js';

/** @typedef {import('./room.d.ts').ChatId} ChatId */
/** @typedef {import('./room.d.ts').PersonaId} PersonaId */

prepareCards();
const narrow = matchMedia('(max-width: 859px)');
const root = /** @type {HTMLElement} */ (document.getElementById('room'));
const live = /** @type {HTMLElement} */ (document.getElementById('live'));

const offline = h('p', { class: 'strip warning', role: 'status', hidden: true });
const trouble = h('div', { class: 'strip warning', role: 'alert', hidden: true });
const hint = h('p', { class: 'strip', hidden: true });
const bar = createBar(attempt, redraw);
const rail = createRail(
  (id) => {
    if (settings.open.includes(id)) close(id);
    else open(id);
    redraw();
    if (settings.open.includes(id)) chatOf(id).focus();
  },
  (chat) => {
    set({ single: chat });
    redraw();
    if (chat !== 'side') chatOf(chat).toEnd();
  },
);
const side = createSide(redraw);
const dialog = createDialog();
const privates = h('div', { class: 'privates' });
const none = h('p', { class: 'empty none' });
const meeting = h('main', { class: 'meeting' });
const skips = h('div', { class: 'skips' });

/** @type {Map<ChatId, import('./chat.js').Chat>} */
const chats = new Map();
/** @param {ChatId} id */
function chatOf(id) {
  const known = chats.get(id);
  if (known) return known;
  const made = createChat(id, { attempt, answered });
  chats.set(id, made);
  return made;
}

/** Does what may fail, and says in words what to do then. @param {() => Promise<unknown>} work */
async function attempt(work) {
  try {
    trouble.hidden = true;
    await work();
  } catch (error) {
    const text = error instanceof Trouble ? error.message : words().errors.other;
    const shut = h(
      'button',
      {
        type: 'button',
        class: 'ghost',
        'aria-label': words().dismiss,
        onclick: () => (trouble.hidden = true),
      },
      icon('close'),
    );
    trouble.replaceChildren(h('span', { text }), shut);
    trouble.hidden = false;
  }
}

/** A dialog, where the bot has answered with one. @type {import('./message.js').Hooks['answered']} */
function answered(origin, body) {
  const task = taskOf(body);
  if (task) dialog.open(origin, task);
}

/** The chats on the screen, in their order. @returns {ChatId[]} */
function visible() {
  if (!narrow.matches) return [...settings.open, 'meeting'];
  return settings.single === 'side' ? [] : [settings.single];
}

let headKey = '';
function drawHeads() {
  const key = JSON.stringify([
    settings.lang,
    settings.eyes,
    settings.pinned,
    current()?.meetingOn,
    current()?.centre,
  ]);
  const changed = key !== headKey;
  headKey = key;
  for (const id of visible()) {
    const chat = chatOf(id);
    if (!changed && chat.head.childElementCount > 0) continue;
    if (id === 'meeting') drawMeetingHead(chat, attempt, eyesChanged);
    else drawPrivateHead(chat, id, { pin: () => pin(id), close: () => shut(id) });
  }
}

function eyesChanged() {
  set({});
  redraw();
}

/** @param {PersonaId} id */
function pin(id) {
  set({
    pinned: settings.pinned.includes(id) ? settings.pinned.filter((x) => x !== id) : [...settings.pinned, id],
  });
  redraw();
}

/** @param {PersonaId} id */
function shut(id) {
  close(id);
  redraw();
  /** @type {HTMLElement | null} */ (rail.rail.querySelector(`[data-persona="${id}"]`))?.focus();
}

function applyTheme() {
  const { theme } = settings;
  const chosen =
    theme !== 'system'
      ? theme
      : matchMedia('(forced-colors: active)').matches || matchMedia('(prefers-contrast: more)').matches
        ? 'contrast'
        : matchMedia('(prefers-color-scheme: dark)').matches
          ? 'dark'
          : 'light';
  document.documentElement.dataset.theme = chosen;
  document.documentElement.lang = settings.lang;
}

/** Shows what is known now. Cheap to call: what has not changed stays as it is. */
function redraw() {
  const state = current();
  if (!state) return;
  const w = words();
  applyTheme();
  document.title = `${w.title}, Pajakello`;
  for (const id of visible()) if (id !== 'meeting') seen[id] = state.rev;
  bar.draw();
  rail.draw();
  const { single } = settings;
  const wanted = !narrow.matches ? settings.open : single === 'meeting' || single === 'side' ? [] : [single];
  const elements = wanted.map((id) => chatOf(id).element);
  none.textContent = w.noChatOpen;
  const column = elements.length > 0 ? elements : [none];
  // A chat that stays is not taken out and put back: that would lose where one was reading.
  for (const child of [...privates.children]) if (!column.some((e) => e === child)) child.remove();
  const fresh = column.filter((e) => e.parentElement !== privates);
  for (const [i, e] of column.entries())
    if (privates.children[i] !== e) privates.insertBefore(e, privates.children[i] ?? null);
  root.dataset.single = !narrow.matches ? '' : single === 'meeting' || single === 'side' ? single : 'private';
  root.dataset.side = !settings.sideOpen ? 'closed' : settings.sideWide ? 'wide' : 'open';
  side.draw();
  if (!meeting.firstChild) meeting.append(chatOf('meeting').element);
  drawHeads();
  for (const id of visible()) chatOf(id).draw();
  for (const id of wanted) if (fresh.includes(chatOf(id).element)) chatOf(id).toEnd();
  const links = [
    h('a', { href: '#chat-meeting', text: w.skipMeeting }),
    ...settings.open.slice(0, 1).map((id) => h('a', { href: `#chat-${id}`, text: w.skipPrivate })),
  ];
  if (skips.textContent !== links.map((a) => a.textContent).join('')) skips.replaceChildren(...links);
  offline.textContent = w.offline;
  const begun = state.meetingOn || messagesOf('meeting', settings.eyes).some((m) => m.from === 'room');
  hint.textContent = begun ? w.paused : w.ready;
  hint.hidden = !(state.example === 'ready' && state.clock.speed === 0);
  if (state.example !== 'loading') bar.progress.hidden = true;
  if (state.example === 'failed' && trouble.hidden)
    attempt(() => Promise.reject(new Trouble(w.errors.example)));
  announce(visible(), live);
}

skips.addEventListener('click', (event) => {
  const id = /** @type {HTMLElement} */ (event.target).getAttribute('href')?.slice('#chat-'.length);
  if (!id) return;
  event.preventDefault();
  if (narrow.matches) set({ single: /** @type {ChatId} */ (id) });
  redraw();
  chatOf(/** @type {ChatId} */ (id)).focus();
});
root.append(
  skips,
  bar.element,
  rail.switcher,
  h('div', { class: 'strips' }, offline, trouble, hint, bar.progress),
  rail.rail,
  privates,
  meeting,
  side.element,
  dialog.element,
);
// A card's link to the tab opens it here, as the person in whose chat it stands.
root.addEventListener('tab-link', (event) => {
  const chat = /** @type {HTMLElement} */ (event.target).closest('.chat')?.id.slice('chat-'.length);
  const who = chat === 'meeting' ? settings.eyes : /** @type {PersonaId} */ (chat);
  side.open(/** @type {CustomEvent<string>} */ (event).detail, who);
  if (narrow.matches) set({ single: 'side' });
  redraw();
});
narrow.addEventListener('change', () => {
  headKey = '';
  redraw();
});
for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
  matchMedia(query).addEventListener('change', applyTheme);
}
applyTheme();
setInterval(bar.tick, 250);

/** The room opens ready to play: the first who comes gets the example, unless the address says `?example=none`. */
let asked = new URLSearchParams(location.search).get('example') === 'none';
function firstExample() {
  const state = current();
  if (!state || asked || state.example !== null || state.messages.length > 0) return;
  asked = true;
  attempt(() => call('example', { lang: settings.lang }));
}

listen({
  changed() {
    redraw();
    firstExample();
  },
  clock: redraw,
  progress({ done, of }) {
    const text = filled(words().loading, { done, of });
    bar.progress.replaceChildren(h('label', {}, text, h('progress', { value: done, max: of })));
    bar.progress.hidden = done >= of;
    if (done === 1 || done === of) live.textContent = text;
  },
  online(is) {
    offline.hidden = is;
  },
});
