/** The next twelve dates of a centre: move, cancel, put back; each can be taken back. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CentreSettings, DateRow } from '#contract/network.ts';
import { useAct } from '../api/query.tsx';
import { useText, useWords, type Words } from '../i18n.ts';
import { dateWords, timeWords } from '../meetings/say.ts';
import { useNotices } from '../shell/notices.tsx';
import { MoveDate } from './move-date.tsx';
import classes from './settings.module.css';

/** What planning should know of a date; '' for nothing. */
export function warningWords({ text, knows }: Words, warning: string | null): string {
  if (warning === null) return '';
  if (warning === 'july') return text('settings.dates.july');
  const key = `holiday.${warning}`;
  return knows(key) ? text('settings.dates.holiday', { holiday: text(key) }) : '';
}

/** 'ti 6.7. klo 9.00' */
function useWhen(): (row: Pick<DateRow, 'date' | 'time'>) => string {
  const { text, lang } = useWords();
  return ({ date, time }) =>
    text('settings.dates.when', { date: dateWords(lang, date), time: timeWords(lang, time) });
}

/** The three moves of a date, each with its notice and the way back to how it was. */
function useMoves(centre: CentreSettings) {
  const text = useText();
  const notices = useNotices();
  const when = useWhen();
  const move = useAct('date.move');
  const cancel = useAct('date.cancel');
  const back = useAct('date.back');
  const at = (row: DateRow) => ({ centre: centre.id, rule: row.rule });

  /** How it was before: cancelled, moved, or by its rule. */
  const restore = (row: DateRow) => () => {
    if (row.state === 'cancelled') cancel.mutate(at(row));
    else if (row.state === 'moved') move.mutate({ ...at(row), date: row.date, time: row.time });
    else back.mutate(at(row));
  };
  return {
    busy: cancel.isPending || back.isPending,
    restore,
    cancel: (row: DateRow) =>
      cancel.mutate(at(row), {
        onSuccess: () => notices.undo(text('settings.dates.cancelledNow', { date: when(row) }), restore(row)),
      }),
    back: (row: DateRow) =>
      back.mutate(at(row), {
        onSuccess: () =>
          notices.undo(
            text('settings.dates.backNow', { date: when({ date: row.rule, time: centre.time }) }),
            restore(row),
          ),
      }),
  };
}

interface RowProps {
  readonly row: DateRow;
  readonly centre: CentreSettings;
  readonly canManage: boolean;
  readonly moves: ReturnType<typeof useMoves>;
}

function Row({ row, centre, canManage, moves }: RowProps) {
  const words = useWords();
  const { text, lang } = words;
  const when = useWhen();
  const [moving, setMoving] = useState(false);
  const warning = row.state === 'cancelled' ? '' : warningWords(words, row.warning);
  const date = when(row);
  const changed = row.state === 'moved' || row.state === 'cancelled';
  return (
    <li className={classes.date} data-state={row.state}>
      <div>
        <p className={classes.when}>{date}</p>
        {row.state === 'cancelled' && <p className={classes.small}>{text('settings.dates.cancelled')}</p>}
        {row.state === 'held' && <p className={classes.small}>{text('settings.dates.held')}</p>}
        {row.state === 'moved' && (
          <p className={classes.small}>
            {text('settings.dates.movedFrom', { date: dateWords(lang, row.rule) })}
          </p>
        )}
        {warning && <p className={classes.warning}>{warning}</p>}
      </div>
      {canManage && row.state !== 'held' && !moving && (
        <div className={classes.row}>
          <Button
            size="small"
            aria-label={text('settings.dates.moveOf', { date })}
            onClick={() => setMoving(true)}
          >
            {text('settings.dates.move')}
          </Button>
          {row.state !== 'cancelled' && (
            <Button
              size="small"
              aria-label={text('settings.dates.cancelOf', { date })}
              disabledFocusable={moves.busy}
              onClick={() => moves.cancel(row)}
            >
              {text('settings.dates.cancel')}
            </Button>
          )}
          {changed && (
            <Button
              size="small"
              aria-label={text('settings.dates.backOf', { date })}
              disabledFocusable={moves.busy}
              onClick={() => moves.back(row)}
            >
              {text('settings.dates.back')}
            </Button>
          )}
        </div>
      )}
      {moving && (
        <MoveDate
          row={row}
          centre={centre}
          restore={moves.restore(row)}
          say={when}
          onClose={() => setMoving(false)}
        />
      )}
    </li>
  );
}

interface DatesProps {
  readonly centre: CentreSettings;
  readonly canManage: boolean;
}

export function Dates({ centre, canManage }: DatesProps) {
  const text = useText();
  const moves = useMoves(centre);
  return (
    <section className={classes.part} aria-labelledby={`dates-${centre.id}`}>
      <h4 id={`dates-${centre.id}`}>{text('settings.dates')}</h4>
      {centre.dates.length === 0 && <p className={classes.small}>{text('settings.dates.none')}</p>}
      <ul className={classes.plain}>
        {centre.dates.map((row) => (
          <Row key={row.rule} row={row} centre={centre} canManage={canManage} moves={moves} />
        ))}
      </ul>
    </section>
  );
}
