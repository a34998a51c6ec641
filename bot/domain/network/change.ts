/** How a network begins and changes. Pure; `app` saves the result. */
import { DEFAULT_SERVICES } from '#contract/values.ts';
import { merged, withMarks } from '#domain/merge.ts';
import { may } from '#domain/permissions.ts';
import { type PlanContext, type Planned, refusal, rolesOf } from '#domain/planner.ts';
import type { Service } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
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

type Values = Partial<Pick<Network, 'name' | 'planners' | 'services' | 'template'>>;

/** The network with these fields, where nobody else has changed them since `seen`. */
function saved(network: Network, values: Values, seen: number, actor: PlanContext['actor']) {
  const changes = Object.entries(values).map(([field, value]) => ({ field: field as keyof Values, value }));
  const current = (field: keyof Values) => network[field];
  const { applied, conflicts } = merged(network.fields, seen, actor.person, changes, current);
  if (conflicts.length > 0) return refusal('changedMeanwhile');
  if (applied.length === 0) return refusal('unchanged');
  const rev = network.rev + 1;
  const fields = withMarks(
    network.fields,
    applied.map(({ field }) => field),
    rev,
    actor,
  );
  const set = Object.fromEntries(applied.map(({ field, value }) => [field, value]));
  return { ok: true, value: { ...network, ...set, rev, fields } } as const;
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

/** Tasks that were there keep their ids; null: one names a task that is not there. */
function templateOf(network: Network, { tasks }: Template, newId: () => Id): readonly TemplateTask[] | null {
  const known = new Set(network.template.map(({ id }) => id));
  const unknown = tasks.some(({ id }) => id !== null && !known.has(id));
  return unknown ? null : tasks.map((task) => ({ ...task, id: task.id ?? newId() }));
}

/** What a command makes of a network, or why nothing. */
export function decide(network: Network, command: NetworkCommand, ctx: PlanContext): Planned<Network> {
  const { actor, newId } = ctx;
  if (!may(command.verb, rolesOf(actor))) return refusal('notAllowed');
  if (command.verb === 'network.set') {
    const values = valuesOf(command);
    return unfit(values) ?? saved(network, values, command.seen, actor);
  }
  if (command.tasks.length > MOST.tasks) return refusal('tooMany');
  const template = templateOf(network, command, newId);
  return template ? saved(network, { template }, command.seen, actor) : refusal('noLongerThere');
}
