/** Roles with their holders and backups; a missing backup stands there in words. */
import { LIMITS } from '#contract/limits.ts';
import type { RoleView, WorkshopView } from '#contract/workshop.ts';
import { EditInPlace } from '../forms/edit-in-place.tsx';
import { LineField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { useText } from '../i18n.ts';
import { Adding } from './adding.tsx';
import card from './card.module.css';
import { Icon } from './icons.tsx';
import { RemovePart } from './parts.tsx';
import { PersonCell } from './person-cell.tsx';
import table from './table.module.css';

type Props = { readonly view: WorkshopView };

function RoleRow({ view, role }: Props & { readonly role: RoleView }) {
  const text = useText();
  const { id, name, about, holder, backup } = role;
  const lacking = (
    <span className={card.lacking}>
      <Icon name="warning" size={16} /> {text('workshop.missing')}
    </span>
  );
  return (
    <tr>
      <th scope="row">
        <EditInPlace
          label={name}
          read={(data) => ({
            [`role.${id}.name`]: String(data.get(`role.${id}.name`)),
            [`role.${id}.about`]: String(data.get(`role.${id}.about`)),
          })}
          editor={(form) => (
            <>
              <LineField
                form={form}
                name={`role.${id}.name`}
                label={text('workshop.role')}
                start={name}
                limit={LIMITS.roleName}
              />
              <FilteredField
                form={form}
                name={`role.${id}.about`}
                label={text('workshop.field.about')}
                start={about}
                limit={LIMITS.about}
              />
            </>
          )}
        >
          <div>
            {name}
            {about !== '' && <span className={card.about}>{about}</span>}
          </div>
        </EditInPlace>
      </th>
      <td data-label={text('workshop.holder')}>
        <PersonCell
          path={`role.${id}.holder`}
          person={holder}
          label={`${text('workshop.holder')}: ${name}`}
          canEdit={view.canEdit}
          missing={lacking}
        />
      </td>
      <td data-label={text('workshop.backup')}>
        <PersonCell
          path={`role.${id}.backup`}
          person={backup}
          label={`${text('workshop.backup')}: ${name}`}
          canEdit={view.canEdit}
          missing={lacking}
          takeOver={text('workshop.beBackup')}
        />
      </td>
      {view.canEdit && (
        <td className={table.end}>
          <RemovePart view={view} part={id} name={name} />
        </td>
      )}
    </tr>
  );
}

export function Roles({ view }: Props) {
  const text = useText();
  const missing = view.missingBackups.length;
  return (
    <section className={card.card} aria-labelledby="roles">
      <div className={card.cardHead}>
        <h2 id="roles">{text('workshop.roles')}</h2>
        {missing > 0 && (
          <span className={card.badge}>
            <Icon name="warning" size={16} /> {text('workshop.backupsMissing', { n: missing })}
          </span>
        )}
      </div>
      {view.roles.length > 0 ? (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{text('workshop.role')}</th>
              <th scope="col">{text('workshop.holder')}</th>
              <th scope="col">{text('workshop.backup')}</th>
              {view.canEdit && (
                <th scope="col">
                  <span className="unseen">{text('forms.remove')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {view.roles.map((role) => (
              <RoleRow key={role.id} view={view} role={role} />
            ))}
          </tbody>
        </table>
      ) : (
        <p className={card.quiet}>{text(view.canEdit ? 'workshop.roles.teach' : 'workshop.roles.none')}</p>
      )}
      {view.canEdit && (
        <Adding
          verb="role.add"
          label={text('workshop.roles.add')}
          body={(data) => ({
            workshop: view.id,
            name: String(data.get('name')),
            about: String(data.get('about')),
          })}
        >
          {(form) => (
            <div className={card.row}>
              <LineField
                form={form}
                name="name"
                label={text('workshop.role')}
                limit={LIMITS.roleName}
                required
              />
              <FilteredField
                form={form}
                name="about"
                label={text('workshop.field.about')}
                limit={LIMITS.about}
              />
            </div>
          )}
        </Adding>
      )}
    </section>
  );
}
