/** The few icons of the frame, drawn by our own hand in the colour of the text. They never stand without words. */

const SHAPES = {
  /** The year: a ring of four with one hand. */
  clock:
    'M10.8 3A7 7 0 0 1 17 9.2M17 10.8A7 7 0 0 1 10.8 17M9.2 17A7 7 0 0 1 3 10.8M3 9.2A7 7 0 0 1 9.2 3M10 10l3-3',
  meetings: 'M3 5h14v8h-7l-3 3v-3H3zM6.5 8h7M6.5 10.5h4',
  settings: 'M3 6h8m4 0h2M13 4v4M3 10h2m4 0h8M7 8v4M3 14h7m4 0h3M12 12v4',
  mine: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3 2.5-5 6-5s6 2 6 5',
  close: 'M5 5l10 10M15 5L5 15',
  offline: 'M3 3l14 14M4 9a9 9 0 0 1 2.5-1.6M16 9a9 9 0 0 0-5-2.4M7 12a4.5 4.5 0 0 1 2-1.1M10 15.5h.01',
  alert: 'M10 3.5l7 12.5H3zM10 8.5v3.5M10 14h.01',
} as const;
export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
