/** Each pair of colour and mark is used once, also where one's own is put on top of what somebody else has saved. Pure. */
import { COLOURS, type Colour, type ThemeView } from '#contract/clock.ts';
import type { SentRow } from '../forms/merged-list.ts';

/**
 * Rows that claim a colour which another theme has by now: the two change colours; one that comes back takes a free
 * colour, since it has none to give.
 */
export function withOwnColours(
  rows: readonly SentRow<ThemeView>[],
  fresh: readonly ThemeView[],
): readonly SentRow<ThemeView>[] {
  const colours = new Map<string, Colour>(fresh.map(({ id, colour }) => [id, colour]));
  for (const { id, colour } of rows) {
    if (id === null || colour === undefined) continue;
    const before = colours.get(id);
    const other = [...colours].find(([one, its]) => one !== id && its === colour)?.[0];
    const free = COLOURS.find((one) => ![...colours.values()].includes(one));
    if (other !== undefined && before !== undefined) colours.set(other, before);
    colours.set(id, other !== undefined && before === undefined ? (free ?? colour) : colour);
  }
  const had = new Map(fresh.map(({ id, colour }) => [id, colour]));
  return rows.map((row) => {
    const colour = row.id === null ? undefined : colours.get(row.id);
    return colour === undefined || colour === had.get(row.id ?? '') ? row : { ...row, colour };
  });
}
