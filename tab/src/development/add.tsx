/** Beginning a PDSA item: from a phenomenon, from a workshop, or a planner's own. */
import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { LIMITS } from '#contract/limits.ts';
import { FormField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { useText } from '../i18n.ts';
import { go } from '../routes.ts';
import { Adding } from '../workshop/adding.tsx';

const SOURCES = ['phenomenon', 'workshop', 'own'] as const;
type Source = (typeof SOURCES)[number];

interface AddDevelopmentProps {
  readonly network: string;
  /** The workshop that it is added from; null: none. */
  readonly workshop: string | null;
}

export function AddDevelopment({ network, workshop }: AddDevelopmentProps) {
  const text = useText();
  const [from, setFrom] = useState<Source>(workshop === null ? 'own' : 'workshop');
  return (
    <Adding
      verb="development.add"
      label={text('development.add')}
      body={(data) => ({
        network,
        workshop,
        from,
        title: String(data.get('title')),
        origin: from === 'phenomenon' ? String(data.get('origin')) : '',
      })}
      done={({ development }) => go({ page: 'development', development })}
    >
      {(form) => (
        <>
          <FilteredField
            form={form}
            name="title"
            label={text('development.title')}
            limit={LIMITS.pdsaTitle}
            hint={text('forms.noIds')}
            required
          />
          <FormField form={form} name="from" label={text('development.source')}>
            <RadioGroup
              name="from"
              value={from}
              onChange={(_event, { value }) => setFrom(SOURCES.find((one) => one === value) ?? 'own')}
            >
              {SOURCES.filter((one) => one !== 'workshop' || workshop !== null).map((one) => (
                <Radio key={one} value={one} label={text(`development.source.${one}`)} />
              ))}
            </RadioGroup>
          </FormField>
          {from === 'phenomenon' && (
            <FilteredField
              form={form}
              name="origin"
              label={text('development.origin')}
              limit={LIMITS.pdsaText}
              rows={2}
            />
          )}
        </>
      )}
    </Adding>
  );
}
