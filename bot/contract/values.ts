/** Closed sets of values that cards, the tab, the API and the domain share (`brief.md`, Case form and Services). */

export const KINDS = ['case', 'phenomenon', 'matter'] as const;
export type Kind = (typeof KINDS)[number];

export const AGE_GROUPS = ['child', 'youth', 'adult', 'older', 'family', 'unsaid'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** 'now' = tällä kerralla, 'later' = voi odottaa. */
export const URGENCIES = ['now', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** The four phases of a case's share, in order. */
export const PHASES = ['presentation', 'questions', 'ideas', 'summary'] as const;
export type Phase = (typeof PHASES)[number];

/** Free-text fields of the case form with their longest length in UTF-16 units. */
export const TEXT_LIMITS = { title: 80, situation: 600, tried: 400, wish: 300, question: 200 } as const;
export type TextField = keyof typeof TEXT_LIMITS;
export const TEXT_FIELDS = Object.keys(TEXT_LIMITS) as readonly TextField[];
export const REQUIRED_TEXT_FIELDS = [
  'title',
  'situation',
  'question',
] as const satisfies readonly TextField[];

/** A service of the catalogue: `[a-z0-9-]+`. Default services have their names in `i18n` under `service.<id>`. */
export type ServiceId = string;
export const DEFAULT_SERVICES = [
  'terveysasema',
  'psykiatria-paihde',
  'nuorten-sosiaali',
  'aikuisten-sosiaali',
  'kuntoutus',
  'suun-terveys',
  'ikaantyneet',
  'vammaispalvelut',
  'tukipalvelut',
  'tyollisyys',
  'lastensuojelu-perhe',
  'kela',
  'jarjestot',
  'kokemusasiantuntijat',
] as const;
export type DefaultService = (typeof DEFAULT_SERVICES)[number];
