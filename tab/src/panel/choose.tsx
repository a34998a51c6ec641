/** Which case to postpone, which two to combine, which kind to add: a dialog in a chunk of its own. */
import { useEffect, useRef, useState } from 'react';
import type { PanelView } from '#contract/network.ts';
import { KINDS } from '#contract/values.ts';
import type { ChairView } from '#contract/views.ts';
import { Modal } from '../forms/modal.tsx';
import { useText, useWords } from '../i18n.ts';
import controls from './controls.module.css';
import type { Choosing } from './move.tsx';
import classes from './panel.module.css';
import type { CommandData, Commands } from './use-panel.ts';

interface ChooseProps {
  readonly what: Choosing;
  readonly panel: PanelView;
  readonly chair: ChairView;
  readonly commands: Commands;
  readonly onClose: () => void;
}

interface Option {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly sub: string;
  readonly pick: () => void;
}

/** The options of one step. What may wait stands first where somebody has to. */
function useOptions(
  props: ChooseProps,
  first: string | null,
  onFirst: (i: string) => void,
): readonly Option[] {
  const { text } = useWords();
  const { what, panel, chair, commands, onClose } = props;
  const send = (verb: string, data: CommandData): void => {
    onClose();
    void commands.send(`meeting.${verb}`, data);
  };
  if (what === 'add')
    return KINDS.map((kind) => ({
      key: kind,
      number: '+',
      title: text(`kind.${kind}`),
      sub: '',
      pick: () => send('add', { kind }),
    }));
  const { part } = panel.view;
  const waiting = chair.waiting.filter(({ i }) => i !== first);
  const ordered =
    what === 'postpone'
      ? waiting.toSorted((a, b) => Number(b.urgency === 'later') - Number(a.urgency === 'later'))
      : waiting;
  const pick = (i: string): void => {
    if (what === 'postpone') send('postpone', { i });
    else if (first === null) onFirst(i);
    else send('combine', { i: first, j: i });
  };
  const running: readonly Option[] =
    what === 'postpone' && chair.canEndCase && part?.part === 'case'
      ? [
          {
            key: 'running',
            number: part.number ?? '',
            title: part.title ?? text('queue.aloud'),
            sub: text('choose.running'),
            pick: () => send('postpone', {}),
          },
        ]
      : [];
  return [
    ...running,
    ...ordered.map(({ i, number, title, kind, urgency }) => ({
      key: i,
      number,
      title: title ?? text('queue.aloud'),
      sub: `${text(`kind.${kind}`)} · ${text(`urgency.${urgency}`)}`,
      pick: () => pick(i),
    })),
  ];
}

export default function Choose(props: ChooseProps) {
  const text = useText();
  const { what, chair, onClose } = props;
  const [first, setFirst] = useState<string | null>(null);
  const options = useOptions(props, first, setFirst);
  const list = useRef<HTMLUListElement>(null);
  // The button that was pressed is gone: the second step begins at its first option.
  useEffect(() => {
    if (first !== null) list.current?.querySelector('button')?.focus();
  }, [first]);
  const number = chair.waiting.find(({ i }) => i === first)?.number;
  const title =
    what === 'combine' && number !== undefined
      ? text('choose.combineSecond', { number })
      : text(`choose.${what}`);
  return (
    <Modal title={title} onClose={onClose}>
      {!(what === 'combine' && first !== null) && (
        <p className={classes.small}>{text(`choose.${what}Note`)}</p>
      )}
      {options.length === 0 ? (
        <p>{text('choose.nothing')}</p>
      ) : (
        <ul ref={list} className={controls.options}>
          {options.map((option) => (
            <li key={option.key}>
              <button type="button" className={controls.option} onClick={option.pick}>
                <span className={classes.disc}>{option.number}</span>
                <span>
                  <span className={classes.rowTitle}>{option.title}</span>
                  {option.sub && <span className={classes.rowKind}>{option.sub}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={controls.chooseFoot}>
        <button type="button" className={controls.button} onClick={onClose}>
          {text('panel.choose.cancel')}
        </button>
      </div>
    </Modal>
  );
}
