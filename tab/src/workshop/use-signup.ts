/** Signing up, changing the way, signing off with 'Kumoa': shown at once, with words for what the server says. */
import type { Way } from '#contract/clock.ts';
import type { ServiceId } from '#contract/values.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { changing, useAct } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import { ofWorkshop, signedOff, signedUp } from './changes.ts';

export interface Signup {
  /** In, or at the end of the queue where the way is full. */
  readonly join: (way: Way, service: ServiceId) => void;
  readonly leave: () => void;
  readonly busy: boolean;
}

export function useSignup(view: WorkshopView): Signup {
  const text = useText();
  const notices = useNotices();
  const add = useAct('signup.add', {
    optimistic: ({ workshop, way, service }) => [
      changing(
        'workshop',
        ofWorkshop(workshop, (before) => signedUp(before, way, service)),
      ),
    ],
  });
  const remove = useAct('signup.remove', {
    optimistic: ({ workshop }) => [changing('workshop', ofWorkshop(workshop, signedOff))],
  });

  const join = (way: Way, service: ServiceId): void =>
    void add.mutateAsync({ workshop: view.id, way, service }).then(
      ({ state, place }) =>
        notices.say(
          state === 'in' ? text('workshop.signedUp') : text('workshop.youWait', { place: place ?? 0 }),
        ),
      () => undefined,
    );

  return {
    join,
    leave: () => {
      const { mine } = view.signup;
      if (!mine) return;
      void remove.mutateAsync({ workshop: view.id }).then(
        () => notices.undo(text('workshop.signedOff'), () => join(mine.way, mine.service)),
        () => undefined,
      );
    },
    busy: add.isPending || remove.isPending,
  };
}
