/** Workshops: the one place where a command meets the workshop that is stored. */
import type { DevelopmentView } from '#contract/clock.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { holds } from '#domain/clock/months.ts';
import type { Clock } from '#domain/clock/types.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Network } from '#domain/network/types.ts';
import type { Person } from '#domain/person/types.ts';
import type { Planner, PlanRefusalKind } from '#domain/planner.ts';
import type { Series } from '#domain/series/types.ts';
import { earliest, type Id, type Instant } from '#domain/time.ts';
import type { AnyCommand, WorkshopSystemCommand } from '#domain/workshop/commands.ts';
import { newWorkshop } from '#domain/workshop/new.ts';
import { nextDeadline } from '#domain/workshop/reminders.ts';
import { step, type WorkshopStepped } from '#domain/workshop/step.ts';
import { tagsOf } from '#domain/workshop/tags.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { maySee, viewOf } from '#domain/workshop/view.ts';
import { lacks } from '#domain/workshop/when.ts';
import type { Document } from '#store/store.ts';
import { type Context, changed, documentOf, goneAt } from './context.ts';
import { namesKnownServices } from './known-services.ts';
import type { FeedContent, Identity, NewWorkshop, PlanningApp, Result, WorkshopRequest } from './planning.ts';
import { calendarEventOf } from './workshop-calendar.ts';

/** What they may do depends on the clock. */
const LOOK_AT_CLOCK: ReadonlySet<AnyCommand['verb']> = new Set([
  'workshop.set',
  'workshop.restore',
  'published',
]);
/** So many workshops of a clock at most. */
const MOST = 120;

/** What workshops need of networks, clocks and PDSA items. */
export interface WorkshopParts {
  readonly networkOf: (id: Id) => Promise<Network | null>;
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
  readonly seriesOfTenant: (tenant: string) => Promise<readonly Series[]>;
  readonly clockOf: (id: Id) => Promise<Clock | null>;
  /** PDSA items of one workshop. */
  readonly developmentsOf: (workshop: Workshop) => Promise<readonly DevelopmentView[]>;
}

type Answer = Result<{ readonly conflicts: WorkshopStepped['conflicts']; readonly workshop: Workshop }>;

const refused = (kind: PlanRefusalKind) => ({ ok: false, refusal: { kind } }) as const;

/** The document of a workshop as it is saved at `now`. */
export function workshopDocument(workshop: Workshop, now: Instant): Document<Workshop> {
  return documentOf('workshop', workshop.id, workshop, {
    tags: tagsOf(workshop),
    dueAt: nextDeadline(workshop, now),
    outboxAt: earliest(...workshop.outbox.map((entry) => entry.notBefore)),
    expiresAt: goneAt(workshop, now),
  });
}

export function workshops(
  context: Context,
  { networkOf, networksOf, seriesOfTenant, clockOf, developmentsOf }: WorkshopParts,
): Pick<
  PlanningApp,
  | 'addWorkshop'
  | 'workshop'
  | 'workshopSystem'
  | 'workshopView'
  | 'calendarOf'
  | 'workshopDrained'
  | 'workshopState'
> {
  const { store, now, newId, hash, owner } = context;

  const document = (workshop: Workshop) => workshopDocument(workshop, now());

  async function load(id: Id): Promise<Workshop | null> {
    return ((await store.load('workshop', id, now()))?.body as Workshop | undefined) ?? null;
  }

  /** Keyed, so that the store says of nobody that they have answered. */
  const markOf = (id: Id, person: PersonKey) => hash(`evaluation ${id} ${person}`);

  async function plannerOf({ person, name, admin }: Identity, network: Id): Promise<Planner> {
    const found = await networkOf(network);
    return { person, name, admin, planner: found?.planners.some((p) => p.person === person) ?? false };
  }

  async function stepped(
    workshop: Workshop,
    command: AnyCommand,
    actor: Planner | null,
  ): Promise<WorkshopStepped> {
    const clock = LOOK_AT_CLOCK.has(command.verb) ? await clockOf(workshop.clock) : null;
    return step(workshop, command, { actor, now: now(), newId, clock });
  }

  /** What is saved after a step; null: nothing. A tick that changes nothing may have been called by an old deadline. */
  function saved(before: Document<Workshop>, after: Workshop, verb: AnyCommand['verb']) {
    const next = document(after);
    return after === before.body && (verb !== 'tick' || before.dueAt === next.dueAt) ? null : next;
  }

  /** The request with what only the application knows. */
  async function completed(
    workshop: Workshop,
    command: WorkshopRequest,
    person: PersonKey,
  ): Promise<AnyCommand> {
    if (command.verb === 'evaluation.answer') return { ...command, mark: markOf(workshop.id, person) };
    if (command.verb !== 'task.template') return command;
    return { verb: 'task.template', tasks: (await networkOf(workshop.network))?.template ?? [] };
  }

  async function workshop(who: Identity, id: Id, command: WorkshopRequest): Promise<Answer> {
    let answer: Answer = null;
    await changed<Workshop>(context, 'workshop', id, async (stored) => {
      answer = null;
      if (stored?.body.tenant !== who.tenant) return null;
      const before = stored.body;
      const actor = await plannerOf(who, before.network);
      // Planners may bring back what they have taken away.
      if (!(actor.planner || maySee(before, actor))) return null;
      if (!(await namesKnownServices({ networksOf, seriesOfTenant }, before, command))) {
        answer = refused('badField');
        return null;
      }
      const complete = await completed(before, command, who.person);
      const { workshop: after, refusal, conflicts } = await stepped(before, complete, actor);
      answer = refusal ? { ok: false, refusal } : { ok: true, value: { conflicts, workshop: after } };
      return saved(stored, after, command.verb);
    });
    return answer;
  }

  async function workshopSystem(id: Id, command: WorkshopSystemCommand): Promise<Workshop | null> {
    const document = await changed<Workshop>(context, 'workshop', id, async (stored) => {
      if (!stored) return null;
      const after = (await stepped(stored.body, command, null)).workshop;
      return saved(stored, after, command.verb);
    });
    return document?.body ?? null;
  }

  /** Why it cannot be added; null: it can. */
  function unfit({ date, theme, ...made }: NewWorkshop, clock: Clock): PlanRefusalKind | null {
    if (theme !== null && !clock.themes.some((t) => t.id === theme)) return 'badField';
    if (clock.state !== 'published') return null;
    if (lacks({ ...made, date, theme }).length > 0) return 'notReady';
    return date && !holds(clock, date) ? 'outsideClock' : null;
  }

  /** What a second click has made already: nobody has touched it since. */
  function twinOf(all: readonly Workshop[], { title, theme, date, time }: NewWorkshop) {
    if (title === '' || date === null) return undefined;
    return all.find(
      (w) =>
        w.rev === 1 &&
        w.state === 'planned' &&
        w.title === title &&
        w.theme === theme &&
        w.date === date &&
        w.time === time,
    );
  }

  /** The id that a sender's key stands for: the same for every process. */
  const madeBy = (clock: Id, person: PersonKey, key: string) =>
    hash(`workshop ${clock} ${person} ${key}`) as Id;

  /** Of a published clock it must be complete, since it is open for sign-up at once. */
  async function addWorkshop(who: Identity, made: NewWorkshop): Promise<Result<Id>> {
    const clock = await clockOf(made.clock);
    if (!clock || clock.tenant !== who.tenant || clock.state === 'removed') return null;
    const { planner } = await plannerOf(who, clock.network);
    const published = clock.state === 'published';
    if (!planner) return published ? refused('notAllowed') : null;
    const unfitFor = unfit(made, clock);
    if (unfitFor) return refused(unfitFor);
    const id = made.key === undefined ? newId() : madeBy(clock.id, who.person, made.key);
    const all = (await store.findByTag('workshop', `clock:${clock.id}`, now())).map(
      (s) => s.body as Workshop,
    );
    // A key says exactly what was sent again; without one it is guessed.
    const twin = made.key === undefined ? twinOf(all, made) : all.find((w) => w.id === id);
    if (twin) return { ok: true, value: twin.id };
    if (all.filter((w) => w.state !== 'removed').length >= MOST) return refused('tooMany');
    const { tenant, network } = clock;
    const { key: _, ...values } = made;
    const seed = { ...values, id, clock: clock.id, tenant, network, published };
    // Where the other of two requests with one key was quicker, its workshop is the answer.
    const saved = await store.save(document(newWorkshop(seed, now(), newId)), 0, now());
    if (saved !== 'saved') return { ok: true, value: id };
    // The clock may have been published in between: then its publication did not see this one.
    const later = published ? clock : await clockOf(clock.id);
    if (!published && later?.state === 'published' && unfit(made, later) === null) {
      await workshopSystem(seed.id, { verb: 'published' });
    }
    return { ok: true, value: seed.id };
  }

  async function workshopView(who: Identity, id: Id): Promise<WorkshopView | null> {
    const found = await load(id);
    if (found?.tenant !== who.tenant) return null;
    const [clock, actor] = [await clockOf(found.clock), await plannerOf(who, found.network)];
    if (!(clock && maySee(found, actor))) return null;
    const developments = await developmentsOf(found);
    const viewer = { ...actor, mark: markOf(id, who.person) };
    return viewOf(found, { clock, developments, viewer }, now());
  }

  async function calendarOf(who: Identity, id: Id): Promise<FeedContent | null> {
    const found = await load(id);
    const event = found?.tenant === who.tenant ? calendarEventOf(found) : null;
    if (!(found && event)) return null;
    const person = (await store.load('person', who.person, now()))?.body as Person | undefined;
    return { name: found.title, language: person?.language ?? 'fi', events: [event] };
  }

  async function workshopDrained(id: Id): Promise<void> {
    await store.release('outbox', 'workshop', id, owner);
  }

  return {
    addWorkshop,
    workshop,
    workshopSystem,
    workshopView,
    calendarOf,
    workshopDrained,
    workshopState: load,
  };
}
