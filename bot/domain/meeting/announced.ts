/**
 * What has been announced of a meeting to representatives and chairs (`clock.md`, Representatives): one
 * note for each date. Who was told of a date learns once, at once, that it is another or that it is not held.
 */
import type { PersonKey } from '#domain/ids.ts';
import type { Draft } from './draft.ts';
import type { AnnouncementCard, Effect } from './effect.ts';
import type { Meeting } from './types.ts';

/** Chairs; where a centre has none, its backups. */
export function announcedChairs({ settings }: Pick<Meeting, 'settings'>): readonly PersonKey[] {
  return settings.chairs.length > 0 ? settings.chairs : settings.backups;
}

/** After new settings: a cancelled date is no longer announced, a moved one is for its new time. */
export function keepAnnounced(draft: Draft): void {
  const { announced, cancelled, course, start } = draft.meeting();
  if (!announced || course === 'running') return;
  if (cancelled) draft.emit({ type: 'announced', announced: null });
  else if (announced.start !== start) draft.emit({ type: 'announced', announced: { ...announced, start } });
}

/** Two states compared: the note, that it moved, or that it is not held. Nothing where it is over. */
export function announcementEffects(before: Meeting, after: Meeting): readonly Effect[] {
  const [was, is] = [before.announced ?? null, after.announced ?? null];
  if (was === is || after.course === 'closed') return [];
  const chairs = announcedChairs(after);
  const all = [...(is ?? was ?? { to: [] }).to, ...chairs];
  const say = (to: PersonKey, card: AnnouncementCard, start: Meeting['start']): Effect => ({
    kind: 'announcement',
    to,
    card,
    start,
  });
  if (!is) return was ? all.map((to) => say(to, 'called-off', was.start)) : [];
  if (was) return was.start === is.start ? [] : all.map((to) => say(to, 'moved', is.start));
  return [
    ...is.to.map((to) => say(to, 'note', is.start)),
    ...chairs.map((to) => say(to, 'chairs', is.start)),
  ];
}

/** Whether it is still true: nothing of a date that is past, moved or cancelled. */
export function announcementIsMeant(
  { announced, cancelled, course }: Meeting,
  { card, start }: Extract<Effect, { kind: 'announcement' }>,
): boolean {
  if (card === 'called-off') return cancelled;
  return course === 'planned' && !cancelled && announced?.start === start;
}
