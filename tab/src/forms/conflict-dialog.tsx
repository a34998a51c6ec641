/**
 * Two planners changed the same field: both values, and the choice between them. Whoever closes it without
 * choosing leaves what is saved. Load it lazily.
 */
import { Button } from '@fluentui/react-components';
import type { Conflict } from '#contract/workshop.ts';
import { useText } from '../i18n.ts';
import classes from './forms.module.css';
import { Modal } from './modal.tsx';

export interface ConflictDialogProps {
  readonly conflicts: readonly Conflict[];
  /** A field's name in words. */
  readonly fieldName: (path: string) => string;
  /** A value of it in words; '' where there is none. */
  readonly say: (path: string, value: unknown) => string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Longer values stand in the table alone. */
const ON_BUTTON = 24;

export default function ConflictDialog({ conflicts, fieldName, say, onMine, onTheirs }: ConflictDialogProps) {
  const text = useText();
  const rows = conflicts.map(({ field, yours, theirs }) => ({
    field,
    name: fieldName(field),
    mine: say(field, yours) || text('forms.conflict.empty'),
    theirs: say(field, theirs) || text('forms.conflict.empty'),
  }));
  const only = rows.length === 1 ? rows[0] : undefined;
  const short = only && only.mine.length <= ON_BUTTON && only.theirs.length <= ON_BUTTON ? only : undefined;
  const by = [...new Set(conflicts.map((conflict) => conflict.by).filter(Boolean))];
  return (
    <Modal title={text('forms.conflict')} onClose={onTheirs}>
      <p>
        {by.length > 0
          ? text('forms.conflict.by', { name: by.join(', ') })
          : text('forms.conflict.byUnknown')}
      </p>
      <table className={classes.values}>
        <thead>
          <tr>
            <th scope="col">{text('forms.conflict.field')}</th>
            <th scope="col">{text('forms.conflict.mine')}</th>
            <th scope="col">{text('forms.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, name, mine, theirs }) => (
            <tr key={field}>
              <th scope="row">{name}</th>
              <td className={classes.mine}>{mine}</td>
              <td>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.choices}>
        <Button appearance="primary" onClick={onMine}>
          {short ? text('forms.conflict.keepMine', { value: short.mine }) : text('forms.conflict.keepAll')}
        </Button>
        <Button onClick={onTheirs}>
          {short
            ? text('forms.conflict.takeTheirs', { value: short.theirs })
            : text('forms.conflict.takeAll')}
        </Button>
      </div>
      <p className={classes.note}>{text('forms.conflict.merged')}</p>
    </Modal>
  );
}
