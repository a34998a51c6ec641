/** English messages of the tab's area 'about'. */
import type { about as fi } from '#i18n/tab/fi/about.ts';

export const about = {
  'about.title': 'About Pajakello',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
