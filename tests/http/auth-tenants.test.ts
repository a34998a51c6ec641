/** A chat of a tenant that nobody let in: nothing of it is done, looked up or sent. */
import type { App } from '#app.ts';
import { createFilter } from '#identifiers/filter.ts';
import { createLog } from '#log.ts';
import type { ConnectorPort } from '#teams/connector-port.ts';
import { createTeams } from '#teams/teams.ts';
import { activity, TENANT } from '../teams/activity.ts';
import { STRANGERS } from './entra-tokens.ts';

/** Notes every name that is asked of it, and has nothing. */
function noting<T extends object>(touched: string[]): T {
  return new Proxy({} as T, {
    get: (_target, name) => {
      touched.push(String(name));
      return () => Promise.reject(new Error('not to be reached'));
    },
  });
}

test.each([
  ['of strangers', STRANGERS, 403],
  ['without a tenant', undefined, 403],
  ['of ours', TENANT, 200],
])('%s', async (_name, tenantId, status) => {
  const touched: string[] = [];
  const lines: string[] = [];
  const teams = createTeams({
    app: noting<App>(touched),
    connector: noting<ConnectorPort>(touched),
    filter: createFilter(),
    log: createLog('info', (line) => lines.push(line)),
    bot: null,
    tenants: [TENANT],
  });
  touched.length = 0;
  const conversation = { id: 'a:x', conversationType: 'personal', tenantId };
  const answer = await teams.handle(activity({ conversation, channelData: {}, text: 'ohje' }), undefined);
  await teams.idle();
  expect(answer.status).toBe(status);
  expect(touched.length > 0).toBe(status === 200);
  if (status === 403) {
    expect(answer.body).toEqual({ error: 'forbidden' });
    expect(lines.join()).toContain('"reason":"tenant"');
    expect(lines.join()).not.toContain(STRANGERS);
  }
});
