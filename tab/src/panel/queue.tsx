/** The queue: number, kind, title; nothing that tells who brought it. Before the draw, and outside the chat, counts alone. */
import type { PanelView } from '#contract/network.ts';
import { KINDS } from '#contract/values.ts';
import type { MeetingView, QueueRow } from '#contract/views.ts';
import { useWords } from '../i18n.ts';
import { Icon } from './icons.tsx';
import classes from './panel.module.css';
import { listed, serviceName } from './words.ts';

function Row({ row, next }: { readonly row: QueueRow; readonly next: boolean }) {
  const { text } = useWords();
  const kind = text(`kind.${row.kind}`);
  const state = next
    ? text('panel.next')
    : row.state === 'waiting'
      ? text('queue.state.waiting', { minutes: row.minutes })
      : text(`queue.state.${row.state}`);
  return (
    <li className={classes.row} data-state={row.state} aria-current={row.state === 'running' || undefined}>
      <span className={classes.disc}>
        {row.state === 'handled' ? (
          <>
            <Icon name="check" />
            <span className="unseen">{row.number}</span>
          </>
        ) : (
          row.number
        )}
      </span>
      <span>
        <span className={classes.rowTitle}>{row.title ?? text('queue.aloud')}</span>
        <span className={classes.rowKind}>
          {kind} · {state}
        </span>
      </span>
    </li>
  );
}

/** 'n asiakastapausta · n ilmiötä', and the services that are wished for. */
export function Counts({
  view,
  services,
}: {
  readonly view: MeetingView;
  readonly services: PanelView['services'];
}) {
  const words = useWords();
  const { text } = words;
  const { total, byKind, wished } = view.counts;
  const kinds = KINDS.filter((kind) => byKind[kind] > 0).map((kind) =>
    text(`meeting.byKind.${kind}`, { n: byKind[kind] }),
  );
  const names = wished.map((id) => serviceName(words, services, id));
  return (
    <div className={classes.counts}>
      {total > 0 && <span className={classes.countNumber}>{total}</span>}
      <div>
        <p className={classes.countWords}>
          {total === 0 ? text('meeting.cases', { n: 0 }) : kinds.join(' · ')}
        </p>
        <p className={classes.small}>{total === 0 ? text('meeting.noCases') : text('meeting.shareLater')}</p>
        {names.length > 0 && (
          <p className={classes.small}>{text('panel.wished', { services: listed(words, names) })}</p>
        )}
      </div>
    </div>
  );
}

export function Queue({ view }: { readonly view: MeetingView }) {
  const { text } = useWords();
  const next = view.queue.find(({ state }) => state === 'waiting');
  return (
    <section className={classes.section} aria-labelledby="queue">
      <div className={classes.sectionHead}>
        <h2 id="queue">{text('queue.heading')}</h2>
        <span className={classes.small}>{text('panel.anonymous')}</span>
      </div>
      {view.queue.length === 0 ? (
        <p className={classes.small}>{text('queue.empty')}</p>
      ) : (
        <ol className={classes.queue}>
          {view.queue.map((row) => (
            <Row key={row.number} row={row} next={row === next} />
          ))}
        </ol>
      )}
    </section>
  );
}
