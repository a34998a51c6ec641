/** A centre with its series: name, when, link, language, chairs, backups, services expected. */
import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { LIMITS } from '#contract/limits.ts';
import type { CentreSettings, SettingsView } from '#contract/network.ts';
import { LANGS } from '#i18n/lang.ts';
import { FormField, LineField } from '../forms/field.tsx';
import { FormFoot } from '../forms/form-foot.tsx';
import { PeopleField } from '../forms/people-field.tsx';
import { type PickedRef, refOf } from '../forms/person.ts';
import { useForm } from '../forms/use-form.ts';
import { useWords } from '../i18n.ts';
import { capital } from '../panel/words.ts';
import { useNotices } from '../shell/notices.tsx';
import { CentreConflict } from './centre-conflict.tsx';
import { type CentreValues, useCentreSaves } from './centre-saves.ts';
import { type CatalogueService, ServicesField } from './services-field.tsx';
import classes from './settings.module.css';

const NTHS = [1, 2, 3, 4, 5] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Chairs, and backups, of a centre at most (contract). */
const MOST = 10;

interface CentreFormProps {
  /** null: a new one. */
  readonly centre: CentreSettings | null;
  readonly network: string | null;
  readonly view: SettingsView;
  readonly onClose: () => void;
}

/** A field's value as text. */
const of = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();

/** Paths inside a list are said at the list. */
const fieldOf = (path: string): string => path.split('.')[0] ?? path;

export function CentreForm({ centre, network, view, onClose }: CentreFormProps) {
  const words = useWords();
  const { text, lang } = words;
  const notices = useNotices();
  const [chairs, setChairs] = useState<readonly PickedRef[]>(centre?.chairs.map(refOf) ?? []);
  const [backups, setBackups] = useState<readonly PickedRef[]>(centre?.backups.map(refOf) ?? []);
  const [services, setServices] = useState<readonly CatalogueService[]>(centre?.services ?? []);
  const catalogue = view.networks.find(({ id }) => id === network)?.services ?? [];
  const offered = [
    ...new Map([...catalogue, ...(centre?.services ?? [])].map((one) => [one.id, one])).values(),
  ];

  const values = (data: FormData): CentreValues => ({
    network: of(data, 'network') || null,
    centre: of(data, 'centre'),
    language: LANGS.find((one) => one === of(data, 'language')) ?? 'fi',
    joinUrl: of(data, 'joinUrl') || null,
    nth: Number(of(data, 'nth')),
    weekday: Number(of(data, 'weekday')),
    time: of(data, 'time'),
    minutes: Number(of(data, 'minutes')),
    chairs: [...chairs],
    backups: [...backups],
    services: [...services],
  });
  const saves = useCentreSaves(centre, network, () => {
    notices.say(text(centre ? 'settings.saved' : 'settings.centre.created'));
    onClose();
  });
  const form = useForm('centre.save', {
    body: (data) => saves.body(values(data)),
    field: fieldOf,
    done: (answer, body) => saves.done(answer.conflicts, body),
  });
  const peopleWrong = (name: string) => form.wrong(name) && text('settings.centre.chairsWrong');

  return (
    <form {...form.props} className={classes.form}>
      <LineField
        form={form}
        name="centre"
        label={text('settings.centre.name')}
        hint={text('settings.centre.nameHint')}
        start={centre?.centre ?? ''}
        limit={LIMITS.centreName}
        required
      />
      <FormField form={form} name="network" label={text('settings.centre.network')}>
        <Select name="network" defaultValue={network ?? ''}>
          <option value="">{text('settings.network.none')}</option>
          {view.networks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <div className={classes.short}>
        <FormField form={form} name="nth" label={text('settings.centre.nth')}>
          <Select name="nth" defaultValue={String(centre?.nth ?? 1)}>
            {NTHS.map((nth) => (
              <option key={nth} value={nth}>
                {text(`nth.${nth}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField form={form} name="weekday" label={text('settings.centre.weekday')}>
          <Select name="weekday" defaultValue={String(centre?.weekday ?? 2)}>
            {WEEKDAYS.map((weekday) => (
              <option key={weekday} value={weekday}>
                {text(`weekday.${weekday}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <LineField
          form={form}
          name="time"
          type="time"
          label={text('settings.centre.time')}
          start={centre?.time ?? '09:00'}
          required
        />
        <LineField
          form={form}
          name="minutes"
          type="number"
          inputMode="numeric"
          label={text('settings.centre.minutes')}
          start={String(centre?.minutes ?? 60)}
          required
        />
      </div>
      {form.wrong('minutes') && <p className={classes.small}>{text('settings.centre.minutesWrong')}</p>}
      <LineField
        form={form}
        name="joinUrl"
        type="url"
        label={text('settings.centre.link')}
        hint={text('settings.centre.linkHint')}
        start={centre?.joinUrl ?? ''}
        limit={1000}
      />
      <FormField form={form} name="language" label={text('settings.centre.language')}>
        <Select name="language" defaultValue={centre?.language ?? lang}>
          {LANGS.map((one) => (
            <option key={one} value={one}>
              {capital(words, text(`language.${one}`))}
            </option>
          ))}
        </Select>
      </FormField>
      <PeopleField
        label={text('settings.centre.chairs')}
        people={chairs}
        onChange={setChairs}
        most={MOST}
        canType={false}
        wrong={peopleWrong('chairs')}
      />
      <PeopleField
        label={text('settings.centre.backups')}
        people={backups}
        onChange={setBackups}
        most={MOST}
        canType={false}
        wrong={peopleWrong('backups')}
      />
      <ServicesField
        label={text('settings.centre.services')}
        chosen={services}
        onChange={setServices}
        catalogue={offered}
      />
      <FormFoot
        form={form}
        onCancel={onClose}
        {...(centre ? {} : { save: text('settings.centre.create') })}
      />
      {saves.conflicts.length > 0 && (
        <CentreConflict
          conflicts={saves.conflicts}
          view={view}
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
