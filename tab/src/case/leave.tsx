/** Whoever leaves a form with words in it is asked first: by a link, the back button, Esc, or the window's own cross. */
import { Button } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { Modal } from '../forms/modal.tsx';
import { useHost } from '../host/host.ts';
import { useText } from '../i18n.ts';
import classes from './case.module.css';

/** `holds`: there are words that would be gone. */
export function Leave({ holds }: { readonly holds: boolean }) {
  const text = useText();
  const host = useHost();
  const { frame } = host;
  /** How to leave, while it is asked. */
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const [here] = useState(() => location.hash);
  const close = useEffectEvent(() => {
    if (holds) setLeaving(() => host.closeDialog);
    else host.closeDialog();
  });
  useEffect(() => host.holdsText(holds ? () => close() : null), [holds, host]);
  useEffect(() => {
    if (frame !== 'dialog') return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      // Else the same key would close the question at once.
      event.preventDefault();
      close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [frame]);

  useEffect(() => {
    if (!holds) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onHash = (event: Event) => {
      const to = location.hash;
      if (to === here) return;
      // Nobody else hears of it yet: the page stays as it is.
      event.stopImmediatePropagation();
      history.pushState(history.state, '', here);
      setLeaving(() => () => {
        setLeaving(null);
        removeEventListener('hashchange', onHash, true);
        location.hash = to;
      });
    };
    addEventListener('beforeunload', onUnload);
    addEventListener('hashchange', onHash, true);
    return () => {
      removeEventListener('beforeunload', onUnload);
      removeEventListener('hashchange', onHash, true);
    };
  }, [holds, here]);

  if (!leaving) return null;
  return (
    <Modal title={text('case.leave')} onClose={() => setLeaving(null)}>
      <p>{text('case.leave.what')}</p>
      <div className={classes.choices}>
        <Button appearance="primary" onClick={() => setLeaving(null)}>
          {text('case.leave.stay')}
        </Button>
        <Button onClick={leaving}>{text('case.leave.go')}</Button>
      </div>
    </Modal>
  );
}
