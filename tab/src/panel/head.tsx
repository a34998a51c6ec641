/** The panel's first lines: centre, the server's time, how many cases and how long for each. */
import type { MeetingView } from '#contract/views.ts';
import { clockTime, dateAndClock } from '#i18n/time.ts';
import { useWords } from '../i18n.ts';
import { ServerClock } from './dial.tsx';
import classes from './panel.module.css';

export function Head({ view }: { readonly view: MeetingView }) {
  const { text, lang } = useWords();
  const running = view.course === 'running';
  const { total } = view.counts;
  const each = view.minutesEach !== null && total > 0 ? text('panel.each', { n: view.minutesEach }) : null;
  return (
    <header className={classes.head}>
      <h1>
        <span className="unseen">{text('panel.title')}: </span>
        {view.centre}
      </h1>
      <p className={classes.clock}>
        <span className="unseen">{text('stage.now')} </span>
        <ServerClock now={view.now} />
      </p>
      <p>
        {running
          ? [text('meeting.cases', { n: total }), each].filter(Boolean).join(', ')
          : dateAndClock(lang, view.start)}
      </p>
      <p>
        {view.course === 'closed'
          ? ''
          : running
            ? text('panel.ends', { time: clockTime(lang, view.end) })
            : text('panel.starts', { time: clockTime(lang, view.start) })}
      </p>
    </header>
  );
}
