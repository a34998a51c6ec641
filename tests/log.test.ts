import { createLog, faultOf } from '#log.ts';

function lines(): { readonly all: string[]; readonly log: ReturnType<typeof createLog> } {
  const all: string[] = [];
  return { all, log: createLog('info', (line) => all.push(line)) };
}

const NAME = 'Oona Vettenranta 0449876';

test('an error is written by class, code and place, never by its message', () => {
  const { all, log } = lines();
  class Odd extends Error {
    readonly code = 'E_ODD';
  }
  log.error('turn failed', faultOf(new Odd(NAME)));
  expect(all[0]).toContain('"class":"Odd"');
  expect(all[0]).toContain('"code":"E_ODD"');
  expect(all[0]).toContain('"place":"tests/log.test.ts:');
  expect(all.join()).not.toContain('Vettenranta');
});

test('a field outside the allow-list, a long value and an odd event name are withheld', () => {
  const { all, log } = lines();
  const fields = { text: NAME, kind: 'ä'.repeat(300), reason: 'Väinö', code: NAME };
  log.info(`${NAME}\n`, fields as never);
  expect(all.join()).not.toMatch(/Vettenranta|Väinö|ääää/);
  expect(all[0]).toContain('(withheld)');
});
