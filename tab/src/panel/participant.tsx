/** The foot of the panel for everybody else: bring a case, step in as a chair where it is offered. */
import type { PanelView } from '#contract/network.ts';
import { useText } from '../i18n.ts';
import { BringCase } from '../meetings/bring.tsx';
import controls from './controls.module.css';
import { Move } from './move.tsx';
import { Outcome } from './outcome.tsx';
import type { Commands } from './use-panel.ts';

interface ParticipantProps {
  readonly panel: PanelView;
  readonly commands: Commands;
}

export function Participant({ panel, commands }: ParticipantProps) {
  const text = useText();
  const { m, offerTake, course } = panel.view;
  return (
    <section className={controls.controls} aria-label={text('do.bring')}>
      <Outcome outcome={commands.outcome} />
      {offerTake && course !== 'closed' && (
        <Move commands={commands} verb="meeting.take" data={{ s: 0 }} words={text('do.take')} primary />
      )}
      <BringCase m={m} />
    </section>
  );
}
