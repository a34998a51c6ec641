/**
 * Services that may be written into a workshop: those of the tenant's catalogue. A service is shown to everybody
 * and passes no filter, so an id of somebody's own making would be a free text.
 */
import type { Network } from '#domain/network/types.ts';
import type { Series } from '#domain/series/types.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { catalogueOf } from './me.ts';
import type { WorkshopRequest } from './planning.ts';

/** Services that a request writes. */
function servicesIn(request: WorkshopRequest): readonly string[] {
  if (request.verb === 'signup.add') return [request.service];
  if (request.verb !== 'workshop.set') return [];
  return request.set.flatMap((change) => {
    if (change.field === 'services') return change.value;
    return change.field === 'participants' ? change.value.map(({ service }) => service) : [];
  });
}

/** What a workshop has of before stays sayable, though the catalogue has dropped it. */
function servicesOf({ services, signups, participants }: Workshop): readonly string[] {
  return [...services, ...[...signups, ...participants].map(({ service }) => service)];
}

interface Parts {
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
  readonly seriesOfTenant: (tenant: string) => Promise<readonly Series[]>;
}

/** Whether every service that the request writes is one of the catalogue, or of the workshop already. */
export async function namesKnownServices(
  { networksOf, seriesOfTenant }: Parts,
  workshop: Workshop,
  request: WorkshopRequest,
): Promise<boolean> {
  const named = servicesIn(request);
  if (named.length === 0) return true;
  const { tenant } = workshop;
  const [networks, series] = await Promise.all([networksOf(tenant), seriesOfTenant(tenant)]);
  const known = new Set([...catalogueOf(networks, series).map(({ id }) => id), ...servicesOf(workshop)]);
  return named.every((id) => known.has(id));
}
