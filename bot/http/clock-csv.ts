/** A clock as a table, a row a workshop: numbers of those who signed up and took part, never their names. */
import type { Identity, PlanningApp } from '#app/planning.ts';
import type { ClockView, Way, WorkshopRow } from '#contract/clock.ts';
import { WAYS } from '#contract/clock.ts';
import { DEFAULT_SERVICES, type DefaultService, type ServiceId } from '#contract/values.ts';
import type { PersonView, WorkshopView } from '#contract/workshop.ts';
import type { Id } from '#domain/time.ts';
import { type Lang, type Texts, texts } from '#i18n/strings.ts';
import { type Cell, csvFile } from './csv.ts';

const DEFAULTS: ReadonlySet<string> = new Set(DEFAULT_SERVICES);

function serviceName(t: Texts, services: ClockView['services'], id: ServiceId): string {
  const own = services.find((service) => service.id === id)?.name;
  return own ?? (DEFAULTS.has(id) ? t(`service.${id as DefaultService}`) : id);
}

/** '29.10.2026' in Finnish and Swedish, '29/10/2026' in English. */
function dateCell(lang: Lang, date: string | null): Cell {
  if (date === null) return null;
  const [year, month, day] = date.split('-').map(Number);
  return lang === 'en' ? `${day}/${month}/${year}` : `${day}.${month}.${year}`;
}

const timeCell = (lang: Lang, time: string | null): Cell =>
  time === null ? null : lang === 'en' ? time : time.replace(':', '.');

/** 'Fasilitaattori: nimi; Kirjuri: puuttuu' */
function people(t: Texts, view: WorkshopView, who: 'holder' | 'backup'): string {
  const named = (person: PersonView | null) => person?.name ?? t('csv.missing');
  return view.roles.map((role) => `${role.name}: ${named(role[who])}`).join('; ');
}

function row(clock: ClockView, lang: Lang, t: Texts, services: readonly ServiceId[]) {
  const theme = (id: string | null) => clock.clock?.themes.find((one) => one.id === id)?.name ?? '';
  return ({ row: r, view }: { row: WorkshopRow; view: WorkshopView | null }): readonly Cell[] => {
    const way = (which: Way) => view?.signup.ways.find((one) => one.way === which) ?? null;
    const took = (which: Way) => {
      const some = view?.participants.filter((p) => p.way === which) ?? [];
      return some.length === 0 ? null : some.reduce((sum, p) => sum + p.count, 0);
    };
    const each = <T extends Cell>(of: (which: Way) => T) => WAYS.map(of);
    const all = each(took).filter((n) => n !== null);
    return [
      dateCell(lang, r.date),
      timeCell(lang, r.time),
      r.minutes,
      r.title,
      theme(r.theme),
      t(`csv.form.${r.form}`),
      r.place,
      t(`csv.state.${r.state}`),
      view && people(t, view, 'holder'),
      view && people(t, view, 'backup'),
      ...each((which) => way(which)?.taken ?? null),
      ...each((which) => way(which)?.waiting ?? null),
      ...each((which) => way(which)?.capacity ?? null),
      ...services.map((id) => view?.signup.byService.find((s) => s.service === id)?.count ?? 0),
      ...each(took),
      all.length === 0 ? null : all.reduce((sum, n) => sum + n, 0),
      r.nps,
    ];
  };
}

/** The file of a clock that this person sees. */
export async function clockCsv(
  app: Pick<PlanningApp, 'workshopView'>,
  who: Identity,
  clock: ClockView,
  lang: Lang,
): Promise<string> {
  const t = texts(lang);
  const rows = await Promise.all(
    clock.workshops.map(async (one) => ({ row: one, view: await app.workshopView(who, one.id as Id) })),
  );
  const signedUp = new Set(rows.flatMap(({ view }) => view?.signup.byService.map((s) => s.service) ?? []));
  const services = clock.services.map(({ id }) => id).filter((id) => signedUp.has(id));
  const header = [
    t('csv.date'),
    t('csv.time'),
    t('csv.minutes'),
    t('csv.title'),
    t('csv.theme'),
    t('csv.form'),
    t('csv.place'),
    t('csv.state'),
    t('csv.roles'),
    t('csv.backups'),
    ...WAYS.map((way) => t(`csv.taken.${way}`)),
    ...WAYS.map((way) => t(`csv.waiting.${way}`)),
    ...WAYS.map((way) => t(`csv.room.${way}`)),
    ...services.map((id) => t('csv.service', { service: serviceName(t, clock.services, id) })),
    ...WAYS.map((way) => t(`csv.participants.${way}`)),
    t('csv.participants'),
    t('csv.nps'),
  ];
  return csvFile([header, ...rows.map(row(clock, lang, t, services))]);
}
