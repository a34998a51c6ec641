/** By what a meeting is found in the store, and whether its bytes hold people's words. */
import type { Meeting } from './types.ts';

/** `series:<id>`, and `presenter:<person>` for everybody who still has an item here; sorted, each once. */
export function tagsOf(meeting: Meeting): string[] {
  const tags = new Set([`series:${meeting.series}`]);
  for (const { presenter } of meeting.items) if (presenter) tags.add(`presenter:${presenter}`);
  return [...tags].sort();
}

/** Whether the document holds text of an item, in its items or on its way to another meeting. */
export function carriesText(meeting: Meeting): boolean {
  return meeting.items.some((item) => item.texts) || meeting.outbox.some((e) => e.effect.kind === 'forward');
}
