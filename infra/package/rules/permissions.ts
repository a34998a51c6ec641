/** Permissions of chats: each used, each explained, and what needs one only where it is asked for. */
import { RSC } from '../rsc.ts';
import type { Manifest, Permission, Rules } from '../types.ts';

const MOST = 16;
const STAGE = 'MeetingStage.Write.Chat';

const asked = ({ authorization }: Manifest): readonly Permission[] =>
  authorization?.permissions?.resourceSpecific ?? [];

export const permissions: Rules = {
  rscFew: ({ manifest }) =>
    asked(manifest).length > MOST ? [`more than ${MOST} permissions for chats`] : [],
  rscUsed: ({ manifest }) =>
    asked(manifest).flatMap(({ name, type }) => {
      const use = Object.hasOwn(RSC, name) ? RSC[name] : undefined;
      if (!use) return [`${name} is not used by anything`];
      return use.type === type ? [] : [`${name} is of the type ${use.type}`];
    }),
  // Those that are added later need a new installation in every chat: all of them from the first version.
  rscComplete: ({ manifest, rsc }) => {
    const names = asked(manifest).map(({ name }) => name);
    if (!rsc) return manifest.authorization ? ['the package without RSC has an authorization'] : [];
    return Object.keys(RSC)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is missing`);
  },
  rscExplained: ({ manifest, readme }) =>
    asked(manifest)
      .filter(({ name }) => !readme.includes(`\`${name}\``))
      .map(({ name }) => `README.md does not explain ${name}`),
  permissionsExplained: ({ manifest, readme }) =>
    (manifest.permissions ?? [])
      .filter((name) => !readme.includes(`\`${name}\``))
      .map((name) => `README.md does not explain ${name}`),
  stage: ({ manifest }) => {
    const allowed = asked(manifest).some(({ name }) => name === STAGE);
    const tabs = manifest.configurableTabs ?? [];
    const shown =
      manifest.meetingExtensionDefinition?.supportsCustomShareToStage === true ||
      tabs.some(
        ({ context, meetingSurfaces }) =>
          context?.includes('meetingStage') === true || meetingSurfaces?.includes('stage') === true,
      );
    if (shown === allowed) return [];
    return [shown ? `the stage is offered without ${STAGE}` : `${STAGE} is asked for without a stage`];
  },
};
