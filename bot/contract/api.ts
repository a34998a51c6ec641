// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of requests
/**
 * The tab's requests, the one table of both sides: `ACTIONS` are POST /api/<verb> with a JSON body,
 * `QUERIES` are GET /api/<name> with these parameters. `zod/mini`, since the tab carries it too. Free text
 * is a plain string here; `FREE_TEXT` says which fields pass the filter before the domain sees them.
 */
import * as z from 'zod/mini';
import { COLOURS, FORMS, WAYS } from './clock.ts';
import { LIMITS } from './limits.ts';
import { CENTRE_FIELDS } from './network.ts';
import { AGE_GROUPS, KINDS, TEXT_LIMITS, URGENCIES } from './values.ts';

const id = z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,120}$/));
/** A day that the calendar has, of 2000–2099: in these years every fourth has a 29 February. */
const DAY =
  /^20\d\d-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$|^20(?:[02468][048]|[13579][26])-02-29$/;
const date = z.string().check(z.regex(DAY));
const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const service = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
/** The `seen` of the view that the save was made on. */
const seen = z.number().check(z.int(), z.minimum(0));
const line = (longest: number) => z.string().check(z.maxLength(longest), z.trim());
const words = (longest: number) => z.string().check(z.maxLength(longest), z.trim(), z.minLength(1));
const lang = z.enum(['fi', 'sv', 'en']);
const minutes = z.number().check(z.int(), z.minimum(15), z.maximum(12 * 60));
const url = z.string().check(z.maxLength(1000), z.regex(/^https:\/\/[^\s<>"]+$/i));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(10_000));
/** Picked from Teams (`objectId`), or a staff name typed by a planner. */
const personRef = z.object({ objectId: z.nullable(id), name: words(80) });

const themes = z
  .array(
    z.object({
      id: z.nullable(id),
      name: z.optional(words(LIMITS.themeName)),
      colour: z.optional(z.literal([...COLOURS])),
    }),
  )
  .check(z.maxLength(8));

/** Values of the fields that `workshop.set` may change; a path names one field, so that two planners merge field by field. */
export const WORKSHOP_FIELDS = {
  title: line(LIMITS.title),
  theme: z.nullable(id),
  aims: line(LIMITS.aims),
  date: z.nullable(date),
  time: z.nullable(time),
  minutes,
  form: z.enum(FORMS),
  place: z.nullable(line(LIMITS.place)),
  link: z.nullable(url),
  services: z.array(service).check(z.maxLength(40)),
  'capacity.inPerson': z.nullable(count),
  'capacity.remote': z.nullable(count),
  followed: line(LIMITS.followed),
  participants: z.array(z.object({ service, way: z.enum(WAYS), count })).check(z.maxLength(80)),
} as const;
/** Fields of a role, a task or a material: 'role.<id>.holder' and so on. */
export const PART_FIELDS = {
  role: {
    name: words(LIMITS.roleName),
    about: line(LIMITS.about),
    holder: z.nullable(personRef),
    backup: z.nullable(personRef),
  },
  task: {
    text: words(LIMITS.task),
    who: z.nullable(personRef),
    backup: z.nullable(personRef),
    due: z.nullable(date),
  },
  material: { name: words(LIMITS.material), url },
} as const;

/** The answers to doubts, by the doubt's key (`contract.md`, The filter's signature). */
const answers = z.optional(z.record(z.string().check(z.maxLength(100)), z.enum(['keep', 'replace'])));

export const ACTIONS = {
  'me.set': z.object({
    language: z.optional(lang),
    centre: z.optional(z.nullable(id)),
    service: z.optional(z.nullable(service)),
    reminders: z.optional(z.object({ roles: z.optional(z.boolean()), signups: z.optional(z.boolean()) })),
  }),
  /** Makes a new secret link; an older one ends. */
  'feed.make': z.object({ consultations: z.boolean() }),
  'feed.end': z.object({}),
  /** An administrator ends the feed of somebody who has left. */
  'feed.end-of': z.object({ person: z.string().check(z.maxLength(200)) }),

  'network.create': z.object({
    name: words(LIMITS.networkName),
    planners: z.array(personRef).check(z.minLength(1), z.maxLength(20)),
  }),
  /** A field that somebody changed since `seen` comes back as a conflict. */
  'network.set': z.object({
    network: id,
    seen,
    name: z.optional(words(LIMITS.networkName)),
    planners: z.optional(z.array(personRef).check(z.minLength(1), z.maxLength(20))),
    services: z.optional(
      z
        .array(z.object({ id: z.nullable(service), name: z.nullable(words(LIMITS.serviceName)) }))
        .check(z.maxLength(40)),
    ),
  }),
  /**
   * The planning matrix's template, which planners edit: all tasks, each with what was changed of it alone (a new
   * one, `id: null`, with everything); one that is not sent is taken away. What somebody changed since `seen` comes
   * back as a conflict at 'task.<id>.<field>', or at 'task.<id>' where one took it away.
   */
  'network.template': z.object({
    network: id,
    seen,
    tasks: z
      .array(
        z.object({
          id: z.nullable(id),
          text: z.optional(words(LIMITS.task)),
          daysBefore: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(365))),
        }),
      )
      .check(z.maxLength(40)),
    answers,
  }),
  /**
   * `id: null` makes a centre with its series. Of one that exists only what was `touched` is set, on what was
   * `seen`; a field that somebody changed since comes back as a conflict.
   */
  'centre.save': z.object({
    id: z.nullable(id),
    seen: z.optional(seen),
    touched: z.optional(z.array(z.enum(CENTRE_FIELDS)).check(z.maxLength(CENTRE_FIELDS.length))),
    network: z.nullable(id),
    centre: words(LIMITS.centreName),
    language: lang,
    joinUrl: z.nullable(url),
    nth: z.number().check(z.int(), z.minimum(1), z.maximum(5)),
    weekday: z.number().check(z.int(), z.minimum(1), z.maximum(7)),
    time,
    minutes,
    chairs: z.array(personRef).check(z.maxLength(10)),
    backups: z.array(personRef).check(z.maxLength(10)),
    services: z
      .array(z.object({ id: z.nullable(service), name: z.nullable(words(LIMITS.serviceName)) }))
      .check(z.maxLength(40)),
  }),
  'centre.disconnect': z.object({ id }),
  'date.move': z.object({ centre: id, rule: date, date, time: z.nullable(time) }),
  'date.cancel': z.object({ centre: id, rule: date }),
  'date.back': z.object({ centre: id, rule: date }),

  /** `copyOf`: by the rules of `clock.md`; null begins an empty draft. */
  'clock.create': z.object({ network: id, firstMonth: month, copyOf: z.nullable(id) }),
  /** All themes, each with what was changed of it alone; merged and told as the tasks of `network.template`. */
  'clock.themes': z.object({ clock: id, seen, themes, answers }),
  'clock.publish': z.object({ clock: id, seen }),
  /** Drafts only; `clock.restore` takes it back. */
  'clock.remove': z.object({ clock: id }),
  'clock.restore': z.object({ clock: id }),

  /** `key`: the sender's own, random; sent again it answers the workshop that it made. */
  'workshop.add': z.object({
    clock: id,
    key: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/))),
    title: line(LIMITS.title),
    theme: z.nullable(id),
    date: z.nullable(date),
    time: z.nullable(time),
    minutes: z.optional(minutes),
    form: z.optional(z.enum(FORMS)),
    answers,
  }),
  /** Different fields merge; a field that somebody changed since `seen` comes back as a conflict. */
  'workshop.set': z.object({
    workshop: id,
    seen,
    set: z.record(z.string().check(z.maxLength(200)), z.unknown()),
    answers,
  }),
  /** Of a draft it goes; of a published clock it is cancelled. Both can be taken back. */
  'workshop.remove': z.object({ workshop: id }),
  'workshop.restore': z.object({ workshop: id }),
  'role.add': z.object({
    workshop: id,
    name: words(LIMITS.roleName),
    about: z.optional(line(LIMITS.about)),
    answers,
  }),
  'task.add': z.object({ workshop: id, text: words(LIMITS.task), due: z.nullable(date), answers }),
  /** Adds what the network's template has and the workshop lacks. */
  'task.template': z.object({ workshop: id }),
  'task.tick': z.object({ workshop: id, task: id, done: z.boolean() }),
  'material.add': z.object({ workshop: id, name: words(LIMITS.material), url, answers }),
  /** Takes a role, task or material away; `part.restore` brings it back. */
  'part.remove': z.object({ workshop: id, part: id }),
  'part.restore': z.object({ workshop: id, part: id }),
  'signup.add': z.object({ workshop: id, way: z.enum(WAYS), service }),
  'signup.remove': z.object({ workshop: id }),
  'reminder.stop': z.object({ workshop: id, off: z.boolean() }),
  'evaluation.answer': z.object({
    workshop: id,
    useful: z.number().check(z.int(), z.minimum(1), z.maximum(5)),
    contact: z.number().check(z.int(), z.minimum(1), z.maximum(5)),
    recommend: z.number().check(z.int(), z.minimum(0), z.maximum(10)),
    line: line(LIMITS.evaluationLine),
    answers,
  }),

  'development.add': z.object({
    network: id,
    title: words(LIMITS.pdsaTitle),
    from: z.enum(['phenomenon', 'workshop', 'own']),
    origin: line(LIMITS.pdsaText),
    workshop: z.nullable(id),
    answers,
  }),
  /** Paths: 'title', 'origin', '<step>.date', '<step>.text', '<step>.done'. */
  'development.set': z.object({
    development: id,
    seen,
    set: z.record(z.string().check(z.maxLength(60)), z.unknown()),
    answers,
  }),
  'development.remove': z.object({ development: id }),
  'development.restore': z.object({ development: id }),

  /** Chair's controls and attendance in the side panel: verbs and data as on cards (`contract.md`). */
  'meeting.act': z.object({
    m: id,
    verb: z.string().check(z.regex(/^(meeting|attendance|queue)\.[a-z-]{1,20}$/)),
    data: z.record(
      z.string().check(z.maxLength(20)),
      z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]),
    ),
  }),
  /** Opens the form card in the person's private chat with the bot. */
  'item.form': z.object({ m: id }),
  /**
   * The case form: an `item.submit`, or with `i` an `item.edit` (`contract.md`, The tab's routes for text).
   * Sending confirms that there is no identifier in it. `after`: the meeting that had no room.
   */
  items: z.object({
    form: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
    m: id,
    i: z.nullable(id),
    after: z.nullable(id),
    kind: z.literal([...KINDS]),
    title: words(TEXT_LIMITS.title),
    situation: words(TEXT_LIMITS.situation),
    tried: line(TEXT_LIMITS.tried),
    wish: line(TEXT_LIMITS.wish),
    question: words(TEXT_LIMITS.question),
    ageGroup: z.literal([...AGE_GROUPS]),
    services: z.array(service).check(z.maxLength(40)),
    urgency: z.literal([...URGENCIES]),
    followUp: z.boolean(),
    answers,
  }),
  /** Offsets, categories and replacement words; the text is neither kept nor logged nor repeated. */
  check: z.object({
    fields: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(5000))),
    lang: z.optional(lang),
    answers,
  }),
  /** Into the person's own Outlook calendar, by Graph; adding it again brings it up to date. */
  'workshop.calendar': z.object({ workshop: id }),
  /** A short-lived signed address that opens in the person's own browser. */
  'download.link': z.object({ what: z.enum(['clock.csv', 'workshop.ics', 'print']), id }),
} as const;
export type Verb = keyof typeof ACTIONS;

const step = { date: z.nullable(date), text: line(LIMITS.pdsaText), done: z.boolean() } as const;
/** Values of the fields of `development.set`; those of a step have the path '<step>.<field>'. */
export const PDSA_FIELDS = { title: words(LIMITS.pdsaTitle), origin: line(LIMITS.pdsaText), step } as const;

/** Fields that pass the filter, by verb; of `workshop.set` and `development.set` by the last part of the path. */
export const FREE_TEXT: Partial<Record<Verb, readonly string[]>> = {
  'network.template': ['tasks.*.text'],
  'clock.themes': ['themes.*.name'],
  'workshop.add': ['title'],
  'workshop.set': [
    'set.title',
    'set.aims',
    'set.followed',
    'set.role.*.about',
    'set.task.*.text',
    'set.material.*.name',
  ],
  'role.add': ['about'],
  'task.add': ['text'],
  'material.add': ['name'],
  'evaluation.answer': ['line'],
  items: ['title', 'situation', 'tried', 'wish', 'question'],
  'development.add': ['title', 'origin'],
  'development.set': ['set.title', 'set.origin', 'set.*.text'],
};

export const QUERIES = {
  me: z.object({}),
  /** Without `clock`: the running one, else the next, else the last. */
  clock: z.object({ network: z.optional(id), clock: z.optional(id) }),
  workshop: z.object({ workshop: id }),
  /** What a copy would move, before it is made. */
  'copy-preview': z.object({ clock: id, firstMonth: month }),
  meetings: z.object({ network: z.optional(id) }),
  settings: z.object({}),
  /** By meeting, or by the Teams chat that the panel stands in. */
  panel: z.object({ m: z.optional(id), chat: z.optional(z.string().check(z.maxLength(300))) }),
  /** The case form, new or (with a token that says so) of an own case; `m`: the meeting that it is for. */
  case: z.object({ m: z.optional(id) }),
  /** Text to send to Kela before a meeting, for its chairs. */
  'kela-text': z.object({ m: id }),
  /** Staff whom the bot knows by name, for pickers where Teams' own is not there. */
  people: z.object({ q: z.optional(z.string().check(z.maxLength(60))) }),
} as const;
export type QueryName = keyof typeof QUERIES;
