/** The calendar feed: made (its secret link is shown once), renewed, ended. */
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { MeView } from '#contract/network.ts';
import { shortDate } from '#i18n/time.ts';
import { useAct } from '../api/query.tsx';
import { useWords } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import classes from './mine.module.css';

/** The link, while the page is open; the server does not know it any more. */
function Link({ url }: { readonly url: string }) {
  const { text } = useWords();
  const notices = useNotices();
  const field = useRef<HTMLInputElement | null>(null);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      notices.say(text('mine.feed.copied'));
    } catch {
      // Teams may keep the clipboard from framed pages.
      field.current?.select();
      notices.say(text('mine.feed.selected'));
    }
  }
  return (
    <div className={classes.made}>
      <Field label={text('mine.feed.link')} hint={text('mine.feed.once')}>
        <Input
          ref={(element: HTMLInputElement | null) => {
            field.current = element;
          }}
          readOnly
          value={url}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <Button appearance="primary" onClick={() => void copy()}>
        {text('mine.feed.copy')}
      </Button>
      <h3>{text('mine.feed.how')}</h3>
      <ul>
        <li>{text('mine.feed.outlook')}</li>
        <li>{text('mine.feed.google')}</li>
        <li>{text('mine.feed.iphone')}</li>
      </ul>
    </div>
  );
}

export function Feed({ me }: { readonly me: MeView }) {
  const { text, lang } = useWords();
  const notices = useNotices();
  const make = useAct('feed.make');
  const end = useAct('feed.end');
  const { feed } = me;
  const [url, setUrl] = useState<string | null>(null);
  const [consultations, setConsultations] = useState(feed?.consultations ?? true);
  return (
    <section className={classes.card} aria-labelledby="feed">
      <h2 id="feed">{text('mine.feed')}</h2>
      <p>{text('mine.feed.about')}</p>
      {feed && (
        <p role="status">
          {text('mine.feed.since', { date: shortDate(lang, feed.since) })}{' '}
          {text(feed.consultations ? 'mine.feed.withConsultations' : 'mine.feed.workshopsOnly')}
        </p>
      )}
      {feed && url && <Link url={url} />}
      <Checkbox
        checked={consultations}
        label={text('mine.feed.consultations')}
        onChange={(_event, { checked }) => setConsultations(checked === true)}
      />
      {feed && <p className={classes.note}>{text('mine.feed.renewNote')}</p>}
      <div className={classes.buttons}>
        <Button
          appearance={feed ? 'secondary' : 'primary'}
          disabledFocusable={make.isPending}
          onClick={() =>
            void make.mutateAsync({ consultations }).then(
              (made) => setUrl(made.url),
              () => undefined,
            )
          }
        >
          {text(feed ? 'mine.feed.renew' : 'mine.feed.make')}
        </Button>
        {feed && (
          <Button
            disabledFocusable={end.isPending}
            onClick={() =>
              void end.mutateAsync({}).then(
                () => {
                  setUrl(null);
                  notices.say(text('mine.feed.ended'));
                },
                () => undefined,
              )
            }
          >
            {text('mine.feed.end')}
          </Button>
        )}
      </div>
    </section>
  );
}
