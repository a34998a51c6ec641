/** Actions about clocks, workshops as a planner edits them, and PDSA items. */
import type { WorkshopRequest } from '#app/planning.ts';
import type { Id, LocalDate } from '#domain/time.ts';
import type { Act, Handlers } from './act.ts';
import { developmentChanges, developmentFields, workshopChanges, workshopFields } from './fields.ts';
import { badRequest, carriedOut, type Outcome } from './outcome.ts';
import { safeIssues } from './parse.ts';

type Clocks = 'clock.create' | 'clock.themes' | 'clock.publish' | 'clock.remove' | 'clock.restore';
type Workshops =
  | 'workshop.add'
  | 'workshop.set'
  | 'workshop.remove'
  | 'workshop.restore'
  | 'role.add'
  | 'task.add'
  | 'task.template'
  | 'material.add'
  | 'part.remove'
  | 'part.restore';
type Developments = 'development.add' | 'development.set' | 'development.remove' | 'development.restore';

export const CLOCKS: Handlers<Clocks> = {
  'clock.create': async ({ app, who }, { network, firstMonth, copyOf }) =>
    carriedOut(
      await app.createClock(who, network as Id, firstMonth, copyOf as Id | null),
      ({ clock, moves }) => ({ clock, moves }),
    ),
  'clock.themes': async ({ app, who, textOf }, { clock, seen, themes }) =>
    carriedOut(
      await app.clock(who, clock as Id, {
        verb: 'clock.themes',
        seen,
        themes: themes.map(({ id, name, colour }, k) => ({
          id: id as Id | null,
          name: name === undefined ? undefined : textOf(`themes.${k}.name`),
          colour,
        })),
      }),
      ({ conflicts }) => ({ conflicts }),
    ),
  'clock.publish': async ({ app, who }, { clock, seen }) =>
    carriedOut(await app.clock(who, clock as Id, { verb: 'clock.publish', seen })),
  'clock.remove': async ({ app, who }, { clock }) =>
    carriedOut(await app.clock(who, clock as Id, { verb: 'clock.remove' })),
  'clock.restore': async ({ app, who }, { clock }) =>
    carriedOut(await app.clock(who, clock as Id, { verb: 'clock.restore' })),
};

/** A command of one workshop whose answer says no more than that it was done. */
export async function toWorkshop(
  { app, who }: Act,
  workshop: string,
  command: WorkshopRequest,
): Promise<Outcome> {
  return carriedOut(await app.workshop(who, workshop as Id, command));
}

export const WORKSHOPS: Handlers<Workshops> = {
  'workshop.add': async ({ app, who, textOf }, { clock, key, theme, date, time, minutes, form }) =>
    carriedOut(
      await app.addWorkshop(who, {
        clock: clock as Id,
        key,
        title: textOf('title'),
        theme: theme as Id | null,
        date: date as LocalDate | null,
        time,
        minutes,
        form,
      }),
      (workshop) => ({ workshop }),
    ),
  'workshop.set': async ({ app, who, textOf }, { workshop, seen, set }) => {
    const fields = workshopFields(set);
    if (!fields.ok) return badRequest(safeIssues(fields.issues));
    const changes = workshopChanges(fields.value, who.tenant, textOf);
    const result = await app.workshop(who, workshop as Id, { verb: 'workshop.set', seen, set: changes });
    return carriedOut(result, ({ conflicts }) => ({ conflicts }));
  },
  'workshop.remove': (act, { workshop }) => toWorkshop(act, workshop, { verb: 'workshop.remove' }),
  'workshop.restore': (act, { workshop }) => toWorkshop(act, workshop, { verb: 'workshop.restore' }),
  'role.add': (act, { workshop, name }) =>
    toWorkshop(act, workshop, { verb: 'role.add', name, about: act.textOf('about') }),
  'task.add': (act, { workshop, due }) =>
    toWorkshop(act, workshop, { verb: 'task.add', text: act.textOf('text'), due: due as LocalDate | null }),
  'task.template': (act, { workshop }) => toWorkshop(act, workshop, { verb: 'task.template' }),
  'material.add': (act, { workshop, url }) =>
    toWorkshop(act, workshop, { verb: 'material.add', name: act.textOf('name'), url }),
  'part.remove': (act, { workshop, part }) =>
    toWorkshop(act, workshop, { verb: 'part.remove', part: part as Id }),
  'part.restore': (act, { workshop, part }) =>
    toWorkshop(act, workshop, { verb: 'part.restore', part: part as Id }),
};

export const DEVELOPMENTS: Handlers<Developments> = {
  'development.add': async ({ app, who, textOf }, { network, from, workshop }) =>
    carriedOut(
      await app.addDevelopment(who, {
        network: network as Id,
        title: textOf('title'),
        from,
        origin: textOf('origin'),
        workshop: workshop as Id | null,
      }),
      (development) => ({ development }),
    ),
  'development.set': async ({ app, who, textOf }, { development, seen, set }) => {
    const fields = developmentFields(set);
    if (!fields.ok) return badRequest(safeIssues(fields.issues));
    const changes = developmentChanges(fields.value, textOf);
    const result = await app.development(who, development as Id, {
      verb: 'development.set',
      seen,
      set: changes,
    });
    return carriedOut(result, ({ conflicts }) => ({ conflicts }));
  },
  'development.remove': async ({ app, who }, { development }) =>
    carriedOut(await app.development(who, development as Id, { verb: 'development.remove' })),
  'development.restore': async ({ app, who }, { development }) =>
    carriedOut(await app.development(who, development as Id, { verb: 'development.restore' })),
};
