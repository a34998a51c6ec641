/** Lines of the list. */
import { memo } from 'react';
import type { ClockView, ConsultationRow, WorkshopRow } from '#contract/clock.ts';
import { useWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import type { Shown } from './drawing/drawing.tsx';
import { Swatch } from './drawing/swatch.tsx';
import { Icon } from './icons.tsx';
import classes from './list.module.css';
import { ringACentre } from './ring/consultations.ts';
import { serviceNames } from './services.ts';
import {
  formWord,
  meetingState,
  ownWords,
  roomWords,
  stateWords,
  titleWords,
  warningWords,
  whenWords,
} from './words.ts';

interface WorkshopLineProps {
  readonly view: Shown;
  readonly row: WorkshopRow;
  readonly next: boolean;
  readonly wide: boolean;
}

export const WorkshopLine = memo(function WorkshopLine({ view, row, next, wide }: WorkshopLineProps) {
  const say = useWords();
  const theme = view.clock.themes.find(({ id }) => id === row.theme);
  const own = ownWords(say, row);
  const warning = warningWords(say, row);
  const nps = row.nps === null ? '' : say.text('clock.nps', { n: row.nps });
  const facts = [
    whenWords(say, row, view.today),
    formWord(say, row),
    roomWords(say, row),
    stateWords(say, row),
    nps,
  ];
  return (
    <li
      id={`row-${row.id}`}
      className={classes.row}
      data-next={next}
      data-state={row.state}
      aria-current={next ? 'date' : undefined}
    >
      <Swatch colour={theme?.colour ?? null} size={28} state={row.state} />
      <div className={classes.words}>
        <a className={classes.title} href={hrefOf({ page: 'workshop', workshop: row.id })}>
          {titleWords(say, row)}
        </a>
        <p className={classes.theme}>{theme?.name ?? say.text('clock.noTheme')}</p>
      </div>
      <div className={classes.facts}>
        <p className={classes.line}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
        {own !== '' && (
          <p className={classes.own} data-in={row.mine === 'in'}>
            <Icon name={row.mine === 'in' ? 'done' : 'waiting'} size={16} /> {own}
          </p>
        )}
        {warning !== '' && (
          <p className={classes.warning}>
            <Icon name="warning" size={16} />{' '}
            {say.text('clock.backupOf', { roles: row.missingBackups.join(', ') })}
          </p>
        )}
      </div>
      {wide && (
        <div className={classes.more}>
          {row.place && <p className={classes.line}>{row.place}</p>}
          <p className={classes.line}>{serviceNames(say, view.services, row.services).join(', ')}</p>
        </div>
      )}
    </li>
  );
});

interface MeetingRowProps {
  readonly row: ConsultationRow;
  readonly today: string;
  readonly centres: ClockView['centres'];
}

export const MeetingRow = memo(function MeetingRow({ row, today, centres }: MeetingRowProps) {
  const say = useWords();
  const filled = row.series === ringACentre(centres);
  return (
    <li id={`row-${row.m}`} className={classes.row} data-state={row.state} data-meeting>
      <span className={classes.dot} data-filled={filled} aria-hidden="true" />
      <div className={classes.words}>
        <a className={classes.meeting} href={hrefOf({ page: 'meetings' })}>
          {say.text('clock.consultation', { centre: row.centre })}
        </a>
      </div>
      <div className={classes.facts}>
        <p className={classes.line}>{[whenWords(say, row, today), ...meetingState(say, row)].join(' · ')}</p>
      </div>
    </li>
  );
});
