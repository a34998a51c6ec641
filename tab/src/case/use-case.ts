/** The case form's state: what is written, what the filter says of it, what was answered, and sending. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CaseFormView, CaseSent } from '#contract/case.ts';
import { TEXT_FIELDS, TEXT_LIMITS, type TextField } from '#contract/values.ts';
import { useClient } from '../api/query.tsx';
import { useWords } from '../i18n.ts';
import { type Answers, type Checked, type CheckTrouble, createChecker } from './checker.ts';
import { type Draft, draftOf, holdsWords, type Texts, type Wrong, wrongIn } from './draft.ts';
import { applied, carried, isDoubt, type Mark, marksOf } from './marks.ts';
import { type Elsewhere, type Sending, sendCase } from './send.ts';

export type Marks = Readonly<Record<TextField, readonly Mark[]>>;
export type Wrongs = Partial<Record<TextField | 'm', Wrong>>;

/** The last answer at a field, while it can be taken back. */
interface Undo {
  readonly field: TextField;
  readonly before: string;
  readonly after: string;
  /** A doubted word that was kept. */
  readonly key: string | null;
}

const NO_MARKS: readonly Mark[] = [];

/** The marks of each field as it stands now, without the words that are kept. */
function useMarks(checked: Checked | null, texts: Texts, answers: Answers): Marks {
  return useMemo(() => {
    const of = (field: TextField): readonly Mark[] => {
      const found = checked?.fields[field];
      if (!checked || !found) return NO_MARKS;
      return carried(marksOf(found), checked.texts[field], texts[field]).filter(
        ({ key }) => key === null || answers[key] !== 'keep',
      );
    };
    return Object.fromEntries(TEXT_FIELDS.map((field) => [field, of(field)])) as Marks;
  }, [checked, texts, answers]);
}

/** The texts with every proposal that is no question. */
function accepted(texts: Texts, marks: Marks): Texts {
  const entries = TEXT_FIELDS.map((field) => {
    const found = marks[field].filter((mark) => !isDoubt(mark));
    return [
      field,
      applied(
        texts[field],
        found.map(({ change }) => change),
      ),
    ] as const;
  });
  return Object.fromEntries(entries) as Texts;
}

export interface CaseForm {
  readonly draft: Draft;
  readonly set: (change: Partial<Omit<Draft, 'texts'>>) => void;
  readonly write: (field: TextField, text: string) => void;
  readonly marks: Marks;
  readonly trouble: CheckTrouble;
  /** What stands in the way, once it has been tried to send. */
  readonly wrong: Wrongs;
  readonly replace: (field: TextField, marks: readonly Mark[]) => void;
  readonly keep: (field: TextField, mark: Mark) => void;
  readonly undo: Undo | null;
  readonly takeBack: () => void;
  readonly send: () => Promise<void>;
  readonly busy: boolean;
  /** Why it was not sent; its `n` is another one at each try. */
  readonly alert: { readonly words: string; readonly n: number } | null;
  /** The meeting that takes it instead. */
  readonly elsewhere: Elsewhere | null;
  readonly holdsWords: boolean;
}

export function useCase(view: CaseFormView, onSent: (sent: CaseSent) => void): CaseForm {
  const client = useClient();
  const words = useWords();
  const { text } = words;
  const [first] = useState(() => draftOf(view));
  const [draft, setDraft] = useState(first);
  const [answers, setAnswers] = useState<Answers>({});
  const [checked, setChecked] = useState<Checked | null>(null);
  const [trouble, setTrouble] = useState<CheckTrouble>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [alert, setAlert] = useState<CaseForm['alert']>(null);
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  const pressed = useRef(false);
  const { texts } = draft;
  const marks = useMarks(checked, texts, answers);

  const [checker] = useState(() =>
    createChecker({ ask: (body) => client.act('check', body), onChecked: setChecked, onTrouble: setTrouble }),
  );
  useEffect(() => () => checker.stop(), [checker]);
  useEffect(() => {
    checker.set(texts, answers, pressed.current);
    pressed.current = false;
  }, [checker, texts, answers]);

  const say = (said: string) => setAlert((before) => ({ words: said, n: (before?.n ?? 0) + 1 }));
  const write = (field: TextField, to: string) =>
    setDraft((before) => ({ ...before, texts: { ...before.texts, [field]: to } }));

  function replace(field: TextField, taken: readonly Mark[]): void {
    const before = texts[field];
    const after = applied(
      before,
      taken.map(({ change }) => change),
    );
    pressed.current = true;
    write(field, after);
    setUndo({ field, before, after, key: null });
  }

  function keep(field: TextField, { key }: Mark): void {
    if (key === null) return;
    pressed.current = true;
    setAnswers((before) => ({ ...before, [key]: 'keep' }));
    setUndo({ field, before: texts[field], after: texts[field], key });
  }

  function takeBack(): void {
    if (!undo) return;
    const { field, before, key } = undo;
    pressed.current = true;
    if (key === null) write(field, before);
    else setAnswers(({ [key]: _, ...others }) => others);
    setUndo(null);
  }

  async function post(to: Draft): Promise<void> {
    setBusy(true);
    const sending: Sending = { view, draft: to, answers, after: elsewhere?.after ?? null };
    const result = await sendCase(client, words, sending);
    setBusy(false);
    if (result.sent) return onSent(result.sent);
    if (result.elsewhere) {
      setElsewhere(result.elsewhere);
      setDraft({ ...to, m: result.elsewhere.m });
    }
    // What the filter has found is marked by asking it anew.
    if (result.refused) checker.set(to.texts, answers, true);
    if (result.expired) setTrouble('expired');
    say(result.words);
  }

  async function send(): Promise<void> {
    if (busy) return;
    setTried(true);
    const asked = TEXT_FIELDS.reduce((sum, field) => sum + marks[field].filter(isDoubt).length, 0);
    if (asked > 0) return say(text('case.answers', { n: asked }));
    const to = { ...draft, texts: accepted(texts, marks) };
    if (TEXT_FIELDS.some((field) => to.texts[field] !== texts[field])) {
      pressed.current = true;
      setDraft(to);
      setUndo(null);
    }
    if (Object.keys(wrongIn(to)).length > 0) return say(text('case.mend'));
    setAlert(null);
    await post(to);
  }

  return {
    draft,
    set: (change) => setDraft((before) => ({ ...before, ...change })),
    write,
    marks,
    trouble,
    wrong: tried ? wrongIn(draft) : tooLong(draft),
    replace,
    keep,
    undo: undo && undo.after === texts[undo.field] ? undo : null,
    takeBack,
    send,
    busy,
    alert,
    elsewhere,
    holdsWords: holdsWords(draft, first),
  };
}

/** Said at once: the counter alone is easily missed. */
function tooLong({ texts }: Draft): Wrongs {
  const long = TEXT_FIELDS.filter((field) => texts[field].trim().length > TEXT_LIMITS[field]);
  return Object.fromEntries(long.map((field) => [field, 'tooLong' as const]));
}
