/**
 * `npm run bench`: what a turn costs, as ratios to a reference of the same run. One JSON line each:
 * name, ours, reference, ratio, unit. Nothing here is a test: timings depend on the machine.
 */
import { clockView } from './clock-view.ts';
import { clocks } from './clocks.ts';
import { filterCost } from './filter-cost.ts';
import { ready } from './ready.ts';
import { submitting } from './submitting.ts';

export interface Line {
  readonly name: string;
  readonly ours: number;
  /** null where there is nothing to compare with. */
  readonly reference: number | null;
  readonly ratio: number | null;
  readonly unit: string;
}

const PARTS = { submitting, filter: filterCost, ready, clocks, 'clock-view': clockView } as const;

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const line of await run()) process.stdout.write(`${JSON.stringify(line)}\n`);
}
