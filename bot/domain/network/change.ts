/** How a network begins and changes. Pure; `app` saves the result. */
import { DEFAULT_SERVICES } from '#contract/values.ts';
import type { Conflict } from '#contract/workshop.ts';
import { merged, withMarks } from '#domain/merge.ts';
import { mergedList, withoutGone } from '#domain/merge-list.ts';
import { may } from '#domain/permissions.ts';
import { type PlanContext, type Planned, refusal, rolesOf } from '#domain/planner.ts';
import type { Service } from '#domain/series/types.ts';
import type { NetworkCommand } from './commands.ts';
import type { Network, PersonRef, TemplateTask } from './types.ts';

const MOST = { planners: 20, services: 40, tasks: 40 } as const;

function isDefault(id: string): boolean {
  return (DEFAULT_SERVICES as readonly string[]).includes(id);
}

/** Names of default services stand in the messages, whatever was sent. */
function serviceOf({ id, name }: Service): Service {
  return isDefault(id) ? { id, name: null } : { id, name };
}

/** A person once: the first line of each stands. */
function once(planners: readonly PersonRef[]): readonly PersonRef[] {
  return planners.filter(
    ({ person, name }, k) =>
      planners.findIndex((p) => (person ? p.person === person : !p.person && p.name === name)) === k,
  );
}

/** Somebody has to be able to plan, so one of them has to be known to Teams. */
function plans(planners: readonly PersonRef[]): boolean {
  return planners.some(({ person }) => person !== null);
}

/** An administrator makes it, with the default catalogue of services and an empty template. */
export function newNetwork(
  made: Pick<Network, 'id' | 'tenant' | 'name' | 'planners'>,
  { actor }: Pick<PlanContext, 'actor'>,
): Planned<Network> {
  const planners = once(made.planners);
  if (!may('network.create', rolesOf(actor))) return refusal('notAllowed');
  if (!plans(planners)) return refusal('atLeastOnePlanner');
  if (planners.length > MOST.planners) return refusal('tooMany');
  if (made.name.trim() === '') return refusal('badField');
  const services = DEFAULT_SERVICES.map((id) => ({ id, name: null }));
  return { ok: true, value: { ...made, planners, services, template: [], rev: 1, fields: {} } };
}

type Values = Partial<Pick<Network, 'name' | 'planners' | 'services'>>;

/** The network after a save, with the fields that somebody else has changed meanwhile: they stand as they stood. */
export interface SavedNetwork {
  /** The same object where nothing has changed. */
  readonly network: Network;
  readonly conflicts: readonly Conflict[];
}

/** The network with `set`, whose `paths` bear the next `rev`. */
function saved(
  network: Network,
  set: Partial<Network>,
  paths: readonly string[],
  conflicts: readonly Conflict[],
  actor: PlanContext['actor'],
): Planned<SavedNetwork> {
  if (paths.length === 0) return { ok: true, value: { network, conflicts } };
  const rev = network.rev + 1;
  const after = { ...network, ...set, rev };
  const fields = withoutGone(withMarks(network.fields, paths, rev, actor), 'task', after.template);
  return { ok: true, value: { network: { ...after, fields }, conflicts } };
}

/** The network with these fields, where nobody else has changed them since `seen`. */
function withValues(network: Network, values: Values, seen: number, actor: PlanContext['actor']) {
  const changes = Object.entries(values).map(([field, value]) => ({ field: field as keyof Values, value }));
  const current = (field: keyof Values) => network[field];
  const { applied, conflicts } = merged(network.fields, seen, actor.person, changes, current);
  const set = Object.fromEntries(applied.map(({ field, value }) => [field, value]));
  return saved(
    network,
    set,
    applied.map(({ field }) => field),
    conflicts,
    actor,
  );
}

type Set = Extract<NetworkCommand, { verb: 'network.set' }>;

function valuesOf({ name, planners, services }: Set): Values {
  return {
    ...(name === undefined ? {} : { name }),
    ...(planners ? { planners: once(planners) } : {}),
    ...(services ? { services: services.map(serviceOf) } : {}),
  };
}

function unfit({ name, planners, services }: Values) {
  if (name !== undefined && name.trim() === '') return refusal('badField');
  if (planners && !plans(planners)) return refusal('atLeastOnePlanner');
  if (planners && planners.length > MOST.planners) return refusal('tooMany');
  if (services && services.length > MOST.services) return refusal('tooMany');
  const nameless = services?.some((s) => serviceOf(s).name === null && !isDefault(s.id));
  const twice = services && new Set(services.map(({ id }) => id)).size < services.length;
  return nameless || twice ? refusal('badField') : null;
}

type Template = Extract<NetworkCommand, { verb: 'network.template' }>;

/** Tasks that were there keep their ids and what others have changed of them; a task that is not there is refused. */
function withTasks(network: Network, { tasks, seen }: Template, { actor, newId }: PlanContext) {
  const result = mergedList<TemplateTask>(
    { kind: 'task', fields: ['text', 'daysBefore'], list: network.template, marks: network.fields },
    { seen, by: actor.person, items: tasks, newId },
  );
  if (typeof result === 'string') return refusal(result);
  if (result.list.length > MOST.tasks) return refusal('tooMany');
  return saved(network, { template: result.list }, result.changed, result.conflicts, actor);
}

/** What a command makes of a network, or why nothing. */
export function decide(network: Network, command: NetworkCommand, ctx: PlanContext): Planned<SavedNetwork> {
  const { actor } = ctx;
  if (!may(command.verb, rolesOf(actor))) return refusal('notAllowed');
  if (command.verb === 'network.template') return withTasks(network, command, ctx);
  const values = valuesOf(command);
  return unfit(values) ?? withValues(network, values, command.seen, actor);
}
