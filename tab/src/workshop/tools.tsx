/** 'Jaa Teamsiin', 'Kalenteriin', and for planners cancelling the workshop and taking that back. */
import { Button } from '@fluentui/react-components';
import type { WorkshopView } from '#contract/workshop.ts';
import { changing, useAct } from '../api/query.tsx';
import { useHost } from '../host/host.ts';
import { useText } from '../i18n.ts';
import { go, hrefOf } from '../routes.ts';
import { useNotices } from '../shell/notices.tsx';
import { CalendarConsent, useCalendar } from '../signin/calendar.tsx';
import { ofWorkshop } from './changes.ts';
import { Icon } from './icons.tsx';

/** Removing from a draft, cancelling of a published clock: both can be taken back. */
export function useCancelling(view: WorkshopView): {
  readonly cancel: () => void;
  readonly restore: () => void;
} {
  const text = useText();
  const notices = useNotices();
  const draft = view.clock.state === 'draft';
  const remove = useAct('workshop.remove', {
    optimistic: ({ workshop }) =>
      draft
        ? []
        : [
            changing(
              'workshop',
              ofWorkshop(workshop, (before) => ({ ...before, state: 'cancelled' })),
            ),
          ],
  });
  const back = useAct('workshop.restore');
  const restore = (): void =>
    back.mutate({ workshop: view.id }, { onSuccess: () => notices.say(text('workshop.restored')) });
  return {
    restore,
    cancel: () =>
      void remove.mutateAsync({ workshop: view.id }).then(
        () => {
          if (draft) go({ page: 'plan', clock: view.clock.id });
          notices.undo(text(draft ? 'workshop.removed' : 'workshop.cancelledNow'), restore);
        },
        () => undefined,
      ),
  };
}

export function Tools({ view }: { readonly view: WorkshopView }) {
  const text = useText();
  const host = useHost();
  const notices = useNotices();
  const link = useAct('download.link');
  const calendar = useCalendar();
  const published = view.clock.state === 'published';

  async function share(): Promise<void> {
    const url = new URL(`/tab/${hrefOf({ page: 'workshop', workshop: view.id })}`, location.origin).href;
    const shared = await host.shareLink({ url, title: view.title });
    if (shared && host.kind === 'rehearsal') notices.say(text('workshop.linkCopied'));
    if (!shared) notices.say(text('workshop.noShare'), 'warning');
  }
  async function download(): Promise<void> {
    const { url } = await link.mutateAsync({ what: 'workshop.ics', id: view.id });
    host.openUrl(new URL(url, location.origin).href);
  }

  /** Into Outlook where it is set up, else as a file. */
  async function toCalendar(): Promise<void> {
    if ((await calendar.add(view.id)) === 'file') await download();
  }

  return (
    <>
      {calendar.asking && <CalendarConsent calendar={calendar} />}
      {published && (
        <Button icon={<Icon name="share" />} onClick={() => void share()}>
          {text('workshop.share')}
        </Button>
      )}
      {published && view.start !== null && (
        <Button icon={<Icon name="calendar" />} onClick={() => void toCalendar().catch(() => undefined)}>
          {text('workshop.toCalendar')}
        </Button>
      )}
    </>
  );
}

/** Rarely wanted, so at the page's end. */
export function CancelWorkshop({ view }: { readonly view: WorkshopView }) {
  const text = useText();
  const { cancel } = useCancelling(view);
  if (!view.canEdit || view.state !== 'coming') return null;
  return (
    <Button appearance="subtle" icon={<Icon name="remove" />} onClick={cancel}>
      {text(view.clock.state === 'published' ? 'workshop.cancel' : 'workshop.remove')}
    </Button>
  );
}
