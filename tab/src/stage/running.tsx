/** What stands beside the stage's ring: the running case with its question, the phases, and what comes or who pays. */
import type { PanelView } from '#contract/network.ts';
import { PHASES } from '#contract/values.ts';
import type { MeetingView, PartView } from '#contract/views.ts';
import { useServerNow } from '../clock-time.ts';
import { useWords } from '../i18n.ts';
import { Icon } from '../panel/icons.tsx';
import { momentOf } from '../panel/moment.ts';
import { usePaying } from '../panel/paying.tsx';
import classes from './stage.module.css';

const MINUTE = 60_000;

interface RunningCaseProps {
  readonly panel: PanelView;
  readonly part: PartView;
  /** Whether the question has room. */
  readonly question: boolean;
}

/** 'Tapaus 3 / 5 · Asiakastapaus', the title and, during its turn, the question: as they were written. */
export function RunningCase({ panel, part, question }: RunningCaseProps) {
  const { text } = useWords();
  if (part.part !== 'case') return <p className={classes.caption}>{panel.view.centre}</p>;
  const { turn, number, kind, title, vacant } = part;
  const plain = turn !== null && (number === null || number === String(turn.n));
  const facts = [
    ...(plain ? [text('meeting.caseTurn', turn)] : []),
    ...(!plain && number !== null ? [text('meeting.caseNumber', { number })] : []),
    ...(!plain && turn !== null ? [text('meeting.turn', turn)] : []),
    ...(kind === null ? [] : [text(`kind.${kind}`)]),
  ];
  return (
    <div>
      <p className={classes.caption}>{facts.join(' · ')}</p>
      {vacant ? (
        <p className={classes.title}>{text('meeting.vacant')}</p>
      ) : (
        <>
          <p className={classes.title} data-field="title">
            {title ?? text('queue.aloud')}
          </p>
          {(question ? panel.running : []).map(({ number: of, texts }) => (
            <p key={of} className={classes.question}>
              <span className="unseen">{text('stage.question')}: </span>
              <span data-field="question">{texts.question}</span>
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** The four phases with their minutes, the present one large; of other parts the name alone. */
export function Phases({ view, part }: { readonly view: MeetingView; readonly part: PartView }) {
  const { text } = useWords();
  const now = useServerNow(view.now);
  const { over, still } = momentOf(part, now);
  if (part.part !== 'case')
    return (
      <div>
        <p className={classes.large}>{text(`part.${part.part}`)}</p>
        {part.part === 'opening' && (
          <p className={classes.rule}>
            {text('meeting.rule')} {text('meeting.recordingOff')}
          </p>
        )}
        {part.part === 'talk' && <p className={classes.caption}>{text('meeting.talkNote')}</p>}
        {part.part === 'closing' && <p className={classes.caption}>{text('meeting.closingNote')}</p>}
      </div>
    );
  if (part.vacant) return null;
  const edges = [part.startedAt, ...part.phaseEdges].map((edge) => Date.parse(edge));
  return (
    <ol className={classes.phases}>
      {PHASES.map((phase, k) => {
        const state = k < (part.phaseIndex ?? 0) ? 'done' : k === part.phaseIndex ? 'now' : 'coming';
        return (
          <li
            key={phase}
            data-state={state}
            data-over={state === 'now' && over !== 'nothing' && !still}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className={classes.mark}>{state === 'done' && <Icon name="check" size={32} />}</span>
            <span>{text(`phase.${phase}`)}</span>
            <span className={classes.minutes}>
              {text('queue.state.waiting', { minutes: Math.round((edges[k + 1]! - edges[k]!) / MINUTE) })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Who pays where somebody does, else what comes next. */
export function Below({ view }: { readonly view: MeetingView }) {
  const { text } = useWords();
  const paying = usePaying({ ...view, chair: null });
  if (paying !== null)
    return (
      <p className={classes.below} data-pays="true">
        <Icon name="stopwatch" size={28} /> <span>{paying}</span>
      </p>
    );
  const next = view.queue.find(({ state }) => state === 'waiting');
  const { part } = view;
  if (next)
    return (
      <p className={classes.below}>
        {next.title === null
          ? text('stage.nextAloud', { number: next.number })
          : text('stage.next', { number: next.number, title: next.title })}
      </p>
    );
  if (part?.part === 'case' || part?.part === 'talk')
    return <p className={classes.below}>{text('stage.nextClosing')}</p>;
  return null;
}
