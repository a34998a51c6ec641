/** Icons of the workshop's page, drawn by our own hand in the colour of the text. Words stand beside them, or name the button. */
import type { SVGProps } from 'react';

const SHAPES = {
  back: 'M12.5 4L6.5 10L12.5 16',
  date: 'M3.5 5.5h13v11h-13zM3.5 8.5h13M7 3v3M13 3v3',
  place: 'M4 17V4.5h7V17M11 8.5h5V17M3 17h14M6.5 7.5h2M6.5 10.5h2M6.5 13.5h2',
  link: 'M8.5 11.5l3-3M9 6.5l1.5-1.5a3 3 0 0 1 4.5 4.5L13.5 11M11 13.5L9.5 15A3 3 0 0 1 5 10.5L6.5 9',
  theme: 'M9.5 3.5H16a.5.5 0 0 1 .5.5v6.5L10 17L3 10zM13.5 6.5h.01',
  share: 'M11.5 4.5L16.5 9l-5 4.5V11c-4 0-6.5 1.5-8 4.5c0-5 3-8 8-8.5zM3.5 15.5v1h13v-3',
  calendar: 'M16.5 9V5.5h-13v11H9M3.5 8.5h13M7 3v3M13 3v3M14 11v6M11 14h6',
  check: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM6.5 10l2.5 2.5L13.5 8',
  waiting: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM10 6v4.5l3 2',
  warning: 'M10 3L18 16.5H2zM10 8v4M10 14.2h.01',
  plus: 'M10 3.5v13M3.5 10h13',
  pencil: 'M4 16l.8-3.6L13 4.2a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.2zM11.5 5.7l2.8 2.8',
  open: 'M8 4.5H4.5v11h11V12M11 4.5h4.5V9M15 5L9.5 10.5',
  document: 'M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15M7.5 10h5M7.5 13h5',
  shield: 'M10 2.5l6 2v5c0 4-2.5 6.5-6 8c-3.500-1.500-6-4-6-8v-5z',
  remove: 'M4 5.500h12M8 5.500V3.500h4v2M5.500 5.500l.7 11h7.600l.7-11M8.500 8.500v5M11.500 8.500v5',
  bell: 'M5 13.500V9a5 5 0 0 1 10 0v4.500l1 1H4zM8.500 16.500a1.500 1.500 0 0 0 3 0',
} as const;
export type IconName = keyof typeof SHAPES;

export function Icon({
  name,
  size = 20,
  ...rest
}: { readonly name: IconName; readonly size?: number } & SVGProps<SVGSVGElement>) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false" {...rest}>
      <path
        d={SHAPES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
