/**
 * Longest lengths of the texts that people write, in UTF-16 units. Apart from `api.ts`, so that a page can show
 * them before the schemas are needed.
 */
export const LIMITS = {
  networkName: 80,
  centreName: 60,
  serviceName: 60,
  roleName: 60,
  place: 120,
  themeName: 40,
  title: 80,
  aims: 600,
  task: 160,
  material: 100,
  about: 120,
  followed: 600,
  pdsaTitle: 100,
  pdsaText: 300,
  evaluationLine: 200,
} as const;
