/** How a series is made and changed. Pure; `app` saves the result and tells the open meetings. */
import type { Address, PersonKey } from '#domain/ids.ts';
import type { Id, LocalDate } from '#domain/time.ts';
import type { Member, Series, Settings } from './types.ts';

/** What the set-up form and the settings page give. `id: null` makes a new series. */
export type SeriesForm = Omit<Settings, 'chat'> &
  Pick<Series, 'nth' | 'weekday' | 'time' | 'minutes'> & { readonly id: Id | null };

/** The series with what the form says; dates, members and chat of an existing one stay. */
export function withForm(
  before: Series | null,
  form: SeriesForm,
  made: { readonly id: Id; readonly tenant: string; readonly by: PersonKey; readonly chat: Address | null },
): Series {
  return {
    moved: before?.moved ?? {},
    cancelled: before?.cancelled ?? [],
    members: before?.members ?? [],
    network: before?.network ?? null,
    ...form,
    id: before?.id ?? made.id,
    tenant: before?.tenant ?? made.tenant,
    connectedBy: made.chat ? made.by : (before?.connectedBy ?? null),
    chat: made.chat ?? before?.chat ?? null,
  };
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

/** Moves a date, cancels it, or puts it back to its rule. */
export function withDate(series: Series, rule: LocalDate, to: DateMove): Series {
  const { [rule]: _, ...others } = series.moved;
  const cancelled = series.cancelled.filter((d) => d !== rule);
  if (to === 'back') return { ...series, moved: others, cancelled };
  if (to === 'cancelled') return { ...series, moved: others, cancelled: [...cancelled, rule].sort() };
  return { ...series, moved: { ...others, [rule]: to }, cancelled };
}

/** What a meeting copies. */
export function settingsOf(series: Series): Settings {
  const { centre, chairs, backups, services, language, joinUrl, chat } = series;
  return { centre, chairs, backups, services, language, joinUrl, chat };
}
