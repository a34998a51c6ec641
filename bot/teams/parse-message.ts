/** A message, edited message or undeleted message: its words, and the pieces that watching the chat reads. */
import { partsOfHtml } from './html.ts';
import type { Envelope, MessageIn, Piece } from './incoming.ts';
import { type Json, object, objectOrJson, objects, own, part, text } from './json.ts';
import { wordsOf } from './mentions.ts';

const flat = (s: string) => s.replace(/\s+/g, ' ').trim().toLowerCase();

/** File names carry words, too: the ending goes, signs between words become spaces. */
function wordsOfFileName(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/[_+]+/g, ' ');
}

/** Text of the HTML copies and what hides in their attributes; what equals the plain text is left out. */
function piecesOfHtml(
  html: string,
  plain: string,
): { pieces: readonly Piece[]; mentions: readonly string[] } {
  const parts = partsOfHtml(html);
  const seen = flat(plain);
  const same = flat(parts.text) === '' || seen.includes(flat(parts.text));
  const all: Piece[] = same ? [] : [{ from: 'html', text: parts.text }];
  if (parts.quote) all.push({ from: 'quote', text: parts.quote });
  for (const alt of parts.alt) all.push({ from: 'alt', text: alt });
  for (const title of parts.titles) all.push({ from: 'title', text: title });
  for (const link of parts.links) all.push({ from: 'link', text: link });
  return { pieces: all, mentions: parts.mentions };
}

/** Quotations that come as an attachment or as an entity instead of in the HTML. */
function quotesOf(activity: Json): { quotes: readonly string[]; senders: readonly string[] } {
  const quotes: (string | null)[] = [];
  const senders: (string | null)[] = [];
  for (const attachment of objects(activity, 'attachments')) {
    if (text(attachment, 'contentType')?.toLowerCase() !== 'messagereference') continue;
    const content = objectOrJson(own(attachment, 'content'));
    quotes.push(text(content, 'messagePreview'));
    senders.push(text(part(part(content, 'messageSender'), 'user'), 'displayName'));
  }
  for (const entity of objects(activity, 'entities')) {
    if (text(entity, 'type') !== 'quotedReply') continue;
    quotes.push(text(part(entity, 'quotedReply'), 'preview'));
    senders.push(text(part(entity, 'quotedReply'), 'senderName'));
  }
  const there = (list: readonly (string | null)[]) => list.filter((x): x is string => x !== null);
  return { quotes: there(quotes), senders: there(senders) };
}

const CARD = /^application\/vnd\.microsoft\.(?:card\.|teams\.card\.)/i;
/** More than this of one message is not read (Teams itself stops at 28 kB). */
const LONGEST = 100_000;

export function messageOf(activity: Json, envelope: Envelope, change: MessageIn['change']): MessageIn {
  const body = (text(activity, 'text') ?? '').slice(0, LONGEST);
  const isHtml =
    text(activity, 'textFormat')?.toLowerCase() === 'xml' || /<\/?(?:p|div|br|span)\b/i.test(body);
  const plain = isHtml ? partsOfHtml(body).text : body;
  const words = wordsOf(activity, isHtml ? body.replace(/<(?!\/?at\b)[^<>]*>/gi, ' ') : body, envelope.bot);
  const pieces: Piece[] = [];
  const mentions = [...words.mentions];
  let files = false;
  let html = '';
  for (const attachment of objects(activity, 'attachments')) {
    const type = text(attachment, 'contentType')?.toLowerCase() ?? '';
    const content = own(attachment, 'content');
    if (type === 'text/html') {
      html += typeof content === 'string' ? `${content}\n` : '';
      continue;
    }
    if (type === 'messagereference' || CARD.test(type)) continue;
    files = true;
    const names = [
      text(attachment, 'name'),
      text(object(content), 'name'),
      text(object(content), 'fileName'),
    ];
    for (const name of new Set(names)) if (name) pieces.push({ from: 'file', text: wordsOfFileName(name) });
  }
  if (html) {
    const found = piecesOfHtml(html.slice(0, LONGEST), plain);
    pieces.push(...found.pieces);
    mentions.push(...found.mentions);
  }
  const { quotes, senders } = quotesOf(activity);
  for (const quote of quotes)
    if (!pieces.some((p) => flat(p.text) === flat(quote))) pieces.push({ from: 'quote', text: quote });
  if (words.text) pieces.unshift({ from: 'text', text: words.text });
  // An edit may carry its new text in the HTML copy alone.
  const shown = words.text === '' && html ? partsOfHtml(html).text : words.text;
  return {
    ...envelope,
    kind: 'message',
    change,
    text: shown,
    words: words.words || shown.replace(/\s+/g, ' ').trim(),
    mentioned: words.mentioned,
    mentions: [...new Set([...mentions, ...senders])],
    pieces,
    files,
  };
}
