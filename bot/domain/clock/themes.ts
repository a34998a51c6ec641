/**
 * The themes of a clock as two planners may change them at once (`clock.md`): different themes merge, and so do name
 * and colour of one; the same one shows both values. Each pair of colour and mark is used once.
 */
import { COLOURS } from '#contract/clock.ts';
import type { Conflict } from '#contract/workshop.ts';
import { type FieldMarks, withMarks } from '#domain/merge.ts';
import { mergedList, withoutGone } from '#domain/merge-list.ts';
import { type PlanContext, type Planned, refusal } from '#domain/planner.ts';
import type { Id } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { ClockCommand } from './commands.ts';
import type { Clock, Theme } from './types.ts';

const MOST = 8;
const KIND = 'theme';

type Save = Extract<ClockCommand, { verb: 'clock.themes' }>;

/** What a save makes of a clock, with the fields that somebody else has changed meanwhile: they stand as they stood. */
export interface SavedClock {
  /** The same object where nothing has changed. */
  readonly clock: Clock;
  readonly conflicts: readonly Conflict[];
}

/**
 * Two chose one colour at the same moment: whoever was first keeps it. A theme of the later save that was there keeps
 * its own, and both colours are shown; a new one takes the first that is free.
 */
function withColours(
  before: readonly Theme[],
  after: readonly Theme[],
  marks: FieldMarks,
  unseen: (id: Id) => boolean,
): { readonly themes: readonly Theme[]; readonly conflicts: readonly Conflict[] } {
  const had = new Map(before.map(({ id, colour }) => [id, colour]));
  /** Conflicts of themes that keep their own colour; that may be the one which another theme was to have. */
  const kept = new Map<Id, Conflict>();
  let themes = after;
  const holder = ({ id, colour }: Theme) =>
    themes.find((one) => one.id !== id && one.colour === colour && (unseen(one.id) || kept.has(one.id)));
  const late = () =>
    themes.find((theme) => (had.get(theme.id) ?? theme.colour) !== theme.colour && holder(theme));
  for (let theme = late(); theme; theme = late()) {
    const { id, colour } = theme;
    const first = holder(theme)?.id ?? id;
    const mark = marks[`${KIND}.${first}.colour`] ?? marks[`${KIND}.${first}`];
    const own = had.get(id) ?? colour;
    const by = kept.get(first)?.by ?? mark?.by ?? '';
    kept.set(id, { field: `${KIND}.${id}.colour`, yours: colour, theirs: own, by });
    themes = themes.map((one) => (one.id === id ? { ...one, colour: own } : one));
  }
  for (const theme of themes.filter((one) => !had.has(one.id) && holder(one))) {
    const free = COLOURS.find((colour) => !themes.some((one) => one.colour === colour)) ?? theme.colour;
    themes = themes.map((one) => (one.id === theme.id ? { ...one, colour: free } : one));
  }
  return { themes, conflicts: [...kept.values()] };
}

/** Why themes cannot stand. One of a published clock's workshop cannot go, since publishing demands one of each. */
function unfit({ state }: Clock, themes: readonly Theme[], workshops: readonly Workshop[]) {
  if (themes.length > MOST) return refusal('tooMany');
  const colours = new Set(themes.map(({ colour }) => colour));
  if (colours.size < themes.length || themes.some(({ name }) => name === '')) return refusal('badField');
  const stay = new Set<string>(themes.map(({ id }) => id));
  const inUse = workshops.some((w) => w.state !== 'removed' && w.theme && !stay.has(w.theme));
  return state === 'published' && inUse ? refusal('notReady') : null;
}

/** The clock with these themes; its `rev` grows where something has changed. */
export function withThemes(
  clock: Clock,
  { themes, seen }: Save,
  {
    actor,
    newId,
    workshops,
  }: Pick<PlanContext, 'actor' | 'newId'> & { readonly workshops: readonly Workshop[] },
): Planned<SavedClock> {
  const marks = clock.fields ?? {};
  const merged = mergedList<Theme>(
    { kind: KIND, fields: ['name', 'colour'], list: clock.themes, marks },
    { seen, by: actor.person, items: themes, newId },
  );
  if (typeof merged === 'string') return refusal(merged);
  // Also what was to be taken away, and stays since somebody else has changed it.
  const unseen = (id: Id) =>
    [`${KIND}.${id}`, `${KIND}.${id}.colour`].some((path) => (marks[path]?.rev ?? 0) > seen) ||
    merged.conflicts.some(({ field }) => field === `${KIND}.${id}`);
  const coloured = withColours(clock.themes, merged.list, marks, unseen);
  const kept = new Set(coloured.conflicts.map(({ field }) => field));
  const changed = merged.changed.filter((path) => !kept.has(path));
  const conflicts = [...merged.conflicts, ...coloured.conflicts];
  if (changed.length === 0) return { ok: true, value: { clock, conflicts } };
  const refused = unfit(clock, coloured.themes, workshops);
  if (refused) return refused;
  const rev = clock.rev + 1;
  const fields = withoutGone(withMarks(marks, changed, rev, actor), KIND, coloured.themes);
  return { ok: true, value: { clock: { ...clock, themes: coloured.themes, rev, fields }, conflicts } };
}
