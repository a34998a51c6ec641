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
    /** Asks before the address changes: the page would be drawn anew at once. */
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      const to = link?.getAttribute('href') ?? here;
      if (to === here || event.defaultPrevented) return;
      event.preventDefault();
      setLeaving(() => () => {
        setLeaving(null);
        removeEventListener('popstate', onPop);
        location.hash = to;
      });
    };
    /** The back button has changed it already. */
    const onPop = () => {
      const to = location.hash;
      if (to === here) return;
      // Before anything is drawn by it, and before 'hashchange', which then changes nothing.
      history.pushState(history.state, '', here);
      setLeaving(() => () => {
        setLeaving(null);
        removeEventListener('popstate', onPop);
        location.hash = to;
      });
    };
    addEventListener('beforeunload', onUnload);
    addEventListener('popstate', onPop);
    addEventListener('click', onClick, true);
    return () => {
      removeEventListener('beforeunload', onUnload);
      removeEventListener('popstate', onPop);
      removeEventListener('click', onClick, true);
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
