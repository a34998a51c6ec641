/** One network: its planners and services, and its centres. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { NetworkSettings, SettingsView } from '#contract/network.ts';
import { useWords } from '../i18n.ts';
import { listed } from '../panel/words.ts';
import { CentreList } from './centre-list.tsx';
import { EditNetwork } from './network-form.tsx';
import classes from './settings.module.css';

interface NetworkCardProps {
  readonly network: NetworkSettings;
  readonly view: SettingsView;
}

export function NetworkCard({ network, view }: NetworkCardProps) {
  const words = useWords();
  const { text } = words;
  const id = useId();
  const [editing, setEditing] = useState(false);
  const names = network.planners.map(({ name }) => name);
  const centres = view.centres.filter((one) => one.network === network.id);
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 id={id}>{network.name}</h2>
          <p className={classes.small}>
            {text('settings.network.plannersAre', { names: listed(words, names) })}
          </p>
          <p className={classes.small}>
            {text('settings.network.servicesCount', { n: network.services.length })}
          </p>
        </div>
        {!editing && (
          <Button
            aria-label={text('settings.editOf', { what: network.name })}
            onClick={() => setEditing(true)}
          >
            {text('settings.edit')}
          </Button>
        )}
      </div>
      {editing && <EditNetwork network={network} onClose={() => setEditing(false)} />}
      <CentreList centres={centres} network={network} view={view} />
    </section>
  );
}
