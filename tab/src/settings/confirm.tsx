/** A button whose deed cannot be taken back: it asks once, in its own place, and gives the focus to the way out. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../i18n.ts';
import classes from './settings.module.css';

interface ConfirmProps {
  readonly words: string;
  /** The button's name where its words alone do not tell which. */
  readonly label?: string;
  readonly question: string;
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
}

export function Confirm({ words, label, question, yes, busy, onYes }: ConfirmProps) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button aria-label={label} onClick={() => setAsking(true)}>
        {words}
      </Button>
    );
  return (
    <fieldset className={classes.confirm}>
      <legend>{question}</legend>
      <div className={classes.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            onYes();
            setAsking(false);
          }}
        >
          {yes}
        </Button>
        <Button autoFocus onClick={() => setAsking(false)}>
          {text('settings.confirm.no')}
        </Button>
      </div>
    </fieldset>
  );
}
