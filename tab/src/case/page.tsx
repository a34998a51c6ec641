/** `#/case/<m>`: the case form as a page, in a dialog of Teams or by itself. */
import { useState } from 'react';
import type { CaseFormView, CaseSent } from '#contract/case.ts';
import { useView } from '../api/query.tsx';
import { useHost } from '../host/host.ts';
import { useText } from '../i18n.ts';
import type { PageProps } from '../routes.ts';
import { Failed, Loading, Trouble } from '../shell/states.tsx';
import classes from './case.module.css';
import { CaseForm } from './form.tsx';
import { Sent } from './sent.tsx';
import { isOpenedByBot } from './token.ts';

function Case({ route }: PageProps<'case'>) {
  const text = useText();
  const { kind, frame } = useHost();
  /** The form as it was opened: what changes meanwhile is told when it is sent. */
  const [opened, setOpened] = useState<CaseFormView | null>(null);
  const [sent, setSent] = useState<CaseSent | null>(null);
  const { data, error, refetch } = useView('case', route.m === null ? {} : { m: route.m }, {
    enabled: opened === null,
  });
  if (data && opened === null) setOpened(data);
  if (sent) return <Sent sent={sent} />;
  if (opened) {
    return (
      <div className={classes.page} data-dialog={frame === 'dialog'}>
        {/* A dialog has the same words in its own bar. */}
        <h1 className={frame === 'dialog' ? 'unseen' : undefined}>
          {text(opened.i === null ? 'case.title' : 'case.title.edit')}
        </h1>
        <CaseForm view={opened} onSent={setSent} />
      </div>
    );
  }
  if (!error) return <Loading />;
  if (error.kind === 'gone')
    return <Trouble level={1} what={text('case.gone')} todo={text('case.gone.do')} />;
  if (kind === 'browser' || (error.kind === 'unauthorised' && isOpenedByBot()))
    return <Trouble level={1} what={text('case.old')} todo={text('case.old.do')} />;
  return <Failed failure={error} onRetry={() => void refetch()} />;
}

/** Another meeting is another form. */
export default function CasePage({ route }: PageProps<'case'>) {
  return <Case key={route.m} route={route} />;
}
