/** What may tell who somebody is although it names nobody: the reason, and what is put instead. */
import { createFilter } from '#identifiers/filter.ts';
import type { Lang } from '#identifiers/types.ts';

const names = { name: 'names', find: () => [] };
// names are another matter: what is tried here are places and schools
const filter = createFilter({ key: new Uint8Array(32).fill(3), names });

/** The reasons, and the text when every doubt is answered with 'replace'. */
function replaced(text: string, lang: Lang): { reasons: (string | undefined)[]; text: string } {
  const { doubts, proposal } = filter({ text }, { lang }).text;
  const quasi = doubts.filter(({ category }) => category === 'quasi');
  const answers = Object.fromEntries(doubts.map(({ key }) => [key, 'replace' as const]));
  const after = filter({ text: proposal }, { lang, answers }).text;
  return { reasons: quasi.map(({ reason }) => reason), text: after.proposal };
}

test.each([
  ['fi', 'place', 'Asiakas on Uuraisten ainoa eläinlääkäri.', 'Asiakas on alueen eläinlääkäri.'],
  ['fi', 'place', 'Hailuodon lossin ainoa kahvilanpitäjä väsyi.', 'Alueen kahvilanpitäjä väsyi.'],
  ['fi', 'place', 'Se on ainoa hammaslääkäri Kivijärvellä.', 'Se on ainoa hammaslääkäri alueella.'],
  ['fi', 'place', 'isä on yläkoulun rehtori Vöyrillä, joten', 'isä on yläkoulun rehtori alueella, joten'],
  ['fi', 'school', 'Poika käy Havulinnan koulun 2A-luokkaa.', 'Poika käy koulun luokkaa.'],
  ['fi', 'school', 'Lapsi on Harjunpään koulun 9 E ja väsynyt.', 'Lapsi on koululainen ja väsynyt.'],
  ['sv', 'place', 'Hon är den enda kantorn på Ljusskär nu.', 'Hon är den enda kantorn i regionen nu.'],
  ['en', 'place', 'He is the only cook in Kuhmoinen now.', 'He is the only cook in the area now.'],
] as const)('%s, %s: %s', (lang, reason, text, expected) => {
  expect(replaced(text, lang)).toEqual({ reasons: [reason], text: expected });
});

test.each([
  'Tampereen kaupunginjohtaja kertoi asiasta.',
  'Hän on ainoa, joka auttaa.',
  'Koulun rehtori Helsingissä soitti.',
  'Tämän viikon ainoa aika on perjantaina.',
])('asks nothing about: %s', (text) => {
  expect(
    filter({ text }, { lang: 'fi' }).text.findings.filter(({ category }) => category === 'quasi'),
  ).toEqual([]);
});

test('a doubt and its change hold no word of the writer', () => {
  const text = 'Asiakas on Uuraisten ainoa eläinlääkäri.';
  const { doubts, edits } = filter({ text }, { lang: 'fi', edits: true }).text;
  expect(JSON.stringify([doubts, edits])).not.toMatch(/uurai|lääkäri/i);
  expect(edits?.map(({ start, end, put }) => text.slice(0, start) + put + text.slice(end))).toEqual([
    'Asiakas on alueen eläinlääkäri.',
  ]);
});
