/** What stands around the chair's buttons: choices that have to be made, costs, and when the hour begins. */
import type { ChairView, MeetingView } from '#contract/views.ts';
import { clockTime } from '#i18n/time.ts';
import { useServerNow } from '../clock-time.ts';
import { useText, useWords } from '../i18n.ts';
import controls from './controls.module.css';
import { type Choosing, Move } from './move.tsx';
import type { Commands } from './use-panel.ts';
import { clockAt, payersText } from './words.ts';

/** The chair may start from so long before the agreed time (`meeting.md`, Course of a meeting). */
const EARLIEST = 10 * 60_000;

interface DecisionsProps {
  readonly chair: ChairView;
  readonly commands: Commands;
  readonly onChoose: (what: Choosing) => void;
}

export function Decisions({ chair, commands, onChoose }: DecisionsProps) {
  const text = useText();
  const { closeAsks, overfullBy, offerClose, accepted, waiting, canEndCase } = chair;
  const x = accepted + overfullBy;
  return (
    <>
      {closeAsks !== null && (
        <div className={controls.decision}>
          <p>{text('chair.closeAsks', { n: closeAsks })}</p>
          <Move commands={commands} verb="meeting.close" data={{ sure: true }} words={text('do.closeSure')} />
        </div>
      )}
      {offerClose && closeAsks === null && (
        <div className={controls.decision}>
          <p>{text('chair.offerClose')}</p>
          <Move commands={commands} verb="meeting.close" data={{ sure: false }} words={text('do.close')} />
        </div>
      )}
      {overfullBy > 0 && (
        <div className={controls.decision}>
          <p>{text('chair.overfull', { x: overfullBy })}</p>
          <Move commands={commands} verb="meeting.overrun" data={{ x }} words={text('do.overrun', { x })} />
          {(waiting.length > 0 || canEndCase) && (
            <button type="button" className={controls.button} onClick={() => onChoose('postpone')}>
              {text('do.postpone')}
            </button>
          )}
          {waiting.length > 1 && (
            <button type="button" className={controls.button} onClick={() => onChoose('combine')}>
              {text('do.combine')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** Who would pay for extra time: said before it is granted. */
export function Costs({ chair }: { readonly chair: ChairView }) {
  const words = useWords();
  const { text } = words;
  if (chair.extend.length === 0) return null;
  return (
    <div className={controls.foot}>
      {chair.extend.map(({ min, pays }) => (
        <p key={min} id={`cost-${min}`}>
          {pays.length === 0
            ? text('panel.free', { min })
            : text('chair.pays', { min, payers: payersText(words, pays) })}
        </p>
      ))}
    </div>
  );
}

/** From when the chair may start, and when the hour begins without. */
export function BeforeStart({ view }: { readonly view: MeetingView }) {
  const words = useWords();
  const { text, lang } = words;
  const now = useServerNow(view.now);
  const start = clockTime(lang, view.start);
  const from = Date.parse(view.start) - EARLIEST;
  return (
    <p className={controls.foot}>
      {now < from
        ? text('panel.startFrom', { time: clockAt(words, from), start })
        : text('panel.startSelf', { start })}
    </p>
  );
}
