/** Finnish messages of the tab's area 'about'; keys and arguments of the other languages are those of this table. */
export const about = {
  'about.title': 'Tietoja Pajakellosta',
} as const;
