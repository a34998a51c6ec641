/** A phone's full ring, with the events of one month below it. Loaded when it is opened. */
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import type { Shown } from './drawing/drawing.tsx';
import { groupsOf } from './groups.ts';
import { Icon } from './icons.tsx';
import classes from './phone.module.css';
import { monthOf } from './ring/days.ts';
import { RingCard } from './ring-card.tsx';
import { MeetingRow, WorkshopLine } from './row.tsx';
import type { Clock } from './use-clock.ts';
import { monthHeading } from './words.ts';

export default function PhoneRing({
  view,
  clock,
  onBack,
}: {
  readonly view: Shown;
  readonly clock: Clock;
  readonly onBack: () => void;
}) {
  const { text, lang } = useWords();
  const { months, firstMonth } = view.clock;
  const first = months.includes(monthOf(view.today)) ? monthOf(view.today) : (months[0] ?? firstMonth);
  const [month, setMonth] = useState(first);
  const index = months.indexOf(month);
  const all = groupsOf(view, clock.fits, { past: true });
  const group = all.find((one) => one.month === month);
  const rows = group?.rows ?? [];
  const n = rows.length;
  const held = group?.held ?? 0;
  const name = monthHeading(lang, month, firstMonth);
  const turn = (by: number) => setMonth(months[index + by] ?? month);
  return (
    <>
      <RingCard
        view={view}
        fits={clock.fits}
        middle={clock.middle}
        lit={null}
        onShow={(ids) => {
          const found = all.find((one) => one.rows.some(({ id }) => ids.includes(id)));
          if (found) setMonth(found.month);
        }}
        onMonth={setMonth}
      >
        <div className={classes.month}>
          <button
            type="button"
            disabled={index <= 0}
            aria-label={text('clock.phone.before')}
            onClick={() => turn(-1)}
          >
            <Icon name="back" />
          </button>
          <div role="status">
            <h2>{name}</h2>
            <p>{held > 0 ? text('clock.eventsHeld', { n, held }) : text('clock.events', { n })}</p>
          </div>
          <button
            type="button"
            disabled={index < 0 || index >= months.length - 1}
            aria-label={text('clock.phone.after')}
            onClick={() => turn(1)}
          >
            <Icon name="next" />
          </button>
        </div>
        <ul className={classes.rows} aria-label={text('clock.phone.month')}>
          {rows.map((one) =>
            one.kind === 'workshop' ? (
              <WorkshopLine
                key={one.id}
                view={view}
                row={one.row}
                next={one.id === clock.next?.id}
                wide={false}
              />
            ) : (
              <MeetingRow key={one.id} row={one.row} today={view.today} centres={view.centres} />
            ),
          )}
        </ul>
      </RingCard>
      <button type="button" className={classes.back} onClick={onBack}>
        <Icon name="list" /> {text('clock.phone.back')}
      </button>
    </>
  );
}
