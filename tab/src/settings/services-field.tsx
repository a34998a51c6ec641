/** Services to choose: boxes for the catalogue's, and, in a network, lines for services of one's own. */
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { LIMITS } from '#contract/limits.ts';
import type { ServiceView } from '#contract/network.ts';
import { DEFAULT_SERVICES } from '#contract/values.ts';
import { useWords } from '../i18n.ts';
import { capital, serviceName } from '../panel/words.ts';
import classes from './settings.module.css';

/** `id: null`: new, named here. */
export interface CatalogueService {
  readonly id: string | null;
  readonly name: string | null;
}

interface ServicesFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly chosen: readonly CatalogueService[];
  readonly onChange: (chosen: readonly CatalogueService[]) => void;
  /** What can be chosen beside the defaults; `own` also offers the defaults and a line for a new one. */
  readonly catalogue: readonly ServiceView[];
  readonly own?: boolean;
}

export function ServicesField({ label, hint, chosen, onChange, catalogue, own = false }: ServicesFieldProps) {
  const words = useWords();
  const { text } = words;
  const [typed, setTyped] = useState('');
  const defaults = own ? DEFAULT_SERVICES.map((id) => ({ id: id as string, name: null })) : [];
  const known = new Map([...defaults, ...catalogue].map((one) => [one.id, one]));
  const fresh = chosen.filter(({ id }) => id === null);
  const isChosen = (id: string) => chosen.some((one) => one.id === id);
  const add = (): void => {
    const name = typed.trim().slice(0, LIMITS.serviceName);
    if (name === '') return;
    if (!chosen.some((one) => one.name === name)) onChange([...chosen, { id: null, name }]);
    setTyped('');
  };
  return (
    <fieldset className={classes.services}>
      <legend>{label}</legend>
      {hint && <p className={classes.small}>{hint}</p>}
      <div className={classes.boxes}>
        {[...known.values()].map((one) => (
          <Checkbox
            key={one.id}
            checked={isChosen(one.id)}
            label={capital(words, serviceName(words, [one], one.id))}
            onChange={(_, { checked }) =>
              onChange(checked === true ? [...chosen, one] : chosen.filter(({ id }) => id !== one.id))
            }
          />
        ))}
      </div>
      {fresh.length > 0 && (
        <ul className={classes.plain}>
          {fresh.map(({ name }) => (
            <li key={name} className={classes.row}>
              <span>{name}</span>
              <Button
                size="small"
                aria-label={text('settings.network.removeService', { name: name ?? '' })}
                onClick={() => onChange(chosen.filter((one) => one.id !== null || one.name !== name))}
              >
                {text('forms.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {own && (
        <div className={classes.addLine}>
          <Field label={text('settings.network.ownService')} hint={text('settings.network.ownServiceHint')}>
            <Input
              value={typed}
              maxLength={LIMITS.serviceName}
              onChange={(_, { value }) => setTyped(value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          </Field>
          <Button onClick={add}>{text('settings.network.addService')}</Button>
        </div>
      )}
    </fieldset>
  );
}
