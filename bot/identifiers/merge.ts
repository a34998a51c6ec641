import type { Hit } from './recognisers/recogniser.ts';

const STRENGTH = { block: 2, mask: 1, warn: 0 } as const;

/**
 * Joins overlapping hits, so that no tail of one is left behind: the whole stretch gets the stronger action,
 * and the category of the strongest hit, the first found among equals. A warning that only touches a block is
 * swallowed by it.
 *
 * @param hits in the order of the recognisers' table
 * @returns disjoint hits in the order of the text
 */
export function merged(hits: readonly Hit[]): Hit[] {
  const order = hits
    .map((hit, rank) => ({ hit, rank }))
    .filter(({ hit }) => hit.end > hit.start)
    .sort((a, b) => a.hit.start - b.hit.start || a.rank - b.rank);
  const list: Hit[] = [];
  let best = 0;
  let rankOfBest = 0;
  for (const { hit, rank } of order) {
    const last = list[list.length - 1];
    if (!last || hit.start >= last.end) {
      list.push(hit);
      best = STRENGTH[hit.action];
      rankOfBest = rank;
      continue;
    }
    const stronger = STRENGTH[hit.action] > best || (STRENGTH[hit.action] === best && rank < rankOfBest);
    const lead = stronger ? hit : last;
    if (stronger) {
      best = STRENGTH[hit.action];
      rankOfBest = rank;
    }
    const end = Math.max(last.end, hit.end);
    // a replacement that was meant for a part does not stand for a longer stretch
    const whole = lead.start === last.start && lead.end === end;
    const { replacement, change, ...plain } = lead;
    list[list.length - 1] = {
      ...plain,
      ...(whole && replacement !== undefined ? { replacement } : {}),
      ...(whole && change !== undefined ? { change } : {}),
      start: Math.min(last.start, hit.start),
      end,
    };
  }
  return list;
}
