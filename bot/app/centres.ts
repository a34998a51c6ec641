/** Centres and their series as an administrator sets them (`meeting.md`, Structure). */

import type { App } from '#app.ts';
import { CENTRE_FIELDS, type CentreField, type CentreSettings, type DateRow } from '#contract/network.ts';
import type { Conflict } from '#contract/workshop.ts';
import { isDate } from '#domain/civil.ts';
import { holidayOf } from '#domain/holidays.ts';
import type { PersonKey } from '#domain/ids.ts';
import { same } from '#domain/merge.ts';
import type { Network } from '#domain/network/types.ts';
import { may, type PlanVerb } from '#domain/permissions.ts';
import { refusal, rolesOf } from '#domain/planner.ts';
import { type DateMove, withForm } from '#domain/series/change.ts';
import { isRuleDate } from '#domain/series/occurrences.ts';
import { mergedForm } from '#domain/series/saves.ts';
import { datedOf, ruleDates } from '#domain/series/span.ts';
import type { Series } from '#domain/series/types.ts';
import {
  atLocal,
  type Id,
  type Instant,
  type LocalDate,
  localDate,
  MINUTE,
  monthOf,
  plus,
} from '#domain/time.ts';
import type { Context } from './context.ts';
import { networkOfCentre, plannerIn } from './networks.ts';
import type { CentreForm, Identity, PlanningApp } from './planning.ts';
import { type Names, namesOf, personView } from './staff.ts';

/** Centres of a network (`meeting.md`). */
const MOST = 30;
const DATES = 12;

/** Saves what `change` makes of a series and tells its meetings; null leaves it. */
export type ChangeSeries = (
  id: Id,
  change: (before: Series | null) => Series | null,
) => Promise<Series | null>;

interface Parts extends Pick<App, 'series' | 'seriesOfTenant' | 'saveSeries' | 'moveDate'> {
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
  readonly changeSeries: ChangeSeries;
  readonly disconnectChat: (id: Id) => Promise<Series | null>;
}

/** What planning should know of a date: a holiday or an eve by its id, or that it is in July. */
function warningOf(date: LocalDate): string | null {
  return holidayOf(date) ?? (date.slice(5, 7) === '07' ? 'july' : null);
}

function dateRow(series: Series, rule: LocalDate, now: Instant): DateRow {
  const { date, time, start, minutes, cancelled, moved } = datedOf(series, rule);
  const over = plus(start, minutes * MINUTE) <= now;
  const coming = moved ? 'moved' : 'coming';
  return {
    ...{ rule, date, time },
    state: cancelled ? 'cancelled' : over ? 'held' : coming,
    warning: warningOf(date),
  };
}

/** A centre with its next twelve dates, this month's among them. */
export function centreSettings(
  series: Series,
  networks: readonly Network[],
  names: Names,
  me: PersonKey,
  now: Instant,
): CentreSettings {
  const { id, centre, language, joinUrl, nth, weekday, time, minutes, chairs, backups, services } = series;
  const today = localDate(now);
  const rules = Array.from({ length: DATES + 1 }, (_, k) => ruleDates(series, monthOf(today, k))).flat();
  const people = (keys: readonly PersonKey[]) => keys.map((key) => personView(key, names, me));
  return {
    ...{ id, centre, language, joinUrl, nth, weekday, time, minutes, services },
    seen: series.rev ?? 0,
    network: networkOfCentre(series, networks),
    chairs: people(chairs),
    backups: people(backups),
    connected: series.chat !== null,
    connectedBy: series.connectedBy && (names.get(series.connectedBy) ?? null),
    dates: rules.slice(0, DATES).map((rule) => dateRow(series, rule, now)),
  };
}

/** Whether a centre is as a form says. */
function isAs(series: Series, form: Pick<Series, CentreField>): boolean {
  return CENTRE_FIELDS.every((field) => same(series[field], form[field]));
}

export function centres({ now }: Context, parts: Parts) {
  const { series, seriesOfTenant, saveSeries, changeSeries, moveDate, disconnectChat, networksOf } = parts;
  const mayDo = (verb: PlanVerb, who: Identity) => may(verb, rolesOf(plannerIn(who, null)));

  async function centreOf(who: Identity, id: Id): Promise<Series | null> {
    const found = await series(id);
    return found?.tenant === who.tenant ? found : null;
  }

  /** People in a conflict are shown by their names. */
  function named({ field, ...values }: Conflict, names: Names, me: PersonKey): Conflict {
    const shown = (value: unknown) =>
      field === 'chairs' || field === 'backups'
        ? (value as readonly PersonKey[]).map((key) => personView(key, names, me))
        : value;
    return { ...values, field, yours: shown(values.yours), theirs: shown(values.theirs) };
  }

  /** What others have changed since the form was opened stays; of the same field both values come back. */
  async function saveOn(who: Identity, id: Id, sent: CentreForm, names: Names) {
    const { seen = 0, touched = CENTRE_FIELDS, ...form } = sent;
    const { tenant, person, name } = who;
    let conflicts: readonly Conflict[] = [];
    const saved = await changeSeries(id, (before) => {
      if (before?.tenant !== tenant) return null;
      const merged = mergedForm(before, { ...form, id }, { seen, touched, by: person });
      conflicts = merged.conflicts;
      return withForm(before, merged.form, { id, tenant, by: person, name, chat: null, now: now() });
    });
    if (!saved) return null;
    const known = new Map([...names, ...(Object.entries(form.names ?? {}) as [PersonKey, string][])]);
    const value = { centre: id, conflicts: conflicts.map((one) => named(one, known, person)) };
    return { ok: true, value } as const;
  }

  const saveCentre: PlanningApp['saveCentre'] = async (who, sent) => {
    if (!mayDo('centre.save', who)) return refusal('notAllowed');
    const [networks, all] = await Promise.all([networksOf(who.tenant), seriesOfTenant(who.tenant)]);
    const { seen: _, touched: __, ...form } = sent;
    const { id, network, centre } = form;
    if (id !== null && !all.some((one) => one.id === id)) return null;
    if (network !== null && !networks.some((one) => one.id === network)) return null;
    const to = networkOfCentre({ network }, networks);
    const others = all.filter((one) => one.id !== id && networkOfCentre(one, networks) === to);
    if (to !== null && others.length >= MOST) return refusal('tooMany');
    if (id !== null) return saveOn(who, id, sent, namesOf(all, networks));
    const twin = others.find((one) => one.centre === centre);
    // The same form once more is a second click; another one would overwrite the centre that is there.
    if (twin && !isAs(twin, form)) return refusal('nameTaken');
    if (twin) return { ok: true, value: { centre: twin.id, conflicts: [] } };
    const saved = await saveSeries(who.tenant, form, null, who.person);
    return { ok: true, value: { centre: saved.id, conflicts: [] } };
  };

  const disconnect: PlanningApp['disconnect'] = async (who, id) => {
    if (!mayDo('centre.disconnect', who)) return refusal('notAllowed');
    const before = await centreOf(who, id);
    if (!before) return null;
    if (before.chat === null) return refusal('unchanged');
    const after = (await disconnectChat(id)) ?? before;
    const [networks, all] = await Promise.all([networksOf(who.tenant), seriesOfTenant(who.tenant)]);
    const value = centreSettings(after, networks, namesOf([...all, before], networks), who.person, now());
    return { ok: true, value };
  };

  /** Why a date cannot be set so; null: it can. */
  function unfit(of: Series, rule: LocalDate, to: DateMove) {
    if (!(isDate(rule) && isRuleDate(of, rule))) return refusal('noLongerThere');
    const { date, time, moved, cancelled } = datedOf(of, rule);
    if (to === 'back') return moved || cancelled ? null : refusal('unchanged');
    if (to === 'cancelled') return cancelled ? refusal('unchanged') : null;
    if (!isDate(to.date)) return refusal('badField');
    if (!cancelled && to.date === date && (to.time ?? of.time) === time) return refusal('unchanged');
    return atLocal(to.date, to.time ?? of.time) > now() ? null : refusal('badField');
  }

  const setDate: PlanningApp['setDate'] = async (who, id, rule, to) => {
    const verb = to === 'back' ? 'date.back' : to === 'cancelled' ? 'date.cancel' : 'date.move';
    if (!mayDo(verb, who)) return refusal('notAllowed');
    const of = await centreOf(who, id);
    if (!of) return null;
    const problem = unfit(of, rule, to);
    if (problem) return problem;
    const asRule = typeof to === 'object' && to.date === rule && (to.time ?? of.time) === of.time;
    await moveDate(id, rule, asRule ? 'back' : to);
    return { ok: true, value: null };
  };

  return { saveCentre, disconnect, setDate };
}
