/** Keys of people and addresses, shared by all documents. */
import type { Id } from './time.ts';

declare const personBrand: unique symbol;

/** `<tenant>|<object id>`: how a person is known everywhere (`teams-facts.md`, Coming in). */
export type PersonKey = string & { readonly [personBrand]: true };

export function personKey(tenant: string, objectId: string): PersonKey {
  return `${tenant}|${objectId}` as PersonKey;
}

/** Where something can be sent: an address per bot registration, refreshed by every activity. */
export interface Address {
  readonly serviceUrl: string;
  readonly conversation: string;
}

/** A message that stands somewhere and can be overwritten. */
export interface MessageAddress extends Address {
  readonly activity: string;
}

export type NewId = () => Id;
