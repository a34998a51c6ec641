/**
 * Reads the HTML copy of a Teams message: what people see, what is quoted, and what hides in attributes.
 * A scanner of one pass, so that no message can make it slow.
 */
import { decoded, type Tag, tagAt } from './html-tags.ts';

export interface HtmlParts {
  /** Visible text outside quotations, mentions left out. */
  readonly text: string;
  /** Visible text of quotations, without the quoted member's own name and time. */
  readonly quote: string;
  readonly alt: readonly string[];
  readonly titles: readonly string[];
  /** Targets of mailto: and tel: links, the scheme taken away. */
  readonly links: readonly string[];
  /** Texts of mention spans. */
  readonly mentions: readonly string[];
}

const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'wbr', 'source', 'col', 'area', 'emoji']);
const INLINE = new Set([
  'a',
  'b',
  'i',
  'u',
  's',
  'em',
  'strong',
  'span',
  'font',
  'code',
  'sub',
  'sup',
  'at',
  'wbr',
  'mark',
]);
const HIDDEN = new Set(['script', 'style']);

type Sink = 'text' | 'quote' | 'mention' | 'none';

/** What an element does with the text inside it; null: nothing special. */
function sinkOf(tag: Tag): Sink | null {
  if (HIDDEN.has(tag.name)) return 'none';
  if (tag.name === 'blockquote') return 'quote';
  const prop = tag.attributes.get('itemprop');
  if (prop === 'mri' || prop === 'time') return 'none';
  if (tag.name === 'at' || /schema\.skype\.com\/Mention/i.test(tag.attributes.get('itemtype') ?? ''))
    return 'mention';
  return null;
}

/** Takes a message's HTML apart. Never throws; linear in the length (an unending tag is read as text). */
export function partsOfHtml(html: string): HtmlParts {
  const out: Record<Sink, string> = { text: '', quote: '', mention: '', none: '' };
  const alt: string[] = [];
  const titles: string[] = [];
  const links: string[] = [];
  const stack: { readonly name: string; readonly sink: Sink }[] = [];
  let sink: Sink = 'text';
  let unending = false;
  const put = (s: string) => {
    out[sink] += s;
  };

  for (let at = 0; at < html.length; ) {
    const open = unending ? -1 : html.indexOf('<', at);
    if (open < 0) {
      put(decoded(html.slice(at)));
      break;
    }
    put(decoded(html.slice(at, open)));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const tag = tagAt(html, open);
    if (!tag || tag === 'unending') {
      unending = tag === 'unending';
      put('<');
      at = open + 1;
      continue;
    }
    at = tag.end + 1;
    if (!INLINE.has(tag.name)) put('\n');
    const hidden = tag.attributes;
    if (hidden.get('alt')) alt.push(hidden.get('alt') ?? '');
    if (hidden.get('title')) titles.push(hidden.get('title') ?? '');
    const link = /^(?:mailto|tel|callto|sip|sms):([^?]*)/i.exec(hidden.get('href') ?? '')?.[1];
    if (link) links.push(plainUri(link));
    if (tag.closing) {
      const opened = stack.findLastIndex((e) => e.name === tag.name);
      if (opened >= 0) stack.length = opened;
      if (sink === 'mention') out.mention += '\n';
    } else if (!VOID.has(tag.name) && stack.length < 200) {
      stack.push({ name: tag.name, sink: sinkOf(tag) ?? sink });
    }
    sink = stack.at(-1)?.sink ?? 'text';
  }
  const mentions = out.mention.split('\n').map((m) => m.trim());
  return {
    text: tidy(out.text),
    quote: tidy(out.quote),
    alt,
    titles,
    links,
    mentions: mentions.filter((m) => m !== ''),
  };
}

function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
