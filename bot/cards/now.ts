/** The part of the hour that runs now. */
import type { PartView } from '#contract/views.ts';
import { type Line, line, maybe, type Note } from './pieces.ts';
import type { Words } from './words.ts';

/** The coloured box of the meeting's card. */
export interface Now {
  /** Over time is a warning, never red. */
  readonly style: 'accent' | 'warning';
  readonly lines: readonly Line[];
  readonly until: readonly Note[];
}

/** What runs now, until when, and what comes then. Times are words: a card cannot tick. */
export function nowOf(words: Words, part: PartView, now: string): Now {
  const { t } = words;
  const small = { size: 'Small', spacing: 'None' } as const;
  const name =
    part.part === 'case' ? (part.phase === null ? null : t(`phase.${part.phase}`)) : t(`part.${part.part}`);
  const over = now >= part.ends;
  const phaseOver = part.phaseEnds !== null && now >= part.phaseEnds;
  const ends = part.phaseEnds !== null && !phaseOver ? part.phaseEnds : part.ends;
  const following = part.phasesAfter[0];
  const n = (part.phaseIndex ?? 0) + 1;
  const after =
    part.phaseIndex === null
      ? null
      : following
        ? t('meeting.phaseThen', {
            n,
            phase: t(`phase.${following.phase}`).toLocaleLowerCase(words.lang),
            minutes: following.minutes,
          })
        : t('meeting.phase', { n });
  const note =
    part.part === 'talk' ? t('meeting.talkNote') : part.part === 'closing' ? t('meeting.closingNote') : null;
  const still = part.vacant
    ? t('meeting.vacant')
    : part.pausedAt === null
      ? null
      : t('meeting.paused', { time: words.clock(part.pausedAt) });
  return {
    style: over && still === null ? 'warning' : 'accent',
    lines: [
      ...maybe(name !== null && line(name ?? '', { weight: 'Bolder', spacing: 'None' })),
      ...maybe(still !== null && line(still ?? '', { spacing: 'None' })),
      ...maybe(over && still === null && line(t('meeting.fullNote'), { spacing: 'None' })),
      ...maybe(after !== null && line(after ?? '', small)),
      ...maybe(note !== null && line(note ?? '', small)),
    ],
    until: [
      ...maybe(
        still === null && {
          text: over
            ? t('meeting.full', { time: words.clock(part.ends) })
            : t('meeting.until', { time: words.clock(ends) }),
        },
      ),
    ],
  };
}
