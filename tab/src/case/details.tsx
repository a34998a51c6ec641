/** The part of the form that may stay folded: age group, what was tried, wish, services, urgency, follow-up. */
import { Checkbox, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CaseMeeting } from '#contract/case.ts';
import { AGE_GROUPS, type AgeGroup, URGENCIES, type Urgency } from '#contract/values.ts';
import { useWords } from '../i18n.ts';
import { capital, serviceName } from '../panel/words.ts';
import classes from './case.module.css';
import type { CaseForm } from './use-case.ts';

interface DetailsProps {
  readonly form: CaseForm;
  readonly services: CaseMeeting['services'];
  /** The two folded texts. */
  readonly children: ReactNode;
}

export function Details({ form: { draft, set }, services, children }: DetailsProps) {
  const words = useWords();
  const { text } = words;
  return (
    <div className={classes.fields}>
      <Field label={text('case.ageGroup')} className={classes.narrow}>
        <Select value={draft.ageGroup} onChange={(_event, { value }) => set({ ageGroup: value as AgeGroup })}>
          {AGE_GROUPS.map((age) => (
            <option key={age} value={age}>
              {text(`age.${age}`)}
            </option>
          ))}
        </Select>
      </Field>
      {children}
      {services.length > 0 && (
        <fieldset className={classes.services}>
          <legend>{text('case.services')}</legend>
          <div className={classes.boxes}>
            {services.map(({ id }) => (
              <Checkbox
                key={id}
                checked={draft.services.includes(id)}
                label={capital(words, serviceName(words, services, id))}
                onChange={(_event, { checked }) =>
                  set({
                    services:
                      checked === true ? [...draft.services, id] : draft.services.filter((one) => one !== id),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <Field label={text('case.urgency')}>
        <RadioGroup
          layout="horizontal"
          value={draft.urgency}
          onChange={(_event, { value }) => set({ urgency: value as Urgency })}
        >
          {URGENCIES.map((urgency) => (
            <Radio key={urgency} value={urgency} label={text(`urgency.${urgency}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        checked={draft.followUp}
        label={text('case.followUp')}
        onChange={(_event, { checked }) => set({ followUp: checked === true })}
      />
    </div>
  );
}
