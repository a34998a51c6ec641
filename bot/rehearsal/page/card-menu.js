/** The menu behind a card's 'Lisää': the card's secondary actions, as in Teams. */
import { h } from './dom.js';

/** @typedef {import('adaptivecards').Action} Action */

const EDGE = 8;

/** Below the button where there is room, else above; never outside the window. @param {HTMLElement} menu @param {DOMRect} by */
function place(menu, by) {
  const { offsetWidth, offsetHeight } = menu;
  const below = by.bottom + 4;
  const fits = below + offsetHeight + EDGE <= innerHeight;
  const top = fits ? below : Math.max(EDGE, by.top - 4 - offsetHeight);
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.max(EDGE, Math.min(by.left, innerWidth - offsetWidth - EDGE))}px`;
}

/**
 * Opens the menu at the button. Arrow keys, Home, End; Escape and a click elsewhere close it, and the focus
 * goes back to the button.
 * @param {readonly Action[]} actions
 * @param {HTMLElement} button
 */
export function openCardMenu(actions, button) {
  const items = actions.map((action) =>
    h('button', {
      type: 'button',
      class: 'menu-item',
      role: 'menuitem',
      tabindex: '-1',
      text: action.title ?? '',
      onclick: () => {
        menu.hidePopover();
        action.execute();
      },
    }),
  );
  const menu = h(
    'div',
    { class: 'popup card-menu', role: 'menu', popover: 'auto', 'aria-label': button.textContent },
    ...items,
  );
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[(to + items.length) % items.length]?.focus();
    }
    if (event.key === 'Tab') menu.hidePopover();
  });
  menu.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return;
    button.setAttribute('aria-expanded', 'false');
    if (menu.contains(document.activeElement) || document.activeElement === document.body) button.focus();
    menu.remove();
  });
  document.body.append(menu);
  button.setAttribute('aria-expanded', 'true');
  menu.showPopover();
  place(menu, button.getBoundingClientRect());
  items[0]?.focus();
}
