/** One's own settings: language, centre, service, reminders, calendar feed. Each change is saved at once. */
import { Field, Radio, RadioGroup, Select, Switch } from '@fluentui/react-components';
import type { MeView } from '#contract/network.ts';
import { LANGS } from '#i18n/lang.ts';
import type { ActionBody } from '../api/client.ts';
import { changing, useAct, useView } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import { Failed, Loading } from '../shell/states.tsx';
import { capital } from '../workshop/say.ts';
import { useServiceName } from '../workshop/use-service-name.ts';
import { Feed } from './feed.tsx';
import classes from './mine.module.css';

/** How the view looks after a change, before the server has answered. */
function changed(me: MeView, { language, centre, service, reminders }: ActionBody<'me.set'>): MeView {
  return {
    ...me,
    language: language ?? me.language,
    centre: centre === undefined ? me.centre : centre,
    service: service === undefined ? me.service : service,
    reminders: {
      roles: reminders?.roles ?? me.reminders.roles,
      signups: reminders?.signups ?? me.reminders.signups,
    },
  };
}

function Settings({ me }: { readonly me: MeView }) {
  const text = useText();
  const name = useServiceName();
  const { mutate } = useAct('me.set', {
    optimistic: (body) => [changing('me', (before) => changed(before, body))],
  });
  return (
    <>
      <section className={classes.card} aria-labelledby="me">
        <h2 id="me">{text('mine.me')}</h2>
        <Field label={text('mine.language')} hint={text('mine.language.note')}>
          <RadioGroup
            layout="horizontal"
            value={me.language}
            onChange={(_event, { value }) => {
              const language = LANGS.find((one) => one === value);
              if (language) mutate({ language });
            }}
          >
            {LANGS.map((lang) => (
              <Radio key={lang} value={lang} label={<span lang={lang}>{text(`language.${lang}`)}</span>} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={text('mine.centre')} hint={text('mine.centre.note')}>
          <Select
            value={me.centre ?? ''}
            onChange={(_event, { value }) => mutate({ centre: value === '' ? null : value })}
          >
            <option value="">{text('mine.centre.none')}</option>
            {me.centres.map((centre) => (
              <option key={centre.id} value={centre.id}>
                {centre.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text('mine.service')} hint={text('mine.service.note')}>
          <Select
            value={me.service ?? ''}
            onChange={(_event, { value }) => mutate({ service: value === '' ? null : value })}
          >
            <option value="">{text('mine.service.none')}</option>
            {me.services.map(({ id }) => (
              <option key={id} value={id}>
                {capital(name(id))}
              </option>
            ))}
          </Select>
        </Field>
      </section>
      <section className={classes.card} aria-labelledby="my-reminders">
        <h2 id="my-reminders">{text('mine.reminders')}</h2>
        {(['roles', 'signups'] as const).map((which) => (
          <Switch
            key={which}
            checked={me.reminders[which]}
            label={text(`mine.reminders.${which}`)}
            onChange={(_event, { checked }) => mutate({ reminders: { [which]: checked } })}
          />
        ))}
        <p className={classes.note}>{text('mine.reminders.note')}</p>
      </section>
    </>
  );
}

export default function MinePage() {
  const text = useText();
  const { data, error, refetch } = useView('me', {});
  return (
    <div className={classes.page}>
      <h1>{text('shell.nav.mine')}</h1>
      <p className={classes.note}>{text('mine.lead')}</p>
      {data ? (
        <>
          <Settings me={data} />
          <Feed me={data} />
        </>
      ) : error ? (
        <Failed failure={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
