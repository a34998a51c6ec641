/** The head of the page: heading, the clocks (past, running, planned), the view, and what else can be done. */

import { type ReactNode, useState } from 'react';
import type { ClockTab } from '#contract/clock.ts';
import { useText } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import classes from './head.module.css';
import { type ClockIcon, Icon } from './icons.tsx';
import { nearClocks, routeOfClock } from './near.ts';
import type { ViewName } from './store.ts';

/** A little ring beside a clock's name: whole, running with a hand's part, dashed. */
function WhenIcon({ when }: { readonly when: ClockTab['when'] }) {
  return (
    <svg
      className={classes.when}
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
      data-when={when}
    >
      <circle cx="9" cy="9" r="6.5" />
      {when === 'running' && <path d="M9 2.5a6.5 6.5 0 0 1 0 13" />}
    </svg>
  );
}

export function ClockSwitch({
  clocks,
  shown,
}: {
  readonly clocks: readonly ClockTab[];
  readonly shown: string;
}) {
  const text = useText();
  const near = nearClocks(clocks, shown);
  const others = clocks.filter((clock) => !near.includes(clock));
  return (
    <nav className={classes.clocks} aria-label={text('clock.clocks')}>
      <ul className={classes.segments}>
        {near.map((clock) => (
          <li key={clock.id}>
            <a
              href={hrefOf(routeOfClock(clock))}
              className={classes.segment}
              aria-current={clock.id === shown ? 'page' : undefined}
            >
              <WhenIcon when={clock.when} />
              <span>{text(`clock.when.${clock.when}`)}</span>
              <span className={classes.years}>{clock.label}</span>
            </a>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <select
          className={classes.others}
          aria-label={text('clock.others')}
          value=""
          onChange={({ target }) => {
            const chosen = clocks.find(({ id }) => id === target.value);
            if (chosen) location.hash = hrefOf(routeOfClock(chosen));
          }}
        >
          <option value="" disabled>
            {text('clock.others')}
          </option>
          {others.map(({ id, label, when }) => (
            <option key={id} value={id}>
              {`${label} · ${text(`clock.when.${when}`)}`}
            </option>
          ))}
        </select>
      )}
    </nav>
  );
}

const VIEWS: readonly { readonly view: ViewName; readonly icon: ClockIcon }[] = [
  { view: 'ring', icon: 'ring' },
  { view: 'list', icon: 'list' },
  { view: 'side', icon: 'side' },
];

interface ViewSwitchProps {
  readonly view: ViewName;
  readonly sides: boolean;
  readonly onView: (view: ViewName) => void;
}

export function ViewSwitch({ view, sides, onView }: ViewSwitchProps) {
  const text = useText();
  return (
    <fieldset className={classes.views}>
      <legend className="unseen">{text('clock.view')}</legend>
      {VIEWS.filter((one) => sides || one.view !== 'side').map((one) => (
        <button
          key={one.view}
          type="button"
          className={classes.segment}
          aria-pressed={one.view === view}
          data-view={one.view}
          title={text(`clock.view.${one.view}`)}
          onClick={() => onView(one.view)}
        >
          <Icon name={one.icon} />
          <span>{text(`clock.view.${one.view}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface HeadProps {
  readonly title: string;
  readonly sub: string;
  /** Where the person is in several networks. */
  readonly networks: readonly { readonly id: string; readonly name: string }[];
  readonly network: string;
  readonly onNetwork: (id: string) => void;
  readonly children: ReactNode;
}

export function Head({ title, sub, networks, network, onNetwork, children }: HeadProps) {
  const text = useText();
  const [pending, setPending] = useState<string | null>(null);
  return (
    <header className={classes.head}>
      <div className={classes.names}>
        <h1>{title}</h1>
        {networks.length > 1 ? (
          <select
            className={classes.network}
            aria-label={text('clock.network')}
            value={pending ?? network}
            onChange={({ target }) => {
              setPending(target.value);
              onNetwork(target.value);
            }}
          >
            {networks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <p>{sub}</p>
        )}
      </div>
      {children}
    </header>
  );
}
