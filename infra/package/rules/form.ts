/** What a package is: its files, its version, what the bot and the compose extension promise. */
import { placeholdersIn } from '../fill.ts';
import { SCHEMA } from '../schema.ts';
import type { Rules } from '../types.ts';

/** Semantic version 2.0.0; Teams takes no build part. */
const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

export const form: Rules = {
  files: ({ files, manifest }) => {
    const wanted = [
      'manifest.json',
      manifest.icons.color,
      manifest.icons.outline,
      ...(manifest.localizationInfo?.additionalLanguages ?? []).map(({ file }) => file),
    ];
    const there = Object.keys(files);
    return [
      ...wanted.filter((name) => !there.includes(name)).map((name) => `${name} is missing`),
      ...there.filter((name) => !wanted.includes(name)).map((name) => `${name} has no place in the package`),
    ];
  },
  manifestVersion: ({ manifest }) =>
    manifest.manifestVersion === SCHEMA && manifest.$schema?.includes(`/v${SCHEMA}/`)
      ? []
      : [`the manifest must be of version ${SCHEMA} and name its schema`],
  version: ({ manifest, version }) => [
    ...(SEMVER.test(manifest.version) ? [] : [`version '${manifest.version}' is no semantic version`]),
    ...(manifest.version === version
      ? []
      : [`the manifest is version ${manifest.version}, package.json ${version}`]),
  ],
  placeholders: ({ files }) =>
    Object.entries(files).flatMap(([name, bytes]) =>
      name.endsWith('.json')
        ? placeholdersIn(new TextDecoder().decode(bytes)).map((left) => `${name}: ${left} is not filled`)
        : [],
    ),
  targeted: ({ manifest }) =>
    (manifest.bots ?? []).some(({ supportsTargetedMessages }) => supportsTargetedMessages === true)
      ? ['supportsTargetedMessages stays off: what is typed there would never get into the queue']
      : [],
  compose: ({ manifest }) =>
    (manifest.composeExtensions ?? []).flatMap(({ commands = [] }) =>
      commands.flatMap(({ id, type, fetchTask, context = [] }) => [
        ...(type === 'action' && fetchTask === true ? [] : [`${id} must open a dialog that the bot fetches`]),
        // From a message the text of somebody's message would come along.
        ...(context.length > 0 && !context.includes('message')
          ? []
          : [`${id} must not start from a message`]),
      ]),
    ),
  tabs: ({ manifest }) => {
    const ids = (manifest.staticTabs ?? []).map(({ entityId }) => entityId);
    return [
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `the tab ${id} is there twice`),
      ...(manifest.staticTabs ?? [])
        .filter(({ entityId, name }) => name === undefined && !RESERVED.includes(entityId))
        .map(({ entityId }) => `the tab ${entityId} has no name`),
    ];
  },
};

/** Tabs that Teams names and fills itself. */
const RESERVED = ['conversations', 'about'];
