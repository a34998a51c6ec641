/** What the connector can be made to do wrong, so that the bot's patience can be tried. */

import type { Answer } from './answers.ts';
import { connectorError } from './answers.ts';

/**
 * 'silent': nothing is done and no answer comes. 'lost': it is done, and no answer comes. 'status': nothing
 * is done and this status is answered. `times`: for so many calls, then no more. `only`: new messages alone.
 */
export type Fault =
  | { readonly mode: 'none' }
  | {
      readonly mode: 'silent' | 'lost';
      readonly times?: number | undefined;
      readonly only?: 'send' | undefined;
    }
  | {
      readonly mode: 'status';
      readonly status: number;
      readonly retryAfter?: number | string | undefined;
      readonly times?: number | undefined;
      readonly only?: 'send' | undefined;
    };

/** The fault that is left after one call has met it. */
export function afterOne(fault: Fault): Fault {
  if (fault.mode === 'none' || fault.times === undefined) return fault;
  return fault.times <= 1 ? { mode: 'none' } : { ...fault, times: fault.times - 1 };
}

/** The answer of the documented shape for a status. */
export function faultAnswer(status: number, retryAfter?: number | string): Answer {
  switch (status) {
    case 403:
      return {
        status,
        body: {
          errorCode: 209,
          message: JSON.stringify(
            {
              subCode: 'MessageWritesBlocked',
              details: 'Thread is blocked from message writes.',
              errorCode: null,
              errorSubCode: null,
            },
            null,
            2,
          ).replaceAll('\n', '\r\n'),
        },
      };
    case 429:
      return {
        ...connectorError(status, 'Throttled', 'Too many requests.'),
        headers: { 'Retry-After': String(retryAfter ?? 1) },
      };
    case 404:
      return connectorError(status, 'ConversationNotFound', 'Conversation not found.');
    case 412:
      return connectorError(status, 'PreconditionFailed', 'Precondition failed, please try again.');
    case 502:
      return connectorError(status, 'BadGateway', 'Bad gateway.');
    case 503:
      return connectorError(status, 'ServiceUnavailable', 'Service is unavailable.');
    default:
      return connectorError(status, 'ServiceError', 'An error has occurred.');
  }
}
