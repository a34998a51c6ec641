import { serviceId, servicesOf } from '#http/api/services.ts';

test.each([
  ['Kotihoito ja tuki', 'kotihoito-ja-tuki'],
  ['Äitiysneuvola / Öljymäki', 'aitiysneuvola-oljymaki'],
  ['  --  ', 'palvelu'],
  ['Центр', 'palvelu'],
  ['x'.repeat(90), 'x'.repeat(50)],
])('%s is %s', (name, id) => {
  expect(serviceId(name)).toBe(id);
});

test('a new one takes no other’s id, and the same name gives the same id again', () => {
  const given = [
    { id: 'kela', name: null },
    { id: null, name: 'Kela' },
    { id: null, name: 'Kela!' },
    { id: null, name: null },
  ];
  const made = servicesOf(given);
  expect(made).toEqual([
    { id: 'kela', name: null },
    { id: 'kela-2', name: 'Kela' },
    { id: 'kela-3', name: 'Kela!' },
  ]);
  expect(servicesOf(given)).toEqual(made);
});
