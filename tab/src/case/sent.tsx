/** After the form: where the case is, and what happens next. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CaseSent } from '#contract/case.ts';
import { useHost } from '../host/host.ts';
import { useWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import classes from './case.module.css';
import { meetingWords } from './say.ts';

export function Sent({ sent }: { readonly sent: CaseSent }) {
  const words = useWords();
  const { text } = words;
  const host = useHost();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { number, state, edited, canBeWritten } = sent;
  const queued = number === null ? text('case.sent') : text('case.sent.number', { number });
  const waits = state === 'late' ? text('case.sent.late') : number === null ? text('case.sent.drawn') : null;
  return (
    <div className={classes.page} data-sent="true">
      <h1 ref={heading} tabIndex={-1}>
        {edited ? text('case.sent.edit') : queued}
      </h1>
      <p className={classes.where}>{meetingWords(words, sent)}</p>
      {waits !== null && <p>{waits}</p>}
      <p>{text(canBeWritten ? 'case.sent.told' : 'case.sent.notTold')}</p>
      {canBeWritten && <p>{text('case.sent.change')}</p>}
      {host.frame === 'dialog' ? (
        <Button appearance="primary" className={classes.send} onClick={host.closeDialog}>
          {text('case.close')}
        </Button>
      ) : host.kind === 'browser' ? (
        <p>{text('case.canClose')}</p>
      ) : (
        <p>
          <a href={hrefOf({ page: 'meetings' })}>{text('case.toMeetings')}</a>
        </p>
      )}
    </div>
  );
}
