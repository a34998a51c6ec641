/** Actions about oneself, networks and centres. */
import type { PersonKey } from '#domain/ids.ts';
import { personKey } from '#domain/ids.ts';
import type { PersonChange } from '#domain/person/change.ts';
import type { Id, LocalDate, Weekday } from '#domain/time.ts';
import type { Handlers } from './act.ts';
import { personRef } from './fields.ts';
import { badRequest, carriedOut, done, gone, type Issue } from './outcome.ts';
import { servicesOf } from './services.ts';

type Own = 'me.set' | 'feed.make' | 'feed.end' | 'feed.end-of';
type Settings =
  | 'network.create'
  | 'network.set'
  | 'network.template'
  | 'centre.save'
  | 'centre.disconnect'
  | 'date.move'
  | 'date.cancel'
  | 'date.back';

interface Ref {
  readonly objectId: string | null;
  readonly name: string;
}

/** The switches that a request names. */
function switched({ roles, signups }: { roles?: boolean | undefined; signups?: boolean | undefined }) {
  return { ...(roles === undefined ? {} : { roles }), ...(signups === undefined ? {} : { signups }) };
}

export const OWN: Handlers<Own> = {
  'me.set': async ({ app, who }, { language, centre, service, reminders }) => {
    const me = await app.me(who);
    if (centre && !me.centres.some(({ id }) => id === centre)) return gone;
    const change: PersonChange = {
      ...(language === undefined ? {} : { language }),
      ...(centre === undefined ? {} : { centre: centre as Id | null }),
      ...(service === undefined ? {} : { service }),
      ...(reminders === undefined ? {} : { reminders: switched(reminders) }),
    };
    await app.setMe(who, change);
    return done();
  },
  'feed.make': async ({ app, who, origin }, { consultations }) =>
    done({ url: `${origin}/calendar/${await app.makeFeed(who, consultations)}.ics` }),
  'feed.end': async ({ app, who }) => {
    await app.endFeed(who);
    return done();
  },
  'feed.end-of': async ({ app, who }, { person }) =>
    carriedOut(await app.endFeedOf(who, person as PersonKey)),
};

/** Chairs act in Teams: whoever was not picked there is an issue at their field. */
function chairs(tenant: string, field: string, refs: readonly Ref[]) {
  const issues: Issue[] = [];
  const keys = refs.flatMap(({ objectId }, k): PersonKey[] => {
    if (objectId !== null) return [personKey(tenant, objectId)];
    issues.push({ path: `${field}.${k}.objectId`, code: 'invalid_type' });
    return [];
  });
  return { keys, issues };
}

/** As they were picked, so that a chair whom the bot has not met has a name too. */
function namesOf(tenant: string, refs: readonly Ref[]): Readonly<Record<PersonKey, string>> {
  const named = refs.flatMap(({ objectId, name }) =>
    objectId === null ? [] : [[personKey(tenant, objectId), name] as const],
  );
  return Object.fromEntries(named);
}

export const SETTINGS: Handlers<Settings> = {
  'network.create': async ({ app, who }, { name, planners }) => {
    const refs = planners.map((ref) => personRef(who.tenant, ref));
    return carriedOut(await app.createNetwork(who, name, refs), (network) => ({ network }));
  },
  'network.set': async ({ app, who }, { network, seen, name, planners, services }) =>
    carriedOut(
      await app.network(who, network as Id, {
        verb: 'network.set',
        seen,
        ...(name === undefined ? {} : { name }),
        ...(planners ? { planners: planners.map((ref) => personRef(who.tenant, ref)) } : {}),
        ...(services ? { services: servicesOf(services) } : {}),
      }),
      ({ conflicts }) => ({ conflicts }),
    ),
  'network.template': async ({ app, who, textOf }, { network, seen, tasks }) =>
    carriedOut(
      await app.network(who, network as Id, {
        verb: 'network.template',
        seen,
        tasks: tasks.map(({ id, text, daysBefore }, k) => ({
          id: id as Id | null,
          text: text === undefined ? undefined : textOf(`tasks.${k}.text`),
          daysBefore,
        })),
      }),
      ({ conflicts }) => ({ conflicts }),
    ),
  'centre.save': async ({ app, who }, { id, seen, touched, network, weekday, language, ...form }) => {
    const [first, second] = [
      chairs(who.tenant, 'chairs', form.chairs),
      chairs(who.tenant, 'backups', form.backups),
    ];
    const issues = [...first.issues, ...second.issues];
    if (issues.length > 0) return badRequest(issues);
    const { centre, joinUrl, nth, time, minutes } = form;
    const saved = await app.saveCentre(who, {
      id: id as Id | null,
      seen,
      touched,
      network: network as Id | null,
      centre,
      language,
      joinUrl,
      nth,
      weekday: weekday as Weekday,
      time,
      minutes,
      chairs: first.keys,
      backups: second.keys,
      names: namesOf(who.tenant, [...form.chairs, ...form.backups]),
      services: servicesOf(form.services),
    });
    return carriedOut(saved, ({ centre: made, conflicts }) => ({ centre: made, conflicts }));
  },
  'centre.disconnect': async ({ app, who }, { id }) => carriedOut(await app.disconnect(who, id as Id)),
  'date.move': async ({ app, who }, { centre, rule, date, time }) =>
    carriedOut(await app.setDate(who, centre as Id, rule as LocalDate, { date: date as LocalDate, time })),
  'date.cancel': async ({ app, who }, { centre, rule }) =>
    carriedOut(await app.setDate(who, centre as Id, rule as LocalDate, 'cancelled')),
  'date.back': async ({ app, who }, { centre, rule }) =>
    carriedOut(await app.setDate(who, centre as Id, rule as LocalDate, 'back')),
};
