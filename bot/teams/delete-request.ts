/** Asks the author of a message to delete it: in private, else as a targeted message; repeats nothing of it. */
import type { CardSpec } from '#cards/types.ts';
import { type Instant, instant } from '#domain/time.ts';
import { faultOf } from '#log.ts';
import { cardActivity } from './outgoing.ts';
import type { Parts } from './parts.ts';
import { backOffMs } from './retry-after.ts';
import type { Turn } from './turn.ts';

type Request = Extract<CardSpec, { card: 'delete-message' }>;

/** Instant of a message by Teams' timestamp; now where that cannot be read. */
export function timeOf(sentAt: string | null, now: Instant): Instant {
  const at = sentAt === null ? Number.NaN : Date.parse(sentAt);
  return Number.isNaN(at) ? now : instant(at);
}

/** After the HTTP answer. A 1:1 chat that is not known yet is opened; who has no app there gets a targeted message. */
export function tellAuthor(parts: Parts, turn: Turn, spec: Request): void {
  const { at, person, lang } = turn;
  const { log, later, lanes, call, messenger, sleep } = parts;
  if (!person) return;
  later(async () => {
    const chat = await messenger.chatOf(person, at.chat.serviceUrl);
    if (chat && chat !== 'later') {
      let again = false;
      for (let attempt = 0; attempt < 4; attempt++) {
        const sent = await lanes.run(chat.conversation, () =>
          messenger.send(chat, at.tenant, { spec, lang, m: null }, { again, begun: null }),
        );
        if (sent.outcome === 'sent') return;
        if (sent.outcome === 'refused') {
          await messenger.unreachable(person.key);
          break;
        }
        if (sent.outcome === 'silent' && again) return;
        again = again || sent.outcome === 'silent';
        await sleep(Math.max('afterMs' in sent ? sent.afterMs : 0, backOffMs(attempt)));
      }
    }
    try {
      const sent = await lanes.run(at.chat.conversation, () =>
        call.sendTargeted(at.chat, at.tenant, at.from.channelId, cardActivity(spec, lang)),
      );
      if (sent.outcome !== 'sent') log.warn('author not reached', { outcome: sent.outcome });
    } catch (error) {
      log.error('author not reached', faultOf(error));
    }
  });
}
