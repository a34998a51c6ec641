/** The dates of a centre that are not held: said to everybody, put back by administrators. */
import type { CentreRow } from '#contract/network.ts';
import { useAct } from '../api/query.tsx';
import { useWords } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import classes from './meetings.module.css';
import { dateWords, timeWords } from './say.ts';

interface CancelledProps {
  readonly row: CentreRow;
  readonly canManage: boolean;
}

export function Cancelled({ row, canManage }: CancelledProps) {
  const { text, lang } = useWords();
  const notices = useNotices();
  const back = useAct('date.back');
  const cancel = useAct('date.cancel');
  if (row.cancelled.length === 0) return null;
  return (
    <ul className={classes.cancelled}>
      {row.cancelled.map(({ rule, date, time }) => {
        const when = dateWords(lang, date);
        const at = { centre: row.id, rule };
        return (
          <li key={rule}>
            <span>{text('meetings.cancelled', { date: when, time: timeWords(lang, time) })}</span>
            {canManage && (
              <button
                type="button"
                className={classes.link}
                aria-label={text('meetings.cancelled.backOf', { centre: row.centre, date: when })}
                aria-disabled={back.isPending}
                onClick={() => {
                  if (back.isPending) return;
                  back.mutate(at, {
                    onSuccess: () =>
                      notices.undo(text('meetings.cancelled.held', { date: when }), () => cancel.mutate(at)),
                  });
                }}
              >
                {text('meetings.cancelled.back')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
