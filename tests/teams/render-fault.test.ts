/** C32-4: a template of the answer is missing or throws. */
import { jest } from '@jest/globals';

jest.unstable_mockModule('#cards/render.ts', () => ({
  render: () => {
    throw new Error('Oona Vettenranta');
  },
  digestText: () => '',
  summaryOf: () => {
    throw new Error('Oona Vettenranta');
  },
}));
const { CHAT, FORM } = await import('./desk.ts');
const { messagesIn, openWorld, P1, wordsIn } = await import('./world.ts');

test('a polite text without a card, from Execute, from Submit and to a word', async () => {
  const w = await openWorld();
  const data = { form: 'F', m: w.m, ...FORM, title: 'Oona Vettenranta' };
  const answer = await w.execute(P1, CHAT, 'item.submit', data, { replyToId: 'x' });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('meni vikaan'),
    },
  });
  await w.submit(P1, CHAT, { verb: 'item.submit', ...data }, { replyToId: 'x' });
  await w.say(P1, CHAT, 'ohje');
  await w.settle();
  expect(messagesIn(w, CHAT)).toHaveLength(2);
  expect(wordsIn(messagesIn(w, CHAT))).toContain('meni vikaan');
  expect(w.lines.join()).toContain('card not rendered');
  expect(wordsIn([w.lines, answer, w.fake.seen])).not.toContain('Vettenranta');
  await w.close();
});
