/** Sends the form; whatever comes of it, the text stays in the page. */
import type { CaseFormView, CaseSent } from '#contract/case.ts';
import { dateAndClock } from '#i18n/time.ts';
import type { Client } from '../api/client.ts';
import { type ApiFailure, isFailure } from '../api/failure.ts';
import type { Words } from '../i18n.ts';
import type { Answers } from './checker.ts';
import type { Draft } from './draft.ts';

/** The meeting that takes the case instead of `after`. */
export interface Elsewhere {
  readonly m: string;
  readonly centre: string;
  readonly start: string;
  readonly after: string;
}

export interface Sending {
  readonly view: CaseFormView;
  readonly draft: Draft;
  readonly answers: Answers;
  /** The meeting that had no room. */
  readonly after: string | null;
}

export type SendResult =
  | { readonly sent: CaseSent }
  | {
      readonly sent: null;
      /** What happened, what is safe, what to do. */
      readonly words: string;
      readonly elsewhere?: Elsewhere;
      /** The filter has found something. */
      readonly refused?: boolean;
      readonly expired?: boolean;
    };

const WORDS = {
  offline: 'case.notSent',
  unauthorised: 'case.expired',
  forbidden: 'case.forbidden',
  gone: 'case.gone',
  filter: 'case.refused',
  invalid: 'case.mend',
  busy: 'case.failed',
  conflict: 'case.failed',
} as const;

/** The refusal with the meeting that is offered instead; null: there is none. */
function elsewhereOf({ body }: ApiFailure, m: string): Elsewhere | null {
  const values = body?.error === 'refused' ? body.values : undefined;
  if (!values?.m) return null;
  return { m: String(values.m), centre: String(values.centre), start: String(values.start), after: m };
}

function failed(
  { text, lang }: Pick<Words, 'text' | 'lang'>,
  failure: ApiFailure,
  { view, draft }: Sending,
): SendResult {
  const { kind } = failure;
  if (kind === 'refused') {
    const elsewhere = elsewhereOf(failure, draft.m);
    if (!elsewhere) return { sent: null, words: text('case.closed') };
    const { centre, start } = elsewhere;
    return {
      sent: null,
      elsewhere,
      words: text('case.noRoom', { centre, start: dateAndClock(lang, start) }),
    };
  }
  if (kind === 'server') {
    const down = failure.body?.error === 'unavailable';
    return { sent: null, words: text(down ? 'case.filterDown' : 'case.failed') };
  }
  if (kind === 'gone' && view.i !== null) return { sent: null, words: text('case.goneItem') };
  return {
    sent: null,
    words: text(WORDS[kind]),
    refused: kind === 'filter',
    expired: kind === 'unauthorised',
  };
}

/** `Idempotency` is the form's own key: what was sent twice is one case. Never rejects for what a server says. */
export async function sendCase(
  client: Client,
  words: Pick<Words, 'text' | 'lang'>,
  sending: Sending,
): Promise<SendResult> {
  const { view, draft, answers, after } = sending;
  const { m, kind, ageGroup, urgency, followUp, services, texts } = draft;
  try {
    const sent = await client.act('items', {
      ...{ form: view.form, i: view.i, m, after, kind, ageGroup, urgency, followUp },
      services: [...services],
      ...texts,
      answers: { ...answers },
    });
    return { sent };
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    return failed(words, failure, sending);
  }
}
