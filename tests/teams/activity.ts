/** Activities for tests, in the shape of real traffic; names and ids are invented. */
import { join } from 'node:path';

export type Json = Readonly<Record<string, unknown>>;

export const SHARED = process.env.SHARED_DIR ?? join(import.meta.dirname, '../../../shared');
export const TENANT = 'd7dd5c31-b5c1-49d8-ac31-235cdfa423ec';
export const BOT = { id: '28:bot', name: 'Pajakello' };
export const MEET = '19:meeting_test@thread.v2';

/** An envelope; `rest` overrides. */
export function activity(rest: Json): Json {
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    id: '1',
    timestamp: '2026-12-01T07:00:00.000Z',
    from: { id: '29:p1', name: 'Oona Vettenranta', aadObjectId: 'p1' },
    recipient: BOT,
    conversation: { id: 'a:p1', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...rest,
  };
}

export const meetingChat = { id: MEET, conversationType: 'groupChat', isGroup: true, tenantId: TENANT };
