/**
 * 'Tuo tapaus': the form opens as a dialog; where the host has none its card comes to the private chat, in words what
 * happened, and what to do where it could not.
 */
import { useState } from 'react';
import { useAct } from '../api/query.tsx';
import { sayFailure } from '../api/words.ts';
import { useHost } from '../host/host.ts';
import { useWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import classes from './bring.module.css';

interface BringCaseProps {
  readonly m: string;
  /** For which meeting, where several stand on a page. */
  readonly of?: string;
  /** Address of the private chat with the bot, where one is known. */
  readonly chatUrl?: string | null;
}

export function BringCase({ m, of, chatUrl = null }: BringCaseProps) {
  const words = useWords();
  const { text } = words;
  const { openUrl, openDialog } = useHost();
  const [said, setSaid] = useState('');
  const { mutate, isPending } = useAct('item.form', { quiet: true });
  const bring = async () => {
    if (isPending) return;
    setSaid('');
    if (await openDialog({ hash: hrefOf({ page: 'case', m }), title: text('case.title') })) return;
    mutate(
      { m },
      {
        onSuccess: () => setSaid(text('meetings.bring.sent')),
        onError: (failure) => {
          const kind = failure.body?.error === 'refused' ? failure.body.kind : failure.kind;
          const refused = `meetings.bring.${kind}`;
          setSaid(words.knows(refused) ? text(refused) : Object.values(sayFailure(words, failure)).join(' '));
        },
      },
    );
  };
  return (
    <div className={classes.bring}>
      <button
        type="button"
        className={classes.button}
        aria-disabled={isPending}
        aria-label={
          of === undefined ? undefined : text('meetings.bring.of', { bring: text('do.bring'), centre: of })
        }
        onClick={() => void bring()}
      >
        {text('do.bring')}
      </button>
      <p role="status" className={said ? classes.said : undefined}>
        {said}{' '}
        {said && chatUrl && (
          <button type="button" className={classes.link} onClick={() => openUrl(chatUrl)}>
            {text('meetings.bring.open')}
          </button>
        )}
      </p>
    </div>
  );
}
