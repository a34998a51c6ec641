/** Makes the zips of one environment from `manifest/`: with permissions for chats and without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { fill } from './fill.ts';
import type { Files, Manifest } from './types.ts';

/** What `manifest/` holds, before anything is filled. */
export interface Source {
  readonly manifest: string;
  readonly aad: string;
  /** Files that go in as they are: icons and languages. */
  readonly others: Files;
}

/** Reads the folder; the manifest says which files belong to it. Throws where one is missing. */
export function readSource(directory: string): Source {
  const manifest = readFileSync(join(directory, 'manifest.json'), 'utf8');
  const { icons, localizationInfo } = JSON.parse(manifest) as Manifest;
  const named = [
    icons.color,
    icons.outline,
    ...(localizationInfo?.additionalLanguages ?? []).map(({ file }) => file),
  ];
  return {
    manifest,
    aad: readFileSync(join(directory, 'aad.manifest.json'), 'utf8'),
    others: Object.fromEntries(
      named.map((name) => [name, new Uint8Array(readFileSync(join(directory, name)))]),
    ),
  };
}

/** The address under which Entra knows the tab's API; throws Unfilled. */
export function idUriOf(aad: string, values: Readonly<Record<string, string | undefined>>): string {
  const { identifierUris } = JSON.parse(aad) as { readonly identifierUris: readonly string[] };
  return fill(identifierUris[0] ?? '', values);
}

const without = (list: readonly string[] | undefined, item: string) => list?.filter((one) => one !== item);

/**
 * The manifest for tenants that do not allow chats' own permissions: without them, and without the stage,
 * which a meeting's participants can only share with `MeetingStage.Write.Chat` (teams-facts.md, Permissions).
 */
export function withoutRsc(manifest: Manifest): Manifest {
  const { authorization, meetingExtensionDefinition, configurableTabs, ...rest } = manifest;
  return {
    ...rest,
    configurableTabs: (configurableTabs ?? []).map((tab) => ({
      ...tab,
      context: without(tab.context, 'meetingStage') ?? [],
      meetingSurfaces: without(tab.meetingSurfaces, 'stage') ?? [],
    })),
    meetingExtensionDefinition: { ...meetingExtensionDefinition, supportsCustomShareToStage: false },
  };
}

/** Every entry has this date, so that equal files give equal bytes; the zip format knows none before it. */
const WHEN = new Date(1980, 0, 1);

/** The bytes of a zip; the same files give the same bytes on every machine. */
export function zipOf(files: Files): Uint8Array {
  const entries = Object.keys(files)
    .sort()
    .map((name) => [name, [files[name] ?? new Uint8Array(), { mtime: WHEN, os: 3, attrs: 0o644 << 16 }]]);
  return zipSync(Object.fromEntries(entries), { level: 9 });
}

/** @throws {Unfilled} where the environment lacks something that the manifest names */
export function buildPackage(
  source: Source,
  values: Readonly<Record<string, string | undefined>>,
  { rsc }: { readonly rsc: boolean },
): Uint8Array {
  const full = JSON.parse(fill(source.manifest, values)) as Manifest;
  const manifest = rsc ? full : withoutRsc(full);
  return zipOf({
    ...source.others,
    'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
  });
}
