/** Icons of the clock's page, drawn by our own hand in the colour of the text; they never stand without words. */

const SHAPES = {
  ring: 'M10 3a7 7 0 1 0 7 7h-7zM12.5 2.6a7 7 0 0 1 4.9 4.9h-4.9z',
  list: 'M3 5.5h14M3 10h9M3 14.5h12',
  side: 'M1.4 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0M7.7 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0M14 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0',
  calendar: 'M4 4.5h12v12H4zM4 8h12M7 2.5v3M13 2.5v3M10 10v4M8 12h4',
  date: 'M4 4.5h12v12H4zM4 8h12M7 2.5v3M13 2.5v3',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11a5.5 5.5 0 0 0 0 11zM12.6 12.6L17 17',
  filter: 'M3 5.5h14M5.5 10h9M8 14.5h4',
  check: 'M4 10.5l4 4l8-9',
  done: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM6.5 10.3l2.4 2.4l4.6-5',
  waiting: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM10 6v4.3l2.8 1.7',
  warning: 'M10 3.2l7.2 13H2.8zM10 8v4M10 14.3v.01',
  next: 'M7.5 4l6 6l-6 6',
  back: 'M12.5 4l-6 6l6 6',
  add: 'M10 3.5v13M3.5 10h13',
  close: 'M5 5l10 10M15 5L5 15',
  copy: 'M7 7h10v10H7zM13 7V3H3v10h4',
  share: 'M11 3h6v6M17 3l-8 8M14 12v5H3V6h5',
  picture: 'M3 4h14v12H3zM3 13l4-4l4 4l3-3l3 3M13 7.5h.01',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6z',
  down: 'M5 8l5 5l5-5',
} as const;
export type ClockIcon = keyof typeof SHAPES;

export function Icon({ name, size = 20 }: { readonly name: ClockIcon; readonly size?: number }) {
  const bold = name === 'more';
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={bold ? 2.5 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
