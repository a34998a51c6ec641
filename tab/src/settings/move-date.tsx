/** A date of a series moved to another day or time; it keeps its cases. */
import type { CentreSettings, DateRow } from '#contract/network.ts';
import { LineField } from '../forms/field.tsx';
import { FormFoot } from '../forms/form-foot.tsx';
import { useForm } from '../forms/use-form.ts';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import classes from './settings.module.css';

interface MoveDateProps {
  readonly row: DateRow;
  readonly centre: CentreSettings;
  /** Puts it back to how it was. */
  readonly restore: () => void;
  readonly say: (row: Pick<DateRow, 'date' | 'time'>) => string;
  readonly onClose: () => void;
}

export function MoveDate({ row, centre, restore, say, onClose }: MoveDateProps) {
  const text = useText();
  const notices = useNotices();
  const form = useForm('date.move', {
    body: (data) => ({
      centre: centre.id,
      rule: row.rule,
      date: String(data.get('date') ?? ''),
      time: String(data.get('time') ?? '') || null,
    }),
    done: (_, { date, time }) => {
      notices.undo(text('settings.dates.moved', { date: say({ date, time: time ?? centre.time }) }), restore);
      onClose();
    },
  });
  const past = form.failure !== null;
  return (
    <form {...form.props} className={classes.moving}>
      <LineField
        form={form}
        name="date"
        type="date"
        label={text('settings.dates.newDate')}
        start={row.date}
        required
        autoFocus
      />
      <LineField
        form={form}
        name="time"
        type="time"
        label={text('settings.dates.newTime')}
        start={row.time}
        required
      />
      {past && <p className={classes.small}>{text('settings.dates.past')}</p>}
      <FormFoot form={form} onCancel={onClose} save={text('settings.dates.save')} />
    </form>
  );
}
