/** What a chair has to know, most urgent first: in the words of the chat's card. */
import type { MeetingView } from '#contract/views.ts';
import { useWords } from '../i18n.ts';
import classes from './panel.module.css';
import { listed } from './words.ts';

/** Above the queue: what concerns the case that runs or comes. Decisions stand with the controls. */
export function Alerts({ view }: { readonly view: MeetingView }) {
  const words = useWords();
  const { text } = words;
  const { chair, part, overfullBy, offerTake } = view;
  if (!chair) {
    const said = [
      ...(overfullBy > 0 ? [text('meeting.overfull', { x: overfullBy })] : []),
      ...(offerTake ? [text('meeting.offerTake')] : []),
    ];
    return said.length === 0 ? null : <p className={classes.alert}>{said.join(' ')}</p>;
  }
  const canWait = chair.waiting.filter(({ urgency }) => urgency === 'later').map(({ number }) => number);
  const urgent = [
    ...(chair.ready ? [text('chair.ready')] : []),
    ...(chair.unreachable.length > 0
      ? [
          text('chair.unreachable', {
            n: chair.unreachable.length,
            numbers: listed(words, chair.unreachable),
          }),
        ]
      : []),
    ...(!chair.checklistDone && part !== null && part.part !== 'opening' ? [text('chair.checklist')] : []),
  ];
  const notes = [
    ...(chair.offerFewer ? [text('chair.offerFewer')] : []),
    ...((chair.offerFewer || chair.overfullBy > 0) && canWait.length > 0
      ? [text('chair.canWait', { n: canWait.length, numbers: listed(words, canWait) })]
      : []),
    ...(chair.accepted > 0 ? [text('chair.accepted', { x: chair.accepted })] : []),
    ...(chair.combining.length > 0
      ? [text('chair.combining', { pairs: listed(words, chair.combining) })]
      : []),
    ...(chair.quiet ? [text('chair.quiet')] : []),
    ...(chair.bubble ? [text('chair.bubble')] : []),
    ...(chair.reminders > 0 ? [text('chair.reminders', { n: chair.reminders })] : []),
  ];
  return (
    <>
      {urgent.length > 0 && <p className={classes.alert}>{urgent.join(' ')}</p>}
      {notes.length > 0 && <p className={classes.notes}>{notes.join(' ')}</p>}
    </>
  );
}
