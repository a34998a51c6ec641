/** The network's template of the planning matrix: tasks, and how many days before a workshop each is due. Load it lazily. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { LIMITS } from '#contract/limits.ts';
import type { NetworkSettings, TemplateTask } from '#contract/network.ts';
import { useView } from '../api/query.tsx';
import { LineField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { FormFoot } from '../forms/form-foot.tsx';
import { Modal } from '../forms/modal.tsx';
import { useForm } from '../forms/use-form.ts';
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

function TemplateForm({
  network,
  onClose,
}: {
  readonly network: NetworkSettings;
  readonly onClose: () => void;
}) {
  const text = useText();
  const notices = useNotices();
  const [seen] = useState(network.seen);
  const [rows, setRows] = useState<readonly Row[]>(
    network.template.map((task) => ({ ...task, key: task.id })),
  );
  const form = useForm('network.template', {
    body: (data) => ({
      network: network.id,
      seen,
      tasks: rows.map(({ id, key }) => ({
        id,
        text: String(data.get(`text ${key}`)),
        daysBefore: Math.round(Number(data.get(`days ${key}`))),
      })),
    }),
    field: (path) => {
      const [, at = '', of] = path.split('.');
      return `${of === 'text' ? 'text' : 'days'} ${rows[Number(at)]?.key ?? ''}`;
    },
    done: () => {
      onClose();
      notices.say(text('workshop.template.saved'));
    },
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
