/** Activities that came before: remembered only as keyed hashes, 24 hours, apart from items (`meeting.md`, last section). */
import { HOUR, plus } from '#domain/time.ts';
import { type Context, documentOf } from './context.ts';

export function seen({ store, now, hash }: Context) {
  /** false where an activity of this key was seen in the last 24 hours. */
  async function firstTime(activityKey: string): Promise<boolean> {
    const document = documentOf('seen', hash(`seen ${activityKey}`), null, {
      expiresAt: plus(now(), 24 * HOUR),
    });
    return (await store.save(document, 0, now())) === 'saved';
  }

  /** Takes it back, where the turn failed before anything was saved. */
  async function forgetSeen(activityKey: string): Promise<void> {
    await store.remove('seen', hash(`seen ${activityKey}`));
  }

  return { firstTime, forgetSeen };
}
