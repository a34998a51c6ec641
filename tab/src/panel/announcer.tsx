/** The polite region of the panel and the stage: says what changed, never the running timer. */
import { useEffect, useRef, useState } from 'react';
import type { MeetingView } from '#contract/views.ts';
import { useServerNow } from '../clock-time.ts';
import { useWords, type Words } from '../i18n.ts';
import { type Heard, heardOf, type Saying, sayingOf } from './announce.ts';
import { segmentsAt, sourceOf } from './plan-bar.ts';

function sentenceOf({ text }: Words, saying: Saying): string {
  switch (saying.say) {
    case 'phase': {
      const phase = text(`phase.${saying.phase}`);
      const { turn, minutes } = saying;
      return turn
        ? text('panel.say.case', { ...turn, phase, minutes })
        : text('panel.say.phase', { phase, n: minutes });
    }
    case 'part':
      return text('panel.say.phase', { phase: text(`part.${saying.part}`), n: saying.minutes });
    case 'two-left':
      return text('notice.twoLeft');
    case 'phase-up':
      return text('panel.say.phaseUp');
    case 'time-up':
      return text(`panel.say.timeUp.${saying.source}`);
    case 'paused':
      return text('panel.say.paused');
    case 'vacant':
      return text('meeting.vacant');
    case 'closed':
      return text('meeting.closed');
  }
}

export function Announcer({ view }: { readonly view: MeetingView }) {
  const words = useWords();
  const now = useServerNow(view.now);
  const before = useRef<Heard | null>(null);
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    const after = heardOf(view, now);
    const last = before.current;
    before.current = after;
    if (!last) return;
    const segments = segmentsAt(view.segments, view.part, Date.parse(view.now), now);
    const saying = sayingOf(last, after, view, now, sourceOf(segments));
    if (saying) setSentence(sentenceOf(words, saying));
  }, [view, now, words]);
  return (
    <p className="unseen" role="status">
      {sentence}
    </p>
  );
}
