/** Microsoft's schemas of the manifest and of its language files, version 1.30, from the package that carries them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';

/** The version that the manifest must name. */
export const SCHEMA = '1.30';

const Ajv = ajvDraft04.default;
const addFormats = ajvFormats.default;

const FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams',
  `v${SCHEMA}`,
);
const FILES = {
  manifest: 'MicrosoftTeams.schema.json',
  language: 'MicrosoftTeams.Localization.schema.json',
} as const;
type Kind = keyof typeof FILES;
type Check = (value: unknown) => readonly string[];

function checkOf(kind: Kind): Check {
  // The schemas use words of later drafts, which this one leaves alone, and patterns that are none in Unicode mode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(FOLDER, FILES[kind]), 'utf8')));
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message, params }) => {
          const named = 'additionalProperty' in params ? ` (${String(params.additionalProperty)})` : '';
          return `${instancePath || '/'} ${message ?? 'is wrong'}${named}`;
        });
}

const compiled = new Map<Kind, Check>();

/** What a schema has against a value, a sentence each: its place and why. */
export function againstSchema(kind: Kind, value: unknown): readonly string[] {
  const check = compiled.get(kind) ?? checkOf(kind);
  compiled.set(kind, check);
  return check(value);
}
