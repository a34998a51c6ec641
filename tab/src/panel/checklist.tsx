/** What the chair sees to before the first case. The bot cannot see whether the meeting is recorded. */
import type { MeetingView } from '#contract/views.ts';
import { useWords } from '../i18n.ts';
import controls from './controls.module.css';
import { Icon } from './icons.tsx';
import classes from './panel.module.css';
import type { Commands } from './use-panel.ts';

export function Checklist({ view, commands }: { readonly view: MeetingView; readonly commands: Commands }) {
  const { text } = useWords();
  const { chair, expected, missing } = view;
  const present = expected.length - missing.length;
  return (
    <section className={classes.section} aria-labelledby="before">
      <h2 id="before">{text('panel.before')}</h2>
      <ul className={classes.checks}>
        <li data-done={chair?.checklistDone === true}>
          <Icon name={chair?.checklistDone ? 'check' : 'circle'} />
          <span>
            {text(chair?.checklistDone ? 'panel.check.recordingDone' : 'panel.check.recording')}
            {chair && !chair.checklistDone && (
              <>
                <span className={classes.small}>{text('panel.check.press')}</span>
                <button
                  type="button"
                  className={controls.button}
                  aria-disabled={commands.busy !== null}
                  onClick={() => void commands.send('meeting.checklist')}
                >
                  {text('do.checklist')}
                </button>
              </>
            )}
          </span>
        </li>
        <li data-done="rule">
          <Icon name="shield" />
          <span>{text('panel.check.rule')}</span>
        </li>
        {expected.length > 0 && (
          <li data-done={missing.length === 0}>
            <Icon name={missing.length === 0 ? 'check' : 'circle'} />
            <span>{text('panel.check.rollCall', { present, expected: expected.length })}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
