/** A button that opens a small form in its place, and closes it when it is saved or left. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { Verb } from '#contract/api.ts';
import { FormFoot } from '../forms/form-foot.tsx';
import forms from '../forms/forms.module.css';
import { useReturnFocus } from '../forms/return-focus.ts';
import { type Form, type FormOptions, useForm } from '../forms/use-form.ts';
import { useText } from '../i18n.ts';
import card from './card.module.css';
import { Icon } from './icons.tsx';

interface AddingProps<V extends Verb> {
  readonly verb: V;
  readonly body: FormOptions<V>['body'];
  /** Words of the button, and the form's name. */
  readonly label: string;
  readonly done?: FormOptions<V>['done'];
  readonly appearance?: ButtonProps['appearance'];
  readonly children: (form: Form) => ReactNode;
}

function AddForm<V extends Verb>({
  verb,
  body,
  label,
  done,
  children,
  onClose,
}: AddingProps<V> & { readonly onClose: () => void }) {
  const text = useText();
  const form = useForm(verb, {
    body,
    done: (answer, sent) => {
      onClose();
      done?.(answer, sent);
    },
  });
  const { ref } = form.props;
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [ref]);
  return (
    <form
      {...form.props}
      className={forms.editor}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {children(form)}
      <FormFoot form={form} onCancel={onClose} save={text('forms.add')} />
    </form>
  );
}

export function Adding<V extends Verb>(props: AddingProps<V>) {
  const [open, setOpen] = useState(false);
  const button = useReturnFocus(open);
  if (open) return <AddForm {...props} onClose={() => setOpen(false)} />;
  return (
    <Button
      ref={button}
      appearance={props.appearance ?? 'secondary'}
      icon={<Icon name="plus" size={16} />}
      className={card.add}
      onClick={() => setOpen(true)}
    >
      {props.label}
    </Button>
  );
}
