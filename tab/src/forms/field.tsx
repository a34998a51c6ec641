/** Fields of a form: any control with its label and what is wrong with it, and a plain line of text. */
import { Field, type FieldProps, Input, type InputProps } from '@fluentui/react-components';
import { cloneElement, type ReactElement } from 'react';
import type { Form } from './use-form.ts';

interface FormFieldProps {
  readonly form: Form;
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
  readonly className?: string | undefined;
  /** One control of Fluent with the field's `name`: Input, Select, Textarea, RadioGroup. */
  readonly children: ReactElement<{ 'aria-invalid'?: boolean | 'true' | 'false' }>;
}

/** What a Field says where its value was not accepted. Orange and words: nothing in Pajakello is red. */
export function faultOf(form: Form, name: string): Pick<FieldProps, 'validationState' | 'validationMessage'> {
  const wrong = form.wrong(name);
  return wrong === undefined ? {} : { validationState: 'warning', validationMessage: wrong };
}

/** A control with its label; what is wrong stands below it and is tied to it. */
export function FormField({ form, name, children, ...field }: FormFieldProps) {
  const wrong = form.wrong(name) !== undefined;
  return (
    <Field {...field} {...faultOf(form, name)}>
      {wrong ? cloneElement(children, { 'aria-invalid': 'true' }) : children}
    </Field>
  );
}

interface LineFieldProps extends Omit<FormFieldProps, 'children'> {
  readonly start?: string;
  readonly type?: InputProps['type'];
  readonly limit?: number;
  readonly placeholder?: string;
  readonly inputMode?: InputProps['inputMode'];
  readonly autoFocus?: boolean;
}

/** A line that needs no filter: names of staff and places, links, dates, numbers. */
export function LineField({
  start = '',
  type = 'text',
  limit,
  placeholder,
  inputMode,
  autoFocus,
  ...field
}: LineFieldProps) {
  const { name } = field;
  return (
    <FormField {...field}>
      <Input
        name={name}
        type={type}
        defaultValue={start}
        maxLength={limit}
        placeholder={placeholder}
        inputMode={inputMode}
        autoFocus={autoFocus}
        autoComplete="off"
      />
    </FormField>
  );
}
