/** The planning matrix: task, who, backup, due, done; from the network's template or by hand. */
import { Button, Checkbox } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { LIMITS } from '#contract/limits.ts';
import type { TaskView, WorkshopView } from '#contract/workshop.ts';
import { changing, useAct } from '../api/query.tsx';
import { EditInPlace } from '../forms/edit-in-place.tsx';
import { LineField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { useWords } from '../i18n.ts';
import { patient } from '../patience.ts';
import { useNotices } from '../shell/notices.tsx';
import { Adding } from './adding.tsx';
import card from './card.module.css';
import { ofWorkshop, ticked } from './changes.ts';
import { RemovePart } from './parts.tsx';
import { PersonCell } from './person-cell.tsx';
import { daysUntil, dayWords, dueWords } from './say.ts';
import table from './table.module.css';

const TemplateDialog = lazy(patient(() => import('./template-dialog.tsx')));

type Props = { readonly view: WorkshopView };

/** Days before a due date from which it is said how near it is. */
const NEAR = 7;

function Due({ view, task }: Props & { readonly task: TaskView }) {
  const { text, lang } = useWords();
  const path = `task.${task.id}.due`;
  const { due, done } = task;
  const near = due !== null && !done && view.state === 'coming' && daysUntil(due, view.now) <= NEAR;
  return (
    <EditInPlace
      label={`${text('workshop.due')}: ${task.text}`}
      read={(data) => ({ [path]: String(data.get(path)) || null })}
      editor={(form) => (
        <LineField form={form} name={path} type="date" label={text('workshop.due')} start={due ?? ''} />
      )}
    >
      <div>
        {due === null ? <span className={card.quiet}>–</span> : dayWords(lang, due)}
        {near && <span className={card.about}>{dueWords(text, due, view.now)}</span>}
      </div>
    </EditInPlace>
  );
}

function TaskRow({ view, task }: Props & { readonly task: TaskView }) {
  const { text } = useWords();
  const { id } = task;
  const path = `task.${id}.text`;
  const tick = useAct('task.tick', {
    optimistic: (body) => [
      changing(
        'workshop',
        ofWorkshop(body.workshop, (before) => ticked(before, body.task, body.done)),
      ),
    ],
  });
  return (
    <tr data-done={task.done}>
      <td className={table.tick}>
        <Checkbox
          checked={task.done}
          disabled={!task.canTick}
          aria-label={task.text}
          onChange={(_event, { checked }) =>
            tick.mutate({ workshop: view.id, task: id, done: checked === true })
          }
        />
      </td>
      <th scope="row">
        <EditInPlace
          label={task.text}
          read={(data) => ({ [path]: String(data.get(path)) })}
          editor={(form) => (
            <FilteredField
              form={form}
              name={path}
              label={text('workshop.task')}
              start={task.text}
              limit={LIMITS.task}
            />
          )}
        >
          <span>{task.text}</span>
        </EditInPlace>
      </th>
      <td data-label={text('workshop.holder')}>
        <PersonCell
          path={`task.${id}.who`}
          person={task.who}
          label={`${text('workshop.holder')}: ${task.text}`}
          canEdit={view.canEdit}
        />
      </td>
      <td data-label={text('workshop.backup')}>
        <PersonCell
          path={`task.${id}.backup`}
          person={task.backup}
          label={`${text('workshop.backup')}: ${task.text}`}
          canEdit={view.canEdit}
        />
      </td>
      <td data-label={text('workshop.due')}>
        <Due view={view} task={task} />
      </td>
      {view.canEdit && (
        <td className={table.end}>
          <RemovePart view={view} part={id} name={task.text} />
        </td>
      )}
    </tr>
  );
}

function Tasks({ view }: Props) {
  const { text } = useWords();
  return (
    <table className={table.table} data-matrix>
      <thead>
        <tr>
          <th scope="col">{text('workshop.done')}</th>
          <th scope="col">{text('workshop.task')}</th>
          <th scope="col">{text('workshop.holder')}</th>
          <th scope="col">{text('workshop.backup')}</th>
          <th scope="col">{text('workshop.due')}</th>
          {view.canEdit && (
            <th scope="col">
              <span className="unseen">{text('forms.remove')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {view.tasks.map((task) => (
          <TaskRow key={task.id} view={view} task={task} />
        ))}
      </tbody>
    </table>
  );
}

export function Matrix({ view }: Props) {
  const { text } = useWords();
  const notices = useNotices();
  const [editing, setEditing] = useState(false);
  const template = useAct('task.template');
  const { tasks, canEdit } = view;
  return (
    <section className={card.card} aria-labelledby="matrix">
      <div className={card.cardHead}>
        <h2 id="matrix">{text('workshop.matrix')}</h2>
        {tasks.length > 0 && (
          <span className={card.quiet}>
            {text('workshop.doneOf', { done: tasks.filter(({ done }) => done).length, of: tasks.length })}
          </span>
        )}
        {canEdit && (
          <Button appearance="subtle" className={card.push} onClick={() => setEditing(true)}>
            {text('workshop.template.edit')}
          </Button>
        )}
      </div>
      {tasks.length > 0 ? (
        <Tasks view={view} />
      ) : (
        <p className={card.quiet}>{text(canEdit ? 'workshop.tasks.teach' : 'workshop.tasks.none')}</p>
      )}
      {canEdit && (
        <div className={card.buttons}>
          <Adding
            verb="task.add"
            label={text('workshop.tasks.add')}
            body={(data) => ({
              workshop: view.id,
              text: String(data.get('text')),
              due: String(data.get('due')) || null,
            })}
          >
            {(form) => (
              <div className={card.row}>
                <FilteredField
                  form={form}
                  name="text"
                  label={text('workshop.task')}
                  limit={LIMITS.task}
                  hint={text('forms.noIds')}
                  required
                  className={card.wide}
                />
                <LineField form={form} name="due" type="date" label={text('workshop.due')} />
              </div>
            )}
          </Adding>
          <Button
            appearance={tasks.length > 0 ? 'subtle' : 'secondary'}
            onClick={() =>
              template.mutate(
                { workshop: view.id },
                { onSuccess: () => notices.say(text('workshop.template.added')) },
              )
            }
          >
            {text('workshop.template.use')}
          </Button>
        </div>
      )}
      {editing && (
        <Suspense fallback={null}>
          <TemplateDialog network={view.network} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </section>
  );
}
