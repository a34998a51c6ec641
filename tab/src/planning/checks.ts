/** 'Ennen julkaisua' as lines: what is fine, what warns, what keeps the draft from being published. Pure. */

import type { PlanView, WorkshopRow } from '#contract/clock.ts';
import { ascending } from '../clock/ring/days.ts';
import { dateWords, type Sayer, titleWords } from '../clock/words.ts';
import type { PlainKey } from '../i18n.ts';

export interface Where {
  readonly workshop: string;
  /** 'to 27.1. · Kun rahat eivät riitä' */
  readonly words: string;
  /** Field that mends it in the dialog. */
  readonly field: 'date' | 'title' | 'theme' | 'roles';
}
export interface Check {
  readonly key: string;
  readonly state: 'fine' | 'warns' | 'blocks';
  readonly title: string;
  readonly note: string;
  readonly where: readonly Where[];
}

/** 'to 27.1. · Otsikko' of a workshop, as far as it has them. */
export function whereWords(say: Sayer, row: WorkshopRow | undefined): string {
  if (!row) return '';
  const date = row.date === null ? say.text('clock.noDate') : dateWords(say.lang, row.date);
  return `${date} · ${titleWords(say, row)}`;
}

/** Ids by date, those without one first. */
function inDateOrder(ids: readonly string[], rows: ReadonlyMap<string, WorkshopRow>): readonly string[] {
  const date = (id: string) => rows.get(id)?.date ?? '';
  return ids.toSorted((a, b) => ascending(date(a), date(b)));
}

/** Words of a holiday or eve; '' of an id that the tab does not know. */
export function holidayWords({ text }: Sayer, id: string, knows: (key: string) => key is PlainKey): string {
  const key = `holiday.${id}`;
  return knows(key) ? text(key) : '';
}

interface Words extends Sayer {
  readonly knows: (key: string) => key is PlainKey;
}

/** The lines in their order; those that are fine are short. */
export function checksOf(say: Words, plan: PlanView, workshops: readonly WorkshopRow[]): readonly Check[] {
  const { text } = say;
  const rows = new Map(workshops.map((row) => [row.id, row]));
  const live = workshops.filter(({ state }) => state !== 'cancelled');
  const where = (ids: readonly string[], field: Where['field'], more: (id: string) => string = () => '') =>
    inDateOrder(ids, rows).map((id): Where => {
      const extra = more(id);
      const words = whereWords(say, rows.get(id));
      return { workshop: id, field, words: extra === '' ? words : `${words} · ${extra}` };
    });
  const check = (
    key: string,
    state: Check['state'],
    title: string,
    note: string,
    places: readonly Where[] = [],
  ): Check => ({ key, state, title, note, where: places });
  /** A demand of publishing: fine, or so many missing. */
  const demand = (
    name: 'dates' | 'titles' | 'themes',
    ids: readonly string[],
    field: Where['field'],
    fine: string,
  ): Check =>
    ids.length === 0
      ? check(name, 'fine', text(`planning.${name}`), fine)
      : check(name, 'blocks', text(`planning.${name}.missing`, { n: ids.length }), '', where(ids, field));

  const trouble: Check[] = [];
  if (plan.clashes.length > 0) {
    const labels = plan.clashes.map(({ label }) => label).join(', ');
    trouble.push(
      check('clashes', 'blocks', text('planning.clashes'), text('planning.clashes.why', { labels })),
    );
  }
  if (plan.outside.length > 0) {
    const n = plan.outside.length;
    trouble.push(
      check(
        'outside',
        'blocks',
        text('planning.outside', { n }),
        text('planning.outside.why'),
        where(plan.outside, 'date'),
      ),
    );
  }
  if (plan.onHoliday.length > 0) {
    const holidays = new Map(plan.onHoliday.map(({ workshop, holiday }) => [workshop, holiday]));
    const n = plan.onHoliday.length;
    const places = where([...holidays.keys()], 'date', (id) =>
      holidayWords(say, holidays.get(id) ?? '', say.knows),
    );
    trouble.push(
      check('holidays', 'warns', text('planning.holidays', { n }), text('planning.overlapping.why'), places),
    );
  }
  if (plan.overlapping.length > 0) {
    const n = plan.overlapping.length;
    const places = where(plan.overlapping, 'date');
    trouble.push(
      check(
        'overlapping',
        'warns',
        text('planning.overlapping', { n }),
        text('planning.overlapping.why'),
        places,
      ),
    );
  }
  if (plan.clockChanges.length > 0) {
    const n = plan.clockChanges.length;
    const places = where(
      plan.clockChanges.map(({ workshop }) => workshop),
      'date',
    );
    trouble.push(
      check(
        'clockChange',
        'warns',
        text('planning.clockChange', { n }),
        text('planning.clockChange.why'),
        places,
      ),
    );
  }
  const n = live.length;
  const quiet = plan.onHoliday.length + plan.overlapping.length + plan.outside.length === 0;
  const backups = plan.noBackup.reduce((sum, { roles }) => sum + roles.length, 0);
  const roles = new Map(plan.noBackup.map(({ workshop, roles: names }) => [workshop, names.join(', ')]));
  return [
    demand(
      'dates',
      plan.noDate,
      'date',
      quiet ? text('planning.dates.fine', { n }) : text('clock.workshops', { n }),
    ),
    ...trouble,
    demand('titles', plan.noTitle, 'title', text('planning.titles.fine')),
    demand('themes', plan.noTheme, 'theme', text('planning.themes.fine')),
    backups === 0
      ? check('backups', 'fine', text('planning.backups'), text('planning.backups.fine'))
      : check(
          'backups',
          'warns',
          text('planning.backups.missing', { n: backups }),
          text('planning.backups.why'),
          where([...roles.keys()], 'roles', (id) => roles.get(id) ?? ''),
        ),
  ];
}

/** What a copied date was moved for, in words. */
export function moveWords(say: Words, { wanted, why }: PlanView['moves'][number]): string {
  const date = dateWords(say.lang, wanted);
  if (why === 'fifth') return say.text('planning.move.fifth', { wanted: date });
  const holiday = holidayWords(say, why, say.knows);
  if (holiday === '') return say.text('planning.move.outside', { wanted: date });
  return say.text('planning.move.holiday', { wanted: date, holiday });
}
