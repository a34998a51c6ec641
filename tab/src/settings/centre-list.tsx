/** The centres of a network, each with its state in words; one is opened to see and change it. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CentreSettings, NetworkSettings, SettingsView } from '#contract/network.ts';
import { useText, useWords } from '../i18n.ts';
import { dateWords, ruleWords } from '../meetings/say.ts';
import { capital } from '../panel/words.ts';
import { CentreForm } from './centre-form.tsx';
import { Connection } from './connection.tsx';
import { Dates } from './dates.tsx';
import classes from './settings.module.css';

/** Centres of a network at most (`meeting.md`, Structure). */
const MOST = 30;

/** What is in order and what is missing. */
function useStates(centre: CentreSettings): readonly string[] {
  const { text, lang } = useWords();
  const next = centre.dates.find(({ state }) => state === 'coming' || state === 'moved');
  return [
    ...(next ? [text('settings.centre.next', { date: dateWords(lang, next.date) })] : []),
    text(centre.connected ? 'settings.centre.connected' : 'settings.centre.notConnected'),
    ...(centre.chairs.length === 0 ? [text('settings.centre.noChair')] : []),
    ...(centre.joinUrl === null ? [text('settings.centre.noLink')] : []),
  ];
}

interface CentreProps {
  readonly centre: CentreSettings;
  readonly view: SettingsView;
}

function Centre({ centre, view }: CentreProps) {
  const words = useWords();
  const { text } = words;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState(false);
  const states = useStates(centre);
  const verb = text(open ? 'settings.close' : view.canManage ? 'settings.edit' : 'settings.dates');
  return (
    <li className={classes.centre}>
      <div className={classes.head}>
        <div>
          <h3 id={id}>{centre.centre}</h3>
          <p className={classes.small}>{ruleWords(words, centre)}</p>
          <p className={classes.small}>{capital(words, states.join(' · '))}</p>
        </div>
        <Button
          aria-expanded={open}
          aria-label={text('meetings.of', { what: verb, centre: centre.centre })}
          onClick={() => setOpen(!open)}
        >
          {verb}
        </Button>
      </div>
      {open && (
        <div className={classes.parts}>
          {view.canManage && (
            <section aria-label={`${text('settings.centre.form')}: ${centre.centre}`}>
              {editing ? (
                <CentreForm
                  centre={centre}
                  network={centre.network}
                  view={view}
                  onClose={() => setEditing(false)}
                />
              ) : (
                <Button onClick={() => setEditing(true)}>
                  {text('settings.editOf', { what: text('settings.centre.form') })}
                </Button>
              )}
            </section>
          )}
          <Connection centre={centre} canManage={view.canManage} />
          <Dates centre={centre} canManage={view.canManage} />
        </div>
      )}
    </li>
  );
}

interface CentreListProps {
  readonly centres: readonly CentreSettings[];
  readonly network: NetworkSettings | null;
  readonly view: SettingsView;
}

export function CentreList({ centres, network, view }: CentreListProps) {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const full = centres.length >= MOST;
  return (
    <div className={classes.centres}>
      {centres.length === 0 && <p className={classes.small}>{text('settings.centres.none')}</p>}
      <ul className={classes.plain}>
        {centres.map((centre) => (
          <Centre key={centre.id} centre={centre} view={view} />
        ))}
      </ul>
      {view.canManage &&
        network &&
        (adding ? (
          <section className={classes.adding} aria-label={text('settings.centre.new')}>
            <h3>{text('settings.centre.new')}</h3>
            <CentreForm centre={null} network={network.id} view={view} onClose={() => setAdding(false)} />
          </section>
        ) : full ? (
          <p className={classes.small}>{text('settings.centres.full')}</p>
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{text('settings.centre.new')}</Button>
          </div>
        ))}
    </div>
  );
}
