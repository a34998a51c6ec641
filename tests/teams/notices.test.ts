/**
 * Many notices through a connector that refuses every fourth call before it delivers anything: each arrives
 * exactly once, and in order in its chat. `npm run soak` sends 10,000 (NOTICE_RUNS), here a tenth of that.
 */
import { openTrial } from './notices.ts';

const NOTICES = Number(process.env.NOTICE_RUNS ?? 1000);
const IN_A_CHAT = 25;
const SEED = Number(process.env.NOTICE_SEED ?? 20_261_201);

test(
  `${NOTICES} notices arrive once each and in order per conversation, whatever is refused before delivery`,
  async () => {
    const trial = await openTrial(Math.ceil(NOTICES / IN_A_CHAT), SEED);
    const { chats, fake, lines } = trial;
    let left = NOTICES;
    try {
      for (let n = 0; n < IN_A_CHAT; n++) {
        for (const chat of chats) if (left-- > 0) await trial.remind(chat);
        // A new version is deployed in the middle of it.
        if (n === Math.floor(IN_A_CHAT / 2)) await trial.restart();
      }
      await trial.sent();
    } finally {
      await trial.close();
    }

    const posts = fake.seen.filter(({ method }) => method === 'POST');
    const delivered = posts.filter(({ done }) => done).length;
    expect([SEED, delivered]).toEqual([SEED, NOTICES]);
    // It was a trial: every fourth call was refused.
    expect(posts.length).toBeGreaterThan(NOTICES * 1.2);
    for (const { conversation, wanted, reported } of chats) {
      // Every entry is reported once, in the order in which they were caused …
      expect([conversation, reported.map(([entry]) => entry)]).toEqual([conversation, wanted]);
      // … and as a message of its own; Teams got them in this order.
      const arrived = [...fake.messages.keys()].filter((key) => key.startsWith(`${conversation} `));
      expect(reported.map(([, id]) => `${conversation} ${id}`)).toEqual(arrived);
    }
    expect(lines.filter((line) => line.includes('failed'))).toEqual([]);
  },
  Math.max(60_000, NOTICES * 100),
);

test(
  'private cards, which go in two steps: one message each, in order, with its own card',
  async () => {
    const cases = 8;
    const trial = await openTrial(Math.ceil(NOTICES / 100), SEED);
    const { chats, fake, lines } = trial;
    try {
      for (const chat of chats) await trial.postpone(chat, cases);
      await trial.restart();
      await trial.sent();
    } finally {
      await trial.close();
    }
    for (const { own } of chats) {
      expect(own.titles).toHaveLength(cases);
      const arrived = [...fake.messages].filter(([key]) => key.startsWith(`${own.conversation} `));
      const titles = arrived.map(([, body]) => /Tapaus numero \d+\./.exec(JSON.stringify(body))?.[0] ?? null);
      expect([SEED, own.conversation, titles]).toEqual([SEED, own.conversation, own.titles]);
    }
    expect(lines.filter((line) => line.includes('failed'))).toEqual([]);
  },
  Math.max(60_000, NOTICES * 100),
);
