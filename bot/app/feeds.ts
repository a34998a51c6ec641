/** Calendar feeds: a secret link per person, of which only a keyed hash is stored, and what it shows. */
import type { App } from '#app.ts';
import { lastDay } from '#domain/clock/months.ts';
import type { Clock } from '#domain/clock/types.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Network } from '#domain/network/types.ts';
import { may } from '#domain/permissions.ts';
import type { Person } from '#domain/person/types.ts';
import { refusal, rolesOf } from '#domain/planner.ts';
import { removedIn } from '#domain/series/removed.ts';
import { datesIn } from '#domain/series/span.ts';
import { stampOf } from '#domain/series/stamps.ts';
import type { Series } from '#domain/series/types.ts';
import { type Id, type LocalDate, localDate, MINUTE, plus, plusDays } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { Context } from './context.ts';
import { networkOfCentre, plannerIn } from './networks.ts';
import type { CalendarEvent, PlanningApp } from './planning.ts';
import { calendarEventOf } from './workshop-calendar.ts';

/** A feed goes back so far, and with consultations at least so far ahead. */
const YEAR_DAYS = 366;

interface Parts extends Pick<App, 'seriesOfTenant' | 'setPerson'> {
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
  readonly clocksOf: (network: Id) => Promise<readonly Clock[]>;
}

/** A centre's dates, with those that are not held: cancelled ones, and what a rule gave that was changed. */
export function consultationEvents(series: Series, from: LocalDate, to: LocalDate): readonly CalendarEvent[] {
  const dates = [...datesIn(series, from, to), ...removedIn(series, from, to)];
  return dates.map(({ m, rule, start, minutes, cancelled }) => ({
    uid: `consultation-${m}@pajakello`,
    ...stampOf(series, rule),
    ...{ start, end: plus(start, minutes * MINUTE), cancelled },
    what: { kind: 'consultation', centre: series.centre },
    place: null,
    link: series.joinUrl,
  }));
}

export function feeds(context: Context, { seriesOfTenant, setPerson, networksOf, clocksOf }: Parts) {
  const { store, now, newId, hash } = context;
  const hashOf = (secret: string) => hash(`feed ${secret}`);

  const makeFeed: PlanningApp['makeFeed'] = async ({ person, name }, consultations) => {
    const secret = newId();
    await setPerson(person, { feed: { hash: hashOf(secret), since: now(), consultations, name } });
    return secret;
  };

  async function end(key: PersonKey): Promise<void> {
    await setPerson(key, { feed: null });
  }

  const endFeedOf: PlanningApp['endFeedOf'] = async (who, person) => {
    if (!may('feed.end-of', rolesOf(plannerIn(who, null)))) return refusal('notAllowed');
    const stored = (await store.load('person', person, now()))?.body as Person | undefined;
    if (stored?.tenant !== who.tenant) return null;
    if (!stored.feed) return refusal('unchanged');
    await end(person);
    return { ok: true, value: null };
  };

  async function workshopEvents(networks: readonly Network[], from: LocalDate) {
    const found = await Promise.all(
      networks.map(({ id }) => store.findByTag('workshop', `network:${id}`, now())),
    );
    return found
      .flat()
      .map(({ body }) => body as Workshop)
      .filter(({ date }) => date !== null && date >= from)
      .flatMap((workshop) => calendarEventOf(workshop) ?? []);
  }

  /** As far as something has been published, and a year at least. */
  async function until(networks: readonly Network[], today: LocalDate): Promise<LocalDate> {
    const clocks = (await Promise.all(networks.map(({ id }) => clocksOf(id)))).flat();
    const ends = clocks.filter(({ state }) => state === 'published').map(lastDay);
    return [...ends, plusDays(today, YEAR_DAYS)].sort().at(-1) as LocalDate;
  }

  const feedOf: PlanningApp['feedOf'] = async (secret) => {
    const stored = await store.findByKey('person', `feed:${hashOf(secret)}`, now());
    const person = stored?.body as Person | undefined;
    if (!person?.feed) return null;
    const [all, series] = await Promise.all([networksOf(person.tenant), seriesOfTenant(person.tenant)]);
    const own = series.find(({ id }) => id === person.centre) ?? null;
    const network = own && networkOfCentre(own, all);
    const shown = network ? all.filter(({ id }) => id === network) : all;
    const today = localDate(now());
    const from = plusDays(today, -YEAR_DAYS);
    const meetings =
      own && person.feed.consultations ? consultationEvents(own, from, await until(shown, today)) : [];
    const events = [...(await workshopEvents(shown, from)), ...meetings];
    return {
      name: shown.map(({ name }) => name).join(' · '),
      language: person.language,
      events: events.sort((a, b) => (`${a.start} ${a.uid}` < `${b.start} ${b.uid}` ? -1 : 1)),
    };
  };

  return { makeFeed, endFeed: ({ person }: { person: PersonKey }) => end(person), endFeedOf, feedOf };
}
