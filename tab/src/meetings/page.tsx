/** Tapaamiset: every centre's next consultation, with its link, its cases as announced, and 'Tuo tapaus'. */
import { useView } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import { Empty, Failed, Loading } from '../shell/states.tsx';
import { Centre } from './centre.tsx';
import { useFreshMeetings } from './fresh.ts';
import classes from './meetings.module.css';

export default function MeetingsPage() {
  const text = useText();
  const { data, error, refetch } = useView('meetings', {});
  const { data: me } = useView('me', {});
  useFreshMeetings(data);
  return (
    <div className={classes.page}>
      <h1>{text('meetings.title')}</h1>
      <p className={classes.lead}>{text('meetings.lead')}</p>
      {data ? (
        data.centres.length === 0 ? (
          <Empty words={text('meetings.empty')}>
            {me?.admin && <a href={hrefOf({ page: 'settings' })}>{text('meetings.toSettings')}</a>}
          </Empty>
        ) : (
          <ul className={classes.list}>
            {data.centres.map((row) => (
              <li key={row.id}>
                <Centre row={row} chatUrl={data.chatUrl} canManage={data.canManage} now={data.now} />
              </li>
            ))}
          </ul>
        )
      ) : error ? (
        <Failed failure={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
