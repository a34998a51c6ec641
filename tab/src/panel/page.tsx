/** The side panel of a meeting: live time, queue, the running case, roll-call, and the chair's controls. */
import type { PanelView } from '#contract/network.ts';
import type { QueryParams } from '../api/client.ts';
import { useHost } from '../host/host.ts';
import { useText } from '../i18n.ts';
import { hrefOf, type PageProps } from '../routes.ts';
import { Failed, Loading, Trouble } from '../shell/states.tsx';
import { Alerts } from './alerts.tsx';
import { Announcer } from './announcer.tsx';
import { CaseText } from './case-text.tsx';
import { Checklist } from './checklist.tsx';
import { Closed } from './closed.tsx';
import { Controls } from './controls.tsx';
import { Dial } from './dial.tsx';
import { Head } from './head.tsx';
import { HourBar } from './hour-bar.tsx';
import classes from './panel.module.css';
import { Participant } from './participant.tsx';
import { WhoPays } from './paying.tsx';
import { Counts, Queue } from './queue.tsx';
import { RollCall } from './roll-call.tsx';
import { useCommands, usePanel } from './use-panel.ts';

function Meeting({ panel, params }: { readonly panel: PanelView; readonly params: QueryParams<'panel'> }) {
  const text = useText();
  const commands = useCommands(panel, params);
  const { view, inChat } = panel;
  const { part, chair, course } = view;
  const opening = course !== 'running' || part?.part === 'opening';
  const sees = inChat || chair !== null;
  return (
    <div className={classes.panel}>
      <div className={classes.scroll}>
        <Head view={view} />
        {course === 'closed' ? (
          <Closed view={view} services={panel.services} />
        ) : (
          <>
            {part && <Dial view={view} part={part} />}
            {part && <HourBar view={view} />}
            {part && <WhoPays view={view} />}
            {!part && <Counts view={view} services={panel.services} />}
            <Alerts view={view} />
            {!sees && <p className={classes.notes}>{text('panel.outside')}</p>}
            <CaseText panel={panel} />
            {opening && chair && <Checklist view={view} commands={commands} />}
            {sees && opening && <RollCall panel={panel} commands={commands} open />}
            {sees && part && <Queue view={view} />}
            {sees && !opening && <RollCall panel={panel} commands={commands} open={false} />}
          </>
        )}
      </div>
      {course !== 'closed' && chair ? (
        <Controls panel={panel} view={view} chair={chair} commands={commands} />
      ) : (
        <Participant panel={panel} commands={commands} />
      )}
      <Announcer view={view} />
    </div>
  );
}

/** No meeting belongs to this chat, or none was named. */
function NoMeeting() {
  const text = useText();
  return (
    <Trouble level={1} what={text('panel.none')} todo={text('panel.none.do')}>
      <a href={hrefOf({ page: 'meetings' })}>{text('panel.toMeetings')}</a>
    </Trouble>
  );
}

export default function PanelPage({ route }: PageProps<'panel'>) {
  const { frame } = useHost();
  const text = useText();
  const { query, params } = usePanel(route.m);
  if (params === null || query.error?.kind === 'gone') return <NoMeeting />;
  if (query.data)
    return (
      <>
        {frame === 'content' && (
          <a className={classes.away} href={hrefOf({ page: 'meetings' })}>
            {text('panel.toMeetings')}
          </a>
        )}
        <Meeting panel={query.data} params={params} />
      </>
    );
  if (query.error) return <Failed failure={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
