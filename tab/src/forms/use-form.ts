/**
 * The tab's forms: FormData → the contract's schema → the server; what is wrong, or what the filter found, comes
 * back to the fields, and the focus goes to the first of them. Fields are `field.tsx` and `filtered-field.tsx`.
 */
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Verb } from '#contract/api.ts';
import type { ActionBody, AnswerOf } from '../api/client.ts';
import { isFailure } from '../api/failure.ts';
import { type ActOptions, useAct } from '../api/query.tsx';
import { type FailureWords, sayFailure } from '../api/words.ts';
import { useWords } from '../i18n.ts';
import { checked } from './check.ts';
import { type Refusal, wrongWords } from './words.ts';

/** Name of a doubt's radios: the answers go along when the form is sent again. */
export const ANSWER = 'answer:';

export interface FormOptions<V extends Verb> {
  /** The request of the fields; free text untrimmed. */
  readonly body: (data: FormData) => ActionBody<V>;
  readonly done: (answer: AnswerOf<V>, body: ActionBody<V>) => unknown;
  /** Name of the field that a path of the contract stands for; by default the path without 'set.'. */
  readonly field?: (path: string) => string;
  readonly optimistic?: ActOptions<V>['optimistic'];
}

export interface Form {
  /** For the `<form>`. */
  readonly props: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    readonly noValidate: true;
  };
  readonly busy: boolean;
  /** What is wrong with a field, in words. */
  readonly wrong: (name: string) => string | undefined;
  /** How the filter sent a field back. */
  readonly refusal: (name: string) => Refusal | undefined;
  /** The filter sent something back: saving is now the confirmation. */
  readonly refused: boolean;
  /** Why it failed, where no field says so. */
  readonly failure: FailureWords | null;
}

interface Faults {
  readonly wrong: Readonly<Record<string, string>>;
  readonly refusals: Readonly<Record<string, Refusal>>;
  readonly failure: FailureWords | null;
}
const NONE: Faults = { wrong: {}, refusals: {}, failure: null };

type Answers = Record<string, 'keep' | 'replace'>;

function answersIn(data: FormData): Answers {
  const answers: Answers = {};
  for (const [name, value] of data)
    if (name.startsWith(ANSWER)) answers[name.slice(ANSWER.length)] = value === 'keep' ? 'keep' : 'replace';
  return answers;
}

/** A form that sends `verb`. */
export function useForm<V extends Verb>(verb: V, options: FormOptions<V>): Form {
  const words = useWords();
  const { mutateAsync, isPending } = useAct(verb, {
    quiet: true,
    ...(options.optimistic ? { optimistic: options.optimistic } : {}),
  });
  const [faults, setFaults] = useState(NONE);
  const ref = useRef<HTMLFormElement>(null);
  // The second press of a double click comes before anything has been drawn anew.
  const sending = useRef(false);
  // A kept word is kept in every later try of this form, too: the server remembers no answer.
  const answers = useRef<Answers>({});
  const name = options.field ?? ((path: string) => path.replace(/^set\./, ''));

  useEffect(() => {
    if (faults === NONE) return;
    const first = ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // Of a group of radios it is the first one that takes the focus.
    (first?.querySelector<HTMLElement>('input') ?? first)?.focus();
  }, [faults]);

  const say = (wrong: readonly Parameters<typeof wrongWords>[1][]) =>
    Object.fromEntries(wrong.map((one) => [name(one.path), wrongWords(words.text, one)]));

  function failed(failure: unknown): Faults {
    if (!isFailure(failure)) throw failure;
    const said = failure.body;
    if (said?.error === 'filter') {
      const refused = Object.entries(said.fields).filter(([, { verdict }]) => verdict !== 'clean');
      return { ...NONE, refusals: Object.fromEntries(refused.map(([path, found]) => [name(path), found])) };
    }
    if (said?.error === 'bad-request' && said.issues.length > 0) return { ...NONE, wrong: say(said.issues) };
    return { ...NONE, failure: sayFailure(words, failure) };
  }

  async function send(data: FormData): Promise<void> {
    answers.current = { ...answers.current, ...answersIn(data) };
    const plain = options.body(data);
    const given = answers.current;
    const body = Object.keys(given).length > 0 ? ({ ...plain, answers: given } as typeof plain) : plain;
    const found = await checked(verb, body);
    if (!found.ok) {
      setFaults({ ...NONE, wrong: say(found.wrong) });
      return;
    }
    try {
      const answer = await mutateAsync(found.body);
      answers.current = {};
      setFaults(NONE);
      options.done(answer, found.body);
    } catch (failure) {
      setFaults(failed(failure));
    }
  }

  return {
    props: {
      ref,
      noValidate: true,
      onSubmit: (event) => {
        event.preventDefault();
        if (sending.current || isPending) return;
        sending.current = true;
        void send(new FormData(event.currentTarget)).finally(() => {
          sending.current = false;
        });
      },
    },
    busy: isPending,
    wrong: (field) => faults.wrong[field],
    refusal: (field) => faults.refusals[field],
    refused: Object.keys(faults.refusals).length > 0,
    failure: faults.failure,
  };
}
