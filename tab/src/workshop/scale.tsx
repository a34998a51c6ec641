/** One answer on a scale of numbers: radios that look like boxes, with words at both ends. */
import { useId } from 'react';
import type { Form } from '../forms/use-form.ts';
import classes from './scale.module.css';

interface ScaleProps {
  readonly form: Form;
  readonly name: string;
  readonly question: string;
  readonly from: number;
  readonly to: number;
  /** What the lowest and the highest number mean. */
  readonly low: string;
  readonly high: string;
}

export function Scale({ form, name, question, from, to, low, high }: ScaleProps) {
  const id = useId();
  const wrong = form.wrong(name);
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return (
    <div
      role="radiogroup"
      className={classes.scale}
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-ends${wrong ? ` ${id}-wrong` : ''}`}
      aria-invalid={wrong ? 'true' : undefined}
    >
      <p id={`${id}-question`} className={classes.question}>
        {question}
      </p>
      <div className={classes.numbers}>
        {numbers.map((number) => (
          <label key={number}>
            <input type="radio" name={name} value={number} />
            <span>{number}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-ends`} className={classes.ends}>
        <span>
          {from} = {low}
        </span>
        <span>
          {to} = {high}
        </span>
      </p>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className={classes.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}
