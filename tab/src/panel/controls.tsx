/** The chair's controls at the foot of the panel. One command at a time; each says before what it costs. */
import { lazy, Suspense, useRef, useState } from 'react';
import type { PanelView } from '#contract/network.ts';
import type { ChairView, MeetingView } from '#contract/views.ts';
import { useConnection } from '../api/connection.ts';
import { useText, useWords } from '../i18n.ts';
import { patient } from '../patience.ts';
import controls from './controls.module.css';
import { BeforeStart, Costs, Decisions } from './decisions.tsx';
import { Icon } from './icons.tsx';
import { type Choosing, Move } from './move.tsx';
import { Outcome } from './outcome.tsx';
import classes from './panel.module.css';
import type { Commands } from './use-panel.ts';
import { nextWords } from './words.ts';

// Menu and dialog are heavy, and nobody needs them in the first second.
const MoreMenu = lazy(patient(() => import('./more-menu.tsx')));
const Choose = lazy(patient(() => import('./choose.tsx')));

/** The forward button: its target in words. Where the part stands, going on comes first. */
function Forward({ chair, commands }: { readonly chair: ChairView; readonly commands: Commands }) {
  const words = useWords();
  const step = chair.next;
  const next =
    step === null || (step.to === 'close' && chair.closeAsks !== null) ? null : (
      <Move
        commands={commands}
        verb={step.to === 'start' ? 'meeting.start' : step.to === 'close' ? 'meeting.close' : 'meeting.next'}
        {...(step.to === 'close' ? { data: { sure: false } } : {})}
        words={nextWords(words, step)}
        icon={step.to === 'start' ? 'play' : 'next'}
        primary={!chair.canResume}
      />
    );
  return (
    <>
      {chair.canResume && (
        <Move commands={commands} verb="meeting.resume" words={words.text('do.resume')} icon="play" primary />
      )}
      {next}
    </>
  );
}

interface ControlsProps {
  readonly panel: PanelView;
  readonly view: MeetingView;
  readonly chair: ChairView;
  readonly commands: Commands;
}

export function Controls({ panel, view, chair, commands }: ControlsProps) {
  const text = useText();
  const { online } = useConnection();
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const root = useRef<HTMLElement>(null);
  /** The dialog was opened from a menu that is gone: the focus goes back to the menu's button. */
  const chosen = () => {
    setChoosing(null);
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus());
  };
  const running = view.course === 'running';
  const overfull = chair.overfullBy > 0;
  const more = (
    <button type="button" className={controls.button} aria-label={text('panel.more')} aria-disabled>
      <Icon name="more" />
    </button>
  );
  return (
    <section ref={root} className={controls.controls} aria-label={text('panel.controls')}>
      <Outcome outcome={commands.outcome} />
      {!online && <p className={classes.small}>{text('panel.waitsForLine')}</p>}
      <Decisions chair={chair} commands={commands} onChoose={setChoosing} />
      <Forward chair={chair} commands={commands} />
      {!running && <BeforeStart view={view} />}
      <div className={controls.moves}>
        {!overfull &&
          chair.extend.map(({ min }) => (
            <Move
              key={min}
              commands={commands}
              verb="meeting.extend"
              data={{ min }}
              words={text('do.extend', { min })}
              describedBy={`cost-${min}`}
            />
          ))}
        {chair.canPause && (
          <Move commands={commands} verb="meeting.pause" words={text('do.pause')} icon="pause" bare />
        )}
        <Suspense fallback={more}>
          <MoreMenu view={view} chair={chair} commands={commands} onChoose={setChoosing} />
        </Suspense>
      </div>
      {chair.canResume && <p className={controls.foot}>{text('panel.resumes')}</p>}
      {!overfull && <Costs chair={chair} />}
      {choosing && (
        <Suspense fallback={null}>
          <Choose what={choosing} panel={panel} chair={chair} commands={commands} onClose={chosen} />
        </Suspense>
      )}
    </section>
  );
}
