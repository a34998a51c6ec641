/** Signing up for a workshop, cancelling, and its reminders: from the list, or from a message about one. */

import type { Identity } from '#app/planning.ts';
import type { WorkshopWhy } from '#cards/workshop-types.ts';
import type { Way } from '#contract/clock.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { waysOf } from '#contract/workshop.ts';
import { truth } from '#domain/meeting/chair-data.ts';
import type { Id } from '#domain/time.ts';
import { clockCard, identityOf, workshopOf } from './clock.ts';
import type { ActionIn } from './incoming.ts';
import { own, text } from './json.ts';
import type { Parts } from './parts.ts';
import { openTasksOf } from './send-workshop.ts';
import { card, note, type Reply, type Turn } from './turn.ts';
import { lineOf } from './workshop-lines.ts';

/** Pressed on the list of the next workshops, so the answer is that list. */
const fromList = (action: ActionIn): boolean => truth(own(action.data, 'list')) === true;

interface Subject {
  readonly who: Identity;
  readonly w: Id;
  readonly view: WorkshopView;
}

/** The workshop that a button is about, as it is now; null: no such (any more). */
async function subjectOf(parts: Parts, turn: Turn, action: ActionIn): Promise<Subject | null> {
  const [who, w] = [identityOf(turn), workshopOf(action)];
  const view = who && w && (await parts.app.workshopView(who, w));
  return who && w && view ? { who, w, view } : null;
}

/** What has become of it: the list with a sentence, or the workshop itself. */
async function told(
  parts: Parts,
  turn: Turn,
  action: ActionIn,
  view: WorkshopView,
  why: WorkshopWhy,
): Promise<Reply> {
  const workshop = lineOf(view, true);
  if (!workshop) return note('refusal.noLongerThere');
  if (fromList(action)) return clockCard(parts, turn, { about: { why, workshop } });
  const person = turn.person;
  return card({
    card: 'workshop',
    why,
    workshop,
    tasks: person && why === 'present' ? openTasksOf(view, person.key) : [],
    days: 0,
    quiet: view.remindersOff,
    link: parts.tabLink(`/workshop/${view.id}`),
  });
}

/** The workshop as it is after a change. */
async function after(
  parts: Parts,
  turn: Turn,
  action: ActionIn,
  { who, w }: Subject,
  why: (view: WorkshopView) => WorkshopWhy,
): Promise<Reply> {
  const view = await parts.app.workshopView(who, w);
  return view ? told(parts, turn, action, view, why(view)) : note('refusal.noLongerThere');
}

/** Why nothing more can be asked of it; null: sign-up is open. */
function overFor({ signup, state }: WorkshopView): WorkshopWhy | null {
  if (signup.open) return null;
  return state === 'cancelled' ? 'cancelled' : 'over';
}

function wayOf(action: ActionIn, view: WorkshopView): Way | null {
  const offered = waysOf(view.form);
  const named = offered.find((way) => way === text(action.data, 'way'));
  return named ?? (offered.length === 1 ? (offered[0] ?? null) : null);
}

/** Asks what is missing. Pressed on the asking card itself, it says what, or sends the inputs' way round. */
function ask(
  turn: Turn,
  action: ActionIn,
  view: WorkshopView,
  services: readonly { readonly id: string; readonly name: string | null }[],
): Reply {
  const workshop = lineOf(view, true);
  if (!workshop) return note('refusal.noLongerThere');
  const asked = truth(own(action.data, 'asked')) === true;
  const lost = asked && own(action.data, 'service') === undefined;
  const way = wayOf(action, view);
  const chosen = text(action.data, 'service') ?? turn.person?.service ?? null;
  const service = services.some(({ id }) => id === chosen) ? chosen : null;
  const problem = !asked || lost ? null : way === null ? 'way' : 'service';
  return card({ card: 'signup', workshop, services, service, way, problem, list: fromList(action), lost });
}

/** `signup.add`: the same from an old card twice is one sign-up, another way is a change. */
export async function signUp(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  const { app } = parts;
  if (!turn.person) return note('refusal.notAllowed');
  const subject = await subjectOf(parts, turn, action);
  if (!subject) return note('refusal.noLongerThere');
  const { who, w, view } = subject;
  const over = overFor(view);
  if (over) return told(parts, turn, action, view, over);
  const { mine } = view.signup;
  const named = text(action.data, 'way');
  const asked = truth(own(action.data, 'asked')) === true;
  if (mine && !asked && (named === null || named === mine.way))
    return told(parts, turn, action, view, 'already');
  const { services } = await app.me(who);
  const known = (id: string | null) => (services.some((service) => service.id === id) ? id : null);
  const way = wayOf(action, view);
  const inputs = own(action.data, 'service') !== undefined;
  const service = known(inputs ? text(action.data, 'service') : asked ? null : turn.person.service);
  if (!way || !service) return ask(turn, action, view, services);
  if (mine?.way === way && mine.service === service) return told(parts, turn, action, view, 'already');
  const result = await app.workshop(who, w, { verb: 'signup.add', way, service });
  if (!result) return note('refusal.noLongerThere');
  if (!result.ok) {
    if (result.refusal.kind === 'wayNotOffered') return note('refusal.wayNotOffered');
    return after(parts, turn, action, subject, (now) => overFor(now) ?? 'present');
  }
  return after(parts, turn, action, subject, (now) => now.signup.mine?.state ?? 'present');
}

/** `signup.remove`: a second press finds nothing to cancel, and says so. */
export async function signOff(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  const subject = await subjectOf(parts, turn, action);
  if (!turn.person) return note('refusal.notAllowed');
  if (!subject) return note('refusal.noLongerThere');
  const { who, w, view } = subject;
  if (!view.signup.mine) return told(parts, turn, action, view, overFor(view) ?? 'not-in');
  const result = await parts.app.workshop(who, w, { verb: 'signup.remove' });
  if (!result) return note('refusal.noLongerThere');
  return after(parts, turn, action, subject, (now) => (result.ok ? 'out' : (overFor(now) ?? 'present')));
}

/** `reminder.stop`: of this workshop alone. */
export async function stopReminders(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  if (!turn.person) return note('refusal.notAllowed');
  const subject = await subjectOf(parts, turn, action);
  if (!subject) return note('refusal.noLongerThere');
  const off = truth(own(action.data, 'off')) ?? true;
  const result = await parts.app.workshop(subject.who, subject.w, { verb: 'reminder.stop', off });
  if (!result) return note('refusal.noLongerThere');
  return after(parts, turn, action, subject, () => (off ? 'quiet' : 'loud'));
}

/** `clock.show`: back to the list, or to the workshop that was asked about. */
export async function backTo(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  const subject = fromList(action) ? null : await subjectOf(parts, turn, action);
  return subject ? told(parts, turn, action, subject.view, 'present') : clockCard(parts, turn);
}
