/** Which roles somebody has in a meeting (`meeting.md`, Who may do what). */
import type { Role } from '#domain/permissions.ts';
import type { Actor } from './commands.ts';
import type { Item, Meeting } from './types.ts';

/** `item`: the one that the command is about. */
export function rolesIn(meeting: Meeting, actor: Actor, item: Item | null = null): readonly Role[] {
  const { person } = actor;
  if (actor.system) return ['system'];
  if (person === null) return actor.inChat ? ['anonymous'] : [];
  const { chairs, backups } = meeting.settings;
  const has: readonly (readonly [Role, boolean])[] = [
    ['member', person.startsWith(`${meeting.tenant}|`)],
    ['inChat', actor.inChat],
    ['presenter', item !== null && item.presenter === person],
    ['chair', chairs.includes(person) || backups.includes(person)],
    ['standIn', meeting.standIn === person],
    ['admin', actor.admin],
  ];
  return has.filter(([, is]) => is).map(([role]) => role);
}
