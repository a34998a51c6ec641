/** A bar that says there is no connection, of when what is seen is, and how many changes wait. */
import { useIsMutating, useMutationState } from '@tanstack/react-query';
import { clockTime } from '#i18n/time.ts';
import { useConnection } from '../api/connection.ts';
import { useLang, useText } from '../i18n.ts';
import { Icon } from './icons.tsx';
import classes from './shell.module.css';

export function OfflineBar() {
  const text = useText();
  const lang = useLang();
  const { online, seen } = useConnection();
  useIsMutating();
  const waiting = useMutationState({ filters: { predicate: (one) => one.state.isPaused } }).length;
  if (online) return null;
  return (
    <div className={classes.offline} role="status">
      <Icon name="offline" />
      <span>
        {seen === null
          ? text('shell.offline.untimed')
          : text('shell.offline', { time: clockTime(lang, seen) })}
        {waiting > 0 && ` ${text('shell.waiting', { n: waiting })}`}
      </span>
    </div>
  );
}
