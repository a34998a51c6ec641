/** One message of a chat as one persona sees it. */
import { drawCard, firstText } from './card.js';
import { h, icon, logo } from './dom.js';
import { callBot } from './net.js';
import { nameOf, settings, time, words } from './store.js';
import { filled } from './words.js';

/** @typedef {import('./room.d.ts').Message} Message */
/** @typedef {import('./room.d.ts').ChatId} ChatId */
/** @typedef {import('./room.d.ts').PersonaId} PersonaId */

/**
 * What the message parts ask of the page.
 * @typedef {{
 *   attempt: (work: () => Promise<unknown>) => Promise<void>,
 *   edit: (m: Message) => void,
 *   answered: (origin: import('./dialog.js').Origin, body: unknown) => void,
 * }} Hooks
 */

/** The card that this persona sees. @param {Message} m @param {PersonaId} eyes */
export function cardOf(m, eyes) {
  return (
    m.views[eyes]?.card ??
    m.attachments.find((a) => a.contentType === 'application/vnd.microsoft.card.adaptive')?.content ??
    null
  );
}

/** What is read aloud when the bot says this. @param {Message} m @param {PersonaId} eyes */
export function spoken(m, eyes) {
  return m.text ?? firstText(cardOf(m, eyes));
}

/** @param {PersonaId} id @param {string} [more] */
export function avatar(id, more = '') {
  return h('span', {
    class: `avatar avatar-${id} ${more}`,
    'aria-hidden': 'true',
    text: words().initials[id],
  });
}

/** @param {Message} m @param {PersonaId} eyes @param {Hooks} hooks */
function cardBox(m, eyes, hooks) {
  const box = h('div', { class: 'card' });
  const json = cardOf(m, eyes);
  if (json === null) return box;
  box.append(
    drawCard(json, (press) => {
      if (box.getAttribute('aria-busy') === 'true') return;
      box.setAttribute('aria-busy', 'true');
      const how = settings.phone || press.kind === 'submit' ? 'submit' : 'execute';
      const { verb, data, inputs } = press;
      hooks
        .attempt(async () => {
          const base = { persona: eyes, chat: m.chat, activityId: m.id };
          const { body } = await callBot('act', { ...base, verb, data, inputs, how });
          hooks.answered({ persona: eyes, chat: m.chat, opener: m.id }, body);
        })
        .finally(() => box.removeAttribute('aria-busy'));
    }),
  );
  return box;
}

/** @param {Message} m @param {PersonaId} eyes */
function note(m, eyes) {
  const text = m.views[eyes]?.note;
  if (!text) return null;
  return h('p', { class: 'note', text: text === 'failed' ? words().cardFailed : text });
}

/** @param {Message} m @param {PersonaId} eyes @param {Hooks} hooks */
function fromBot(m, eyes, hooks) {
  const w = words();
  const when = [
    time(m.at),
    m.edited ? filled(w.updated, { time: time(m.edited) }) : null,
    m.onlyFor ? w.onlyYou : null,
  ];
  return h(
    'article',
    { class: 'message bot', tabindex: '-1', 'data-id': m.id },
    logo(),
    h(
      'div',
      { class: 'message-body' },
      h('p', { class: 'meta' }, h('b', { text: 'Pajakello' }), ` ${when.filter(Boolean).join(', ')}`),
      m.text === null ? cardBox(m, eyes, hooks) : h('p', { class: 'card text', text: m.text }),
      note(m, eyes),
    ),
  );
}

/** @param {Message} m @param {PersonaId} eyes @param {Hooks} hooks */
function fromPerson(m, eyes, hooks) {
  const w = words();
  const from = /** @type {PersonaId} */ (m.from);
  const own = from === eyes;
  const parts = [m.chat === 'meeting' ? nameOf(from) : null, time(m.at)].filter(Boolean).join(' ');
  const meta = m.edited && !m.deleted ? `${parts}, ${filled(w.edited, { time: time(m.edited) })}` : parts;
  const base = { persona: from, chat: m.chat, activityId: m.id };
  const tools =
    own && !m.deleted
      ? h(
          'span',
          { class: 'tools' },
          h(
            'button',
            {
              type: 'button',
              class: 'ghost',
              'aria-label': w.edit,
              title: w.edit,
              onclick: () => hooks.edit(m),
            },
            icon('edit'),
          ),
          h(
            'button',
            {
              type: 'button',
              class: 'ghost',
              'aria-label': w.remove,
              title: w.remove,
              onclick: () => hooks.attempt(() => callBot('delete', base)),
            },
            icon('bin'),
          ),
        )
      : null;
  const pictures = m.attachments
    .filter((a) => a.contentType.startsWith('image/'))
    .map((a) => h('p', { class: 'picture' }, icon('image'), filled(w.pictureNamed, { name: a.name ?? '' })));
  return h(
    'article',
    { class: `message person ${own ? 'own' : 'other'}`, tabindex: '-1', 'data-id': m.id },
    own ? null : avatar(from, 'small'),
    h(
      'div',
      { class: 'message-body' },
      h('p', { class: 'meta', text: meta }),
      h(
        'div',
        { class: 'said' },
        tools,
        h(
          'div',
          { class: 'bubble' },
          m.deleted ? h('i', { text: w.deleted }) : null,
          m.text ? h('p', { text: m.text }) : null,
          ...pictures,
        ),
      ),
      m.delivery === 'failed' && !m.deleted
        ? h(
            'p',
            { class: 'note' },
            `${w.notArrived} `,
            h('button', {
              type: 'button',
              class: 'link',
              text: w.again,
              onclick: () => hooks.attempt(() => callBot('again', base)),
            }),
          )
        : null,
    ),
  );
}

/** @param {Message} m @param {PersonaId} eyes @param {Hooks} hooks */
export function drawMessage(m, eyes, hooks) {
  const w = words();
  if (m.from === 'room') {
    const text = m.text === 'meetingStarted' ? w.meetingStarted : w.meetingEnded;
    return h('p', { class: 'line', 'data-id': m.id, text: filled(text, { time: time(m.at) }) });
  }
  return m.from === 'bot' ? fromBot(m, eyes, hooks) : fromPerson(m, eyes, hooks);
}
