/** What stands in the page's place while nobody is signed in: what is the matter and what helps, in words. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type SignInTrouble, useHost } from '../host/host.ts';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import { Trouble } from '../shell/states.tsx';
import classes from './signin.module.css';

/** Where another try may help; the others are for somebody else to solve. */
const RETRIES: ReadonlySet<SignInTrouble> = new Set<SignInTrouble>(['disabled', 'expired', 'failed']);

export default function SignIn({ trouble }: { readonly trouble: SignInTrouble }) {
  const text = useText();
  const host = useHost();
  const notices = useNotices();
  const [busy, setBusy] = useState(false);

  async function attempt(consenting: boolean): Promise<void> {
    if (busy) return;
    setBusy(true);
    const given = !consenting || (await host.consent('access'));
    if (!given) notices.say(text('signin.consent.refused'), 'warning');
    // Teams itself asks for what is missing, too.
    else if (!(await host.signInAgain())) notices.say(text('signin.still'), 'warning');
    setBusy(false);
  }

  const consenting = trouble === 'consent';
  const words = consenting ? 'signin.consent.give' : 'shell.retry';
  return (
    // The side panel and the stage have no edge of their own.
    <div className={host.frame === 'content' ? undefined : classes.bare}>
      <Trouble level={1} what={text(`signin.${trouble}`)} todo={text(`signin.${trouble}.do`)}>
        {(consenting || RETRIES.has(trouble)) && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void attempt(consenting)}>
            {text(busy ? 'signin.busy' : words)}
          </Button>
        )}
      </Trouble>
    </div>
  );
}
