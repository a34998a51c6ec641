/** Who subscribes to the calendar; of somebody who has left the subscription is ended. */
import type { SettingsView } from '#contract/network.ts';
import { shortDate } from '#i18n/time.ts';
import { useAct } from '../api/query.tsx';
import { useWords } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import { Confirm } from './confirm.tsx';
import classes from './settings.module.css';

export function Feeds({ feeds }: { readonly feeds: SettingsView['feeds'] }) {
  const { text, lang } = useWords();
  const notices = useNotices();
  const { mutate, isPending } = useAct('feed.end-of');
  return (
    <section className={classes.card} aria-labelledby="feeds">
      <h2 id="feeds">{text('settings.feeds')}</h2>
      <p className={classes.small}>
        {text(feeds.length === 0 ? 'settings.feeds.none' : 'settings.feeds.lead')}
      </p>
      <ul className={classes.plain}>
        {feeds.map(({ person, name, since }) => (
          <li key={person} className={classes.date}>
            <div>
              <p>{name}</p>
              <p className={classes.small}>
                {text('settings.feeds.since', { date: shortDate(lang, since) })}
              </p>
            </div>
            <Confirm
              words={text('settings.feeds.end')}
              label={text('settings.feeds.endOf', { name })}
              question={text('settings.feeds.sure', { name })}
              yes={text('settings.feeds.yes')}
              busy={isPending}
              onYes={() =>
                mutate({ person }, { onSuccess: () => notices.say(text('settings.feeds.ended', { name })) })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
