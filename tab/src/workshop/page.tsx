/** A workshop: its matrix, roles, sign-ups, materials and evaluation. */
import { Button } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { WorkshopView } from '#contract/workshop.ts';
import { useView } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import { hrefOf, type PageProps } from '../routes.ts';
import { Failed, Loading, Trouble } from '../shell/states.tsx';
import { Aims } from './aims.tsx';
import { Evaluation } from './evaluation.tsx';
import { Followed } from './followed.tsx';
import { Header } from './header.tsx';
import { Icon } from './icons.tsx';
import { Materials } from './materials.tsx';
import { Matrix } from './matrix.tsx';
import page from './page.module.css';
import { Participants } from './participants.tsx';
import { Reminders } from './reminders.tsx';
import { Roles } from './roles.tsx';
import { SaveProvider } from './save.tsx';
import { SignupCard } from './signup.tsx';
import { CancelWorkshop, useCancelling } from './tools.tsx';

/** That it is a draft, or cancelled: in words, with the way back. */
function State({ view }: { readonly view: WorkshopView }) {
  const text = useText();
  const { restore } = useCancelling(view);
  if (view.state === 'cancelled') {
    return (
      <div className={page.state} role="status">
        <Icon name="warning" />
        <p>{text('workshop.isCancelled')}</p>
        {view.canEdit && <Button onClick={restore}>{text('workshop.restore')}</Button>}
      </div>
    );
  }
  if (view.clock.state !== 'draft') return null;
  return (
    <div className={page.state} role="status">
      <Icon name="pencil" />
      <p>{text('workshop.isDraft')}</p>
      <a href={hrefOf({ page: 'plan', clock: view.clock.id })}>{text('workshop.toPlan')}</a>
    </div>
  );
}

function Shown({ view }: { readonly view: WorkshopView }) {
  const held = view.state === 'held';
  const colour = view.themes.find(({ id }) => id === view.theme)?.colour;
  // Bars are in the colour of the workshop's theme.
  const accent = colour ? { '--accent': `var(--theme-${colour})` } : {};
  return (
    <SaveProvider view={view}>
      <article className={page.page} style={accent as CSSProperties}>
        <Header view={view} />
        <State view={view} />
        <div className={page.grid}>
          <Aims view={view} />
          <div className={page.column} data-side>
            {held && <Evaluation view={view} />}
            <SignupCard view={view} />
            <Participants view={view} />
            <Materials view={view} />
            {!held && <Evaluation view={view} />}
            <Reminders view={view} />
          </div>
          <div className={page.column}>
            <Roles view={view} />
            <Matrix view={view} />
            <Followed view={view} />
            <div>
              <CancelWorkshop view={view} />
            </div>
          </div>
        </div>
      </article>
    </SaveProvider>
  );
}

export default function WorkshopPage({ route }: PageProps<'workshop'>) {
  const text = useText();
  const { data, error, refetch } = useView('workshop', { workshop: route.workshop });
  if (data) return <Shown key={data.id} view={data} />;
  if (error?.kind === 'gone' || error?.kind === 'invalid') {
    return (
      <Trouble level={1} what={text('workshop.gone')} todo={text('workshop.gone.do')}>
        <a href={hrefOf({ page: 'clock', clock: null })}>{text('shell.toClock')}</a>
      </Trouble>
    );
  }
  return error ? <Failed failure={error} onRetry={() => void refetch()} /> : <Loading />;
}
