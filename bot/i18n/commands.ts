/**
 * Words that do what the buttons do, in three languages at once: a person types in whichever they like.
 * A command is a whole message equal to a word; the caller has taken the bot's name away.
 */

export const COMMANDS = {
  new: ['uusi', 'uusi tapaus', 'ny', 'nytt', 'nytt fall', 'new', 'new case'],
  mine: ['tapaukseni', 'omat tapaukset', 'mina fall', 'mitt fall', 'my cases', 'my case'],
  help: ['ohje', 'apua', 'hjälp', 'help', 'hi', 'hello', 'hei', 'moi', 'hej'],
  language: ['kieli', 'språk', 'language', 'kieli språk language'],
  privacy: [
    'tietosuoja',
    'tietosuojaseloste',
    'dataskydd',
    'dataskyddsbeskrivning',
    'privacy',
    'privacy notice',
  ],
  queue: ['jono', 'tapausjono', 'kö', 'fallkö', 'queue', 'case queue'],
  start: ['aloita', 'börja', 'starta', 'start'],
  next: ['seuraava', 'nästa', 'next'],
  extend: ['lisäaika', 'tilläggstid', 'extra time', '+1', '+1 min'],
  pause: ['tauko', 'paus', 'pause'],
  resume: ['jatka', 'fortsätt', 'resume', 'continue'],
  end: ['lopeta', 'avsluta', 'end'],
  clock: ['vuosikello', 'pajat', 'årsklocka', 'årsklockan', 'clock', 'yearly clock', 'workshops'],
  digest: [
    'vuosikello tiivistelmä',
    'tiivistelmä',
    'årsklocka sammandrag',
    'sammandrag',
    'clock digest',
    'yearly clock digest',
    'digest',
  ],
  represent: ['edustan', 'edustan palvelua', 'företräder', 'jag företräder', 'represent', 'i represent'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Command = keyof typeof COMMANDS;

const BY_WORD: ReadonlyMap<string, Command> = new Map(
  (Object.keys(COMMANDS) as Command[]).flatMap((command) =>
    COMMANDS[command].map((word): [string, Command] => [word, command]),
  ),
);

/**
 * The command that a whole message is, or null. Case, composed or decomposed letters, white space and
 * punctuation at the end make no difference; a word inside a sentence is no command.
 */
export function commandOf(message: string): { readonly command: Command } | null {
  if (message.length > 60) return null;
  const word = message
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.,!?…:;]+$/u, '');
  const command = BY_WORD.get(word);
  return command === undefined ? null : { command };
}
