/** Search and filters; on a phone behind one button. What is found is said politely. */
import { memo, useDeferredValue, useId, useState } from 'react';
import { WAYS, type Way } from '#contract/clock.ts';
import { useWords } from '../i18n.ts';
import type { Shown } from './drawing/drawing.tsx';
import classes from './filter-bar.module.css';
import { type Filters, filtersOn, NO_FILTERS } from './filters.ts';
import { Icon } from './icons.tsx';
import { serviceName } from './services.ts';
import { keepFilters } from './store.ts';

interface PickProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onPick: (id: string | null) => void;
}

function Pick({ label, all, value, options, onPick }: PickProps) {
  return (
    <span className={classes.pick} data-on={value !== null}>
      <select aria-label={label} value={value ?? ''} onChange={({ target }) => onPick(target.value || null)}>
        <option value="">{all}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" size={16} />
    </span>
  );
}

interface FilterBarProps {
  readonly services: Shown['services'];
  readonly centres: Shown['centres'];
  readonly filters: Filters;
  /** How many events fit. */
  readonly found: number;
  readonly total: string;
  readonly phone: boolean;
}

export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { services: offered, centres, filters, found, total, phone } = props;
  const words = useWords();
  const { text } = words;
  const [open, setOpen] = useState(false);
  const area = useId();
  const on = filtersOn(filters);
  const said = useDeferredValue(on > 0 ? text('clock.found', { n: found }) : '');
  const shown = !phone || open || filters.search !== '';
  const services = offered.map(({ id }) => ({ id, name: serviceName(words, offered, id) }));
  const ways = WAYS.map((way) => ({ id: way, name: text(`clock.way.${way}`) }));
  return (
    <search className={classes.bar} aria-label={text('clock.filters')}>
      {phone && (
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={shown}
          aria-controls={area}
          onClick={() => setOpen(!open)}
        >
          <Icon name="filter" />
          {on > 0 ? text('clock.filters.count', { n: on }) : text('clock.filters.open')}
        </button>
      )}
      <div id={area} className={classes.fields} hidden={!shown}>
        <span className={classes.search}>
          <Icon name="search" />
          <input
            type="search"
            aria-label={text('clock.search')}
            placeholder={text('clock.search')}
            value={filters.search}
            maxLength={80}
            autoComplete="off"
            onChange={({ target }) => keepFilters({ search: target.value })}
          />
        </span>
        {services.length > 0 && (
          <Pick
            label={text('clock.services')}
            all={text('clock.services.all')}
            value={filters.service}
            options={services}
            onPick={(service) => keepFilters({ service })}
          />
        )}
        {centres.length > 1 && (
          <Pick
            label={text('clock.centres')}
            all={text(centres.length === 2 ? 'clock.centres.both' : 'clock.centres.all')}
            value={filters.centre}
            options={centres}
            onPick={(centre) => keepFilters({ centre })}
          />
        )}
        <Pick
          label={text('clock.way')}
          all={text('clock.way.all')}
          value={filters.way}
          options={ways}
          onPick={(way) => keepFilters({ way: way as Way | null })}
        />
        <label className={classes.mine} data-on={filters.mine}>
          <input
            type="checkbox"
            checked={filters.mine}
            onChange={({ target }) => keepFilters({ mine: target.checked })}
          />
          {text('clock.mine')}
        </label>
        {on > 0 && (
          <button type="button" className={classes.clear} onClick={() => keepFilters(NO_FILTERS)}>
            {text('clock.filters.clear')}
          </button>
        )}
      </div>
      <p className={classes.total}>{total}</p>
      <p className="unseen" role="status">
        {said}
      </p>
    </search>
  );
});
