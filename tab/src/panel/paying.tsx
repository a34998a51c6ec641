/** Who pays for time that runs over, in words. */
import type { MeetingView } from '#contract/views.ts';
import { useServerNow } from '../clock-time.ts';
import { useWords } from '../i18n.ts';
import classes from './clock.module.css';
import { Icon } from './icons.tsx';
import { momentOf } from './moment.ts';
import { segmentsAt, sourceOf } from './plan-bar.ts';
import { clockAt, payersText } from './words.ts';

/** Who pays for what runs over, or for the pause; after extra time, who has paid. */
export function WhoPays({ view }: { readonly view: MeetingView }) {
  const sentence = usePaying(view);
  if (sentence === null) return null;
  return (
    <p className={classes.pays}>
      <Icon name="stopwatch" /> <span>{sentence}</span>
    </p>
  );
}

/** The sentence of who pays now; null: nobody has to. */
export function usePaying(view: MeetingView): string | null {
  const words = useWords();
  const { text } = words;
  const now = useServerNow(view.now);
  const { part, chair } = view;
  if (!part) return null;
  const source = sourceOf(segmentsAt(view.segments, part, Date.parse(view.now), now));
  const moment = momentOf(part, now);
  if (part.pausedAt !== null)
    return text(`panel.pause.${source}`, { time: clockAt(words, Date.parse(part.pausedAt)) });
  if (moment.over === 'part' && part.part !== 'talk' && !part.vacant) return text(`panel.pays.${source}`);
  if (chair && chair.paid.length > 0) return text('chair.paid', { payers: payersText(words, chair.paid) });
  return null;
}
