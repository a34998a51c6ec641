/**
 * Labels round the ring (`look.md`, Ring): on each side pushed apart and clamped, at 12 and 6 o'clock centred
 * where there is room, leaders 13 px out and then straight. Pure: widths come from the caller.
 */
import { balanced, cut, type Measure } from './lines.ts';
import { at } from './year.ts';

export const LINE = { small: 16, title: 18, pill: 24 } as const;
const LONGEST = 156;
/** Of a label at 12 or 6 o'clock, which has one line. */
const LONGEST_AT_POLE = 260;
const APART = 9;
const IDEAL = 20;
const CLEAR = 22;
const LEADER = 13;
const EDGE = 8;
/** Today's label stands where its hand points: it moves least, and the hand goes to it without a bend. */
const TODAY = { ideal: 28, weight: 8 } as const;
/** Free height that a label at 12 or 6 o'clock needs, and how far from there a wedge may be (radians). */
const POLE_ROOM = 50;
const POLE_SPAN = 0.16;
/** Narrower than this a column of labels says nothing. */
const NARROWEST = 56;

/** What wants a label. */
export interface Wish {
  readonly key: string;
  readonly kind: 'workshop' | 'month' | 'today';
  readonly angle: number;
  readonly date: string;
  /** '' has only its date line. */
  readonly title: string;
  /** A line of warning under the title; '' for none. */
  readonly warning: string;
  readonly past: boolean;
  /** Days from today: the farthest go first where a side is full. */
  readonly days: number;
}
export interface Label {
  readonly key: string;
  readonly kind: Wish['kind'];
  readonly anchor: 'start' | 'middle' | 'end';
  /** Of the text: its start, middle or end by `anchor`. */
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly date: string;
  readonly lines: readonly string[];
  readonly warning: string;
  /** Points of the line from the wedge; empty for months. */
  readonly leader: readonly { readonly x: number; readonly y: number }[];
}
/** The drawing's box: centre at 0/0, so `left` and `top` are negative. */
export interface Stage {
  readonly radius: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Block {
  readonly wish: Wish;
  readonly lines: readonly string[];
  readonly date: string;
  readonly warning: string;
  readonly width: number;
  readonly height: number;
}

/** Room beside the ring at 3 and 9 o'clock, px. */
function column({ radius, left, right }: Stage): number {
  return Math.min(LONGEST, Math.min(-left, right) - (radius + CLEAR) - EDGE);
}

/** Whether the stage is wide enough for labels at all. */
export function hasRoom(stage: Stage): boolean {
  return column(stage) >= NARROWEST;
}

const WARNING_SIGN = 18;
const PILL_SIDES = 20;

function blockOf(wish: Wish, longest: number, most: 1 | 2, measure: Measure): Block {
  const small = (text: string) => measure(text, 'small');
  const title = (text: string) => measure(text, 'title');
  if (wish.kind === 'today') {
    const date = cut(wish.date, longest - PILL_SIDES, title);
    return { wish, lines: [], date, warning: '', width: title(date) + PILL_SIDES, height: LINE.pill };
  }
  const date = cut(wish.date, longest, small);
  const lines = wish.title === '' ? [] : balanced(wish.title, longest, most, title);
  const warning = wish.warning === '' ? '' : cut(wish.warning, longest - WARNING_SIGN, small);
  const width = Math.max(
    small(date),
    warning === '' ? 0 : small(warning) + WARNING_SIGN,
    ...lines.map((line) => title(line)),
  );
  const height = LINE.small + LINE.title * lines.length + (warning === '' ? 0 : LINE.small);
  return { wish, lines, date, warning, width, height };
}

/** Drops the past, then the farthest, until the rest fits in `room`; today's hand always stays. */
function fitting(blocks: readonly Block[], room: number): readonly Block[] {
  const kept = [...blocks];
  const needed = () =>
    kept.reduce((sum, { height }) => sum + height, 0) + APART * Math.max(kept.length - 1, 0);
  while (needed() > room) {
    const droppable = kept.filter(({ wish }) => wish.kind !== 'today');
    if (droppable.length === 0) break;
    const [first] = droppable.sort(
      (a, b) => Number(b.wish.past) - Number(a.wish.past) || b.wish.days - a.wish.days,
    );
    if (!first) break;
    kept.splice(kept.indexOf(first), 1);
  }
  return kept;
}

/** Tops of blocks in order: as near to where they want to be as 9 px between them and the bounds allow. */
function pushedApart(
  blocks: readonly { readonly ideal: number; readonly height: number; readonly weight: number }[],
  from: number,
  to: number,
): readonly number[] {
  // Runs of blocks that touch; each stands at the mean of what its blocks want.
  const runs: { count: number; weight: number; wanted: number; height: number }[] = [];
  const topOf = (run: { weight: number; wanted: number; height: number }) =>
    Math.min(Math.max(run.wanted / run.weight, from), to - run.height);
  for (const { ideal, height, weight } of blocks) {
    runs.push({ count: 1, weight, wanted: ideal * weight, height });
    for (;;) {
      const last = runs.at(-1);
      const before = runs.at(-2);
      if (!(last && before) || topOf(before) + before.height + APART <= topOf(last)) break;
      const offset = before.height + APART;
      runs.splice(-2, 2, {
        count: before.count + last.count,
        weight: before.weight + last.weight,
        wanted: before.wanted + last.wanted - last.weight * offset,
        height: offset + last.height,
      });
    }
  }
  const tops: number[] = [];
  let index = 0;
  for (const run of runs) {
    let top = topOf(run);
    for (let left = run.count; left > 0; left--) {
      tops.push(top);
      top += (blocks[index]?.height ?? 0) + APART;
      index++;
    }
  }
  return tops;
}

function leaderTo(wish: Wish, radius: number, x: number, y: number): Label['leader'] {
  if (wish.kind === 'month') return [];
  const start = at(radius, wish.angle);
  return wish.kind === 'today' ? [start, { x, y }] : [start, at(radius + LEADER, wish.angle), { x, y }];
}

/** Labels of one side, top to bottom. */
function sideLabels(
  blocks: readonly Block[],
  sign: 1 | -1,
  { radius }: Stage,
  from: number,
  to: number,
): readonly Label[] {
  const wanted = fitting(blocks, to - from)
    .map((block) => ({
      ...block,
      ideal:
        -(radius + (block.wish.kind === 'today' ? TODAY.ideal : IDEAL)) * Math.cos(block.wish.angle) -
        block.height / 2,
      weight: block.wish.kind === 'today' ? TODAY.weight : 1,
    }))
    .sort((a, b) => a.ideal + a.height / 2 - (b.ideal + b.height / 2));
  const tops = pushedApart(wanted, from, to);
  return wanted.map((block, index): Label => {
    const top = tops[index] ?? from;
    // The height of the block that is nearest to 3 or 9 o'clock decides: there the ring is widest.
    const nearest = Math.min(Math.max(0, top), top + block.height);
    const clear = Math.sqrt(Math.max((radius + CLEAR) ** 2 - nearest ** 2, 0));
    const x = sign * Math.max(clear, EDGE);
    return {
      key: block.wish.key,
      kind: block.wish.kind,
      anchor: sign === 1 ? 'start' : 'end',
      x,
      top,
      width: block.width,
      height: block.height,
      date: block.date,
      lines: block.lines,
      warning: block.warning,
      leader: leaderTo(
        block.wish,
        radius,
        x - sign * (block.wish.kind === 'today' ? 0 : 6),
        top + block.height / 2,
      ),
    };
  });
}

interface Pole {
  readonly label: Label | null;
  readonly edge: number;
}

/** The label at 12 (`sign` −1) or 6 o'clock (1), if its 50 px are free; and how far the sides may go. */
function poleLabel(wishes: readonly Wish[], sign: 1 | -1, stage: Stage, measure: Measure): Pole {
  const { radius, left, right } = stage;
  const limit = sign === 1 ? stage.bottom : stage.top;
  const none = { label: null, edge: limit };
  if (limit * sign - radius < POLE_ROOM) return none;
  const centre = sign === 1 ? Math.PI : 0;
  const off = (angle: number) => Math.abs(Math.atan2(Math.sin(angle - centre), Math.cos(angle - centre)));
  const [wish] = wishes
    .filter(({ kind, angle, warning }) => kind === 'workshop' && warning === '' && off(angle) < POLE_SPAN)
    .sort((a, b) => off(a.angle) - off(b.angle));
  if (!wish) return none;
  const block = blockOf(wish, LONGEST_AT_POLE, 1, measure);
  const point = at(radius, wish.angle);
  const x = Math.min(Math.max(point.x, left + EDGE + block.width / 2), right - EDGE - block.width / 2);
  const near = sign * (radius + POLE_ROOM - block.height);
  const top = sign === 1 ? near : near - block.height;
  const leader = [point, at(radius + LEADER, wish.angle)];
  const label: Label = {
    key: wish.key,
    kind: wish.kind,
    anchor: 'middle',
    x,
    top,
    width: block.width,
    height: block.height,
    date: block.date,
    lines: block.lines,
    warning: '',
    leader,
  };
  return { label, edge: sign === 1 ? top - APART : top + block.height + APART };
}

/** The labels of all wishes that find room; none where the columns are too narrow. */
export function labelsOf(wishes: readonly Wish[], stage: Stage, measure: Measure): readonly Label[] {
  if (!hasRoom(stage)) return [];
  const longest = column(stage);
  const over = poleLabel(wishes, -1, stage, measure);
  const under = poleLabel(wishes, 1, stage, measure);
  const atPoles = [over.label?.key, under.label?.key];
  const blocks = wishes
    .filter(({ key }) => !atPoles.includes(key))
    .map((wish) => blockOf(wish, longest, 2, measure));
  const sides = ([1, -1] as const).flatMap((sign) => {
    const own = blocks.filter(({ wish }) => (Math.sin(wish.angle) >= 0 ? 1 : -1) === sign);
    return sideLabels(own, sign, stage, over.edge, under.edge);
  });
  return [over.label, ...sides, under.label].filter((label) => label !== null);
}
