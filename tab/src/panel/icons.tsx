/** Icons of the hour, drawn by our own hand in the colour of the text. They never stand without words. */
const SHAPES = {
  check: 'M4 10.5l4 4 8-9',
  circle: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
  next: 'M5 4.5v11l8-5.5zM15.5 4.5v11',
  play: 'M6 4v12l10-6z',
  pause: 'M6 4h2.5v12H6zM11.5 4H14v12h-2.5z',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  back: 'M4 4v4.5h4.5M4.5 8.5a6.5 6.5 0 1 1-1 4',
  end: 'M4 10h8M9 6.5l3.5 3.5L9 13.5M16 5v10',
  later: 'M4 6h12M4 10h7M4 14h7M14.5 10v5m-2-2l2 2 2-2',
  postpone: 'M3 10h9M9 6.5l3.5 3.5L9 13.5M16.5 8.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  combine: 'M4 5c4 0 4 5 8 5M4 15c4 0 4-5 8-5h4m-2.5-2.5L16 10l-2.5 2.5',
  add: 'M10 4v12M4 10h12',
  shield: 'M10 3l6 2v5c0 3.5-2.5 6-6 7-3.5-1-6-3.5-6-7V5z',
  quiet: 'M4 8v4h2.5L10 15V5L6.5 8zM13 8l4 4m0-4l-4 4',
  bubble: 'M3.5 4.5h13v8.5h-6L7 16v-3H3.5z',
  stage: 'M3 4h14v9H3zM7 16.5h6M10 13v3.5M10 11V6.5m-2 2l2-2 2 2',
  close: 'M5 5l10 10M15 5L5 15',
  stopwatch: 'M10 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM8 2.5h4M10 8v3M15 5l1 1',
} as const;
export type HourIcon = keyof typeof SHAPES;

export function Icon({ name, size = 20 }: { readonly name: HourIcon; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 2.5 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
