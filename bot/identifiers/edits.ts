/** What a finding's proposal changes in the text as it was given, for a form that marks the writer's own text. */
import type { Replacement } from './replacements.ts';
import { rewritten } from './rewrite.ts';
import type { Edit } from './types.ts';

/** Signs on each side that tidying may touch: brackets, spaces and a comma, never a word. */
const AROUND = 40;

/**
 * The replacement with what is tidied round it, as one change. `put` never holds a word of the writer's that
 * stands outside the hit.
 *
 * @param text the text as given
 */
export function editOf(text: string, { start, end, put, ...rest }: Replacement): Edit {
  // Tidying asks whether the text begins here; a window that does not begin with the text is never empty.
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = text.slice(from, to);
  const after = rewritten(before, [{ start: start - from, end: end - from, put, ...rest }]);
  const most = Math.min(before.length, after.length);
  // What is the same at both ends stays, but the hit itself always goes.
  let head = 0;
  while (head < Math.min(most, start - from) && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(most - head, to - end) &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  return { start: from + head, end: to - tail, put: after.slice(head, after.length - tail) };
}
