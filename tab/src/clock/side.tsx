/** Three clocks side by side: small rings, and below them each theme's months in every clock. A chunk of its own. */
import { useMemo, useState } from 'react';
import type { ClockTab } from '#contract/clock.ts';
import { useView } from '../api/query.tsx';
import { useWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import type { Shown } from './drawing/drawing.tsx';
import { SkeletonRing, stageAlone } from './drawing/skeleton.tsx';
import { Swatch } from './drawing/swatch.tsx';
import { MiniRing } from './mini-ring.tsx';
import { nearClocks, routeOfClock } from './near.ts';
import { monthOf } from './ring/days.ts';
import classes from './side.module.css';
import { monthWord, titleWords } from './words.ts';

const DIAMETER = 272;

interface Pointed {
  readonly theme: string | null;
  readonly month: number | null;
}
const NOWHERE: Pointed = { theme: null, month: null };

function OneClock({
  tab,
  network,
  pointed,
}: {
  readonly tab: ClockTab;
  readonly network: string;
  readonly pointed: Pointed;
}) {
  const { text } = useWords();
  const view = useNear(network, tab);
  const live = (rows: readonly { readonly state: string }[]) =>
    rows.filter(({ state }) => state !== 'cancelled').length;
  return (
    <a className={classes.clock} href={hrefOf(routeOfClock(tab))}>
      {view ? (
        <MiniRing view={view} size={DIAMETER} band={0.2} marks month={pointed.month} theme={pointed.theme} />
      ) : (
        <SkeletonRing firstMonth={tab.firstMonth} stage={stageAlone(DIAMETER / 2 - 8)} />
      )}
      <span className={classes.middle}>
        <span className={classes.when}>{text(`clock.when.${tab.when}`)}</span>
        <strong>{tab.label}</strong>
        {view && <span>{text('clock.workshops', { n: live(view.workshops) })}</span>}
        {view && <span>{text('clock.consultations', { n: live(view.consultations) })}</span>}
      </span>
    </a>
  );
}

/** The view of a clock nearby; null before it is there. */
function useNear(network: string, tab: ClockTab | undefined): Shown | null {
  const { data } = useView(
    'clock',
    { network, ...(tab ? { clock: tab.id } : {}) },
    { enabled: tab !== undefined },
  );
  return data?.clock ? (data as Shown) : null;
}

/** Themes of all clocks by name: the same name in two years is the same theme. */
function useThemes(views: readonly (Shown | null)[]) {
  return useMemo(() => {
    const names = new Map<
      string,
      { readonly name: string; readonly colour: Shown['clock']['themes'][number]['colour'] }
    >();
    for (const view of views.toReversed())
      for (const { name, colour } of view?.clock.themes ?? [])
        if (!names.has(name)) names.set(name, { name, colour });
    return [...names.values()];
  }, [views]);
}

function Cell({ view, name }: { readonly view: Shown | null; readonly name: string | null }) {
  const say = useWords();
  const { text, lang } = say;
  const theme = view?.clock.themes.find((one) => one.name === name);
  const rows = (view?.workshops ?? []).filter(
    (row) =>
      row.state !== 'cancelled' && (name === null ? row.theme === null : theme && row.theme === theme.id),
  );
  if (rows.length === 0) return <td className={classes.nothing}>{text('clock.side.none')}</td>;
  return (
    <td>
      <ul className={classes.cell}>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={hrefOf({ page: 'workshop', workshop: row.id })}>{titleWords(say, row)}</a>
            <span>{row.date ? monthWord(lang, monthOf(row.date)) : text('clock.noDate')}</span>
          </li>
        ))}
      </ul>
    </td>
  );
}

/** The clocks near the one shown, and what they have in common. */
export default function SideBySide({
  view,
  clocks,
}: {
  readonly view: Shown;
  readonly clocks: readonly ClockTab[];
}) {
  const { text, lang } = useWords();
  const [pointed, setPointed] = useState(NOWHERE);
  const network = view.network.id;
  const near = nearClocks(clocks, view.clock.id).slice(0, 3);
  const first = useNear(network, near[0]);
  const second = useNear(network, near[1]);
  const third = useNear(network, near[2]);
  const views = useMemo(
    () => [first, second, third].slice(0, near.length),
    [first, second, third, near.length],
  );
  const themes = useThemes(views);
  const bare = views.some((one) =>
    one?.workshops.some(({ theme, state }) => theme === null && state !== 'cancelled'),
  );
  return (
    <section className={classes.side} aria-label={text('clock.side')}>
      <div className={classes.clocks}>
        {near.map((tab) => (
          <OneClock key={tab.id} tab={tab} network={network} pointed={pointed} />
        ))}
      </div>
      <div className={classes.pickers} onPointerLeave={() => setPointed(NOWHERE)}>
        <p className={classes.hint} id="side-hint">
          {text('clock.side.hint')}
        </p>
        <fieldset className={classes.months} aria-describedby="side-hint">
          <legend className="unseen">{text('clock.side.months')}</legend>
          {view.clock.months.map((month, index) => (
            <button
              key={month}
              type="button"
              aria-pressed={pointed.month === index}
              onPointerEnter={() => setPointed({ theme: null, month: index })}
              onClick={() => setPointed({ theme: null, month: pointed.month === index ? null : index })}
            >
              {monthWord(lang, month)}
            </button>
          ))}
        </fieldset>
      </div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption>{text('clock.side.compare')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('clock.side.theme')}</th>
              {near.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {themes.map(({ name, colour }) => (
              <tr
                key={name}
                onPointerEnter={() => setPointed({ theme: name, month: null })}
                onPointerLeave={() => setPointed(NOWHERE)}
              >
                <th scope="row">
                  <span className={classes.theme}>
                    <Swatch colour={colour} size={22} /> {name}
                  </span>
                </th>
                {views.map((one, index) => (
                  <Cell key={near[index]?.id} view={one} name={name} />
                ))}
              </tr>
            ))}
            {bare && (
              <tr>
                <th scope="row">
                  <span className={classes.theme}>
                    <Swatch colour={null} size={22} /> {text('clock.side.noTheme')}
                  </span>
                </th>
                {views.map((one, index) => (
                  <Cell key={near[index]?.id} view={one} name={null} />
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
