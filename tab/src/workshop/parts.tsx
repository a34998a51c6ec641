/** Taking a role, a task or a material away, with 'Kumoa'. */
import { Button } from '@fluentui/react-components';
import type { WorkshopView } from '#contract/workshop.ts';
import { changing, useAct } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import { ofWorkshop, withoutPart } from './changes.ts';
import { Icon } from './icons.tsx';

interface RemovePartProps {
  readonly view: WorkshopView;
  readonly part: string;
  readonly name: string;
}

export function RemovePart({ view, part, name }: RemovePartProps) {
  const text = useText();
  const notices = useNotices();
  const remove = useAct('part.remove', {
    optimistic: (body) => [
      changing(
        'workshop',
        ofWorkshop(body.workshop, (before) => withoutPart(before, body.part)),
      ),
    ],
  });
  const restore = useAct('part.restore');
  const ids = { workshop: view.id, part };
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<Icon name="remove" size={16} />}
      aria-label={text('workshop.removePart', { name })}
      onClick={() => {
        // The row goes with its button: the focus goes to the card's heading.
        document.querySelector<HTMLElement>('main h1')?.focus();
        void remove.mutateAsync(ids).then(
          () => notices.undo(text('workshop.partRemoved', { name }), () => restore.mutate(ids)),
          () => undefined,
        );
      }}
    />
  );
}
