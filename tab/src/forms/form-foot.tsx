/** The end of a form: why it failed, 'Tallenna' (after the filter 'Vahvista ja tallenna') and 'Peru'. */
import { Button } from '@fluentui/react-components';
import { useText } from '../i18n.ts';
import classes from './forms.module.css';
import type { Form } from './use-form.ts';

interface FormFootProps {
  readonly form: Form;
  readonly onCancel?: (() => void) | undefined;
  /** Instead of 'Tallenna'. */
  readonly save?: string;
}

export function FormFoot({ form, onCancel, save }: FormFootProps) {
  const text = useText();
  const verb = form.refused ? text('forms.confirmSave') : (save ?? text('forms.save'));
  return (
    <>
      {form.failure && (
        <p className={classes.failure} role="alert">
          <strong>{form.failure.what}</strong> {form.failure.todo}
        </p>
      )}
      <div className={classes.foot}>
        <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
          {form.busy ? text('forms.saving') : verb}
        </Button>
        {onCancel && (
          <Button type="button" onClick={onCancel}>
            {text('forms.cancel')}
          </Button>
        )}
      </div>
    </>
  );
}
