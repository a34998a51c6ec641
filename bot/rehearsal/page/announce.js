/** Says politely what the bot has newly said in the chats on the screen. */
import { spoken } from './message.js';
import { current, messagesOf, nameOf, settings, words } from './store.js';
import { filled } from './words.js';

/** @typedef {import('./room.d.ts').ChatId} ChatId */

/** Of each visible chat the newest message that has been read aloud, as id and rev. @type {Map<ChatId, number>} */
const told = new Map();

/** @param {readonly ChatId[]} visible @param {HTMLElement} live the polite region */
export function announce(visible, live) {
  const lines = [];
  for (const id of visible) {
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
