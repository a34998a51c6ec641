/** What a workshop aims at, and which services it concerns. */
import { Checkbox } from '@fluentui/react-components';
import { LIMITS } from '#contract/limits.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { useView } from '../api/query.tsx';
import { EditInPlace } from '../forms/edit-in-place.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { useText } from '../i18n.ts';
import card from './card.module.css';
import { Icon } from './icons.tsx';
import { capital } from './say.ts';
import { useServiceName } from './use-service-name.ts';

export function Aims({ view }: { readonly view: WorkshopView }) {
  const text = useText();
  const name = useServiceName();
  const { data: me } = useView('me', {});
  return (
    <section className={card.card} aria-labelledby="aims">
      <div className={card.aims}>
        <div>
          <h2 id="aims">{text('workshop.aims')}</h2>
          <EditInPlace
            label={text('workshop.aims')}
            add={view.aims === '' ? text('workshop.aims.add') : undefined}
            read={(data) => ({ aims: String(data.get('aims')) })}
            editor={(form) => (
              <FilteredField
                form={form}
                name="aims"
                label={text('workshop.aims')}
                limit={LIMITS.aims}
                start={view.aims}
                rows={4}
                hint={text('forms.noIds')}
              />
            )}
          >
            {view.aims !== '' ? (
              <p className={card.prose}>{view.aims}</p>
            ) : (
              !view.canEdit && <p className={card.quiet}>{text('workshop.aims.none')}</p>
            )}
          </EditInPlace>
          <p className={card.rule}>
            <Icon name="shield" size={16} /> {text('workshop.anonymous')}
          </p>
        </div>
        <div>
          <h3 className={card.caption}>{text('workshop.field.services')}</h3>
          <EditInPlace
            label={text('workshop.field.services')}
            add={view.services.length === 0 ? text('workshop.services.add') : undefined}
            read={(data) => ({ services: data.getAll('services').map(String) })}
            editor={() => (
              <fieldset className={card.boxes}>
                <legend className="unseen">{text('workshop.field.services')}</legend>
                {(me?.services ?? []).map(({ id }) => (
                  <Checkbox
                    key={id}
                    name="services"
                    value={id}
                    label={capital(name(id))}
                    defaultChecked={view.services.includes(id)}
                  />
                ))}
              </fieldset>
            )}
          >
            {view.services.length > 0 ? (
              <ul className={card.tags}>
                {view.services.map((id) => (
                  <li key={id}>{name(id)}</li>
                ))}
              </ul>
            ) : (
              !view.canEdit && <p className={card.quiet}>{text('workshop.services.none')}</p>
            )}
          </EditInPlace>
        </div>
      </div>
    </section>
  );
}
