/** Finnish messages of the tab's area 'mine'; keys and arguments of the other languages are those of this table. */
export const mine = {
  'mine.language': 'Kieli',
} as const;
