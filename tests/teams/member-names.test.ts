import { namesMember } from '#teams/member-names.ts';

const members = [
  'Oona Vettenranta',
  'Matti Virtanen',
  'Anna-Liisa Lehti',
  'Markus Kettunen',
  'Pekka Joki',
  'Tuomas Niemi',
  'Eeva Turunen (Guest)',
];

test.each([
  'Oona',
  'Oonan',
  'Oonalle',
  'Oonaa',
  'Oonaan',
  "Oona's",
  'OONA',
  'Vettenranta',
  'Vettenrannan',
  'Vettenrannalle',
  'Vettenrantaa',
  'Oona Vettenrannan',
  'Vettenrannan Oonalta',
  'Matti',
  'Matin',
  'Matilla',
  'Mattia',
  'Virtasen',
  'Virtaselle',
  'Virtasta',
  'Virtanen',
  'Anna-Liisan',
  'Liisalta',
  'Lehden',
  'Lehdelle',
  'Lehteä',
  'Markuksen',
  'Markukselle',
  'Markusta',
  'Pekan',
  'Pekalle',
  'Joen',
  'Jokeen',
  'Tuomaan',
  'Tuomaalle',
  'Niemen',
  'Niemeä',
  'rouva Vettenranta',
])('%s is a member', (word) => {
  expect(namesMember(word, members, new Set(['rouva']))).toBe(true);
});

test.each([
  'Seppo',
  'Seppo Aarrelampi',
  'Annika',
  'Mattila',
  'Oskari',
  'Pekkala',
  'Joona',
  'Virta',
  'Anja Ek',
  // a first name of one member with the surname of another
  'Oona Virtanen',
  'Matti Vettenranta',
  // a member's first name with a stranger's surname
  'Oona Aarrelampi',
  '',
  'rouva',
])('%s is none', (word) => {
  expect(namesMember(word, members, new Set(['rouva']))).toBe(false);
});
