/** 'Kytke kokouksen keskusteluun' step by step; where it is connected, by whom, and the way to end it. */
import type { CentreSettings } from '#contract/network.ts';
import { useAct } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import { Confirm } from './confirm.tsx';
import classes from './settings.module.css';

interface ConnectionProps {
  readonly centre: CentreSettings;
  readonly canManage: boolean;
}

export function Connection({ centre, canManage }: ConnectionProps) {
  const text = useText();
  const notices = useNotices();
  const { mutate, isPending } = useAct('centre.disconnect');
  const { id, connected, connectedBy } = centre;
  return (
    <section className={classes.part} aria-labelledby={`connect-${id}`}>
      <h4 id={`connect-${id}`}>{text('settings.connect')}</h4>
      {connected ? (
        <>
          <p>
            {text('settings.connect.done')}{' '}
            {connectedBy !== null && text('settings.connect.by', { name: connectedBy })}
          </p>
          {canManage && (
            <Confirm
              words={text('settings.disconnect')}
              question={text('settings.disconnect.sure')}
              yes={text('settings.disconnect.yes')}
              busy={isPending}
              onYes={() => mutate({ id }, { onSuccess: () => notices.say(text('settings.disconnected')) })}
            />
          )}
        </>
      ) : (
        <>
          <p>{text('settings.connect.why')}</p>
          <ol className={classes.steps}>
            <li>{text('settings.connect.step1')}</li>
            <li>{text('settings.connect.step2')}</li>
            <li>{text('settings.connect.step3', { centre: centre.centre })}</li>
            <li>{text('settings.connect.step4')}</li>
          </ol>
        </>
      )}
    </section>
  );
}
