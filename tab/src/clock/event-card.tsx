/** The card that hover, focus and touch show beside an event of the ring. The event's name says the same to screen readers. */
import type { ReactNode } from 'react';
import type { ConsultationRow, DevelopmentView, WorkshopRow } from '#contract/clock.ts';
import { useWords } from '../i18n.ts';
import type { Shown } from './drawing/drawing.tsx';
import { Swatch } from './drawing/swatch.tsx';
import classes from './event-card.module.css';
import { dayOf, isoWeek } from './ring/days.ts';
import { serviceNames } from './services.ts';
import {
  dateWords,
  formWord,
  meetingState,
  ownWords,
  roomWords,
  stateWords,
  titleWords,
  warningWords,
  whenWords,
} from './words.ts';

interface Head {
  readonly tile: ReactNode;
  readonly title: string;
  readonly line: string;
}

function CardHead({ tile, title, line }: Head) {
  return (
    <div className={classes.head}>
      {tile}
      <div>
        <p className={classes.title}>{title}</p>
        <p className={classes.line}>{line}</p>
      </div>
    </div>
  );
}

function WorkshopCard({ view, row }: { readonly view: Shown; readonly row: WorkshopRow }) {
  const say = useWords();
  const { text } = say;
  const theme = view.clock.themes.find(({ id }) => id === row.theme);
  const room = roomWords(say, row);
  const own = ownWords(say, row);
  const warning = warningWords(say, row);
  const fine = row.state === 'coming' && row.missingBackups.length === 0;
  return (
    <>
      <CardHead
        tile={<Swatch colour={theme?.colour ?? null} size={28} state={row.state} />}
        title={titleWords(say, row)}
        line={[whenWords(say, row), formWord(say, row), stateWords(say, row)].filter(Boolean).join(' · ')}
      />
      <p className={classes.text}>{theme?.name ?? text('clock.noTheme')}</p>
      {row.place && <p className={classes.text}>{row.place}</p>}
      {row.services.length > 0 && (
        <p className={classes.text}>{serviceNames(say, view.services, row.services).join(', ')}</p>
      )}
      <p className={classes.badges}>
        {room !== '' && <span className={classes.badge}>{room}</span>}
        {own !== '' && (
          <span className={classes.badge} data-tone="good">
            {own}
          </span>
        )}
        {warning !== '' && (
          <span className={classes.badge} data-tone="warn">
            {text('clock.backupOf', { roles: row.missingBackups.join(', ') })}
          </span>
        )}
        {warning === '' && fine && own === '' && (
          <span className={classes.badge}>{text('clock.backupsFine')}</span>
        )}
        {row.nps !== null && <span className={classes.badge}>{text('clock.nps', { n: row.nps })}</span>}
      </p>
      <a className={classes.open} href={`#/workshop/${row.id}`} tabIndex={-1}>
        {text('clock.open')}
      </a>
    </>
  );
}

function MeetingCard({ rows }: { readonly rows: readonly ConsultationRow[] }) {
  const say = useWords();
  return rows.map((row) => (
    <CardHead
      key={row.m}
      tile={null}
      title={say.text('clock.consultation', { centre: row.centre })}
      line={[whenWords(say, row), ...meetingState(say, row)].join(' · ')}
    />
  ));
}

function BunchCard({ view, rows }: { readonly view: Shown; readonly rows: readonly WorkshopRow[] }) {
  const say = useWords();
  const week = isoWeek(dayOf(rows[0]?.date ?? view.today)).week;
  return (
    <>
      <p className={classes.title}>{say.text('clock.bunch.week', { week })}</p>
      <ul className={classes.bunch}>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`#/workshop/${row.id}`} tabIndex={-1}>
              <Swatch
                colour={view.clock.themes.find(({ id }) => id === row.theme)?.colour ?? null}
                size={20}
                state={row.state}
              />
              <span>{titleWords(say, row)}</span>
              <span className={classes.line}>{row.date && dateWords(say.lang, row.date)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function DevelopmentCard({ item }: { readonly item: DevelopmentView }) {
  const { text, lang } = useWords();
  return (
    <>
      <CardHead tile={null} title={item.title} line={item.origin || (item.workshop?.title ?? '')} />
      <ol className={classes.steps}>
        {item.steps.map(({ step, date, now }) => (
          <li key={step} data-now={now}>
            <span>{text(`clock.step.${step}`)}</span>
            <span className={classes.line}>
              {date === null ? text('clock.side.none') : dateWords(lang, date)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What a key of the ring stands for. */
export type Pointed =
  | { readonly kind: 'workshops'; readonly rows: readonly WorkshopRow[] }
  | { readonly kind: 'meetings'; readonly rows: readonly ConsultationRow[] }
  | { readonly kind: 'development'; readonly item: DevelopmentView };

export default function CardOf({ view, pointed }: { readonly view: Shown; readonly pointed: Pointed }) {
  if (pointed.kind === 'meetings') return <MeetingCard rows={pointed.rows} />;
  if (pointed.kind === 'development') return <DevelopmentCard item={pointed.item} />;
  const [first, ...more] = pointed.rows;
  if (!first) return null;
  return more.length > 0 ? (
    <BunchCard view={view} rows={pointed.rows} />
  ) : (
    <WorkshopCard view={view} row={first} />
  );
}
