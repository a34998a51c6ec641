/** A chat: heading, messages, composer. Messages that have not changed are not drawn again, so inputs keep what is typed. */
import { h, icon } from './dom.js';
import { drawMessage } from './message.js';
import { callBot } from './net.js';
import { current, messagesOf, settings, words } from './store.js';

/** @typedef {import('./room.d.ts').Message} Message */
/** @typedef {import('./room.d.ts').ChatId} ChatId */
/** @typedef {import('./room.d.ts').PersonaId} PersonaId */
/** @typedef {import('./message.js').Hooks} Hooks */

/**
 * @param {ChatId} chat
 * @param {Pick<Hooks, 'attempt' | 'answered'>} hooks
 */
export function createChat(chat, { attempt, answered }) {
  const headId = `head-${chat}`;
  const log = h('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'off',
    tabindex: '0',
    'aria-labelledby': headId,
  });
  const head = h('header', { class: 'chat-head' });
  const below = h('button', { type: 'button', class: 'below', hidden: true, onclick: () => toEnd() });
  const area = h('textarea', { rows: '1', maxlength: '100000' });
  const editing = h('p', { class: 'editing', hidden: true });
  const file = h('input', { type: 'file', accept: 'image/*', hidden: true, tabindex: '-1' });
  const attach = h('button', { type: 'button', class: 'ghost', onclick: () => file.click() }, icon('image'));
  const caseButton = h('button', { type: 'button', class: 'ghost', onclick: bringCase }, icon('form'));
  const sendButton = h('button', { type: 'submit', class: 'ghost' }, icon('send'));
  const composer = h(
    'form',
    { class: 'composer' },
    editing,
    h('div', { class: 'composer-line' }, area, caseButton, attach, file, sendButton),
  );
  const element = h(
    'section',
    {
      class: `chat chat-${chat === 'meeting' ? 'meeting' : 'private'}`,
      id: `chat-${chat}`,
      'aria-labelledby': headId,
    },
    head,
    h('div', { class: 'log-box' }, log, below),
    composer,
  );

  /** What each drawn message was drawn from. @type {Map<string, string>} */
  let drawn = new Map();
  /** @type {string | null} */
  let editedId = null;
  /** Whether the newest message is kept in sight. */
  let following = true;

  const eyes = () => (chat === 'meeting' ? settings.eyes : chat);

  function stopEditing() {
    editedId = null;
    editing.hidden = true;
    area.value = '';
    grow();
  }
  function grow() {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 160)}px`;
  }

  /** @param {SubmitEvent | null} event */
  function submit(event) {
    event?.preventDefault();
    const text = area.value.trim();
    if (text === '') return area.focus();
    const base = { persona: eyes(), chat, text };
    const id = editedId;
    stopEditing();
    if (id === null) following = true;
    attempt(() => (id === null ? callBot('say', base) : callBot('edit', { ...base, activityId: id })));
    area.focus();
  }
  composer.addEventListener('submit', submit);
  area.addEventListener('input', grow);
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit(null);
    }
    if (event.key === 'Escape' && editedId !== null) stopEditing();
  });
  file.addEventListener('change', () => {
    const picked = file.files?.[0];
    file.value = '';
    if (!picked) return;
    // The picture itself goes nowhere: Teams gives the bot an address, and the bot cannot read pictures.
    const pictures = [{ name: picked.name, type: picked.type }];
    const text = area.value.trim();
    stopEditing();
    attempt(() => callBot('say', { persona: eyes(), chat, text, pictures }));
  });

  /** The compose extension's one command: the form of this chat's meeting, or of one's own centre. */
  function bringCase() {
    const persona = eyes();
    attempt(async () => {
      const { body } = await callBot('compose', { persona, chat });
      answered({ persona, chat, opener: null }, body);
    });
  }

  /** @type {Hooks} */
  const hooks = {
    attempt,
    answered,
    edit(m) {
      editedId = m.id;
      area.value = m.text ?? '';
      editing.replaceChildren(
        words().editing,
        ' ',
        h('button', { type: 'button', class: 'link', text: words().cancel, onclick: stopEditing }),
      );
      editing.hidden = false;
      grow();
      area.focus();
    },
  };

  /** The end of the chat; of a last message that is taller than the chat its beginning. */
  function toEnd() {
    const last = log.lastElementChild;
    const tall = last instanceof HTMLElement && last.offsetHeight > log.clientHeight;
    log.scrollTop = tall ? last.offsetTop - log.offsetTop - 8 : log.scrollHeight;
    following = true;
    below.hidden = true;
  }
  const left = () => log.scrollHeight - log.scrollTop - log.clientHeight;
  log.addEventListener('scroll', () => {
    following = left() < 80;
    if (following) below.hidden = true;
  });
  // A strip above or a keyboard below takes room: the newest message stays in sight.
  new ResizeObserver(() => following && toEnd()).observe(log);

  function empty() {
    const w = words();
    const external = current()?.personas.find((p) => p.id === chat)?.external;
    return h('p', {
      class: 'empty',
      text: chat === 'meeting' ? w.emptyMeeting : external ? w.emptyExternal : w.emptyPrivate,
    });
  }

  function drawMessages() {
    const who = eyes();
    const list = messagesOf(chat, who).filter((m) => !(m.deleted && m.from === 'bot'));
    const atEnd = following || drawn.size === 0;
    const known = drawn;
    /** @type {Map<string, string>} */
    const next = new Map();
    /** @type {Map<string, Element>} */
    const old = new Map([...log.children].map((child) => [child.getAttribute('data-id') ?? '', child]));
    let focusOn = null;
    let place = log.firstElementChild;
    for (const m of list) {
      const key = `${m.rev} ${who} ${settings.lang}`;
      next.set(m.id, key);
      const before = old.get(m.id);
      if (before && drawn.get(m.id) === key) {
        if (before === place) place = place.nextElementSibling;
        else log.insertBefore(before, place);
        continue;
      }
      const fresh = drawMessage(m, who, hooks);
      if (before) {
        if (before.contains(document.activeElement)) focusOn = fresh;
        if (before === place) place = place.nextElementSibling;
        before.replaceWith(fresh);
      } else log.insertBefore(fresh, place);
    }
    for (const [id, element] of old) if (!next.has(id)) element.remove();
    if (list.length === 0) log.append(empty());
    drawn = next;
    // Who has just pressed a button stays at the card that answered.
    focusOn?.focus({ preventScroll: true });
    if (atEnd) toEnd();
    if (focusOn) focusOn.scrollIntoView({ block: 'nearest' });
    following = left() < 80;
    const news = list.some((m) => m.from === 'bot' && !known.has(m.id));
    if (following) below.hidden = true;
    else if (news && known.size > 0) below.hidden = false;
  }

  return {
    element,
    head,
    headId,
    draw() {
      const w = words();
      const label = w.writeAs[eyes()];
      area.placeholder = label;
      area.setAttribute('aria-label', label);
      caseButton.setAttribute('aria-label', w.dialog.bring);
      caseButton.title = w.dialog.bring;
      attach.setAttribute('aria-label', w.picture);
      attach.title = w.picture;
      sendButton.setAttribute('aria-label', w.send);
      sendButton.title = w.send;
      below.textContent = w.newBelow;
      drawMessages();
    },
    toEnd,
    focus() {
      area.focus();
    },
  };
}

/** @typedef {ReturnType<typeof createChat>} Chat */
