/**
 * Takes the bot's mention out of a message, in every form that Teams has sent it: with and without its
 * entity, its entity without a text, the name cut, the name in plain letters (`teams-facts.md`, Coming in).
 */
import { type Json, objects, part, text } from './json.ts';

/** The product's own name, known also where an activity does not say the bot's. */
const OWN_NAME = 'Pajakello';

export interface Words {
  /** Without the bot's `<at>` elements; other people's names stay, without their marks. */
  readonly text: string;
  /** Also without the bot's name in plain letters at the beginning or end. */
  readonly words: string;
  readonly mentioned: boolean;
  readonly mentions: readonly string[];
}

const AT = /<at(?:\s[^<>]{0,200})?>([^<>]{0,300})<\/at>/gi;

const folded = (s: string) => s.replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a name is the bot's, whole or cut (at least three letters). */
function isBot(name: string, botNames: readonly string[]): boolean {
  const n = folded(name).replace(/(?:\.{3}|…)$/, '');
  return botNames.some((full) => n === full || (n.length >= 3 && full.startsWith(n)));
}

/** The bot's name in plain letters at the beginning (or the end), with '@' or without, taken away. */
function withoutPlainName(words: string, botNames: readonly string[]): string {
  const tokens = words.split(' ');
  const most = Math.min(tokens.length - 1, 6);
  for (let n = most; n > 0; n--) {
    const head = tokens.slice(0, n).join(' ').replace(/^@/, '').replace(/[:,]$/, '');
    if (isBot(head, botNames)) return tokens.slice(n).join(' ');
  }
  for (let n = most; n > 0; n--) {
    const tail = tokens.slice(-n).join(' ');
    if (tail.startsWith('@') && isBot(tail.slice(1), botNames)) return tokens.slice(0, -n).join(' ');
  }
  return words;
}

/** `body` is the activity's text ('' where it has none). Never throws. */
export function wordsOf(activity: Json, body: string, bot: { channelId: string; name: string }): Words {
  const entities = objects(activity, 'entities').filter((e) => text(e, 'type') === 'mention');
  const named = entities.map((e) => ({
    bot: text(part(e, 'mentioned'), 'id') === bot.channelId,
    name: (text(part(e, 'mentioned'), 'name') ?? text(e, 'text') ?? '').replace(/<[^<>]*>/g, ''),
  }));
  const others = named.filter((n) => !n.bot).map((n) => folded(n.name));
  const names = [bot.name, OWN_NAME, ...named.filter((n) => n.bot).map((n) => n.name)];
  const botNames = [...new Set(names.map(folded))].filter((n) => n !== '' && !others.includes(n));

  const mentions = named.map((n) => n.name);
  let mentioned = named.some((n) => n.bot);
  const without = body.replace(AT, (_whole, name: string) => {
    mentions.push(name);
    // A member who is mentioned under a name that begins like the bot's has an entity of their own.
    if (others.includes(folded(name)) || !isBot(name, botNames)) return name;
    mentioned = true;
    return ' ';
  });
  const clean = without
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  const flat = clean.replace(/\s+/g, ' ');
  const startsWithOther = others.some((name) => name !== '' && flat.toLowerCase().startsWith(name));
  const words = startsWithOther ? flat : withoutPlainName(flat, botNames);
  return {
    text: clean,
    words,
    mentioned: mentioned || words !== flat,
    mentions: [...new Set(mentions.map((m) => m.trim()))].filter((m) => m !== ''),
  };
}
