/** One centre on Tapaamiset. */
import { lazy, Suspense, useId, useState } from 'react';
import type { CentreRow } from '#contract/network.ts';
import { useHost } from '../host/host.ts';
import { useWords } from '../i18n.ts';
import { listed, serviceName } from '../panel/words.ts';
import { patient } from '../patience.ts';
import { hrefOf } from '../routes.ts';
import { BringCase } from './bring.tsx';
import { Cancelled } from './cancelled.tsx';
import classes from './meetings.module.css';
import { dateWords, meetingWords, ruleWords } from './say.ts';

const KelaDialog = lazy(patient(() => import('./kela-dialog.tsx')));

interface CentreProps {
  readonly row: CentreRow;
  /** Address of the private chat with the bot. */
  readonly chatUrl: string | null;
  /** May put cancelled dates back. */
  readonly canManage: boolean;
  /** The server's. */
  readonly now: string;
}

/** When, moved from where, how many cases; or that it runs. */
function Next({ row, now }: { readonly row: CentreRow; readonly now: string }) {
  const words = useWords();
  const { text, lang } = words;
  const { next } = row;
  if (!next) return <p>{text('meetings.noNext')}</p>;
  return (
    <div>
      <p className={classes.when}>
        <time dateTime={next.start}>{meetingWords(words, next, now)}</time>
        {next.running && <span className={classes.badge}>{text('meetings.running')}</span>}
      </p>
      {next.movedFrom && (
        <p className={classes.small}>
          {text('meetings.movedFrom', { date: dateWords(lang, next.movedFrom) })}
        </p>
      )}
      <p className={classes.small}>
        {next.cases === null ? text('meetings.casesUnknown') : text('meetings.cases', { n: next.cases })}
      </p>
    </div>
  );
}

/** Opens the meeting in Teams. */
function Join({ row }: { readonly row: CentreRow }) {
  const { text } = useWords();
  const { openUrl } = useHost();
  const { joinUrl, centre } = row;
  if (joinUrl === null) return <p className={classes.small}>{text('meetings.noLink')}</p>;
  const join = text('meetings.join');
  return (
    <a
      className={classes.button}
      href={joinUrl}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={text('meetings.of', { what: join, centre })}
      onClick={(event) => {
        event.preventDefault();
        openUrl(joinUrl);
      }}
    >
      {join}
    </a>
  );
}

/** For its chairs: who is missing, and the words to send to Kela. */
function ForChairs({ row }: { readonly row: CentreRow }) {
  const words = useWords();
  const { text } = words;
  const [open, setOpen] = useState(false);
  const names = row.missing.map(({ id }) => serviceName(words, row.missing, id));
  return (
    <div className={classes.chairs}>
      {names.length > 0 && (
        <p className={classes.small}>{text('meetings.missing', { services: listed(words, names) })}</p>
      )}
      {row.next && (
        <button
          type="button"
          className={classes.link}
          aria-label={text('meetings.of', { what: text('meetings.kela'), centre: row.centre })}
          onClick={() => setOpen(true)}
        >
          {text('meetings.kela')}
        </button>
      )}
      {open && row.next && (
        <Suspense fallback={null}>
          <KelaDialog m={row.next.m} centre={row.centre} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

export function Centre({ row, chatUrl, canManage, now }: CentreProps) {
  const words = useWords();
  const { text } = words;
  const id = useId();
  const { next } = row;
  return (
    <article className={classes.centre} aria-labelledby={id} data-running={next?.running === true}>
      <div>
        <h2 id={id}>{row.centre}</h2>
        {row.own && <p className={classes.own}>{text('meetings.own')}</p>}
        <p className={classes.small}>{ruleWords(words, row.rule)}</p>
        {!row.connected && <p className={classes.small}>{text('meetings.notConnected')}</p>}
      </div>
      <div>
        <Next row={row} now={now} />
        <Cancelled row={row} canManage={canManage} />
        {row.chair && <ForChairs row={row} />}
      </div>
      <div className={classes.actions}>
        {next?.running && (
          <a
            className={classes.primary}
            href={hrefOf({ page: 'panel', m: next.m })}
            aria-label={text('meetings.of', { what: text('meetings.openPanel'), centre: row.centre })}
          >
            {text('meetings.openPanel')}
          </a>
        )}
        <Join row={row} />
        {next && <BringCase m={next.m} of={row.centre} chatUrl={chatUrl} />}
      </div>
    </article>
  );
}
