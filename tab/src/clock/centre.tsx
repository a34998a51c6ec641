/** The words in the middle of the ring, as they stand on the screen. */
import { useWords } from '../i18n.ts';
import classes from './centre.module.css';
import { Swatch } from './drawing/swatch.tsx';
import type { Middle } from './middle.ts';

export function Centre({
  middle,
  size = 'full',
}: {
  readonly middle: Middle;
  readonly size?: 'full' | 'medium' | 'small';
}) {
  const { text } = useWords();
  const { colour, kicker, big, title, note, open } = middle;
  return (
    <div className={classes.centre} data-size={size}>
      {kicker !== '' && (
        <p className={classes.kicker}>
          {colour !== null && size !== 'small' && <Swatch colour={colour} size={20} />}
          <span>{kicker}</span>
        </p>
      )}
      {big !== '' && <p className={classes.big}>{big}</p>}
      {title !== '' && (
        <p className={classes.title}>
          {open === null || size !== 'medium' ? title : <a href={`#/workshop/${open}`}>{title}</a>}
        </p>
      )}
      {note !== '' && size !== 'small' && <p className={classes.note}>{note}</p>}
      {open !== null && size === 'full' && (
        <a className={classes.open} href={`#/workshop/${open}`}>
          {text('clock.open')}
        </a>
      )}
    </div>
  );
}
