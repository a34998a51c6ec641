/** How a series is made and changed. Pure; `app` saves the result and tells the open meetings. */
import type { Address, PersonKey } from '#domain/ids.ts';
import { type Id, type Instant, type LocalDate, localDate } from '#domain/time.ts';
import { marked } from './saves.ts';
import { stamped } from './stamps.ts';
import type { EarlierRule, Member, Rule, Series, Settings } from './types.ts';

/** What the set-up form and the settings page give. `id: null` makes a new series; without `network` that stays. */
export type SeriesForm = Omit<Settings, 'chat'> &
  Rule &
  Partial<Pick<Series, 'network' | 'names'>> & { readonly id: Id | null };

interface Made {
  readonly id: Id;
  readonly tenant: string;
  readonly by: PersonKey;
  /** As others shall see who it was; '' where it is not known. */
  readonly name?: string;
  readonly chat: Address | null;
  readonly now: Instant;
}

/** Rules that held so far, where the new one is another: it holds from today on. */
function earlierRules(before: Series, form: Rule, today: LocalDate): readonly EarlierRule[] {
  const { nth, weekday, time, minutes, earlier = [] } = before;
  const same = nth === form.nth && weekday === form.weekday && time === form.time && minutes === form.minutes;
  if (same || earlier.at(-1)?.before === today) return earlier;
  return [...earlier, { nth, weekday, time, minutes, before: today }];
}

/** Names of those who are chairs or backups by now; a newer name stands. */
function namesOf(before: Series | null, form: SeriesForm): NonNullable<Series['names']> {
  const all = { ...before?.names, ...form.names };
  const named = [...form.chairs, ...form.backups].flatMap((key) => {
    const name = all[key];
    return name === undefined ? [] : [[key, name] as const];
  });
  return Object.fromEntries(named);
}

/** The series with what the form says; dates, members and chat of an existing one stay. */
export function withForm(before: Series | null, form: SeriesForm, made: Made): Series {
  const today = localDate(made.now);
  const after: Series = {
    moved: before?.moved ?? {},
    cancelled: before?.cancelled ?? [],
    members: before?.members ?? [],
    noted: before?.noted ?? [],
    ...form,
    network: form.network === undefined ? (before?.network ?? null) : form.network,
    names: namesOf(before, form),
    earlier: before ? earlierRules(before, form, today) : [],
    id: before?.id ?? made.id,
    tenant: before?.tenant ?? made.tenant,
    connectedBy: made.chat ? made.by : (before?.connectedBy ?? null),
    chat: made.chat ?? before?.chat ?? null,
  };
  return marked(before, stamped(before, after, made.now), { person: made.by, name: made.name ?? '' });
}

export interface MemberChange {
  readonly joined: readonly Member[];
  /** Channel ids. */
  readonly left: readonly string[];
  /** `joined` is the whole roster. */
  readonly whole: boolean;
}

/** The roster after its events; a member who is known keeps one line. */
export function withMembers(series: Series, change: MemberChange): Series {
  const gone = new Set([...change.left, ...change.joined.map((m) => m.channelId)]);
  const stay = change.whole ? [] : series.members.filter((m) => !gone.has(m.channelId));
  const members = [...stay, ...change.joined].sort((a, b) => (a.channelId < b.channelId ? -1 : 1));
  return { ...series, members };
}

export type DateMove = { readonly date: LocalDate; readonly time: string | null } | 'cancelled' | 'back';

/** Moves a date, cancels it, or puts it back to its rule. A cancelled date is announced anew when it is back. */
export function withDate(series: Series, rule: LocalDate, to: DateMove, now: Instant): Series {
  const { [rule]: _, ...others } = series.moved;
  const cancelled = series.cancelled.filter((d) => d !== rule);
  const rest = { ...series, moved: others, cancelled };
  if (to === 'back') return stamped(series, rest, now);
  if (to !== 'cancelled') return stamped(series, { ...rest, moved: { ...others, [rule]: to } }, now);
  const noted = (series.noted ?? []).filter((d) => d !== rule);
  return stamped(series, { ...rest, cancelled: [...cancelled, rule].sort(), noted }, now);
}

/** The series without its chat: nobody is in it, and nothing is sent there. */
export function withoutChat(series: Series): Series {
  return { ...series, chat: null, members: [], connectedBy: null };
}

/** What a meeting copies. */
export function settingsOf(series: Series): Settings {
  const { centre, chairs, backups, services, language, joinUrl, chat } = series;
  return { centre, chairs, backups, services, language, joinUrl, chat };
}
