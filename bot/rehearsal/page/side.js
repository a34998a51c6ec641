/**
 * The column at the right: the tab as Teams would show it beside the chat, of the persona through whose eyes
 * the meeting's chat is seen (or another one, for its own pages).
 */
import { h, icon } from './dom.js';
import { createFrames, isContent, NAMES, personaOf } from './side-frames.js';
import { createWidth } from './side-width.js';
import { current, nameOf, set, settings, words } from './store.js';
import { filled } from './words.js';

/** @typedef {import('./room.d.ts').PersonaId} PersonaId */
/** @typedef {import('./room.d.ts').SideTab} SideTab */

/** @param {() => void} redraw */
export function createSide(redraw) {
  const tabs = h('div', { class: 'side-tabs', role: 'tablist' });
  const eyes = h('select', { class: 'eyes side-eyes', hidden: true });
  const body = h('div', { class: 'side-body', role: 'tabpanel', id: 'side-body' });
  const note = h('p', { class: 'empty', hidden: true });
  const fold = h('button', { type: 'button', class: 'ghost side-fold', onclick: () => toggle('sideOpen') });
  const wide = h('button', { type: 'button', class: 'ghost side-wide', onclick: () => toggle('sideWide') });
  const width = createWidth();
  const head = h('div', { class: 'side-head' }, tabs, wide, fold);
  const element = h('aside', { class: 'side', id: 'side' }, width.element, head, eyes, body);
  body.append(note);
  const frames = createFrames(body);
  let loading = false;
  let drawn = '';

  /** @param {'sideOpen' | 'sideWide'} what */
  function toggle(what) {
    set({ [what]: !settings[what], ...(what === 'sideOpen' ? { sideWide: false } : {}) });
    redraw();
    (what === 'sideOpen' ? fold : wide).focus();
  }

  /** Picked again, the tab goes back to where it begins. @param {SideTab} tab */
  function pick(tab) {
    if (settings.side === tab) frames.go(tab);
    set({ side: tab });
    redraw();
  }

  tabs.addEventListener('keydown', (event) => {
    const at = NAMES.indexOf(settings.side);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: NAMES.length - 1 }[event.key];
    const next = to === undefined ? undefined : NAMES[(to + NAMES.length) % NAMES.length];
    if (!next) return;
    event.preventDefault();
    set({ side: next });
    redraw();
    /** @type {HTMLElement | null} */ (tabs.querySelector(`#side-${next}`))?.focus();
  });
  eyes.addEventListener('change', () => {
    set({ tabEyes: eyes.value === '' ? null : /** @type {PersonaId} */ (eyes.value) });
    redraw();
  });
  addEventListener('message', ({ origin, data }) => {
    if (origin !== location.origin || data?.type !== 'pajakello-stage') return;
    set({ side: 'stage' });
    redraw();
  });

  function drawTabs() {
    const w = words().side;
    const focused = tabs.contains(document.activeElement);
    tabs.setAttribute('aria-label', w.name);
    tabs.replaceChildren(
      ...NAMES.map((name) =>
        h('button', {
          type: 'button',
          role: 'tab',
          id: `side-${name}`,
          'aria-selected': String(name === settings.side),
          'aria-controls': 'side-body',
          tabindex: name === settings.side ? '0' : '-1',
          text: w.tabs[name],
          onclick: () => pick(name),
        }),
      ),
    );
    body.setAttribute('aria-labelledby', `side-${settings.side}`);
    const now = /** @type {HTMLElement | null} */ (tabs.querySelector(`#side-${settings.side}`));
    if (focused) now?.focus();
  }

  function drawButtons() {
    const w = words().side;
    const { sideOpen, sideWide } = settings;
    const name = (/** @type {HTMLElement} */ button, /** @type {string} */ text) => {
      button.setAttribute('aria-label', text);
      button.title = text;
    };
    name(fold, sideOpen ? w.fold : w.unfold);
    name(wide, sideWide ? w.narrow : w.wide);
    fold.replaceChildren(icon(sideOpen ? 'fold' : 'unfold'));
    fold.setAttribute('aria-expanded', String(sideOpen));
    wide.replaceChildren(icon(sideWide ? 'shrink' : 'grow'));
    wide.setAttribute('aria-pressed', String(sideWide));
    width.element.setAttribute('aria-label', w.width);
  }

  function drawEyes() {
    const w = words().side;
    const people = (current()?.personas ?? []).filter((p) => !p.external);
    const option = (/** @type {string} */ value, /** @type {string} */ text) =>
      h('option', { value, text, selected: value === (settings.tabEyes ?? '') });
    eyes.replaceChildren(
      option('', filled(w.asInChat, { name: nameOf(settings.eyes) })),
      ...people.map((p) => option(p.id, nameOf(p.id))),
    );
    eyes.setAttribute('aria-label', w.eyes);
    eyes.hidden = !isContent(settings.side);
  }

  function drawHead() {
    const { side, sideOpen, sideWide, lang, tabEyes, eyes: chatEyes } = settings;
    const people = current()?.personas.length ?? 0;
    const key = JSON.stringify([side, sideOpen, sideWide, lang, tabEyes, chatEyes, people]);
    if (key === drawn) return;
    drawn = key;
    element.setAttribute('aria-label', words().side.name);
    drawTabs();
    drawButtons();
    drawEyes();
  }

  function drawBody() {
    const w = words().side;
    const tab = settings.side;
    const who = personaOf(tab);
    const external = current()?.personas.find((p) => p.id === who)?.external ?? false;
    const built = current()?.tab ?? false;
    note.hidden = built && !external;
    note.textContent = built ? w.external : w.notBuilt;
    const shown = frames.show(built && !external ? tab : null);
    if (shown) shown.title = filled(w.frame, { tab: w.tabs[tab], name: nameOf(who) });
    frames.tell();
  }

  return {
    element,
    /** Opens a page of the tab as somebody. @param {string} hash @param {PersonaId} who */
    open(hash, who) {
      set({ side: 'clock', sideOpen: true, tabEyes: who === settings.eyes ? null : who });
      frames.go('clock', hash);
    },
    draw() {
      width.measure();
      drawHead();
      // After the example has been loaded anew, what the frames show is gone.
      const now = current()?.example === 'loading';
      if (loading && !now) frames.reload();
      loading = now;
      if (settings.sideOpen || settings.single === 'side') drawBody();
    },
  };
}
