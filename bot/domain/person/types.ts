/** A person as the product remembers them; keyed by tenant and object id (`contract.md`, Documents). */

import type { ServiceId } from '#contract/values.ts';
import type { Address, PersonKey } from '#domain/ids.ts';
import type { Id, Instant } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';

export interface Person {
  readonly key: PersonKey;
  readonly tenant: string;
  readonly language: Lang;
  /** Their own centre's series; null: not known, so the form asks. */
  readonly centre: Id | null;
  readonly service: ServiceId | null;
  /** The 1:1 chat; null: never written there. */
  readonly chat: Address | null;
  /** Channel id '29:…' of this bot registration. */
  readonly channelId: string | null;
  /** false after a 403: no new private message until they write again or the app is installed anew. */
  readonly reachable: boolean;
  /** Of roles' open tasks, and of workshops that they have signed up for (`clock.md`, Reminders). */
  readonly reminders: { readonly roles: boolean; readonly signups: boolean };
  /** The calendar feed: the keyed hash of its secret alone; `name` so that an administrator can end it. */
  readonly feed: {
    readonly hash: string;
    readonly since: Instant;
    readonly consultations: boolean;
    readonly name: string;
  } | null;
}
