/** What the filter refuses of a case form is counted by category, as on the form card (`meeting.md`, Close). */

import type { Identity } from '#app/planning.ts';
import type { Failure } from '#contract/answers.ts';
import type { Actor } from '#domain/meeting/commands.ts';
import type { Id } from '#domain/time.ts';
import { CATEGORIES } from '#identifiers/types.ts';
import type { ApiApp } from './act.ts';
import { placeOf } from './items-place.ts';
import type { Outcome } from './outcome.ts';
import type { Request } from './parse.ts';

const SYSTEM: Actor = { person: null, inChat: false, admin: false, system: true };

/** `refusal` is the filter's (422). Whoever may not bring a case there counts nothing. */
export async function countRefused(
  app: ApiApp,
  { who }: { readonly who: Identity },
  { m }: Request<'items'>,
  { body }: Outcome,
): Promise<void> {
  const { fields } = body as Extract<Failure, { error: 'filter' }>;
  const found = new Set<string>();
  for (const { verdict, findings } of Object.values(fields)) {
    if (verdict !== 'blocked') continue;
    for (const { category, action } of findings) if (action !== 'warn') found.add(category);
  }
  const categories = CATEGORIES.filter((category) => found.has(category));
  if (categories.length === 0) return;
  const place = await placeOf(app, who, m as Id);
  if (place) await app.handle(place.meeting.id, { verb: 'refused', categories }, SYSTEM);
}
