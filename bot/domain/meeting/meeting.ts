/** A meeting as it begins: one date of a series, with a copy of its settings. */
import { settingsOf } from '#domain/series/change.ts';
import type { Occurrence, Series } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import type { Meeting } from './types.ts';

/** The meeting of an occurrence before anything has happened to it; `next` is the series' next meeting. */
export function newMeeting(from: { series: Series; occurrence: Occurrence; next: Id | null }): Meeting {
  const { series, occurrence, next } = from;
  return {
    id: occurrence.m,
    tenant: series.tenant,
    series: series.id,
    rule: occurrence.rule,
    start: occurrence.start,
    minutes: occurrence.minutes,
    settings: settingsOf(series),
    course: 'planned',
    cancelled: occurrence.cancelled,
    next,
    items: [],
    forms: [],
    received: [],
    counts: null,
    wished: [],
    present: [],
    hour: null,
    undo: null,
    combining: [],
    admitAt: null,
    s: 0,
    last: null,
    acting: null,
    standIn: null,
    takeOffered: false,
    checklist: false,
    quiet: false,
    bubble: false,
    reminders: 0,
    chatReminded: false,
    refused: { total: 0, by: {} },
    postponed: { case: 0, phenomenon: 0, matter: 0 },
    accepted: 0,
    asksOverrun: false,
    closeAsked: false,
    teamsOn: false,
    offerClose: false,
    card: null,
    superseded: [],
    announced: null,
    outbox: [],
    summary: null,
  };
}
