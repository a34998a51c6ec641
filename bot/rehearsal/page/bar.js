/** The bar at the top: the clock and its controls, the example, starting over, the room's settings. */
import { h, icon, logo } from './dom.js';
import { call } from './net.js';
import { clockNow, current, day, set, settings, time, words } from './store.js';

/** @typedef {import('./room.d.ts').Lang} Lang */
/** @typedef {(work: () => Promise<unknown>) => Promise<void>} Attempt */

/** @type {readonly (readonly [Lang, string])[]} */
const LANGS = [
  ['fi', 'Suomi'],
  ['sv', 'Svenska'],
  ['en', 'English'],
];
/** @type {readonly (readonly [Lang, string])[]} */
const EXAMPLES = [
  ['fi', 'Suomeksi: Koivuranta'],
  ['sv', 'På svenska: Björkstranden'],
  ['en', 'In English: Birch Shore'],
];

/** The clock with its buttons. @param {Attempt} attempt */
function createClock(attempt) {
  const date = h('span', { class: 'clock-day' });
  const now = h('span', { class: 'clock-now' });
  const group = h('div', { class: 'clock', role: 'group' });
  /** The speed to go on with after a pause. @type {1 | 10} */
  let speed = 1;
  const ask = (/** @type {unknown} */ body) => attempt(() => call('clock', body));
  let drawn = '';

  function tick() {
    const at = clockNow();
    if (at === null) return;
    now.textContent = time(at, true);
    date.textContent = day(at);
  }

  return {
    element: group,
    tick,
    draw() {
      const state = current();
      const w = words();
      const goes = state?.clock.speed ?? 0;
      if (goes !== 0) speed = goes;
      const key = `${settings.lang} ${goes} ${speed}`;
      tick();
      if (key === drawn) return;
      drawn = key;
      const focused = document.activeElement?.getAttribute('data-do') ?? null;
      const button = (
        /** @type {string} */ what,
        /** @type {unknown} */ body,
        /** @type {string} */ label,
        /** @type {string | null} */ pressed,
        /** @type {(Node | string)[]} */ ...inside
      ) =>
        h(
          'button',
          {
            type: 'button',
            'data-do': what,
            class: `clock-button clock-${what}`,
            'aria-pressed': pressed,
            'aria-label': label,
            title: label,
            onclick: () => ask(body),
          },
          ...inside,
        );
      group.setAttribute('aria-label', w.clock);
      group.replaceChildren(
        h('span', { class: 'clock-face', role: 'timer', 'aria-live': 'off' }, date, now),
        goes === 0
          ? button('run', { speed }, w.run, null, icon('play'), h('span', { text: w.run }))
          : button('run', { speed: 0 }, w.pause, null, icon('pause'), h('span', { text: w.pause })),
        button('x1', { speed: 1 }, w.speed1, String(goes === 1), '×1'),
        button('x10', { speed: 10 }, w.speed10, String(goes === 10), '×10'),
        button('end', { to: 'phase-end' }, w.phaseEnd, null, icon('end'), h('span', { text: w.phaseEnd })),
        button('step', { step: 60 }, w.plusMinuteLong, null, w.plusMinute),
      );
      if (focused) /** @type {HTMLElement | null} */ (group.querySelector(`[data-do="${focused}"]`))?.focus();
    },
  };
}

/** A choice with its label. @param {string} label @param {readonly (readonly [string, string])[]} options @param {string} value @param {(value: string) => void} onChange */
function choice(label, options, value, onChange) {
  const select = h(
    'select',
    { onchange: () => onChange(select.value) },
    ...options.map(([id, text]) => h('option', { value: id, selected: id === value, text })),
  );
  return h('label', { class: 'field' }, h('span', { text: label }), select);
}

/** @param {Attempt} attempt @param {() => void} redraw */
export function createBar(attempt, redraw) {
  const clock = createClock(attempt);
  const progress = h('div', { class: 'progress', hidden: true });
  const element = h('header', { class: 'bar' });
  const menu = h('div', { id: 'example-menu', class: 'popup', popover: 'auto' });
  const panel = h('div', { id: 'settings-panel', class: 'popup', popover: 'auto' });
  const dialog = h('dialog', { class: 'ask', 'aria-labelledby': 'ask-title' });
  let drawn = '';

  /** Asks first: everything in the room goes. @param {Lang} lang */
  function ask(lang) {
    const w = words();
    menu.hidePopover();
    dialog.replaceChildren(
      h('h2', { id: 'ask-title', text: w.startOverAsk }),
      h('p', { text: w.startOverNote }),
      h(
        'div',
        { class: 'row' },
        h('button', {
          type: 'button',
          class: 'button primary',
          text: w.startOver,
          onclick: () => {
            dialog.close();
            attempt(() => call('start-over', { lang }));
          },
        }),
        h('button', { type: 'button', class: 'button', text: w.cancel, onclick: () => dialog.close() }),
      ),
    );
    dialog.showModal();
  }

  function fillSettings() {
    const w = words();
    const fault = current()?.fault;
    const mode =
      !fault || fault.mode === 'none' ? 'none' : fault.mode === 'status' ? String(fault.status) : 'silent';
    const phone = h('input', {
      type: 'checkbox',
      checked: settings.phone,
      onchange: () => set({ phone: phone.checked }),
    });
    panel.replaceChildren(
      h('h2', { text: w.settings }),
      choice(w.language, LANGS, settings.lang, (value) => {
        set({ lang: /** @type {Lang} */ (value) });
        redraw();
        /** @type {HTMLElement | null} */ (panel.querySelector('select'))?.focus();
      }),
      choice(w.theme, Object.entries(w.themes), settings.theme, (value) => {
        set({ theme: /** @type {typeof settings.theme} */ (value) });
        redraw();
      }),
      choice(
        w.fault,
        ['none', 'silent', '403', '429', '500'].map((id) => [
          id,
          w.faults[/** @type {keyof typeof w.faults} */ (id)],
        ]),
        mode,
        (value) => {
          const body = /^\d+$/.test(value) ? { mode: 'status', status: Number(value) } : { mode: value };
          attempt(() => call('fault', body));
        },
      ),
      h(
        'label',
        { class: 'check' },
        phone,
        h('span', {}, h('span', { text: w.phone }), h('small', { text: w.phoneNote })),
      ),
    );
  }

  function fillMenu() {
    const w = words();
    menu.replaceChildren(
      ...EXAMPLES.map(([lang, text]) =>
        h('button', { type: 'button', class: 'menu-item', lang, text, onclick: () => ask(lang) }),
      ),
      h('p', { class: 'menu-note', text: w.exampleNote }),
    );
  }

  return {
    element,
    progress,
    tick: clock.tick,
    draw() {
      const w = words();
      const state = current();
      clock.draw();
      const key = `${settings.lang} ${settings.theme} ${JSON.stringify(state?.fault)}`;
      if (key === drawn) return;
      drawn = key;
      fillMenu();
      fillSettings();
      if (element.childElementCount > 0 && element.lang === settings.lang) return;
      element.lang = settings.lang;
      element.replaceChildren(
        h(
          'div',
          { class: 'brand' },
          logo(),
          h('div', {}, h('h1', { text: w.title }), h('p', { text: w.subtitle })),
        ),
        clock.element,
        h(
          'div',
          { class: 'bar-end' },
          h(
            'button',
            { type: 'button', class: 'button', popovertarget: 'example-menu', 'aria-label': w.example },
            icon('list'),
            h('span', { text: w.example }),
            icon('down'),
          ),
          h(
            'button',
            {
              type: 'button',
              class: 'button',
              'aria-label': w.startOver,
              onclick: () => ask(current()?.lang ?? settings.lang),
            },
            icon('restart'),
            h('span', { text: w.startOver }),
          ),
          h(
            'button',
            {
              type: 'button',
              class: 'button only-icon',
              popovertarget: 'settings-panel',
              'aria-label': w.settings,
              title: w.settings,
            },
            icon('gear'),
          ),
        ),
        menu,
        panel,
        dialog,
      );
    },
  };
}
