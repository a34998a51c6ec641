import type { CardSpec } from '#cards/types.ts';
import { chair, meeting, part, running } from './invented.ts';

/** Cards of a meeting's chat, and answers there, that show a title. */
export function titleCards(title: string): readonly CardSpec[] {
  const waiting = [{ i: 'item1', number: '4', title, kind: 'case', urgency: 'now' }] as const;
  const shown = running('fi', {
    part: part('fi', { title }),
    queue: [{ number: '3', kind: 'case', title, state: 'running', minutes: 9 }],
    chair: chair('fi', { waiting }),
  });
  return [
    meeting({ ...shown, chair: null }),
    meeting(shown),
    { card: 'queue', view: shown },
    { card: 'choose', what: 'postpone', view: shown, first: null },
    { card: 'choose', what: 'combine', view: shown, first: null },
  ];
}
