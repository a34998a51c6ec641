/** Turns cards into what leaves: one attachment and a neutral summary, never a text beside a card. */
import { digestText, render, summaryOf } from '#cards/render.ts';
import type { CardSpec } from '#cards/types.ts';
import type { Lang } from '#identifiers/types.ts';
import type { Outgoing } from './connector-port.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** `bubble` shows it in the running meeting's window, too. Throws where a template does. */
export function cardActivity(spec: CardSpec, lang: Lang, bubble = false): Outgoing {
  // What is to be copied or forwarded is a message of text: a forwarded card loses its words on some clients.
  if (spec.card === 'digest') {
    const text = digestText(spec, lang);
    return { type: 'message', text, textFormat: 'plain', summary: summaryOf(spec, lang) };
  }
  return {
    type: 'message',
    summary: summaryOf(spec, lang),
    attachments: [{ contentType: CARD, content: render(spec, lang) }],
    ...(bubble ? { channelData: { notification: { alertInMeeting: true } } } : {}),
  };
}

/**
 * What stands in a message before its card: so a message that will carry case text has an address that is
 * remembered before the text leaves, and no crash can leave a text that nobody overwrites.
 */
export function placeholder(spec: CardSpec, lang: Lang): Outgoing {
  const words = summaryOf(spec, lang);
  return { type: 'message', text: words, summary: words };
}

/** Whether a card shows words of a case, so that its message has to be overwritten some day. */
export function carriesText(spec: CardSpec): boolean {
  switch (spec.card) {
    case 'form':
    case 'queued':
    case 'next':
    case 'turn':
    case 'keep':
    case 'moved':
    case 'entered':
    case 'join':
      return true;
    case 'own-items':
      return spec.items.length > 0;
    case 'meeting':
    case 'attendance':
    case 'choose':
    case 'queue':
      return spec.view.part?.title != null || spec.view.queue.some((row) => row.title !== null);
    default:
      return false;
  }
}
