/** The network's template of the planning matrix: tasks, and how many days before a workshop each is due. Load it lazily. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { LIMITS } from '#contract/limits.ts';
import type { NetworkSettings, TemplateTask } from '#contract/network.ts';
import type { Conflict } from '#contract/workshop.ts';
import { useClient, useView } from '../api/query.tsx';
import ConflictDialog from '../forms/conflict-dialog.tsx';
import { LineField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { FormFoot } from '../forms/form-foot.tsx';
import { changedRows, mineOnTop } from '../forms/merged-list.ts';
import { Modal } from '../forms/modal.tsx';
import { useForm } from '../forms/use-form.ts';
import { useMerging } from '../forms/use-merging.ts';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import { Failed, Loading } from '../shell/states.tsx';
import card from './card.module.css';
import { Icon } from './icons.tsx';

interface Row extends Omit<TemplateTask, 'id'> {
  /** null: not saved yet. */
  readonly id: string | null;
  readonly key: string;
}

/** Days before a workshop at which a new task is due, until somebody says otherwise. */
const DEFAULT_DAYS = 14;
const MOST = 40;

interface TemplateConflictProps {
  /** As it was when the form was opened. */
  readonly template: readonly TemplateTask[];
  readonly conflicts: readonly Conflict[];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

function TemplateConflict({ template, ...props }: TemplateConflictProps) {
  const text = useText();
  const taskOf = (path: string) => template.find(({ id }) => id === path.split('.')[1]);
  const say = (path: string, value: unknown): string => {
    if (value === null) return text('forms.conflict.removed');
    if (typeof value !== 'object') return String(value);
    const { text: words, daysBefore } = { ...taskOf(path), ...(value as Partial<TemplateTask>) };
    return `${words} (${text('workshop.template.days')}: ${daysBefore})`;
  };
  const fieldName = (path: string): string =>
    path.endsWith('.daysBefore')
      ? `${text('workshop.template.days')}: ${taskOf(path)?.text ?? ''}`
      : text('workshop.task');
  return <ConflictDialog {...props} fieldName={fieldName} say={say} />;
}

function TemplateForm({
  network,
  onClose,
}: {
  readonly network: NetworkSettings;
  readonly onClose: () => void;
}) {
  const text = useText();
  const notices = useNotices();
  const client = useClient();
  const [opened] = useState(network);
  const [rows, setRows] = useState<readonly Row[]>(
    opened.template.map((task) => ({ ...task, key: task.id })),
  );
  const saves = useMerging(
    'network.template',
    async ({ body, conflicts }) => {
      const { networks } = await client.query('settings', {});
      const now = networks.find(({ id }) => id === network.id) ?? network;
      const parts = { opened: opened.template, sent: body.tasks, conflicts, fresh: now.template };
      return { ...body, seen: now.seen, tasks: mineOnTop(parts) };
    },
    () => {
      onClose();
      notices.say(text('workshop.template.saved'));
    },
  );
  const form = useForm('network.template', {
    body: (data) => ({
      network: network.id,
      seen: opened.seen,
      tasks: changedRows(
        opened.template,
        rows.map(({ id, key }) => ({
          id,
          text: String(data.get(`text ${key}`)).trim(),
          daysBefore: Math.round(Number(data.get(`days ${key}`))),
        })),
      ),
    }),
    field: (path) => {
      const [, at = '', of] = path.split('.');
      return `${of === 'text' ? 'text' : 'days'} ${rows[Number(at)]?.key ?? ''}`;
    },
    done: saves.done,
  });
  return (
    <form {...form.props} className={card.template}>
      <p>{text('workshop.template.about')}</p>
      <ol>
        {rows.map((row, at) => (
          <li key={row.key} className={card.templateRow}>
            <FilteredField
              form={form}
              name={`text ${row.key}`}
              label={text('workshop.template.task', { n: at + 1 })}
              start={row.text}
              limit={LIMITS.task}
              className={card.wide}
            />
            <LineField
              form={form}
              name={`days ${row.key}`}
              type="number"
              inputMode="numeric"
              label={text('workshop.template.days')}
              start={String(row.daysBefore)}
              className={card.narrow}
            />
            <Button
              appearance="subtle"
              icon={<Icon name="remove" size={16} />}
              aria-label={text('workshop.removePart', { name: row.text || String(at + 1) })}
              onClick={() => setRows(rows.filter((one) => one !== row))}
            />
          </li>
        ))}
      </ol>
      {rows.length < MOST && (
        <Button
          icon={<Icon name="plus" size={16} />}
          className={card.add}
          onClick={() =>
            setRows([...rows, { id: null, key: crypto.randomUUID(), text: '', daysBefore: DEFAULT_DAYS }])
          }
        >
          {text('workshop.tasks.add')}
        </Button>
      )}
      <FormFoot form={form} onCancel={onClose} />
      {saves.conflicts.length > 0 && (
        <TemplateConflict
          template={opened.template}
          conflicts={saves.conflicts}
          onMine={saves.keepMine}
          onTheirs={() => {
            onClose();
            notices.say(text('workshop.theirsStay'));
          }}
        />
      )}
    </form>
  );
}

export default function TemplateDialog({
  network: id,
  onClose,
}: {
  readonly network: string;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { data, error, refetch } = useView('settings', {});
  const network = data?.networks.find((one) => one.id === id);
  return (
    <Modal title={text('workshop.template.title')} onClose={onClose} wide>
      {network ? (
        <TemplateForm network={network} onClose={onClose} />
      ) : error ? (
        <Failed failure={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Modal>
  );
}
