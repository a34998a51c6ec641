/** Draws an Adaptive Card with Microsoft's renderer, in Teams' looks; colours are the page's own variables. */
import { openCardMenu } from './card-menu.js';
import { h } from './dom.js';
import { words } from './store.js';

const colour = (/** @type {string} */ name) => ({
  default: `var(--${name})`,
  subtle: 'var(--fg3)',
  highlightColors: { default: 'var(--highlight)', subtle: 'var(--highlight)' },
});
const foreground = {
  default: colour('fg1'),
  dark: colour('fg1'),
  light: colour('fg3'),
  accent: colour('brand-fg'),
  good: colour('good-fg'),
  warning: colour('warning-fg'),
  attention: colour('warning-fg'),
};
const container = (/** @type {string} */ ground, /** @type {string} */ edge) => ({
  backgroundColor: `var(--${ground})`,
  borderColor: `var(--${edge})`,
  foregroundColors: foreground,
});

const HOST = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontTypes: {
    default: {
      fontFamily: 'inherit',
      fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 28 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'monospace',
      fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 28 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 36 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--stroke2)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: container('card', 'card'),
    emphasis: container('bg3', 'bg3'),
    accent: container('brand-bg2', 'brand-bg2'),
    good: container('good-bg', 'good-edge'),
    attention: container('warning-bg', 'warning-edge'),
    warning: container('warning-bg', 'warning-edge'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: {
        color: 'default',
        size: 'default',
        weight: 'bolder',
        suffix: ' *',
        suffixColor: 'attention',
      },
      optionalInputs: { color: 'default', size: 'default', weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'bolder', spacing: 'small', size: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    iconPlacement: 'leftOfTitle',
    iconSize: 16,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: {
      color: 'default',
      size: 'default',
      isSubtle: false,
      weight: 'bolder',
      wrap: true,
      maxWidth: 160,
    },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  textBlock: { headingLevel: 3 },
};

const markdown = markdownit({ html: false, linkify: false });
markdown.disable(['image']);

/** Must run once, before the first card. */
export function prepareCards() {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = DOMPurify.sanitize(markdown.render(text), {
      ALLOWED_TAGS: ['p', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'br'],
      ALLOWED_ATTR: ['href', 'start'],
      ALLOWED_URI_REGEXP: /^https:/i,
    });
    result.didProcess = true;
  };
  AdaptiveCards.AdaptiveCard.onDisplayOverflowActionMenu = (actions, button) => {
    if (button) openCardMenu(actions, button);
    return button !== undefined;
  };
  AdaptiveCards.Strings.defaults.overflowButtonText = () => words().more;
  AdaptiveCards.Strings.defaults.overflowButtonTooltip = () => words().more;
}

/**
 * A button that was pressed: what the card's action holds, and what the inputs hold.
 * @typedef {{ kind: 'execute' | 'submit', verb: string | null, data: Record<string, unknown>, inputs: Record<string, unknown> }} Press
 */

/** @param {unknown} data @returns {Record<string, unknown>} */
const record = (data) =>
  typeof data === 'object' && data !== null ? { .../** @type {object} */ (data) } : {};

/** Verbs that carry a card forward: as its first button they are drawn as the primary one (pictures 30 and 40). */
const FORWARD =
  /^(item\.(submit|ready|keep|join)|signup\.add|meeting\.(start|next|resume|take|close|overrun)|series\.setup)$/;

/** Styles do nothing in Teams, so cards carry none; the first button is marked here. @param {unknown} json */
function marked(json) {
  const card = record(json);
  const [first, ...others] = Array.isArray(card.actions) ? card.actions : [];
  if (!FORWARD.test(String(record(first).verb))) return json;
  return { ...card, actions: [{ ...first, style: 'positive' }, ...others] };
}

/**
 * @param {unknown} json the card
 * @param {(press: Press) => void} onPress
 * @returns {HTMLElement} a sentence where the card cannot be drawn
 */
export function drawCard(json, onPress) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(HOST);
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) {
      const url = action.url ?? '';
      const tab = `${location.origin}/tab/`;
      // A link to our own tab opens it beside the chats, as Teams opens a deep link.
      if (url.startsWith(tab)) {
        const detail = new URL(url).hash || '#/';
        card.renderedElement?.dispatchEvent(new CustomEvent('tab-link', { bubbles: true, detail }));
      } else if (/^https:\/\//i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
      return;
    }
    if (!(action instanceof AdaptiveCards.SubmitAction || action instanceof AdaptiveCards.ExecuteAction))
      return;
    const data = record(action.toJSON()?.data);
    const inputs = Object.fromEntries(card.getAllInputs().map((i) => [i.id ?? '', i.value ?? '']));
    const execute = action instanceof AdaptiveCards.ExecuteAction;
    onPress({
      kind: execute ? 'execute' : 'submit',
      verb: execute ? (action.verb ?? null) : null,
      data,
      inputs,
    });
  };
  try {
    card.parse(marked(json));
    const element = card.render();
    if (element) {
      // Cards sit inside the page's own headings.
      element.removeAttribute('tabindex');
      return element;
    }
  } catch {
    // Falls through: a card of a shape that the renderer does not take.
  }
  return h('p', { class: 'card-broken', text: words().cardBroken });
}

/** The card's first text, to be read aloud. @param {unknown} json @returns {string} */
export function firstText(json) {
  if (Array.isArray(json)) {
    for (const inner of json) {
      const found = firstText(inner);
      if (found) return found;
    }
    return '';
  }
  if (typeof json !== 'object' || json === null) return typeof json === 'string' ? json : '';
  const { type, text, inlines, body, items, columns } = /** @type {Record<string, unknown>} */ (json);
  if (typeof text === 'string' && (type === 'TextBlock' || type === 'TextRun')) return text;
  return firstText([inlines, body, items, columns].filter((x) => x !== undefined));
}
