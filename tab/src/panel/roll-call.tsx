/** Which services are here. Anybody of the chat marks the one that they represent, a chair marks for others; no names. */
import { useState } from 'react';
import type { PanelView } from '#contract/network.ts';
import { useWords } from '../i18n.ts';
import controls from './controls.module.css';
import { Icon } from './icons.tsx';
import classes from './panel.module.css';
import type { Commands } from './use-panel.ts';
import { listed, serviceName } from './words.ts';

interface RollCallProps {
  readonly panel: PanelView;
  readonly commands: Commands;
  /** In the opening the chips stand open; later they fold behind a button. */
  readonly open: boolean;
}

function Chips({ panel, commands }: Omit<RollCallProps, 'open'>) {
  const words = useWords();
  const { text } = words;
  const { m: _m, expected, present, chair } = panel.view;
  const here = new Set(present);
  return (
    <>
      <p className={classes.small}>{text(chair ? 'attendance.chair' : 'attendance.sentence')}</p>
      <ul className={controls.chips}>
        {expected.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={controls.chip}
              aria-pressed={here.has(id)}
              aria-disabled={commands.busy !== null}
              onClick={() => void commands.send('attendance.mark', { service: id, present: !here.has(id) })}
            >
              {here.has(id) && <Icon name="check" size={16} />}
              {serviceName(words, panel.services, id)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function RollCall({ panel, commands, open }: RollCallProps) {
  const words = useWords();
  const { text } = words;
  const [unfolded, setUnfolded] = useState(false);
  const { expected, missing, chair } = panel.view;
  const wished = new Set(panel.view.counts.wished);
  const names = missing
    .toSorted((a, b) => Number(wished.has(b)) - Number(wished.has(a)))
    .map((id) => serviceName(words, panel.services, id));
  const may = panel.inChat || chair !== null;
  const shown = may && (open || unfolded) && expected.length > 0;
  return (
    <section className={classes.section} aria-labelledby="services">
      <div className={classes.sectionHead}>
        <h2 id="services">{text('panel.services')}</h2>
        <span className={classes.small}>
          {text('panel.servicesOf', { present: expected.length - missing.length, expected: expected.length })}
        </span>
      </div>
      {expected.length === 0 ? (
        <p className={classes.small}>{text('panel.noneExpected')}</p>
      ) : (
        !shown && (
          <p className={classes.small}>
            {names.length === 0
              ? text('panel.allHere')
              : text('panel.missing', { services: listed(words, names) })}
          </p>
        )
      )}
      {shown && <Chips panel={panel} commands={commands} />}
      {may && !open && expected.length > 0 && (
        <button
          type="button"
          className={controls.button}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? text('panel.hideMarks') : text(chair ? 'panel.mark' : 'do.represent')}
        </button>
      )}
    </section>
  );
}
