/** After the close: what stays, which is numbers alone. */
import type { PanelView } from '#contract/network.ts';
import type { MeetingView } from '#contract/views.ts';
import { useWords } from '../i18n.ts';
import classes from './panel.module.css';
import { listed, serviceName } from './words.ts';

interface ClosedProps {
  readonly view: MeetingView;
  readonly services: PanelView['services'];
}

export function Closed({ view, services }: ClosedProps) {
  const words = useWords();
  const { text } = words;
  const { summary } = view;
  const missing = summary?.missing.map((id) => serviceName(words, services, id)) ?? [];
  return (
    <section className={classes.section} aria-labelledby="closed">
      <h2 id="closed">{text('meeting.closed')}</h2>
      <p>{text('meeting.closedNote')}</p>
      {summary && (
        <dl className={classes.facts}>
          <dt>{text('meeting.handled')}</dt>
          <dd>{text('meeting.cases', { n: summary.handled })}</dd>
          {summary.postponed > 0 && (
            <>
              <dt>{text('meeting.postponed')}</dt>
              <dd>{text('meeting.cases', { n: summary.postponed })}</dd>
            </>
          )}
          <dt>{text('meeting.minutesUsed')}</dt>
          <dd>{text('meeting.minutesOf', { used: summary.minutesUsed, planned: summary.minutesPlanned })}</dd>
          {missing.length > 0 && (
            <>
              <dt>{text('meeting.wasMissing')}</dt>
              <dd>{listed(words, missing)}</dd>
            </>
          )}
        </dl>
      )}
      <p className={classes.small}>{text('panel.closedFor')}</p>
    </section>
  );
}
