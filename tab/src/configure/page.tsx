/** Where a tab is added to a chat or a channel: which page opens first. The host's own button saves it. */
import { Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useHost } from '../host/host.ts';
import { type PlainKey, useText } from '../i18n.ts';
import { hrefOf, type Route } from '../routes.ts';
import { Loading } from '../shell/states.tsx';
import classes from './configure.module.css';

interface Choice {
  readonly name: PlainKey;
  readonly what: PlainKey;
  readonly route: Route;
}
const CHOICES = {
  clock: { name: 'shell.nav.clock', what: 'configure.clock', route: { page: 'clock', clock: null } },
  meetings: { name: 'shell.nav.meetings', what: 'configure.meetings', route: { page: 'meetings' } },
} as const satisfies Readonly<Record<string, Choice>>;
type Id = keyof typeof CHOICES;
const IDS = Object.keys(CHOICES) as Id[];

const idOf = (value: string | null): Id | null => IDS.find((id) => id === value) ?? null;

export default function ConfigurePage() {
  const text = useText();
  const { meeting, presentTab, offerTab } = useHost();
  const inMeeting = meeting !== null;
  const [chosen, setChosen] = useState<Id | null>(null);
  // What the tab shows now; a new one begins with what its place is for.
  useEffect(() => {
    let wanted = true;
    void presentTab().then(
      (id) => wanted && setChosen((now) => now ?? idOf(id) ?? (inMeeting ? 'meetings' : 'clock')),
    );
    return () => {
      wanted = false;
    };
  }, [presentTab, inMeeting]);
  useEffect(() => {
    if (chosen === null) return;
    const { name, route } = CHOICES[chosen];
    offerTab({ id: chosen, hash: hrefOf(route), name: text(name) });
  }, [chosen, offerTab, text]);
  if (chosen === null) return <Loading />;
  return (
    <div className={classes.page}>
      <h1 id="configure">{text('configure.title')}</h1>
      <p id="configure-lead">{text('configure.lead')}</p>
      <RadioGroup
        className={classes.choices}
        aria-labelledby="configure"
        aria-describedby="configure-lead"
        value={chosen}
        onChange={(_event, { value }) => setChosen(idOf(value))}
      >
        {IDS.map((id) => (
          <Radio
            key={id}
            value={id}
            className={classes.choice}
            label={
              <>
                <span className={classes.name}>{text(CHOICES[id].name)}</span>
                <span className={classes.what}>{text(CHOICES[id].what)}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      {inMeeting && <p className={classes.note}>{text('configure.panel')}</p>}
      <p className={classes.note}>{text('configure.save')}</p>
    </div>
  );
}
