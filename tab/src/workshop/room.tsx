/** How many each way of taking part can hold; empty: no limit. */
import type { WorkshopView } from '#contract/workshop.ts';
import { waysOf } from '#contract/workshop.ts';
import { EditInPlace } from '../forms/edit-in-place.tsx';
import { LineField } from '../forms/field.tsx';
import { useText } from '../i18n.ts';
import card from './card.module.css';

const FIELD = { 'in-person': 'inPerson', remote: 'remote' } as const;

export function RoomEditor({ view }: { readonly view: WorkshopView }) {
  const text = useText();
  const ways = waysOf(view.form);
  return (
    <EditInPlace
      label={text('workshop.room')}
      add={text('workshop.room.edit')}
      adds="pencil"
      read={(data) =>
        Object.fromEntries(
          ways.map((way) => {
            const path = `capacity.${FIELD[way]}`;
            const value = String(data.get(path) ?? '').trim();
            return [path, value === '' ? null : Math.round(Number(value))];
          }),
        )
      }
      editor={(form) => (
        <div className={card.row}>
          {ways.map((way) => (
            <LineField
              key={way}
              form={form}
              name={`capacity.${FIELD[way]}`}
              type="number"
              inputMode="numeric"
              label={text(`workshop.way.${way}`)}
              hint={text('workshop.room.hint')}
              start={String(view.capacity[FIELD[way]] ?? '')}
            />
          ))}
        </div>
      )}
    />
  );
}
