/** The line between the chats and the column: dragged, or moved by arrow keys. */
import { h } from './dom.js';
import { set, settings } from './store.js';

const NARROWEST = 320;
const STEP = 40;
/** What the people and the chats keep beside the column, px. */
const REST = 460;

const widest = () => Math.max(NARROWEST, innerWidth - REST);

export function createWidth() {
  const element = h('div', {
    class: 'side-handle',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-controls': 'side',
  });

  /** The kept width, as far as there is room for it. */
  function measure() {
    const width = Math.min(settings.sideWidth, widest());
    document.documentElement.style.setProperty('--side', `${width}px`);
    element.setAttribute('aria-valuenow', String(width));
    element.setAttribute('aria-valuemin', String(NARROWEST));
    element.setAttribute('aria-valuemax', String(widest()));
  }

  /** @param {number} px */
  function widen(px) {
    set({ sideWidth: Math.round(Math.min(widest(), Math.max(NARROWEST, px))) });
    measure();
  }

  element.addEventListener('keydown', (event) => {
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
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    const move = (/** @type {PointerEvent} */ e) => widen(innerWidth - e.clientX);
    element.addEventListener('pointermove', move);
    const end = () => element.removeEventListener('pointermove', move);
    element.addEventListener('lostpointercapture', end, { once: true });
  });
  addEventListener('resize', measure);
  return { element, measure };
}
