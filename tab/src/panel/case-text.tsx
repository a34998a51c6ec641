/** The fields of the running case, during its turn alone: as they were written, letter for letter, never as markup. */
import type { PanelView } from '#contract/network.ts';
import type { RunningText } from '#contract/views.ts';
import { useWords } from '../i18n.ts';
import classes from './panel.module.css';
import { capital, listed, serviceName } from './words.ts';

const SHOWN = ['question', 'situation', 'tried', 'wish'] as const;

interface FieldsProps {
  readonly of: RunningText;
  readonly services: PanelView['services'];
  /** Two that were combined are named by their numbers. */
  readonly named: boolean;
}

function Fields({ of, services, named }: FieldsProps) {
  const words = useWords();
  const { text } = words;
  const facts = [
    text(`kind.${of.kind}`),
    ...(of.ageGroup === 'unsaid' ? [] : [text(`age.${of.ageGroup}`)]),
    ...(of.followUp ? [text('panel.case.followUp')] : []),
  ];
  const wished = of.services.map((id) => serviceName(words, services, id));
  return (
    <>
      {named && <h3 className={classes.caseName}>{text('meeting.caseNumber', { number: of.number })}</h3>}
      <p className={classes.verbatim} data-field="title">
        {of.texts.title}
      </p>
      <p className={classes.small}>{facts.join(' · ')}</p>
      <dl className={classes.fields}>
        {SHOWN.filter((name) => of.texts[name] !== '').map((name) => (
          <div key={name}>
            <dt>{text(`own.${name}`)}</dt>
            <dd className={classes.verbatim} data-field={name}>
              {of.texts[name]}
            </dd>
          </div>
        ))}
        {wished.length > 0 && (
          <div>
            <dt>{text('panel.case.services')}</dt>
            <dd>{capital(words, listed(words, wished))}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

export function CaseText({ panel }: { readonly panel: PanelView }) {
  const { text } = useWords();
  const { running, services, view } = panel;
  if (view.part?.part !== 'case' || view.part.vacant) return null;
  return (
    <details className={classes.section} open>
      <summary className={classes.summary}>
        <h2>{text('panel.case')}</h2>
      </summary>
      {running.length === 0 ? (
        <p className={classes.small}>{text('panel.case.aloud')}</p>
      ) : (
        running.map((one) => (
          <Fields key={one.number} of={one} services={services} named={running.length > 1} />
        ))
      )}
    </details>
  );
}
