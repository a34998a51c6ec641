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
  const firstWith = ({ id, colour }: Theme) =>
    after.find((one) => one.id !== id && one.colour === colour && unseen(one.id));
  const conflicts: Conflict[] = [];
  const themes = after.map((theme) => {
    const own = had.get(theme.id);
    const first = own === undefined || own === theme.colour ? undefined : firstWith(theme);
    if (own === undefined || !first) return theme;
    const mark = marks[`${KIND}.${first.id}.colour`] ?? marks[`${KIND}.${first.id}`];
    const field = `${KIND}.${theme.id}.colour`;
    conflicts.push({ field, yours: theme.colour, theirs: own, by: mark?.by ?? '' });
    return { ...theme, colour: own };
  });
  const taken = new Set(themes.filter(({ id }) => had.has(id)).map(({ colour }) => colour));
  const fresh = (theme: Theme): Theme => {
    if (had.has(theme.id)) return theme;
    const met = taken.has(theme.colour) && (conflicts.length > 0 || firstWith(theme));
    const colour =
      (met && COLOURS.find((one) => !themes.some((t) => t.colour === one) && !taken.has(one))) ||
      theme.colour;
    taken.add(colour);
    return { ...theme, colour };
  };
  return { themes: themes.map(fresh), conflicts };
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
  const unseen = (id: Id) =>
    [`${KIND}.${id}`, `${KIND}.${id}.colour`].some((path) => (marks[path]?.rev ?? 0) > seen);
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
