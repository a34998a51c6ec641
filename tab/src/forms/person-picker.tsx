/**
 * Picks somebody of the staff: Teams' own picker where it has one, else a field that offers the names that
 * Pajakello knows and takes a typed one.
 */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useView } from '../api/query.tsx';
import { useHost } from '../host/host.ts';
import { useText } from '../i18n.ts';
import { patient } from '../patience.ts';
import classes from './forms.module.css';
import type { PickedRef } from './person.ts';

const NameBox = lazy(patient(() => import('./name-box.tsx')));

export interface PersonPickerProps {
  /** Whom one picks, for the field and the button. */
  readonly label: string;
  readonly onPick: (ref: PickedRef) => void;
  readonly onCancel?: () => void;
  /** A name without a Teams account is taken, too; default yes. */
  readonly canType?: boolean;
  /** Opens the field at once; default: a button opens it. */
  readonly open?: boolean;
  /** Offers 'Minä itse'. */
  readonly canBeMe?: boolean;
}

export function PersonPicker({
  label,
  onPick,
  onCancel,
  canType = true,
  open = false,
  canBeMe = false,
}: PersonPickerProps) {
  const text = useText();
  const host = useHost();
  const { data: me } = useView('me', {}, { enabled: canBeMe });
  const [typing, setTyping] = useState(open);

  async function choose(): Promise<void> {
    const people = await host.pickPeople();
    const first = people?.[0];
    if (people === null) setTyping(true);
    else if (first) onPick(first);
  }

  const cancel = () => {
    setTyping(false);
    onCancel?.();
  };

  return (
    <div className={classes.picker}>
      {typing ? (
        <Suspense fallback={null}>
          <NameBox label={label} canType={canType} onPick={onPick} onCancel={cancel} autoFocus />
        </Suspense>
      ) : (
        <Button onClick={() => void choose()} aria-label={`${text('forms.person.choose')}: ${label}`}>
          {text('forms.person.choose')}
        </Button>
      )}
      {canBeMe && me && (
        <Button onClick={() => onPick({ objectId: me.objectId, name: me.name })}>
          {text('forms.person.me')}
        </Button>
      )}
      {(typing || onCancel) && <Button onClick={cancel}>{text('forms.cancel')}</Button>}
    </div>
  );
}
