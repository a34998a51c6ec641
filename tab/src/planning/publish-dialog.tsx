/** The last look before a draft is published: what happens, and what only warns. Load it lazily. */
import { Button } from '@fluentui/react-components';
import { useAct } from '../api/query.tsx';
import type { Shown } from '../clock/drawing/drawing.tsx';
import { Icon } from '../clock/icons.tsx';
import { Modal } from '../forms/modal.tsx';
import { useWords } from '../i18n.ts';
import { go } from '../routes.ts';
import { useNotices } from '../shell/notices.tsx';
import { checksOf } from './checks.ts';
import classes from './dialogs.module.css';

export default function PublishDialog({
  view,
  onClose,
}: {
  readonly view: Shown;
  readonly onClose: () => void;
}) {
  const say = useWords();
  const { text } = say;
  const notices = useNotices();
  const publish = useAct('clock.publish');
  const { clock, plan, workshops } = view;
  const warnings = plan ? checksOf(say, plan, workshops).filter(({ state }) => state === 'warns') : [];
  const make = async () => {
    try {
      await publish.mutateAsync({ clock: clock.id, seen: clock.seen });
    } catch {
      // It said itself why; what is missing shows in the panel.
      onClose();
      return;
    }
    onClose();
    notices.say(text('planning.published.done', { label: clock.label }));
    go({ page: 'clock', clock: clock.id }, { replace: true });
  };
  return (
    <Modal title={text('planning.publish.title', { label: clock.label })} onClose={onClose}>
      <p>
        {text('planning.publish.what', {
          n: workshops.filter(({ state }) => state !== 'cancelled').length,
        })}
      </p>
      {warnings.length > 0 && (
        <section className={classes.part}>
          <h3>{text('planning.publish.warnings')}</h3>
          <ul className={classes.moves}>
            {warnings.map(({ key, title, where }) => (
              <li key={key} className={classes.warn}>
                <Icon name="warning" />
                <span>
                  <strong>{title}</strong>
                  {where.map(({ words }) => words).join('; ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={classes.foot}>
        <Button appearance="primary" disabledFocusable={publish.isPending} onClick={() => void make()}>
          {text('planning.publish.do')}
        </Button>
        <Button onClick={onClose}>{text('forms.cancel')}</Button>
      </div>
    </Modal>
  );
}
