/** A clock to copy, made over the tab's API: a holiday, a fifth weekday and 29 February lie in its copy's way. */
import type { PersonaId } from '#rehearsal/personas.ts';
import { personaOf } from '#rehearsal/personas.ts';
import type { Asking } from './tab-workshop.ts';

export const FIRST_MONTH = '2027-08';
/** Dates of the source, titles, and where the copy of August 2028 puts them. */
export const PLANNED = [
  { title: 'Kuka tekee mitä?', date: '2027-08-26', copied: '2028-08-24', why: null },
  // The fifth Thursday of a September that next year has four.
  { title: 'Kun rahat eivät riitä', date: '2027-09-30', copied: '2028-09-28', why: 'fifth' },
  // 29 February is a fifth Tuesday.
  { title: 'Karkauspäivän paja', date: '2028-02-29', copied: '2029-02-27', why: 'fifth' },
  // The second Thursday of May 2029 is Ascension Day: a week earlier.
  { title: 'Palveluverkko tutuksi', date: '2028-05-11', copied: '2029-05-03', why: 'holiday' },
] as const;

export interface Source {
  readonly network: string;
  readonly clock: string;
}

const person = (who: PersonaId) => ({ objectId: personaOf(who).objectId, name: personaOf(who).names.fi });

/** A network with two planners (chair, backup) and one published clock that has not begun. */
export async function source(ask: Asking): Promise<Source> {
  const { network } = await ask.act('admin', 'network.create', {
    name: 'Koivurannan PPT-verkosto',
    planners: [person('chair'), person('backup')],
  });
  const { clock } = await ask.act('chair', 'clock.create', {
    network,
    firstMonth: FIRST_MONTH,
    copyOf: null,
  });
  const seen = async () => (await ask.query('chair', 'clock', { network, clock })).clock;
  await ask.act('chair', 'clock.themes', {
    clock,
    seen: (await seen())?.seen,
    themes: [
      { id: null, name: 'Palveluverkko tutuksi', colour: 1 },
      { id: null, name: 'Työ ja toimeentulo', colour: 3 },
    ],
  });
  const themed = await seen();
  for (const [at, { title, date }] of PLANNED.entries()) {
    const theme = themed?.themes[at % 2]?.id;
    const { workshop } = await ask.act('chair', 'workshop.add', { clock, title, theme, date, time: '13:00' });
    await ask.act('chair', 'role.add', { workshop, name: 'Fasilitaattori' });
  }
  await ask.act('chair', 'clock.publish', { clock, seen: (await seen())?.seen });
  return { network, clock };
}
