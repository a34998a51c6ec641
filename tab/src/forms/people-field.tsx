/** A list of staff with a picker: planners, chairs, backups. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useText } from '../i18n.ts';
import classes from './forms.module.css';
import type { PickedRef } from './person.ts';
import { PersonPicker } from './person-picker.tsx';

interface PeopleFieldProps {
  readonly label: string;
  readonly people: readonly PickedRef[];
  readonly onChange: (people: readonly PickedRef[]) => void;
  readonly most: number;
  readonly canType?: boolean;
  /** What is wrong, in words. */
  readonly wrong?: string | undefined;
}

function same(a: PickedRef, b: PickedRef): boolean {
  return a.objectId === null || b.objectId === null ? a.name === b.name : a.objectId === b.objectId;
}

export function PeopleField({ label, people, onChange, most, canType = true, wrong }: PeopleFieldProps) {
  const text = useText();
  const id = useId();
  // The picker begins anew after each pick.
  const [round, setRound] = useState(0);
  return (
    <fieldset className={classes.peopleField} aria-describedby={wrong ? `${id}-wrong` : undefined}>
      <legend>{label}</legend>
      {people.length === 0 && <p className={classes.note}>{text('forms.person.none')}</p>}
      <ul className={classes.people}>
        {people.map((one) => (
          <li key={one.objectId ?? one.name}>
            <span>{one.name}</span>
            <Button
              size="small"
              aria-label={text('forms.person.clear', { name: one.name })}
              onClick={() => onChange(people.filter((other) => other !== one))}
            >
              {text('forms.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {people.length < most && (
        <PersonPicker
          key={round}
          label={label}
          canType={canType}
          onPick={(ref) => {
            setRound(round + 1);
            if (!people.some((one) => same(one, ref))) onChange([...people, ref]);
          }}
        />
      )}
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className={classes.failure}>
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
