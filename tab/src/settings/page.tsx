/** Settings: networks, their centres and dates, calendar subscriptions. Administrators change, planners their own network. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsView } from '#contract/network.ts';
import { useView } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import { Empty, Failed, Loading, Trouble } from '../shell/states.tsx';
import { CentreList } from './centre-list.tsx';
import { Feeds } from './feeds.tsx';
import { NetworkCard } from './network-card.tsx';
import { NewNetwork } from './network-form.tsx';
import classes from './settings.module.css';

/** 'Uusi verkosto', and the form in its place. */
function AddNetwork() {
  const text = useText();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{text('settings.network.new')}</Button>
      </div>
    );
  return (
    <section className={classes.card} aria-label={text('settings.network.new')}>
      <h2>{text('settings.network.new')}</h2>
      <NewNetwork onClose={() => setOpen(false)} />
    </section>
  );
}

function Shown({ view }: { readonly view: SettingsView }) {
  const text = useText();
  const { networks, centres, canManage } = view;
  const loose = centres.filter((one) => !networks.some(({ id }) => id === one.network));
  return (
    <>
      {networks.length === 0 && canManage && <Empty words={text('settings.empty')} />}
      {networks.map((network) => (
        <NetworkCard key={network.id} network={network} view={view} />
      ))}
      {canManage && <AddNetwork />}
      {loose.length > 0 && (
        <section className={classes.card} aria-labelledby="loose">
          <h2 id="loose">{text('settings.network.none')}</h2>
          <CentreList centres={loose} network={null} view={view} />
        </section>
      )}
      {canManage && <Feeds feeds={view.feeds} />}
    </>
  );
}

export default function SettingsPage() {
  const text = useText();
  const { data, error, refetch } = useView('settings', {});
  if (error?.kind === 'forbidden')
    return <Trouble level={1} what={text('shell.fail.forbidden')} todo={text('settings.notYours')} />;
  return (
    <div className={classes.page}>
      <h1>{text('settings.title')}</h1>
      {data && (
        <p className={classes.lead}>{text(data.canManage ? 'settings.lead' : 'settings.leadPlanner')}</p>
      )}
      {data ? (
        <Shown view={data} />
      ) : error ? (
        <Failed failure={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
