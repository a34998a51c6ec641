/** What followed from the workshop, and the PDSA items that belong to it. */
import { LIMITS } from '#contract/limits.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { AddDevelopment } from '../development/add.tsx';
import { DevelopmentStrip } from '../development/strip.tsx';
import { EditInPlace } from '../forms/edit-in-place.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { useText } from '../i18n.ts';
import card from './card.module.css';

export function Followed({ view }: { readonly view: WorkshopView }) {
  const text = useText();
  const { followed, developments, canEdit, state } = view;
  if (!canEdit && followed === '' && developments.length === 0) return null;
  return (
    <section className={card.card} aria-labelledby="followed">
      <div className={card.cardHead}>
        <h2 id="followed">{text('workshop.followed')}</h2>
        {developments.length > 0 && <span className={card.quiet}>{text('development.heading')}</span>}
      </div>
      {(followed !== '' || (canEdit && state === 'held')) && (
        <EditInPlace
          label={text('workshop.followed')}
          add={followed === '' ? text('workshop.followed.add') : undefined}
          read={(data) => ({ followed: String(data.get('followed')) })}
          editor={(form) => (
            <FilteredField
              form={form}
              name="followed"
              label={text('workshop.followed')}
              start={followed}
              limit={LIMITS.followed}
              rows={3}
              hint={text('forms.noIds')}
            />
          )}
        >
          {followed !== '' && <p className={card.prose}>{followed}</p>}
        </EditInPlace>
      )}
      {developments.map((item) => (
        <DevelopmentStrip key={item.id} item={item} />
      ))}
      {developments.length === 0 && canEdit && <p className={card.quiet}>{text('development.teachHere')}</p>}
      {canEdit && <AddDevelopment network={view.network} workshop={view.id} />}
    </section>
  );
}
