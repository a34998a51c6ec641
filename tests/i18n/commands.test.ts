import fc from 'fast-check';
import { COMMANDS, type Command, commandOf } from '#i18n/commands.ts';
import { en } from '#i18n/en.ts';
import { fi } from '#i18n/fi.ts';
import { sv } from '#i18n/sv.ts';

const words = (Object.keys(COMMANDS) as Command[]).flatMap((command) =>
  COMMANDS[command].map((word): readonly [string, Command] => [word, command]),
);

describe('command words', () => {
  test.each(words)('%s is %s', (word, command) => {
    expect(commandOf(word)).toEqual({ command });
  });

  test('a word means one thing only', () => {
    expect(new Set(words.map(([word]) => word)).size).toBe(words.length);
  });

  test('case, white space, punctuation at the end and decomposed letters make no difference', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.constantFrom('', ' ', '\n', '\u00a0'),
        fc.constantFrom('', '.', '!', '?', ' !', '…', '.. '),
        fc.boolean(),
        fc.boolean(),
        ([word, command], space, end, upper, apart) => {
          const cased = upper ? word.toUpperCase() : word;
          const written = `${space}${apart ? cased.normalize('NFD') : cased}${end}${space}`;
          expect(commandOf(written)).toEqual({ command });
        },
      ),
    );
  });

  test('a word inside a sentence is no command', () => {
    for (const message of [
      'seuraava potilas tulee',
      'lopeta tuo',
      'jonossa',
      'ny klient',
      'uusi!a',
      '',
      '   ',
      '?!',
      'lisä aika',
    ])
      expect(commandOf(message)).toBeNull();
    expect(commandOf(`uusi${' '.repeat(80)}`)).toBeNull();
  });

  test('every word that the help names is a command', () => {
    for (const messages of [fi, sv, en]) {
      for (const [key, word] of Object.entries(messages))
        if (key.startsWith('help.word.')) expect([word, commandOf(word) !== null]).toEqual([word, true]);
      const named = `${messages['help.chair']} ${messages['connected.words']}`.matchAll(
        /[:,] ([^:,.]+)(?=[,.])/g,
      );
      for (const [, word = ''] of named) expect([word, commandOf(word) !== null]).toEqual([word, true]);
    }
  });
});
