/** The clock's themes: up to eight, each with a name and one of eight pairs of colour and mark. Load it lazily. */
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { COLOURS, type Colour, type ThemeView } from '#contract/clock.ts';
import { LIMITS } from '#contract/limits.ts';
import type { Shown } from '../clock/drawing/drawing.tsx';
import { Swatch } from '../clock/drawing/swatch.tsx';
import { Icon } from '../clock/icons.tsx';
import { FormField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { FormFoot } from '../forms/form-foot.tsx';
import { Modal } from '../forms/modal.tsx';
import { useForm } from '../forms/use-form.ts';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import classes from './dialogs.module.css';

interface Row {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly colour: Colour;
}

function Names({
  title,
  themes,
}: {
  readonly title: string;
  readonly themes: readonly Omit<ThemeView, 'id'>[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {themes.map(({ name, colour }) => (
          <li key={colour}>
            <Swatch colour={colour} size={22} /> {name}
          </li>
        ))}
      </ul>
    </section>
  );
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
  const [seen, setSeen] = useState(clock.seen);
  const [rows, setRows] = useState<readonly Row[]>(
    clock.themes.map((theme) => ({ ...theme, key: theme.id })),
  );
  const free = COLOURS.filter((colour) => rows.every((row) => row.colour !== colour));
  const read = (data: FormData) =>
    rows.map(({ id, key, colour }) => ({ id, colour, name: String(data.get(`name ${key}`) ?? '') }));
  const [mine, setMine] = useState<readonly Omit<ThemeView, 'id'>[]>([]);
  const form = useForm('clock.themes', {
    body: (data) => {
      const themes = read(data);
      setMine(themes);
      return { clock: clock.id, seen, themes };
    },
    field: (path) => `name ${rows[Number(path.split('.')[1])]?.key ?? ''}`,
    done: () => {
      onClose();
      notices.say(text('planning.saved'));
    },
  });
  const conflict = form.failure !== null && clock.seen !== seen;
  const gone = clock.themes.filter(({ id }) => rows.every((row) => row.id !== id));
  const lost = workshops.filter((row) => gone.some(({ id }) => id === row.theme)).length;
  /** What they took away meanwhile is made anew. */
  const keepMine = () => {
    const known = new Set(clock.themes.map(({ id }) => id));
    flushSync(() => {
      setSeen(clock.seen);
      setRows(rows.map((row) => (row.id !== null && known.has(row.id) ? row : { ...row, id: null })));
    });
    form.props.ref.current?.requestSubmit();
  };
  return (
    <Modal
      title={text(conflict ? 'planning.themes.conflict' : 'planning.themes.title')}
      onClose={onClose}
      wide
    >
      {conflict && (
        <div role="alert">
          <p>{text('planning.themes.conflict.why')}</p>
          <div className={classes.both}>
            <Names title={text('planning.themes.mine')} themes={mine} />
            <Names title={text('planning.themes.theirs')} themes={clock.themes} />
          </div>
          <div className={classes.foot}>
            <Button appearance="primary" onClick={keepMine}>
              {text('planning.themes.keepMine')}
            </Button>
            <Button
              onClick={() => {
                onClose();
                notices.say(text('planning.theirsStay'));
              }}
            >
              {text('planning.themes.takeTheirs')}
            </Button>
          </div>
        </div>
      )}
      <form {...form.props} hidden={conflict}>
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
      </form>
    </Modal>
  );
}
