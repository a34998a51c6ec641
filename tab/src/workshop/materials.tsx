/** Links to materials; they open outside Teams' frame. */
import { LIMITS } from '#contract/limits.ts';
import type { MaterialView, WorkshopView } from '#contract/workshop.ts';
import { EditInPlace } from '../forms/edit-in-place.tsx';
import { LineField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { useText } from '../i18n.ts';
import { Adding } from './adding.tsx';
import card from './card.module.css';
import { Icon } from './icons.tsx';
import { RemovePart } from './parts.tsx';

type Props = { readonly view: WorkshopView };

function Material({ view, material }: Props & { readonly material: MaterialView }) {
  const text = useText();
  const { id, name, url } = material;
  return (
    <li className={card.material}>
      <EditInPlace
        label={name}
        className={card.grow}
        read={(data) => ({
          [`material.${id}.name`]: String(data.get(`material.${id}.name`)),
          [`material.${id}.url`]: String(data.get(`material.${id}.url`)).trim(),
        })}
        editor={(form) => (
          <>
            <FilteredField
              form={form}
              name={`material.${id}.name`}
              label={text('workshop.field.name')}
              start={name}
              limit={LIMITS.material}
            />
            <LineField
              form={form}
              name={`material.${id}.url`}
              type="url"
              label={text('workshop.field.url')}
              start={url}
            />
          </>
        )}
      >
        <a className={card.grow} href={url} target="_blank" rel="noreferrer">
          <Icon name="document" />
          <span>{name}</span>
          <Icon name="open" size={16} />
          <span className="unseen">{text('workshop.opensOutside')}</span>
        </a>
      </EditInPlace>
      {view.canEdit && <RemovePart view={view} part={id} name={name} />}
    </li>
  );
}

export function Materials({ view }: Props) {
  const text = useText();
  const { materials, canEdit } = view;
  return (
    <section className={card.card} aria-labelledby="materials">
      <h2 id="materials">{text('workshop.materials')}</h2>
      {materials.length > 0 ? (
        <ul className={card.lines}>
          {materials.map((material) => (
            <Material key={material.id} view={view} material={material} />
          ))}
        </ul>
      ) : (
        <p className={card.quiet}>{text(canEdit ? 'workshop.materials.teach' : 'workshop.materials.none')}</p>
      )}
      {canEdit && (
        <Adding
          verb="material.add"
          label={text('workshop.materials.add')}
          appearance="subtle"
          body={(data) => ({
            workshop: view.id,
            name: String(data.get('name')),
            url: String(data.get('url')).trim(),
          })}
        >
          {(form) => (
            <>
              <FilteredField
                form={form}
                name="name"
                label={text('workshop.field.name')}
                limit={LIMITS.material}
                required
              />
              <LineField
                form={form}
                name="url"
                type="url"
                label={text('workshop.field.url')}
                placeholder="https://"
                required
              />
            </>
          )}
        </Adding>
      )}
    </section>
  );
}
