/** The texts of a manifest that people read, by the path that a language file gives them. */
import type { Command, Manifest, Texts } from './types.ts';

function ofCommands(path: string, commands: readonly Command[]): readonly (readonly [string, string])[] {
  return commands.flatMap(({ title, description }, i) => [
    [`${path}.commands[${i}].title`, title] as const,
    ...(description === undefined ? [] : [[`${path}.commands[${i}].description`, description] as const]),
  ]);
}

/** Every text that must stand in each language file. */
export function textsOf({ name, description, bots, composeExtensions, staticTabs }: Manifest): Texts {
  return Object.fromEntries([
    ['name.short', name.short],
    ...(name.full === undefined ? [] : [['name.full', name.full]]),
    ['description.short', description.short],
    ['description.full', description.full],
    ...(bots ?? []).flatMap(({ commandLists }, b) =>
      (commandLists ?? []).flatMap(({ commands }, l) =>
        ofCommands(`bots[${b}].commandLists[${l}]`, commands),
      ),
    ),
    ...(composeExtensions ?? []).flatMap(({ commands }, e) =>
      ofCommands(`composeExtensions[${e}]`, commands ?? []),
    ),
    ...(staticTabs ?? []).flatMap((tab, i) =>
      tab.name === undefined ? [] : [[`staticTabs[${i}].name`, tab.name]],
    ),
  ]);
}

/** The texts of each language: the default one's from the manifest, the others' from their files. */
export function byLanguage(
  manifest: Manifest,
  languages: Readonly<Record<string, Texts>>,
): Readonly<Record<string, Texts>> {
  const main = manifest.localizationInfo?.defaultLanguageTag ?? '';
  return { [main]: textsOf(manifest), ...languages };
}
