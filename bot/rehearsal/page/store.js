/** What the page knows: the server's state as it came last, and this browser's own settings. */
import { WORDS } from './words.js';

/** @typedef {import('./room.d.ts').State} State */
/** @typedef {import('./room.d.ts').Message} Message */
/** @typedef {import('./room.d.ts').ChatId} ChatId */
/** @typedef {import('./room.d.ts').PersonaId} PersonaId */
/** @typedef {import('./room.d.ts').Settings} Settings */

const KEY = 'pajakello-rehearsal';

/** @returns {Settings} */
function stored() {
  /** @type {Settings} */
  const defaults = {
    lang: 'fi',
    theme: 'system',
    phone: false,
    open: ['pro2', 'pro3'],
    pinned: [],
    eyes: 'chair',
    single: 'meeting',
    side: 'panel',
    sideOpen: matchMedia('(min-width: 1180px)').matches,
    sideWide: false,
    sideWidth: 340,
    tabEyes: null,
  };
  try {
    const kept = { ...defaults, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
    return { ...kept, side: ['panel', 'stage', 'clock'].includes(kept.side) ? kept.side : 'panel' };
  } catch {
    return defaults;
  }
}

export const settings = stored();
/** Of each private chat the newest `rev` that has been on the screen. @type {Partial<Record<ChatId, number>>} */
export const seen = {};

/** @type {State | null} */
let state = null;
/** @type {Map<string, Message>} */
let messages = new Map();
/** When the state came, in milliseconds that only grow. */
let since = 0;

/** Keeps a setting in this browser. @param {Partial<Settings>} change */
export function set(change) {
  Object.assign(settings, change);
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing: the settings last as long as the page.
  }
}

/** Takes a state in; what has not changed since the last one stands. @param {State} next */
export function take(next) {
  const known = messages;
  messages = new Map();
  const fresh = new Map(next.messages.map((m) => [`${m.chat} ${m.id}`, m]));
  const byId = new Map([...known.values(), ...fresh.values()].map((m) => [m.id, m]));
  for (const id of next.ids) {
    const message = byId.get(id);
    if (message) messages.set(id, message);
  }
  state = next;
  since = performance.now();
}

export const current = () => state;
export const words = () => WORDS[settings.lang];

/** The rehearsal's now, in milliseconds since the epoch. */
export function clockNow() {
  if (!state) return null;
  return Date.parse(state.clock.now) + (performance.now() - since) * state.clock.speed;
}

/** @param {{ now: string, speed: 0 | 1 | 10 }} clock */
export function takeClock(clock) {
  if (!state) return;
  state = { ...state, clock };
  since = performance.now();
}

/**
 * The messages of a chat that this persona sees, oldest first.
 * @param {ChatId} chat @param {PersonaId} eyes
 */
export function messagesOf(chat, eyes) {
  return [...messages.values()].filter((m) => m.chat === chat && (m.onlyFor === null || m.onlyFor === eyes));
}

/** @param {PersonaId} id */
export function nameOf(id) {
  return state?.personas.find((p) => p.id === id)?.names[settings.lang] ?? '';
}

/** Whether the bot has said something in this private chat that has not been on the screen. @param {PersonaId} chat */
export function isUnread(chat) {
  return messagesOf(chat, chat).some((m) => m.from === 'bot' && !m.deleted && m.rev > (seen[chat] ?? 0));
}

/** Wall time in Helsinki: '9.28' or '9:28', with seconds if asked. @param {string | number} at @param {boolean} [seconds] */
export function time(at, seconds = false) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Helsinki',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const of = (/** @type {string} */ type) => parts.find((p) => p.type === type)?.value ?? '';
  const mark = settings.lang === 'en' ? ':' : '.';
  return [String(Number(of('hour'))), of('minute'), ...(seconds ? [of('second')] : [])].join(mark);
}

/** 'ma 30.11.' @param {number} at */
export function day(at) {
  const locale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[settings.lang];
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Helsinki',
    weekday: 'short',
    day: 'numeric',
    month: settings.lang === 'en' ? 'short' : 'numeric',
  }).format(at);
}
