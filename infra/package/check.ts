/** Opens a package and holds it against Microsoft's schemas and our table of the store's rules. */
import { unzipSync } from 'fflate';
import { form } from './rules/form.ts';
import { hosts } from './rules/hosts.ts';
import { icons } from './rules/icons.ts';
import { permissions } from './rules/permissions.ts';
import { words } from './rules/words.ts';
import { againstSchema } from './schema.ts';
import type { Expected, Files, Finding, Manifest, Package, Rules, Texts } from './types.ts';

/** Our own table: a name and what it looks for. */
export const RULES: Rules = { ...form, ...hosts, ...words, ...permissions, ...icons };

function open(zip: Uint8Array): Files | null {
  try {
    return unzipSync(zip);
  } catch {
    return null;
  }
}

/** A JSON file of the package; undefined where there is none or it is no JSON. */
function jsonOf(files: Files, name: string): unknown {
  const bytes = files[name];
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const found = (rule: string, sentences: readonly string[]): readonly Finding[] =>
  sentences.map((says) => ({ rule, says }));

/** The languages of a manifest, with what Microsoft's schema has against each. */
function languagesOf(files: Files, manifest: Manifest) {
  const languages: Record<string, Texts> = {};
  const findings: Finding[] = [];
  for (const { languageTag, file } of manifest.localizationInfo?.additionalLanguages ?? []) {
    const texts = jsonOf(files, file);
    const wrong = texts === undefined ? ['is missing or no JSON'] : againstSchema('language', texts);
    findings.push(
      ...found(
        'schemaLanguage',
        wrong.map((says) => `${file} ${says}`),
      ),
    );
    languages[languageTag] = texts as Texts;
  }
  return { languages, findings };
}

/**
 * Everything that is wrong with a package, by the bytes of its zip; an empty list: it can be uploaded. Where a
 * schema refuses it, the schema's findings alone.
 */
export function checkPackage(zip: Uint8Array, expected: Expected): readonly Finding[] {
  const files = open(zip);
  if (!files) return [{ rule: 'zip', says: 'this is no zip' }];
  const json = jsonOf(files, 'manifest.json');
  if (json === undefined) return [{ rule: 'zip', says: 'manifest.json is missing or no JSON' }];
  const wrong = found('schema', againstSchema('manifest', json));
  if (wrong.length > 0) return wrong;
  const manifest = json as Manifest;
  const { languages, findings } = languagesOf(files, manifest);
  if (findings.length > 0) return findings;
  const pack: Package = { ...expected, files, manifest, languages };
  return Object.entries(RULES).flatMap(([rule, look]) => found(rule, look(pack)));
}
