/**
 * The column at the right: the tab as Teams would show it beside the chat, of the persona through whose eyes
 * the meeting's chat is seen (or another one, for its pages). Side panel, stage and the tab are frames of their
 * own, each opened when it is first asked for; what changes is told them by messages, as Teams does.
 */
import { h, icon } from './dom.js';
import { current, nameOf, set, settings, words } from './store.js';
import { filled } from './words.js';

/** @typedef {import('./room.d.ts').PersonaId} PersonaId */
/** @typedef {import('./room.d.ts').SideTab} SideTab */
/** @typedef {'sidePanel' | 'meetingStage' | 'content'} Frame */

/** @type {Readonly<Record<SideTab, { readonly frame: Frame, readonly hash: string }>>} */
const TABS = {
  panel: { frame: 'sidePanel', hash: '#/panel' },
  stage: { frame: 'meetingStage', hash: '#/stage' },
  clock: { frame: 'content', hash: '#/' },
};
const NAMES = /** @type {readonly SideTab[]} */ (Object.keys(TABS));
const NARROWEST = 320;
const STEP = 40;
/** What the chats keep beside the column, px. */
const REST = 460;

const widest = () => Math.max(NARROWEST, innerWidth - REST);
const themeOf = (/** @type {string | undefined} */ theme) =>
  theme === 'light' ? 'default' : (theme ?? 'default');

/** Whose tab it is: panel and stage follow the chat. @param {SideTab} tab @returns {PersonaId} */
const personaOf = (tab) =>
  TABS[tab].frame === 'content' ? (settings.tabEyes ?? settings.eyes) : settings.eyes;

/** @param {() => void} redraw */
export function createSide(redraw) {
  /** @type {Map<Frame, { readonly element: HTMLIFrameElement, told: string }>} */
  const frames = new Map();
  const tabs = h('div', { class: 'side-tabs', role: 'tablist' });
  const eyes = h('select', { class: 'eyes side-eyes', hidden: true });
  const body = h('div', {
    class: 'side-body',
    role: 'tabpanel',
    id: 'side-body',
    'aria-labelledby': 'side-panel',
  });
  const note = h('p', { class: 'empty', hidden: true });
  const handle = h('div', {
    class: 'side-handle',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
  });
  const fold = h('button', { type: 'button', class: 'ghost side-fold', onclick: () => toggle('sideOpen') });
  const wide = h('button', { type: 'button', class: 'ghost side-wide', onclick: () => toggle('sideWide') });
  const head = h('div', { class: 'side-head' }, tabs, wide, fold);
  const element = h('aside', { class: 'side', id: 'side' }, handle, head, eyes, body);
  body.append(note);
  /** Whether the server has a built tab; null: not asked yet. @type {boolean | null} */
  let built = null;
  let loading = false;
  let drawn = '';

  /** @param {'sideOpen' | 'sideWide'} what */
  function toggle(what) {
    set({ [what]: !settings[what], ...(what === 'sideOpen' ? { sideWide: false } : {}) });
    redraw();
    (what === 'sideOpen' ? fold : wide).focus();
  }

  /** @param {SideTab} tab */
  function pick(tab) {
    const again = settings.side === tab;
    if (!again) set({ side: tab });
    const { frame, hash } = TABS[tab];
    const window = frames.get(frame)?.element.contentWindow;
    // Picked again, it goes back to where the tab begins.
    if (window && frame === 'content' && again) window.location.hash = hash;
    redraw();
  }

  tabs.addEventListener('keydown', (event) => {
    const at = NAMES.indexOf(settings.side);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: NAMES.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = NAMES[(to + NAMES.length) % NAMES.length];
    if (!next) return;
    pick(next);
    /** @type {HTMLElement | null} */ (tabs.querySelector(`#side-${next}`))?.focus();
  });

  /** @param {number} px */
  function widen(px) {
    set({ sideWidth: Math.round(Math.min(widest(), Math.max(NARROWEST, px))) });
    measure();
  }
  handle.addEventListener('keydown', (event) => {
    const to = {
      ArrowLeft: settings.sideWidth + STEP,
      ArrowRight: settings.sideWidth - STEP,
      Home: NARROWEST,
      End: widest(),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    widen(to);
  });
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    const move = (/** @type {PointerEvent} */ e) => widen(innerWidth - e.clientX);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  });

  function measure() {
    const width = Math.min(settings.sideWidth, widest());
    document.documentElement.style.setProperty('--side', `${width}px`);
    handle.setAttribute('aria-valuenow', String(width));
    handle.setAttribute('aria-valuemin', String(NARROWEST));
    handle.setAttribute('aria-valuemax', String(widest()));
  }
  addEventListener('resize', measure);

  /** What a frame is told, and what its address said when it was opened. @param {SideTab} tab */
  const host = (tab) => ({
    persona: personaOf(tab),
    theme: themeOf(document.documentElement.dataset.theme),
    lang: settings.lang,
    chat: current()?.meetingChat ?? '',
  });

  /** @param {SideTab} tab */
  function frameOf(tab) {
    const { frame, hash } = TABS[tab];
    const known = frames.get(frame);
    if (known) return known;
    const { persona, ...told } = host(tab);
    const query = new URLSearchParams({ rehearsal: persona, frame, ...told });
    const element = h('iframe', { src: `/tab/?${query}${hash}` });
    const made = { element, told: JSON.stringify(host(tab)) };
    // Until it has loaded it hears nothing: then it is told what has changed since.
    element.addEventListener('load', () => {
      made.told = '';
      tell();
    });
    frames.set(frame, made);
    body.append(element);
    return made;
  }

  function tell() {
    for (const [frame, made] of frames) {
      const tab = NAMES.find((name) => TABS[name].frame === frame) ?? 'panel';
      const said = host(tab);
      const key = JSON.stringify(said);
      if (made.told === key) continue;
      made.told = key;
      made.element.contentWindow?.postMessage({ type: 'pajakello-host', ...said }, location.origin);
    }
  }

  function drawFrames() {
    const w = words();
    const tab = settings.side;
    const external = current()?.personas.find((p) => p.id === personaOf(tab))?.external ?? false;
    const shows = built === true && !external;
    note.hidden = shows;
    note.textContent = external ? w.side.external : built === false ? w.side.notBuilt : '';
    const shown = shows ? frameOf(tab).element : null;
    for (const { element: one } of frames.values()) one.hidden = one !== shown;
    if (shown) shown.title = filled(w.side.frame, { tab: w.side.tabs[tab], name: nameOf(personaOf(tab)) });
    tell();
  }

  function drawHead() {
    const w = words();
    const { side, sideOpen, sideWide, lang, tabEyes } = settings;
    const people = (current()?.personas ?? []).filter((p) => !p.external);
    const key = JSON.stringify([side, sideOpen, sideWide, lang, tabEyes, settings.eyes, people.length]);
    if (key === drawn) return;
    drawn = key;
    element.setAttribute('aria-label', w.side.name);
    tabs.setAttribute('aria-label', w.side.name);
    const focused = tabs.contains(document.activeElement);
    tabs.replaceChildren(
      ...NAMES.map((name) =>
        h('button', {
          type: 'button',
          role: 'tab',
          id: `side-${name}`,
          'aria-selected': String(name === side),
          'aria-controls': 'side-body',
          tabindex: name === side ? '0' : '-1',
          text: w.side.tabs[name],
          onclick: () => pick(name),
        }),
      ),
    );
    body.setAttribute('aria-labelledby', `side-${side}`);
    if (focused) /** @type {HTMLElement | null} */ (tabs.querySelector(`#side-${side}`))?.focus();
    handle.setAttribute('aria-label', w.side.width);
    fold.replaceChildren(icon(sideOpen ? 'fold' : 'unfold'));
    fold.setAttribute('aria-expanded', String(sideOpen));
    fold.setAttribute('aria-controls', 'side-body');
    for (const [button, text] of /** @type {const} */ ([
      [fold, sideOpen ? w.side.fold : w.side.unfold],
      [wide, sideWide ? w.side.narrow : w.side.wide],
    ])) {
      button.setAttribute('aria-label', text);
      button.title = text;
    }
    wide.replaceChildren(icon(sideWide ? 'shrink' : 'grow'));
    wide.setAttribute('aria-pressed', String(sideWide));
    const option = (/** @type {string} */ value, /** @type {string} */ text) =>
      h('option', { value, text, selected: value === (tabEyes ?? '') });
    eyes.replaceChildren(
      option('', filled(w.side.asInChat, { name: nameOf(settings.eyes) })),
      ...people.map((p) => option(p.id, nameOf(p.id))),
    );
    eyes.setAttribute('aria-label', w.side.eyes);
    eyes.hidden = TABS[side].frame !== 'content';
  }
  eyes.addEventListener('change', () => {
    set({ tabEyes: eyes.value === '' ? null : /** @type {PersonaId} */ (eyes.value) });
    redraw();
  });

  addEventListener('message', ({ origin, data }) => {
    if (origin === location.origin && data?.type === 'pajakello-stage') pick('stage');
  });

  /** The example begins from nothing, and what the frames show is gone. */
  function afterLoading() {
    const now = current()?.example === 'loading';
    if (loading && !now) for (const { element: one } of frames.values()) one.contentWindow?.location.reload();
    loading = now;
  }

  async function ask() {
    const res = await fetch('/tab/', { method: 'HEAD' }).catch(() => null);
    built = res?.ok ?? false;
    redraw();
  }

  return {
    element,
    /** Opens a page of the tab as somebody. @param {string} hash @param {PersonaId} who */
    open(hash, who) {
      set({ side: 'clock', sideOpen: true, tabEyes: who === settings.eyes ? null : who });
      const window = frames.get('content')?.element.contentWindow;
      if (window) window.location.hash = hash;
      else frameOf('clock').element.src += hash.slice(2);
    },
    draw() {
      if (built === null) {
        built = false;
        ask();
      }
      measure();
      drawHead();
      afterLoading();
      if (settings.sideOpen || settings.single === 'side') drawFrames();
    },
  };
}
