/** Languages, names and command words: complete in each language, and understood by the bot. */
import { commandOf } from '#i18n/commands.ts';
import { LANGS } from '#i18n/lang.ts';
import { byLanguage, textsOf } from '../texts.ts';
import type { Package, Rules } from '../types.ts';

/** Words that no app's name may hold (teams-facts.md, Store rules). */
const NOT_IN_NAMES = /calendar|chat|help|teams|powerpoint/i;
/** What the store's testers write, whatever their language. */
const ALWAYS_HELP = ['help', 'hi', 'hello'];
const LISTS = 3;
const COMMANDS_OF_A_LIST = 12;

/** Each command list with the title that each command has in a language. */
function* listsOf({ manifest, languages }: Package) {
  for (const [lang, texts] of Object.entries(byLanguage(manifest, languages)))
    for (const [b, bot] of (manifest.bots ?? []).entries())
      for (const [l, { commands }] of (bot.commandLists ?? []).entries()) {
        const path = `bots[${b}].commandLists[${l}]`;
        const titles = commands.map((_, c) => texts[`${path}.commands[${c}].title`] ?? '');
        yield { lang, path, titles, own: commands.map(({ title }) => title) };
      }
}

export const words: Rules = {
  languages: ({ manifest, languages }) => {
    const { defaultLanguageTag = '' } = manifest.localizationInfo ?? {};
    const offered = [defaultLanguageTag, ...Object.keys(languages)].sort();
    const ours = [...LANGS].sort();
    return [
      ...(defaultLanguageTag === LANGS[0] ? [] : [`the default language must be ${LANGS[0]}`]),
      ...(offered.join() === ours.join()
        ? []
        : [`the languages are ${offered.join(', ')}, ours ${ours.join(', ')}`]),
    ];
  },
  translated: ({ manifest, languages }) => {
    const wanted = Object.keys(textsOf(manifest));
    return Object.entries(languages).flatMap(([lang, texts]) => {
      const there = Object.keys(texts).filter((key) => key !== '$schema');
      return [
        ...wanted.filter((key) => !texts[key]?.trim()).map((key) => `${lang}: ${key} is missing`),
        ...there
          .filter((key) => !wanted.includes(key))
          .map((key) => `${lang}: ${key} names nothing in the manifest`),
      ];
    });
  },
  names: ({ manifest, languages }) =>
    Object.entries(byLanguage(manifest, languages)).flatMap(([lang, texts]) =>
      ['name.short', 'name.full'].flatMap((key) => {
        const hit = NOT_IN_NAMES.exec(texts[key] ?? '');
        return hit ? [`${lang}: ${key} holds '${hit[0]}'`] : [];
      }),
    ),
  commandsKnown: (pack) =>
    [...listsOf(pack)].flatMap(({ lang, titles, own }) =>
      titles.flatMap((title, i) => {
        const command = commandOf(title)?.command;
        if (command === undefined) return [`${lang}: the bot does not know '${title}'`];
        const meant = commandOf(own[i] ?? '')?.command;
        return command === meant ? [] : [`${lang}: '${title}' does something else than '${own[i] ?? ''}'`];
      }),
    ),
  commandsOnce: (pack) =>
    [...listsOf(pack)].flatMap(({ lang, path, titles }) =>
      titles
        .filter((title, i) => titles.indexOf(title) !== i)
        .map((title) => `${lang}: ${path} has '${title}' twice`),
    ),
  commandsFew: ({ manifest }) =>
    (manifest.bots ?? []).flatMap(({ commandLists = [] }) => [
      ...(commandLists.length > LISTS ? [`more than ${LISTS} command lists`] : []),
      ...commandLists
        .filter(({ commands }) => commands.length > COMMANDS_OF_A_LIST)
        .map(({ scopes }) => `more than ${COMMANDS_OF_A_LIST} commands in ${scopes.join(', ')}`),
    ]),
  scopesCovered: ({ manifest }) =>
    (manifest.bots ?? []).flatMap(({ scopes, commandLists = [] }) => {
      const listed = commandLists.flatMap((list) => list.scopes);
      return scopes
        .filter((scope) => listed.filter((one) => one === scope).length !== 1)
        .map((scope) => `the scope ${scope} needs one command list`);
    }),
  help: (pack) => [
    ...[...listsOf(pack)].flatMap(({ lang, path, titles }) =>
      titles.some((title) => commandOf(title)?.command === 'help') ? [] : [`${lang}: ${path} offers no help`],
    ),
    ...ALWAYS_HELP.filter((word) => commandOf(word)?.command !== 'help').map(
      (word) => `the bot does not answer '${word}' with its help`,
    ),
  ],
};
