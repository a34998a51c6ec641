/** Reminders of this workshop on or off, for those who would get some. */
import { Switch } from '@fluentui/react-components';
import type { WorkshopView } from '#contract/workshop.ts';
import { changing, useAct } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import card from './card.module.css';
import { ofWorkshop } from './changes.ts';

export function Reminders({ view }: { readonly view: WorkshopView }) {
  const text = useText();
  const stop = useAct('reminder.stop', {
    optimistic: ({ workshop, off }) => [
      changing(
        'workshop',
        ofWorkshop(workshop, (before) => ({ ...before, remindersOff: off })),
      ),
    ],
  });
  if (view.state !== 'coming' || !(view.myRole || view.signup.mine)) return null;
  return (
    <section className={card.card} aria-labelledby="reminders">
      <h2 id="reminders">{text('workshop.reminders')}</h2>
      <Switch
        checked={!view.remindersOff}
        label={text('workshop.remind')}
        onChange={(_event, { checked }) => stop.mutate({ workshop: view.id, off: !checked })}
      />
      <p className={card.note}>
        {text('workshop.reminders.when')}{' '}
        <a href={hrefOf({ page: 'mine' })}>{text('workshop.reminders.all')}</a>
      </p>
    </section>
  );
}
