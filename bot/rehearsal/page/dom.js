/** Makes elements: no markup is ever parsed from text here. */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [props] `class`, `text`, `on…` listeners, else attributes; null and false are left out
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name === 'text') element.textContent = String(value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

const PATHS = {
  pause: 'M6 4h3v12H6zM11 4h3v12h-3z',
  play: 'M6 4l10 6-10 6z',
  end: 'M4 4l9 6-9 6zM15 4v12',
  form: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
  pin: 'M12.5 3.5l4 4-3.2 1.1-2 3.9-4.2-4.2 4.1-2zM9 11l-5.5 5.5',
  close: 'M5 5l10 10M15 5L5 15',
  send: 'M3 3l14 7-14 7 2-7zM5 10h7',
  image: 'M3 4h14v12H3zM3 13l4-4 4 4M10 12l3-3 4 4M12.5 7.5h.01',
  restart: 'M4 4v4h4M4.5 8a6 6 0 1 1-.5 4',
  down: 'M5 8l5 5 5-5',
  list: 'M7 5h10M7 10h10M7 15h10M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  gear: 'M3 6h8M15 6h2M3 14h2M9 14h8M11 4v4h4V4zM5 12v4h4v-4z',
  edit: 'M4 16l1-4 8-8 3 3-8 8zM11.5 5.5l3 3',
  bin: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6',
  meet: 'M3 6h9v8H3zM12 9l5-3v8l-5-3z',
  fold: 'M8 5l5 5-5 5M16 4v12',
  unfold: 'M12 5l-5 5 5 5M4 4v12',
  grow: 'M11 4h5v5M16 4l-6 6M9 16H4v-5M4 16l6-6',
  shrink: 'M16 9h-5V4M11 9l6-6M4 11h5v5M9 11l-6 6',
};

/**
 * A line drawing of 20 px that says nothing by itself: words stand beside it or in the label.
 * @param {keyof typeof PATHS} name
 */
export function icon(name) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(ns, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The product's mark: a ring of segments with one hand. */
export function logo() {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('class', 'logo');
  svg.setAttribute('aria-hidden', 'true');
  const make = (/** @type {string} */ d, /** @type {string} */ cls) => {
    const path = document.createElementNS(ns, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', cls);
    svg.append(path);
  };
  make('M6 0h20a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6z', 'logo-ground');
  const arc = (/** @type {number} */ from, /** @type {number} */ to) => {
    const at = (/** @type {number} */ deg) => {
      const a = ((deg - 90) * Math.PI) / 180;
      return `${(16 + 8.5 * Math.cos(a)).toFixed(2)} ${(16 + 8.5 * Math.sin(a)).toFixed(2)}`;
    };
    return `M${at(from)}A8.5 8.5 0 0 1 ${at(to)}`;
  };
  for (const [from, to] of [
    [10, 80],
    [100, 170],
    [190, 260],
    [280, 350],
  ])
    make(arc(from ?? 0, to ?? 0), 'logo-ring');
  make('M16 16L20.2 11.8', 'logo-hand');
  return svg;
}
