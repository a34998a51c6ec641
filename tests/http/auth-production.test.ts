/** In production there is no rehearsal, and no start without everything that identity needs. */
import { TENANT } from '#rehearsal/personas.ts';
import { product } from '../e2e/product.ts';
import { BOT_APP, CLIENT } from './entra-tokens.ts';
import { ask, fromTeams, NOTHING } from './teams-product.ts';

const bot = { NODE_ENV: 'production', BOT_ID: BOT_APP, BOT_TENANT_ID: TENANT };

test('no persona, no room, no messages without a token', async () => {
  const tab = { AAD_APP_CLIENT_ID: CLIENT, PUBLIC_HOST: 'pajakello.example', ALLOWED_TENANTS: TENANT };
  const live = await product({ ...bot, ...tab });
  try {
    const { origin } = live;
    expect(await ask(origin, '/api/me', { authorization: 'Rehearsal admin' })).toEqual(NOTHING);
    expect((await ask(origin, '/rehearsal', {})).status).toBe(404);
    expect((await ask(origin, '/rehearsal/api/state', {})).status).toBe(404);
    expect(await ask(origin, '/api/messages', {}, fromTeams())).toEqual(NOTHING);
  } finally {
    await live.remove();
  }
});

test('without the bot it does not start', async () => {
  await expect(product({ NODE_ENV: 'production' })).rejects.toThrow('BOT_ID: without it');
});

test('without the tab’s identity it does not start, and says all that is missing at once', async () => {
  await expect(product(bot)).rejects.toThrow(
    /AAD_APP_CLIENT_ID: without it.*\nPUBLIC_HOST: without it.*\nALLOWED_TENANTS: without it/,
  );
});
