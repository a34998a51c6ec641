/** The meeting on the shared stage: a calm clock that can be read from across a room. It is looked at, not used. */
import type { PanelView } from '#contract/network.ts';
import type { MeetingView, PartView } from '#contract/views.ts';
import { dateAndClock } from '#i18n/time.ts';
import { useLang, useText, useWords } from '../i18n.ts';
import { Announcer } from '../panel/announcer.tsx';
import { usePanel } from '../panel/use-panel.ts';
import { listed, serviceName } from '../panel/words.ts';
import type { PageProps } from '../routes.ts';
import { Failed, Loading, Trouble } from '../shell/states.tsx';
import { StageBar } from './bar.tsx';
import { StageDial } from './dial.tsx';
import { useFit } from './fit.ts';
import { Below, Phases, RunningCase } from './running.tsx';
import classes from './stage.module.css';

function Running({ panel, part }: { readonly panel: PanelView; readonly part: PartView }) {
  const lang = useLang();
  const { view } = panel;
  const questions = panel.running.map(({ texts }) => texts.question).join(' ');
  const next = view.queue.find(({ state }) => state === 'waiting')?.title;
  const { ref, fit } = useFit<HTMLDivElement>([lang, part.title, part.phase, questions, next].join(' '));
  return (
    <>
      <div className={classes.dial}>
        <StageDial view={view} part={part} />
      </div>
      <div ref={ref} className={classes.words} data-fit={fit}>
        <RunningCase panel={panel} part={part} question={fit < 2} />
        <Phases view={view} part={part} />
        <Below view={view} />
      </div>
      <StageBar view={view} />
    </>
  );
}

/** Before the draw: the centre, when, how many, who is awaited. */
function Before({
  view,
  services,
}: {
  readonly view: MeetingView;
  readonly services: PanelView['services'];
}) {
  const words = useWords();
  const { text, lang } = words;
  const missing = view.missing.map((id) => serviceName(words, services, id));
  return (
    <div className={classes.calm}>
      <p className={classes.caption}>{dateAndClock(lang, view.start)}</p>
      <p className={classes.large}>{view.centre}</p>
      <p className={classes.title}>{text('meeting.cases', { n: view.counts.total })}</p>
      {view.counts.total > 0 && <p className={classes.caption}>{text('meeting.shareLater')}</p>}
      {missing.length > 0 && (
        <p className={classes.caption}>{text('panel.missing', { services: listed(words, missing) })}</p>
      )}
      <p className={classes.rule}>
        {text('meeting.rule')} {text('meeting.recordingOff')}
      </p>
    </div>
  );
}

function After() {
  const text = useText();
  return (
    <div className={classes.calm}>
      <p className={classes.large}>{text('stage.thanks')}</p>
      <p className={classes.title}>{text('meeting.closed')}</p>
      <p className={classes.caption}>{text('meeting.closedNote')}</p>
    </div>
  );
}

function Shown({ panel }: { readonly panel: PanelView }) {
  const text = useText();
  const { view, services } = panel;
  return (
    <div className={classes.room}>
      <div className={classes.stage} data-course={view.course}>
        <h1 className="unseen">
          {text('panel.title')}: {view.centre}
        </h1>
        {view.course === 'closed' ? (
          <After />
        ) : view.part ? (
          <Running panel={panel} part={view.part} />
        ) : (
          <Before view={view} services={services} />
        )}
      </div>
      <Announcer view={view} />
    </div>
  );
}

export default function StagePage({ route }: PageProps<'stage'>) {
  const text = useText();
  const { query, params } = usePanel(route.m);
  if (params === null || query.error?.kind === 'gone')
    return <Trouble level={1} what={text('panel.none')} todo={text('panel.none.do')} />;
  if (query.data) return <Shown panel={query.data} />;
  if (query.error) return <Failed failure={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
