/** The clock's themes: up to eight, each with a name and one of eight pairs of colour and mark. Load it lazily. */
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { COLOURS, type Colour, type ThemeView } from '#contract/clock.ts';
import { LIMITS } from '#contract/limits.ts';
import type { Conflict } from '#contract/workshop.ts';
import { useClient } from '../api/query.tsx';
import type { Shown } from '../clock/drawing/drawing.tsx';
import { Swatch } from '../clock/drawing/swatch.tsx';
import { Icon } from '../clock/icons.tsx';
import ConflictDialog from '../forms/conflict-dialog.tsx';
import { FormField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { FormFoot } from '../forms/form-foot.tsx';
import { changedRows, mineOnTop } from '../forms/merged-list.ts';
import { Modal } from '../forms/modal.tsx';
import { useForm } from '../forms/use-form.ts';
import { useMerging } from '../forms/use-merging.ts';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import classes from './dialogs.module.css';
import { withOwnColours } from './theme-colours.ts';

interface Row {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly colour: Colour;
}

interface ThemesConflictProps {
  /** As they were when the dialog was opened. */
  readonly themes: readonly ThemeView[];
  readonly conflicts: readonly Conflict[];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

function ThemesConflict({ themes, ...props }: ThemesConflictProps) {
  const text = useText();
  const nameOf = (path: string) => themes.find(({ id }) => id === path.split('.')[1])?.name ?? '';
  const say = (path: string, value: unknown): string => {
    if (value === null) return text('forms.conflict.removed');
    if (path.endsWith('.colour')) return text(`planning.colour.${value as Colour}`);
    return typeof value === 'object' ? ((value as Partial<ThemeView>).name ?? nameOf(path)) : String(value);
  };
  const fieldName = (path: string): string => {
    if (path.endsWith('.colour')) return `${text('planning.theme.look')}: ${nameOf(path)}`;
    return text(path.endsWith('.name') ? 'planning.theme.name' : 'planning.field.theme');
  };
  return <ConflictDialog {...props} fieldName={fieldName} say={say} />;
}

export default function ThemesDialog({
  view,
  onClose,
}: {
  readonly view: Shown;
  readonly onClose: () => void;
}) {
  const text = useText();
  const notices = useNotices();
  const { clock, workshops } = view;
  const client = useClient();
  const [opened] = useState(clock);
  const [rows, setRows] = useState<readonly Row[]>(
    opened.themes.map((theme) => ({ ...theme, key: theme.id })),
  );
  const free = COLOURS.filter((colour) => rows.every((row) => row.colour !== colour));
  const saves = useMerging(
    'clock.themes',
    async ({ body, conflicts }) => {
      const { clock: now } = await client.query('clock', { network: view.network.id, clock: clock.id });
      const { seen, themes: fresh } = now ?? clock;
      const mine = mineOnTop({ opened: opened.themes, sent: body.themes, conflicts, fresh });
      return { ...body, seen, themes: [...withOwnColours(mine, fresh)] };
    },
    () => {
      onClose();
      notices.say(text('planning.saved'));
    },
  );
  const form = useForm('clock.themes', {
    body: (data) => ({
      clock: clock.id,
      seen: opened.seen,
      themes: changedRows(
        opened.themes,
        rows.map(({ id, key, colour }) => ({
          id,
          colour,
          name: String(data.get(`name ${key}`) ?? '').trim(),
        })),
      ),
    }),
    field: (path) => `name ${rows[Number(path.split('.')[1])]?.key ?? ''}`,
    done: saves.done,
  });
  const gone = clock.themes.filter(({ id }) => rows.every((row) => row.id !== id));
  const lost = workshops.filter((row) => gone.some(({ id }) => id === row.theme)).length;
  return (
    <Modal title={text('planning.themes.title')} onClose={onClose} wide>
      <form {...form.props}>
        <p className={classes.quiet}>{`${text('planning.themes.hint')} ${text('forms.noIds')}`}</p>
        <ol className={classes.themes}>
          {rows.map((row) => (
            <li key={row.key} className={classes.theme}>
              <Swatch colour={row.colour} size={28} />
              <FilteredField
                form={form}
                name={`name ${row.key}`}
                label={text('planning.theme.name')}
                start={row.name}
                limit={LIMITS.themeName}
                required
              />
              <FormField form={form} name={`colour ${row.key}`} label={text('planning.theme.look')}>
                <Select
                  value={String(row.colour)}
                  onChange={(_event, { value }) => {
                    const colour = COLOURS.find((one) => String(one) === value) ?? row.colour;
                    setRows(rows.map((one) => (one === row ? { ...one, colour } : one)));
                  }}
                >
                  {COLOURS.filter((one) => one === row.colour || free.includes(one)).map((one) => (
                    <option key={one} value={one}>
                      {text(`planning.colour.${one}`)}
                    </option>
                  ))}
                </Select>
              </FormField>
              <Button
                appearance="subtle"
                icon={<Icon name="close" size={16} />}
                aria-label={text('planning.theme.remove', { name: row.name })}
                onClick={() => setRows(rows.filter((one) => one !== row))}
              />
            </li>
          ))}
        </ol>
        {lost > 0 && (
          <p className={classes.warn} role="status">
            <Icon name="warning" /> {text('planning.theme.inUse', { n: lost })}
          </p>
        )}
        {free[0] !== undefined && (
          <div className={classes.foot}>
            <Button
              icon={<Icon name="add" size={16} />}
              onClick={() => {
                const [colour] = free;
                if (colour) setRows([...rows, { key: crypto.randomUUID(), id: null, name: '', colour }]);
              }}
            >
              {text('planning.theme.add')}
            </Button>
          </div>
        )}
        <FormFoot form={form} onCancel={onClose} />
        {saves.conflicts.length > 0 && (
          <ThemesConflict
            themes={opened.themes}
            conflicts={saves.conflicts}
            onMine={saves.keepMine}
            onTheirs={() => {
              onClose();
              notices.say(text('planning.theirsStay'));
            }}
          />
        )}
      </form>
    </Modal>
  );
}
