/** Who has a role or a task, or that nobody has; for planners with a way to change it. */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PersonView } from '#contract/workshop.ts';
import { useView } from '../api/query.tsx';
import { initialsOf, type PickedRef } from '../forms/person.ts';
import { PersonPicker } from '../forms/person-picker.tsx';
import { useReturnFocus } from '../forms/return-focus.ts';
import { useText } from '../i18n.ts';
import card from './card.module.css';
import { shownPerson } from './changes.ts';
import { Icon } from './icons.tsx';
import { useSave } from './save.tsx';
import { personWords } from './say.ts';
import table from './table.module.css';

interface PersonCellProps {
  /** Path of the field: 'role.<id>.backup'. */
  readonly path: string;
  readonly person: PersonView | null;
  /** What for, in words: 'Varalla: Fasilitaattori'. */
  readonly label: string;
  readonly canEdit: boolean;
  /** How a lack looks; default: '–'. */
  readonly missing?: ReactNode;
  /** 'Ryhdy varalle': takes it oneself with one press. */
  readonly takeOver?: string;
}

export function PersonCell({ path, person, label, canEdit, missing, takeOver }: PersonCellProps) {
  const text = useText();
  const save = useSave();
  const { data: me } = useView('me', {});
  const [picking, setPicking] = useState(false);
  const button = useReturnFocus(picking);

  const set = (ref: PickedRef | null): void => {
    setPicking(false);
    save.field(path, ref, shownPerson(ref, me?.objectId));
  };
  if (picking) {
    return (
      <div className={table.picking}>
        <PersonPicker label={label} open canBeMe onPick={set} onCancel={() => setPicking(false)} />
        {person && (
          <Button appearance="subtle" onClick={() => set(null)}>
            {text('forms.person.clear', { name: person.name })}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={table.person}>
      {person ? (
        <>
          <span className={table.initials} aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <span>{personWords(text, person)}</span>
        </>
      ) : (
        (missing ?? <span className={card.quiet}>{text('workshop.nobody')}</span>)
      )}
      {canEdit && !person && takeOver && me && (
        <Button
          size="small"
          onClick={() => set({ objectId: me.objectId, name: me.name })}
          aria-label={`${takeOver}: ${label}`}
        >
          {takeOver}
        </Button>
      )}
      {canEdit && (
        <Button
          ref={button}
          data-quiet={person !== null || undefined}
          appearance="subtle"
          size="small"
          icon={<Icon name={person ? 'pencil' : 'plus'} size={16} />}
          aria-label={text(person ? 'workshop.changePerson' : 'workshop.choosePerson', { what: label })}
          onClick={() => setPicking(true)}
        />
      )}
    </div>
  );
}
