/** The set-up form: defaults from the Teams meeting, reading what was sent, what is wrong with it, the series it makes. */
import type { SetupProblem, SetupValues } from '#cards/types.ts';
import { DEFAULT_SERVICES } from '#contract/values.ts';
import type { PersonKey } from '#domain/ids.ts';
import { wholeNumber } from '#domain/meeting/chair-data.ts';
import type { SeriesForm } from '#domain/series/change.ts';
import type { Series, Service } from '#domain/series/types.ts';
import { between, type Id, type Instant, localDate, localTime, MINUTE, type Weekday } from '#domain/time.ts';
import { LANGS } from '#i18n/strings.ts';
import type { RosterMember } from './connector-port.ts';
import { type Json, own, text } from './json.ts';

export const EMPTY_SETUP: Omit<SetupValues, 'people'> = {
  id: null,
  centre: '',
  nth: 1,
  weekday: 2,
  time: '09:00',
  minutes: 60,
  language: 'fi',
  joinUrl: '',
  services: DEFAULT_SERVICES,
  chairs: [],
  backups: [],
};

/** The nth weekday and the time that a Teams meeting has. */
export function fromMeeting(start: string | null, end: string | null): Partial<SetupValues> {
  if (!start || Number.isNaN(Date.parse(start))) return {};
  const at = new Date(start).toISOString() as Instant;
  const day = localDate(at);
  const weekday = ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const minutes =
    end && !Number.isNaN(Date.parse(end))
      ? Math.round(between(at, new Date(end).toISOString() as Instant) / MINUTE)
      : 60;
  return {
    nth: Math.min(Math.ceil(Number(day.slice(8)) / 7), 5),
    weekday,
    time: localTime(at),
    minutes: minutes >= 15 && minutes <= 480 ? minutes : 60,
  };
}

/** Members who can be named chair: those with an object id. */
export const peopleOf = (roster: readonly RosterMember[]) =>
  roster.filter((m) => m.objectId !== null).map((m) => ({ id: m.id, name: m.name }));

const listOf = (data: Json, key: string): readonly string[] => {
  const value = own(data, key);
  const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return list
    .filter((x): x is string => typeof x === 'string')
    .map((x) => x.trim())
    .filter((x) => x !== '');
};

/** Day, time, language and services: as sent, else as they are, else the defaults. */
function settings(data: Json, existing: Series | null) {
  const catalogue = [...new Set([...(existing?.services.map((s) => s.id) ?? []), ...DEFAULT_SERVICES])];
  const within = (key: string, from: number, to: number, otherwise: number) => {
    const n = wholeNumber(own(data, key));
    return n !== null && n >= from && n <= to ? n : otherwise;
  };
  const services = own(data, 'services') === undefined ? null : listOf(data, 'services');
  return {
    centre: (text(data, 'centre') ?? existing?.centre ?? '').replace(/\s+/g, ' ').trim().slice(0, 80),
    nth: within('nth', 1, 5, existing?.nth ?? EMPTY_SETUP.nth),
    weekday: within('weekday', 1, 7, existing?.weekday ?? EMPTY_SETUP.weekday),
    time: (text(data, 'time') ?? existing?.time ?? '').replace('.', ':').trim(),
    minutes: within('minutes', 15, 480, existing?.minutes ?? EMPTY_SETUP.minutes),
    language: LANGS.find((l) => l === own(data, 'language')) ?? existing?.language ?? 'fi',
    joinUrl: (text(data, 'joinUrl') ?? existing?.joinUrl ?? '').trim().slice(0, 1000),
    services:
      services?.filter((s) => catalogue.includes(s)) ??
      existing?.services.map((s) => s.id) ??
      DEFAULT_SERVICES,
  };
}

/**
 * What the set-up form says; values that are not on offer fall back to what is. `joining`: the chat is
 * connected to a series that is there, so its settings stand and the form gives chairs alone.
 */
export function readSetup(
  data: Json,
  members: readonly RosterMember[],
  existing: Series | null,
  joining: boolean,
): SetupValues {
  const among = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => members.some((m) => m.id === id && m.objectId));
  const chairs = among(listOf(data, 'chairs'));
  return {
    ...settings(joining ? {} : data, existing),
    id: existing?.id ?? null,
    people: peopleOf(members),
    chairs,
    backups: among(listOf(data, 'backups')).filter((id) => !chairs.includes(id)),
  };
}

/** What keeps the form from being taken. */
export function problemsOf(values: SetupValues, existing: Series | null): readonly SetupProblem[] {
  const link = URL.canParse(values.joinUrl) ? new URL(values.joinUrl) : null;
  const problems: (SetupProblem | null)[] = [
    values.centre === '' ? 'centre' : null,
    /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(values.time) ? null : 'time',
    values.chairs.length === 0 && !existing?.chairs.length ? 'chairs' : null,
    values.services.length === 0 ? 'services' : null,
    values.joinUrl === '' || link?.protocol === 'https:' ? null : 'link',
  ];
  return problems.filter((p): p is SetupProblem => p !== null);
}

/** `key`: the person behind a channel id of the chat. */
export function formOf(
  values: SetupValues,
  existing: Series | null,
  key: (channelId: string) => PersonKey | null,
): SeriesForm {
  const people = (ids: readonly string[]) => ids.map(key).filter((k): k is PersonKey => k !== null);
  const services: readonly Service[] = values.services.map(
    (id) => existing?.services.find((s) => s.id === id) ?? { id, name: null },
  );
  return {
    id: (values.id as Id | null) ?? null,
    centre: values.centre,
    nth: values.nth,
    weekday: values.weekday as Weekday,
    time: values.time.padStart(5, '0'),
    minutes: values.minutes,
    language: values.language,
    joinUrl: values.joinUrl || null,
    services,
    chairs: values.chairs.length > 0 ? people(values.chairs) : (existing?.chairs ?? []),
    backups: values.backups.length > 0 ? people(values.backups) : (existing?.backups ?? []),
  };
}
