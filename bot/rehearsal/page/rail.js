/** The people: on a wide screen a rail that opens private chats, on a narrow one a switch of the one chat that shows. */
import { h } from './dom.js';
import { avatar } from './message.js';
import { current, isUnread, nameOf, set, settings, words } from './store.js';

/** @typedef {import('./room.d.ts').ChatId} ChatId */
/** @typedef {import('./room.d.ts').PersonaId} PersonaId */

/** Opens a private chat: two at most; one that is not pinned gives way first, the lower before the upper. @param {PersonaId} id */
export function open(id) {
  const { open: before, pinned } = settings;
  if (before.includes(id)) return;
  if (before.length < 2) return set({ open: [...before, id] });
  const last = before.length - 1;
  const place = pinned.includes(before[last] ?? id) && !pinned.includes(before[0] ?? id) ? 0 : last;
  set({
    open: before.map((x, i) => (i === place ? id : x)),
    pinned: pinned.filter((x) => x !== before[place]),
  });
}

/** @param {PersonaId} id */
export function close(id) {
  set({ open: settings.open.filter((x) => x !== id), pinned: settings.pinned.filter((x) => x !== id) });
}

/** @param {(id: PersonaId) => void} onPick @param {(chat: ChatId | 'side') => void} onSwitch */
export function createRail(onPick, onSwitch) {
  const rail = h('nav', { class: 'rail' });
  const switcher = h('div', { class: 'switcher' });
  let drawn = '';

  rail.addEventListener('keydown', (event) => {
    const buttons = [...rail.querySelectorAll('button')];
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length]?.focus();
  });

  function drawRail() {
    const w = words();
    const focused = document.activeElement?.getAttribute('data-persona');
    rail.setAttribute('aria-label', w.people);
    rail.replaceChildren(
      ...(current()?.personas ?? []).map((p) => {
        const opened = settings.open.includes(p.id);
        const unread = !opened && isUnread(p.id);
        return h(
          'button',
          {
            type: 'button',
            class: 'person-button',
            'data-persona': p.id,
            'aria-pressed': String(opened),
            onclick: () => onPick(p.id),
          },
          h('span', { class: 'with-dot' }, avatar(p.id), unread ? h('span', { class: 'dot' }) : null),
          h('span', { class: 'person-name', text: w.rail[p.id] }),
          unread ? h('span', { class: 'unseen', text: `, ${w.unread}` }) : null,
        );
      }),
    );
    if (focused)
      /** @type {HTMLElement | null} */ (rail.querySelector(`[data-persona="${focused}"]`))?.focus();
  }

  function drawSwitcher() {
    const w = words();
    const option = (/** @type {ChatId | 'side'} */ id, /** @type {string} */ text) => {
      const unread = id !== 'meeting' && id !== 'side' && id !== settings.single && isUnread(id);
      return h('option', {
        value: id,
        selected: id === settings.single,
        text: unread ? `● ${text}, ${w.unread}` : text,
      });
    };
    const people = current()?.personas ?? [];
    const others = people.filter((p) => p.id !== settings.single && isUnread(p.id)).length;
    const select = h(
      'select',
      { 'aria-label': w.chats, onchange: () => onSwitch(/** @type {ChatId | 'side'} */ (select.value)) },
      option('meeting', w.meetingChat),
      ...people.map((p) => option(p.id, nameOf(p.id))),
      option('side', w.side.name),
    );
    const focused = switcher.contains(document.activeElement);
    switcher.replaceChildren(
      select,
      others > 0 ? h('span', { class: 'badge', text: `${others} ${w.unread}` }) : '',
    );
    if (focused) select.focus();
  }

  return {
    rail,
    switcher,
    draw() {
      const key = JSON.stringify([settings, (current()?.personas ?? []).map((p) => isUnread(p.id))]);
      if (key === drawn) return;
      drawn = key;
      drawRail();
      drawSwitcher();
    },
  };
}
