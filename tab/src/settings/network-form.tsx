/** Making a network, and changing its name, planners and services. */
import { useState } from 'react';
import { LIMITS } from '#contract/limits.ts';
import type { NetworkSettings } from '#contract/network.ts';
import { useClient } from '../api/query.tsx';
import { LineField } from '../forms/field.tsx';
import { FormFoot } from '../forms/form-foot.tsx';
import { PeopleField } from '../forms/people-field.tsx';
import { type PickedRef, refOf } from '../forms/person.ts';
import { type Form, useForm } from '../forms/use-form.ts';
import { useMerging } from '../forms/use-merging.ts';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import { NetworkConflict } from './network-conflict.tsx';
import { type CatalogueService, ServicesField } from './services-field.tsx';
import classes from './settings.module.css';

/** Planners of a network at most (contract). */
const MOST = 20;

interface FieldsProps {
  readonly form: Form;
  readonly name: string;
  readonly planners: readonly PickedRef[];
  readonly onPlanners: (planners: readonly PickedRef[]) => void;
}

function Fields({ form, name, planners, onPlanners }: FieldsProps) {
  const text = useText();
  return (
    <>
      <LineField
        form={form}
        name="name"
        label={text('settings.network.name')}
        hint={text('settings.network.nameHint')}
        start={name}
        limit={LIMITS.networkName}
        required
      />
      <div>
        <PeopleField
          label={text('settings.network.planners')}
          people={planners}
          onChange={onPlanners}
          most={MOST}
          wrong={form.wrong('planners')}
        />
        <p className={classes.small}>{text('settings.network.plannersHint')}</p>
      </div>
    </>
  );
}

/** Paths inside a list are said at the list. */
const fieldOf = (path: string): string => path.split('.')[0] ?? path;

export function NewNetwork({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const notices = useNotices();
  const [planners, setPlanners] = useState<readonly PickedRef[]>([]);
  const form = useForm('network.create', {
    body: (data) => ({ name: String(data.get('name') ?? ''), planners: [...planners] }),
    field: fieldOf,
    done: () => {
      notices.say(text('settings.network.created'));
      onClose();
    },
  });
  return (
    <form {...form.props} className={classes.form}>
      <Fields form={form} name="" planners={planners} onPlanners={setPlanners} />
      <FormFoot form={form} onCancel={onClose} save={text('settings.network.create')} />
    </form>
  );
}

interface EditNetworkProps {
  readonly network: NetworkSettings;
  readonly onClose: () => void;
}

/** Only what was changed goes along; where somebody else has changed the same meanwhile, both values are shown. */
export function EditNetwork({ network, onClose }: EditNetworkProps) {
  const text = useText();
  const notices = useNotices();
  const client = useClient();
  // What was changed is told by how the form was opened, not by how the network stands meanwhile.
  const [opened] = useState(network);
  const [planners, setPlanners] = useState<readonly PickedRef[]>(opened.planners.map(refOf));
  const [services, setServices] = useState<readonly CatalogueService[]>(opened.services);
  const saves = useMerging(
    'network.set',
    async ({ body, conflicts }) => {
      const { networks } = await client.query('settings', {});
      const seen = networks.find(({ id }) => id === network.id)?.seen ?? body.seen;
      const met = Object.entries(body).filter(([key]) => conflicts.some(({ field }) => field === key));
      return { ...Object.fromEntries(met), network: network.id, seen };
    },
    () => {
      notices.say(text('settings.saved'));
      onClose();
    },
  );
  const form = useForm('network.set', {
    body: (data) => {
      const name = String(data.get('name') ?? '').trim();
      return {
        network: network.id,
        seen: opened.seen,
        ...(name === opened.name ? {} : { name }),
        ...(same(planners, opened.planners.map(refOf)) ? {} : { planners: [...planners] }),
        ...(same(services, opened.services) ? {} : { services: [...services] }),
      };
    },
    field: fieldOf,
    done: saves.done,
  });
  return (
    <form {...form.props} className={classes.form}>
      <Fields form={form} name={opened.name} planners={planners} onPlanners={setPlanners} />
      <ServicesField
        label={text('settings.network.services')}
        hint={text('settings.network.servicesHint')}
        chosen={services}
        onChange={setServices}
        catalogue={network.services}
        own
      />
      <FormFoot form={form} onCancel={onClose} />
      {saves.conflicts.length > 0 && (
        <NetworkConflict
          conflicts={saves.conflicts}
          onMine={saves.keepMine}
          onTheirs={() => {
            notices.say(text('settings.centre.theirsStay'));
            onClose();
          }}
        />
      )}
    </form>
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
