/** Series: saved first, then told to their open meetings; what a crash left untold is told by the ticker. */

import type { App } from '#app.ts';
import type { Address, PersonKey } from '#domain/ids.ts';
import type { Actor } from '#domain/meeting/commands.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { same } from '#domain/merge.ts';
import {
  type DateMove,
  type MemberChange,
  type SeriesForm,
  settingsOf,
  withDate,
  withForm,
  withMembers,
  withoutChat,
} from '#domain/series/change.ts';
import { nextNote, withNoted } from '#domain/series/notes.ts';
import { after, isRuleDate, occurrenceOf } from '#domain/series/occurrences.ts';
import type { Series } from '#domain/series/types.ts';
import { type Id, type LocalDate, localDate } from '#domain/time.ts';
import type { Document } from '#store/store.ts';
import { type Context, changed, documentOf } from './context.ts';

export const SYSTEM: Actor = { person: null, inChat: false, admin: false, system: true };

const chatKey = (tenant: string, conversation: string) => `chat:${tenant}|${conversation}`;
const chatTag = (conversation: string) => `chat:${conversation}`;

export function seriesParts(context: Context, handle: () => App['handle']) {
  const { store, now, newId } = context;

  /** Due at once where its meetings must be told, else for the next note to representatives. */
  const document = (series: Series, untold: boolean): Document<Series> =>
    documentOf('series', series.id, series, {
      keys: series.chat ? [chatKey(series.tenant, series.chat.conversation)] : [],
      tags: [`tenant:${series.tenant}`, ...(series.chat ? [chatTag(series.chat.conversation)] : [])],
      dueAt: untold ? now() : nextNote(series, now()),
    });

  async function series(id: Id): Promise<Series | null> {
    return ((await store.load('series', id, now()))?.body as Series | undefined) ?? null;
  }

  async function seriesOfChat(tenant: string, conversation: string): Promise<Series | null> {
    return (
      ((await store.findByKey('series', chatKey(tenant, conversation), now()))?.body as Series | undefined) ??
      null
    );
  }

  /** Of any tenant: a chat may have members of others, and each tenant may have connected it. */
  async function seriesInChat(conversation: string): Promise<readonly Series[]> {
    return (await store.findByTag('series', chatTag(conversation), now())).map((s) => s.body as Series);
  }

  /** Ordered by centre's name. */
  async function seriesOfTenant(tenant: string): Promise<readonly Series[]> {
    const stored = await store.findByTag('series', `tenant:${tenant}`, now());
    return stored.map((s) => s.body as Series).sort((a, b) => a.centre.localeCompare(b.centre, 'fi'));
  }

  /**
   * Tells every open meeting of the series its present settings and date; then only a note is due. A
   * meeting on a date that the rule no longer gives is not held: its items go to the next one.
   */
  async function tell(id: Id): Promise<void> {
    const found = await series(id);
    if (!found) return;
    const today = localDate(now());
    for (const stored of await store.findByTag('meeting', `series:${id}`, now())) {
      const { rule, course } = stored.body as Meeting;
      if (course === 'closed') continue;
      const o = occurrenceOf(found, rule);
      const told = {
        settings: settingsOf(found),
        start: o.start,
        minutes: o.minutes,
        next: after(found, o).m,
        cancelled: o.cancelled || (rule >= today && !isRuleDate(found, rule)),
      };
      await handle()(stored.id as Id, { verb: 'settings', ...told }, SYSTEM);
    }
    await changed<Series>(context, 'series', id, (stored) => {
      if (!stored || !same(stored.body, found)) return null;
      const told = document(stored.body, false);
      return told.dueAt === stored.dueAt ? null : told;
    });
  }

  /** The notes of these dates have been made; `seen` is the series that they were made of. */
  async function setNoted(seen: Series, rules: readonly LocalDate[]): Promise<void> {
    await changed<Series>(
      context,
      'series',
      seen.id,
      (stored) => stored && document(withNoted(stored.body, rules, now()), !same(stored.body, seen)),
    );
  }

  /** Changes a series and tells its meetings; `change` answers null to leave it as it is. */
  async function save(id: Id, change: (before: Series | null) => Series | null): Promise<Series | null> {
    const saved = await changed<Series>(context, 'series', id, (stored) => {
      const next = change(stored?.body ?? null);
      return next && document(next, true);
    });
    if (saved) await tell(id);
    return saved?.body ?? null;
  }

  /** Makes or changes a series; `chat` connects that chat and frees it from another series. */
  async function saveSeries(
    tenant: string,
    form: SeriesForm,
    chat: Address | null,
    by: PersonKey,
  ): Promise<Series> {
    const id = form.id ?? newId();
    const other = chat && (await seriesOfChat(tenant, chat.conversation));
    if (other && other.id !== id) await save(other.id, (before) => before && withoutChat(before));
    const saved = await save(id, (before) =>
      withForm(before?.tenant === tenant ? before : null, form, { id, tenant, by, chat, now: now() }),
    );
    if (!saved) throw new Error('series: not saved');
    return saved;
  }

  async function moveDate(id: Id, rule: LocalDate, to: DateMove): Promise<Series | null> {
    return save(id, (before) => before && withDate(before, rule, to, now()));
  }

  /** Nobody is in its chat any more, and nothing is sent there. */
  async function disconnectChat(id: Id): Promise<Series | null> {
    return save(id, (before) => before && withoutChat(before));
  }

  /** The roster changes no meeting, so nothing is told. */
  async function setMembers(id: Id, change: MemberChange): Promise<void> {
    await changed<Series>(
      context,
      'series',
      id,
      (stored) => stored && { ...stored, body: withMembers(stored.body, change) },
    );
  }

  return {
    series,
    seriesOfChat,
    seriesInChat,
    seriesOfTenant,
    saveSeries,
    changeSeries: save,
    moveDate,
    disconnectChat,
    setMembers,
    setNoted,
    tell,
  };
}
