/** English messages of the tab's area 'mine'. */
import type { mine as fi } from '#i18n/tab/fi/mine.ts';

export const mine = {
  'mine.language': 'Language',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
