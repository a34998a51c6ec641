/** Languages of the interface; Finnish, the first, is the default. */
export const LANGS = ['fi', 'sv', 'en'] as const;
export type Lang = (typeof LANGS)[number];
