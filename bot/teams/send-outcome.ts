/** What becomes of a try to carry an effect out. */
import type { MessageAddress } from '#domain/ids.ts';
import type { Outcome } from '#domain/meeting/commands.ts';
import type { Delivery, SendState } from './messenger.ts';

/** What is to be reported, or in how many ms it is to be tried again (0: by back-off). */
export type Done =
  | { readonly done: true; readonly outcome: Outcome }
  | {
      readonly done: false;
      readonly afterMs: number;
      readonly silent: boolean;
      readonly begun: MessageAddress | null;
    };

const settled = (outcome: Outcome): Done => ({ done: true, outcome });
export const sent = (at: MessageAddress | null): Done => settled({ kind: 'sent', at });
export const GONE = settled({ kind: 'gone' });
export const UNREACHABLE = settled({ kind: 'unreachable' });
export const again = (afterMs: number): Done => ({ done: false, afterMs, silent: false, begun: null });

/** A chat that Teams does not find may be there in a moment: so often it is asked again. */
const MISSING_TRIES = 4;

/** `refused`: what a refusal means here. `attempts`: so often it was tried before. */
export function doneOf(delivery: Delivery, state: SendState, attempts: number, refused: Done): Done {
  switch (delivery.outcome) {
    case 'sent':
      return sent(delivery.at);
    case 'later':
      return { done: false, afterMs: delivery.afterMs, silent: state.again, begun: state.begun };
    case 'begun':
      return { done: false, afterMs: delivery.afterMs, silent: false, begun: delivery.at };
    case 'silent':
      // It met silence twice though the connector answers: it is more likely there than not.
      return state.again ? sent(null) : { done: false, afterMs: 0, silent: true, begun: null };
    case 'refused':
      return delivery.status === 404 && attempts < MISSING_TRIES ? again(0) : refused;
  }
}
