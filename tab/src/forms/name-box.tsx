/** A field that offers the staff whom Pajakello knows by name, and takes a name that it does not know. */
import { Combobox, type ComboboxProps, Field, Option } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { useView } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import classes from './forms.module.css';
import type { PickedRef } from './person.ts';

/** Value of the option that takes the typed name; no object id looks like this. */
const TYPED = '(typed)';

interface NameBoxProps {
  readonly label: string;
  /** A name without a Teams account is taken, too. */
  readonly canType: boolean;
  readonly onPick: (ref: PickedRef) => void;
  readonly onCancel?: (() => void) | undefined;
  readonly autoFocus?: boolean | undefined;
}

export default function NameBox({ label, canType, onPick, onCancel, autoFocus }: NameBoxProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  // Fluent opens the list at a key alone; dictation, pasting and phones' keyboards press none.
  const [open, setOpen] = useState(false);
  const q = useDeferredValue(typed.trim().slice(0, 60));
  const { data } = useView('people', { q }, { keep: true });
  const people = (data?.people ?? []).slice(0, 12);
  const name = typed.trim().slice(0, 80);
  const known = people.some((person) => person.name.toLowerCase() === name.toLowerCase());

  const select: ComboboxProps['onOptionSelect'] = (_event, { optionValue }) => {
    if (optionValue === undefined) return;
    const found = people.find(({ objectId }) => objectId === optionValue);
    setTyped('');
    if (found) onPick(found);
    else if (optionValue === TYPED && name !== '') onPick({ objectId: null, name });
  };

  const unknown = canType && name !== '' && !known;

  return (
    <Field label={label} hint={unknown ? text('forms.person.typedNote') : ''}>
      <Combobox
        freeform
        inlinePopup
        className={classes.box ?? ''}
        autoFocus={autoFocus}
        placeholder={text('forms.person.placeholder')}
        value={typed}
        selectedOptions={[]}
        maxLength={80}
        open={open}
        onOpenChange={(_event, change) => setOpen(change.open)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={select}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed === '') onCancel?.();
        }}
      >
        {people.map(({ objectId, name: found }) => (
          <Option key={objectId} value={objectId} text={found}>
            {found}
          </Option>
        ))}
        {unknown && (
          <Option value={TYPED} text={name}>
            {text('forms.person.typed', { name })}
          </Option>
        )}
        {people.length === 0 && (name === '' || !canType) && (
          <Option disabled value="" text={text('forms.person.nobody')}>
            {text('forms.person.nobody')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
