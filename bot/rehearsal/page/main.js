/** Puts the room's page together and keeps it up to date. */
import { createBar } from './bar.js';
import { prepareCards } from './card.js';
import { createChat } from './chat.js';
import { drawMeetingHead, drawPrivateHead } from './chat-head.js';
import { h, icon } from './dom.js';
import { spoken } from './message.js';
import { call, listen, Trouble } from './net.js';
import { close, createRail, open } from './rail.js';
import { current, messagesOf, nameOf, seen, set, settings, words } from './store.js';
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
    chatOf(chat).toEnd();
  },
);
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
  const made = createChat(id, { attempt });
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

/** The chats on the screen, in their order. @returns {ChatId[]} */
function visible() {
  return narrow.matches ? [settings.single] : [...settings.open, 'meeting'];
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

/** Of each visible chat the newest message that has been read aloud, as id and rev. @type {Map<ChatId, number>} */
const told = new Map();

/** Says politely what the bot has newly said in the chats on the screen. */
function announce() {
  const lines = [];
  for (const id of visible()) {
    const eyes = id === 'meeting' ? settings.eyes : id;
    const list = messagesOf(id, eyes).filter((m) => m.from === 'bot' && !m.deleted);
    const newest = list.reduce((rev, m) => Math.max(rev, m.rev), 0);
    const before = told.get(id);
    told.set(id, newest);
    if (before === undefined || current()?.example === 'loading') continue;
    const chat = id === 'meeting' ? words().meetingChat : nameOf(id);
    for (const m of list.filter((x) => x.rev > before)) {
      const text = spoken(m, eyes);
      if (text) lines.push(filled(words().said, { chat, text }));
    }
  }
  if (lines.length > 0) live.textContent = lines.join('. ');
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
  const wanted = narrow.matches ? (settings.single === 'meeting' ? [] : [settings.single]) : settings.open;
  const elements = wanted.map((id) => chatOf(id).element);
  none.textContent = w.noChatOpen;
  const column = elements.length > 0 ? elements : [none];
  // A chat that stays is not taken out and put back: that would lose where one was reading.
  for (const child of [...privates.children]) if (!column.some((e) => e === child)) child.remove();
  const fresh = column.filter((e) => e.parentElement !== privates);
  for (const [i, e] of column.entries())
    if (privates.children[i] !== e) privates.insertBefore(e, privates.children[i] ?? null);
  root.dataset.single = narrow.matches ? (settings.single === 'meeting' ? 'meeting' : 'private') : '';
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
  announce();
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
);
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
