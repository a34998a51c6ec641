/**
 * Loads the example's network: two centres, a past, a running and a planned clock with what people have done
 * in them, by the commands that planners and members give. What lies in the past is done as of then: each
 * moment has an application of its own on the same store, so the rehearsal's clock need not go back.
 */
import type { Identity, PlanningApp, Result } from '#app/planning.ts';
import type { Colour } from '#contract/clock.ts';
import { COLOURS } from '#contract/clock.ts';
import { atLocal, type Id, type Instant, type LocalDate, localDate, plusDays } from '#domain/time.ts';
import type { Filter, FilteredText, Lang } from '#identifiers/types.ts';
import { CLOCK_WORDS, type ClockWords } from './example-clock-content.ts';
import { ExampleFailed } from './example-failed.ts';
import { dateOf, firstMonths, SLOTS, UNDECIDED } from './example-plan.ts';
import { evaluate, furnish, signUp } from './example-workshop.ts';
import { identityOf } from './identity.ts';
import type { PersonaId } from './personas.ts';

/** Days before a clock's first month when it is made. */
const MADE_BEFORE = 45;
/** Days before the task is due, in the order of the example's tasks. */
const DAYS_BEFORE = [42, 35, 21, 14, 7, 5] as const;

/** The product's own application and filter. */
export interface Planning {
  /** The application on the product's store as of another instant than the rehearsal's. */
  readonly at: (now: () => Instant) => PlanningApp;
  readonly filter: Filter;
}

export interface ClockExample {
  readonly planning: Planning;
  readonly lang: Lang;
  /** The rehearsal's present, to which everything is relative. */
  readonly now: Instant;
  /** Called after each of `CLOCK_STEPS`. */
  readonly step: () => void;
}
export const CLOCK_STEPS = 5;

/** What the parts of the example share. */
export interface Stage {
  readonly words: ClockWords;
  /** The application as of an instant. */
  readonly at: (now: Instant) => PlanningApp;
  readonly who: (persona: PersonaId) => Identity;
  /** Through the filter, as every free text goes. Throws where it finds anything. */
  readonly clean: (text: string) => FilteredText;
  readonly now: Instant;
}

/** What was asked must have been done. */
export function must<T>(step: string, result: Result<T>): T {
  if (!result?.ok) throw new ExampleFailed(step);
  return result.value;
}

function stageOf({ planning, lang, now }: ClockExample): Stage {
  const { filter } = planning;
  const today = localDate(now);
  return {
    words: CLOCK_WORDS[lang],
    at: (instant) => planning.at(() => instant),
    who(persona) {
      const found = identityOf(persona, lang);
      if (!found) throw new ExampleFailed('persona');
      return found;
    },
    clean(text) {
      if (text === '') return '' as FilteredText;
      const { text: clean } = filter({ text }, { lang, today }).text;
      if (clean === null) throw new ExampleFailed('text');
      return clean;
    },
    now,
  };
}

const firstDay = (month: string) => `${month}-01` as LocalDate;
const morning = (date: LocalDate) => atLocal(date, '09:00');

/** The network with its planners and the template of the planning matrix. */
async function makeNetwork({ words, at, who, clean }: Stage, then: Instant): Promise<Id> {
  const app = at(then);
  const planners = (['chair', 'backup'] as const).map((id) => ({
    person: who(id).person,
    name: who(id).name,
  }));
  const network = must('network', await app.createNetwork(who('admin'), words.network, planners));
  const tasks = words.tasks.map((text, k) => ({
    id: null,
    text: clean(text),
    daysBefore: DAYS_BEFORE[k] ?? 7,
  }));
  must('template', await app.network(who('chair'), network, { verb: 'network.template', seen: 1, tasks }));
  return network;
}

/** The clock and its workshops by their place in the year. */
export interface MadeClock {
  readonly clock: Id;
  readonly workshops: readonly Id[];
}

/** The past clock is made from nothing. */
async function makeFirst(stage: Stage, network: Id, month: string, then: Instant): Promise<MadeClock> {
  const { words, at, who, clean } = stage;
  const app = at(then);
  const chair = who('chair');
  const { clock } = must('clock', await app.createClock(chair, network, month, null));
  const themes = words.themes.map((name, k) => ({
    id: null,
    name: clean(name),
    colour: (COLOURS[k] ?? 1) as Colour,
  }));
  must('themes', await app.clock(chair, clock, { verb: 'clock.themes', seen: 1, themes }));
  const ids = (await app.clockView(chair, network, clock))?.clock?.themes.map(({ id }) => id as Id) ?? [];
  const workshops = await Promise.all(
    SLOTS.map(async (slot, k) => {
      const { time, minutes, form, theme } = slot;
      const made = {
        ...{ clock, time, minutes, form },
        title: clean(words.workshops[k]?.title ?? ''),
        theme: ids[theme] ?? null,
        date: dateOf(slot, month),
      };
      return must('workshop', await app.addWorkshop(chair, made));
    }),
  );
  return { clock, workshops };
}

/** The next clock, copied from one before it; its workshops are found again by their dates. */
async function makeCopy(
  stage: Stage,
  network: Id,
  from: Id,
  month: string,
  then: Instant,
): Promise<MadeClock> {
  const { at, who } = stage;
  const [app, chair] = [at(then), who('chair')];
  const { clock } = must('copy', await app.createClock(chair, network, month, from));
  const rows = (await app.clockView(chair, network, clock))?.workshops ?? [];
  return { clock, workshops: rows.map(({ id }) => id as Id) };
}

async function publish({ at, who }: Stage, network: Id, clock: Id, then: Instant): Promise<void> {
  const [app, chair] = [at(then), who('chair')];
  const seen = (await app.clockView(chair, network, clock))?.clock?.seen ?? 0;
  must('publish', await app.clock(chair, clock, { verb: 'clock.publish', seen }));
}

/** Of the draft, two workshops have neither title nor theme yet. */
async function undecide({ at, who, clean, now }: Stage, { workshops }: MadeClock): Promise<void> {
  const app = at(now);
  await Promise.all(
    UNDECIDED.map(async (k) => {
      const id = workshops[k];
      const seen = id ? (await app.workshopView(who('chair'), id))?.seen : undefined;
      if (!id || seen === undefined) throw new ExampleFailed('draft');
      const set = [
        { field: 'title', value: clean('') },
        { field: 'theme', value: null },
      ] as const;
      must('draft', await app.workshop(who('chair'), id, { verb: 'workshop.set', seen, set }));
    }),
  );
}

/**
 * Makes it all; the second centre and PDSA items are `example-network.ts`'s. Answers the network and the
 * running clock. Throws ExampleFailed.
 */
export async function loadClocks(
  options: ClockExample,
): Promise<{ readonly stage: Stage; readonly network: Id; readonly running: MadeClock }> {
  const { now, step } = options;
  const stage = stageOf(options);
  const [past, present, planned] = firstMonths(localDate(now));
  const madeOn = (month: string) => plusDays(firstDay(month), -MADE_BEFORE);
  const network = await makeNetwork(stage, morning(madeOn(past)));
  const first = await makeFirst(stage, network, past, morning(madeOn(past)));
  await furnish(stage, first, morning(madeOn(past)), 'past');
  await publish(stage, network, first.clock, morning(plusDays(madeOn(past), 1)));
  step();
  await signUp(stage, first, morning(plusDays(madeOn(past), 2)), 'past');
  await evaluate(stage, first);
  step();
  const running = await makeCopy(stage, network, first.clock, present, morning(madeOn(present)));
  await furnish(stage, running, morning(madeOn(present)), 'running');
  await publish(stage, network, running.clock, morning(plusDays(madeOn(present), 1)));
  step();
  await signUp(stage, running, morning(plusDays(madeOn(present), 2)), 'running');
  await evaluate(stage, running);
  step();
  const draft = await makeCopy(stage, network, running.clock, planned, morning(plusDays(localDate(now), -9)));
  await furnish(stage, draft, now, 'draft');
  await undecide(stage, draft);
  step();
  return { stage, network, running };
}
