/** The clock on a phone: the next workshop beside a small ring over the list; it opens the full one (`phone-ring.tsx`). */
import { useWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import type { Shown } from './drawing/drawing.tsx';
import { Swatch } from './drawing/swatch.tsx';
import { MiniRing } from './mini-ring.tsx';
import classes from './phone.module.css';
import type { Clock } from './use-clock.ts';
import { dateWords } from './words.ts';

const PICTURE = 126;

/** Next workshop in words, and the picture that opens the ring. */
export function PhoneHead({
  view,
  clock,
  onOpen,
}: {
  readonly view: Shown;
  readonly clock: Clock;
  readonly onOpen: () => void;
}) {
  const { text, lang } = useWords();
  const { colour, kicker, big, title, note, open } = clock.middle;
  return (
    <div className={classes.head}>
      <div className={classes.next}>
        {kicker !== '' && (
          <p className={classes.kicker}>
            {colour !== null && <Swatch colour={colour} size={20} />} {kicker}
          </p>
        )}
        {big !== '' && <p className={classes.big}>{big}</p>}
        {title !== '' && (
          <p className={classes.title}>
            {open === null ? title : <a href={hrefOf({ page: 'workshop', workshop: open })}>{title}</a>}
          </p>
        )}
        {note !== '' && <p className={classes.note}>{note}</p>}
      </div>
      <button type="button" className={classes.picture} onClick={onOpen}>
        <span className="unseen">{text('clock.phone.open')}</span>
        <MiniRing view={view} size={PICTURE} />
        <span className={classes.today}>
          <span>{text('clock.today')}</span>
          <strong>{dateWords(lang, view.today).replace(/^\S+ /, '')}</strong>
        </span>
      </button>
    </div>
  );
}
