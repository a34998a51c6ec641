/**
 * A field whose text passes the filter. When it comes back it holds the proposal; below it stand the categories
 * and, one by one, the doubts: words are named by their place, never repeated.
 */
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import { faultOf } from './field.tsx';
import classes from './forms.module.css';
import { ANSWER, type Form } from './use-form.ts';
import { type Doubt, doubtWords, foundWords, type Refusal } from './words.ts';

function DoubtQuestion({ doubt }: { readonly doubt: Doubt }) {
  const { question, keep, replace } = doubtWords(useWords(), doubt);
  return (
    <Field label={question} className={classes.doubt}>
      <RadioGroup name={ANSWER + doubt.key} defaultValue="replace">
        <Radio value="replace" label={replace} />
        <Radio value="keep" label={keep} />
      </RadioGroup>
    </Field>
  );
}

function Found({ refusal }: { readonly refusal: Refusal }) {
  const words = useWords();
  const doubts = refusal.doubts.length;
  return (
    <>
      {foundWords(words, refusal)} {doubts > 0 && words.text('forms.doubts', { n: doubts })}{' '}
      {words.text('forms.unsaved')}
    </>
  );
}

export interface FilteredFieldProps {
  readonly form: Form;
  /** Name in the form; where the filter's paths are others, the form's `field` ties them. */
  readonly name: string;
  readonly label: string;
  /** Longest length in UTF-16 units, of the contract's LIMITS. */
  readonly limit: number;
  readonly start?: string;
  /** An area of so many rows instead of a line. */
  readonly rows?: number;
  readonly required?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
}

export function FilteredField({
  form,
  name,
  label,
  limit,
  start = '',
  rows,
  placeholder,
  autoFocus,
  className = '',
  ...field
}: FilteredFieldProps) {
  const { text } = useWords();
  const refusal = form.refusal(name);
  const [value, setValue] = useState(start);
  const [taken, setTaken] = useState<Refusal | undefined>();
  if (refusal !== taken) {
    setTaken(refusal);
    if (refusal) setValue(refusal.proposal);
  }
  const fault = faultOf(form, name);
  const invalid = refusal !== undefined || fault.validationState !== undefined;
  const control = {
    name,
    value,
    // A proposal may be longer than the limit: the message says so, nothing is cut.
    maxLength: Math.max(limit, value.length),
    placeholder,
    autoFocus,
    'aria-invalid': invalid || undefined,
    onChange: (_event: unknown, data: { readonly value: string }) => setValue(data.value),
  };
  return (
    <div className={`${classes.filtered} ${className}`} data-refused={refusal !== undefined}>
      <Field
        label={
          <span className={classes.label}>
            {label}
            {value.length > limit / 2 && (
              <span className={classes.count} aria-hidden="true">
                {text('forms.count', { n: value.length, limit })}
              </span>
            )}
          </span>
        }
        {...field}
        {...(refusal
          ? { validationState: 'warning' as const, validationMessage: <Found refusal={refusal} /> }
          : fault)}
      >
        {rows ? (
          <Textarea {...control} rows={rows} resize="vertical" />
        ) : (
          <Input {...control} autoComplete="off" />
        )}
      </Field>
      {refusal?.doubts.map((doubt) => (
        <DoubtQuestion key={doubt.key} doubt={doubt} />
      ))}
    </div>
  );
}
