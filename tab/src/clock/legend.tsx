/** Themes as toggles that narrow the clock, and what the marks on the inner rings mean. */
import { memo } from 'react';
import type { ClockView } from '#contract/clock.ts';
import { useText } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import type { Shown } from './drawing/drawing.tsx';
import { Swatch } from './drawing/swatch.tsx';
import classes from './legend.module.css';
import { ringACentre } from './ring/consultations.ts';
import { stepsOf } from './ring/spans.ts';
import { yearOf } from './ring/year.ts';

function Sample({ kind }: { readonly kind: 'own' | 'others' | 'preparation' }) {
  return <span className={classes.sample} data-kind={kind} aria-hidden="true" />;
}

/** Whose consultations the two rings show: names of centres, null for 'the others'. */
export function ringNames(centres: ClockView['centres']): {
  readonly a: string | null;
  readonly b: string | null;
} {
  const first = ringACentre(centres);
  const others = centres.filter(({ id }) => id !== first);
  return {
    a: centres.find(({ id }) => id === first)?.name ?? null,
    b: others.length === 1 ? (others[0]?.name ?? null) : null,
  };
}

/** What the legend says of a view: the same objects as long as nothing of it changes. */
export function legendOf({ clock, centres, workshops, developments }: Shown) {
  const prepared =
    clock.state === 'published' &&
    workshops.some(({ state, preparation }) => state === 'coming' && preparation !== null);
  // Items that find no lane on the ring stand in the list alone: the legend says so.
  const { left } = stepsOf(yearOf(clock.firstMonth), developments);
  return { themes: clock.themes, centres, prepared, developed: developments.length > 0, inList: left.length };
}

interface LegendProps extends ReturnType<typeof legendOf> {
  readonly theme: string | null;
  readonly onTheme: (theme: string | null) => void;
}

export const Legend = memo(function Legend(props: LegendProps) {
  const { themes, centres, prepared, developed, inList, theme, onTheme } = props;
  const text = useText();
  const { a, b } = ringNames(centres);
  return (
    <div className={classes.legend}>
      {themes.length > 0 && (
        <fieldset className={classes.themes}>
          <legend className="unseen">{`${text('clock.themes')}. ${text('clock.legend.narrow')}`}</legend>
          {themes.map(({ id, name, colour }) => (
            <button
              key={id}
              type="button"
              className={classes.theme}
              aria-pressed={theme === id}
              onClick={() => onTheme(theme === id ? null : id)}
            >
              <Swatch colour={colour} size={22} />
              <span>{name}</span>
            </button>
          ))}
        </fieldset>
      )}
      <ul className={classes.marks}>
        {a !== null && (
          <li>
            <Sample kind="own" /> {text('clock.legend.own', { centre: a })}
          </li>
        )}
        {centres.length > 1 && (
          <li>
            <Sample kind="others" />{' '}
            {b === null ? text('clock.legend.others') : text('clock.legend.own', { centre: b })}
          </li>
        )}
        {a === null && centres.length > 2 && (
          <li>
            <a href={hrefOf({ page: 'mine' })}>{text('clock.legend.pickOwn')}</a>
          </li>
        )}
        {prepared && (
          <li>
            <Sample kind="preparation" /> {text('clock.legend.preparation')}
          </li>
        )}
        {developed && (
          <li>
            <span className={classes.letters} aria-hidden="true">
              P D S A
            </span>{' '}
            {text('clock.legend.development')}
          </li>
        )}
        {inList > 0 && <li>{text('clock.legend.inList', { n: inList })}</li>}
        {themes.length > 0 && (
          <li className={classes.hint} aria-hidden="true">
            {text('clock.legend.narrow')}
          </li>
        )}
      </ul>
    </div>
  );
});
