/** Adding a workshop to a clock, and mending the few fields that publishing demands. Load it lazily. */
import { Select } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FORMS, type Form as Shape, type ThemeView } from '#contract/clock.ts';
import { LIMITS } from '#contract/limits.ts';
import type { Conflict, WorkshopView } from '#contract/workshop.ts';
import { useAct, useClient, useView } from '../api/query.tsx';
import type { Shown } from '../clock/drawing/drawing.tsx';
import { dateWords } from '../clock/words.ts';
import { FormField, LineField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { FormFoot } from '../forms/form-foot.tsx';
import { Modal } from '../forms/modal.tsx';
import { type Form, useForm } from '../forms/use-form.ts';
import { useText, useWords } from '../i18n.ts';
import { patient } from '../patience.ts';
import { hrefOf } from '../routes.ts';
import { useNotices } from '../shell/notices.tsx';
import { Failed, Loading } from '../shell/states.tsx';
import classes from './dialogs.module.css';

const ConflictDialog = lazy(patient(() => import('../forms/conflict-dialog.tsx')));

export type MendField = 'title' | 'theme' | 'date' | 'roles';
/** What the dialog is opened for: a new workshop, or one whose field is to be mended. */
export type Mending = { readonly workshop: string | null; readonly field: MendField };

interface Values {
  readonly title: string;
  readonly theme: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly minutes: number;
  readonly form: Shape;
}
const NEW: Values = { title: '', theme: null, date: null, time: '13:00', minutes: 120, form: 'hybrid' };

function valuesIn(data: FormData): Values {
  const word = (name: string) => String(data.get(name) ?? '').trim();
  return {
    title: String(data.get('title') ?? ''),
    theme: word('theme') || null,
    date: word('date') || null,
    time: word('time') || null,
    minutes: Math.round(Number(word('minutes'))),
    form: FORMS.find((form) => form === word('form')) ?? 'hybrid',
  };
}

interface FieldsProps {
  readonly form: Form;
  readonly start: Values;
  readonly themes: readonly ThemeView[];
  readonly field: MendField;
}

function Fields({ form, start, themes, field }: FieldsProps) {
  const text = useText();
  const { ref } = form.props;
  // After the dialog has put the focus on its first field.
  useEffect(() => {
    const timer = setTimeout(() => ref.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus());
    return () => clearTimeout(timer);
  }, [ref, field]);
  return (
    <div className={classes.fields}>
      <FilteredField
        form={form}
        name="title"
        label={text('planning.field.title')}
        limit={LIMITS.title}
        start={start.title}
        hint={text('forms.noIds')}
        className={classes.wide}
      />
      <FormField form={form} name="theme" label={text('planning.field.theme')} className={classes.wide}>
        <Select name="theme" defaultValue={start.theme ?? ''}>
          <option value="">{text('planning.field.theme.none')}</option>
          {themes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <LineField
        form={form}
        name="date"
        type="date"
        label={text('planning.field.date')}
        start={start.date ?? ''}
      />
      <LineField
        form={form}
        name="time"
        type="time"
        label={text('planning.field.time')}
        start={start.time ?? ''}
      />
      <LineField
        form={form}
        name="minutes"
        type="number"
        inputMode="numeric"
        label={text('planning.field.minutes')}
        start={String(start.minutes)}
      />
      <FormField form={form} name="form" label={text('planning.field.form')}>
        <Select name="form" defaultValue={start.form}>
          {FORMS.map((one) => (
            <option key={one} value={one}>
              {text(`planning.form.${one}`)}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  );
}

function AddForm({ view, onClose }: { readonly view: Shown; readonly onClose: () => void }) {
  const text = useText();
  const notices = useNotices();
  const remove = useAct('workshop.remove');
  // One dialog makes one workshop, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm('workshop.add', {
    body: (data) => ({ clock: view.clock.id, key, ...valuesIn(data) }),
    done: ({ workshop }) => {
      onClose();
      notices.undo(text('planning.added'), () => remove.mutate({ workshop }));
    },
  });
  return (
    <form {...form.props}>
      <Fields form={form} start={NEW} themes={view.clock.themes} field="title" />
      <FormFoot form={form} onCancel={onClose} save={text('planning.add')} />
    </form>
  );
}

function sayValue(
  text: ReturnType<typeof useText>,
  lang: ReturnType<typeof useWords>['lang'],
  row: WorkshopView,
) {
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (field === 'date') return dateWords(lang, String(value));
    if (field === 'theme') return row.themes.find(({ id }) => id === value)?.name ?? '';
    if (field === 'form') return text(`planning.form.${value as Shape}`);
    return String(value);
  };
}

interface EditFormProps {
  readonly row: WorkshopView;
  readonly field: MendField;
  readonly onClose: () => void;
}

/** Saves what was changed; where somebody else changed the same, both values are shown. */
function EditForm({ row, field, onClose }: EditFormProps) {
  const { text, lang } = useWords();
  const notices = useNotices();
  const client = useClient();
  const [opened] = useState(row);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const again = useAct('workshop.set');
  const saved = (found: readonly Conflict[]) => {
    setConflicts(found);
    if (found.length > 0) return;
    onClose();
    notices.say(text('planning.saved'));
  };
  const form = useForm('workshop.set', {
    body: (data) => {
      const values = Object.entries(valuesIn(data));
      const set = Object.fromEntries(
        values.filter(([name, value]) => value !== opened[name as keyof Values]),
      );
      return { workshop: row.id, seen: opened.seen, set };
    },
    done: (answer) => saved(answer.conflicts),
  });
  const keepMine = async () => {
    const fresh = await client.query('workshop', { workshop: row.id });
    const set = Object.fromEntries(conflicts.map(({ field: path, yours }) => [path, yours]));
    const answer = await again.mutateAsync({ workshop: row.id, seen: fresh.seen, set });
    saved(answer.conflicts);
  };
  return (
    <form {...form.props}>
      <Fields form={form} start={opened} themes={row.themes} field={field} />
      <p className={classes.note}>
        <a href={hrefOf({ page: 'workshop', workshop: row.id })}>{text('planning.edit.open')}</a>
      </p>
      <FormFoot form={form} onCancel={onClose} />
      {conflicts.length > 0 && (
        <Suspense fallback={null}>
          <ConflictDialog
            conflicts={conflicts}
            fieldName={(path) => text(`planning.field.${path as keyof Values}`)}
            say={sayValue(text, lang, row)}
            onMine={() => void keepMine().catch(() => undefined)}
            onTheirs={() => {
              onClose();
              notices.say(text('planning.theirsStay'));
            }}
          />
        </Suspense>
      )}
    </form>
  );
}

function Mend({
  id,
  field,
  onClose,
}: {
  readonly id: string;
  readonly field: MendField;
  readonly onClose: () => void;
}) {
  const { data, error, refetch } = useView('workshop', { workshop: id });
  if (data) return <EditForm row={data} field={field} onClose={onClose} />;
  return error ? <Failed failure={error} onRetry={() => void refetch()} /> : <Loading />;
}

export interface WorkshopDialogProps {
  readonly view: Shown;
  readonly mending: Mending;
  readonly onClose: () => void;
}

export default function WorkshopDialog({ view, mending, onClose }: WorkshopDialogProps) {
  const text = useText();
  const { workshop, field } = mending;
  return (
    <Modal title={text(workshop === null ? 'planning.add.title' : 'planning.edit.title')} onClose={onClose}>
      {workshop === null ? (
        <AddForm view={view} onClose={onClose} />
      ) : (
        <Mend id={workshop} field={field} onClose={onClose} />
      )}
    </Modal>
  );
}
