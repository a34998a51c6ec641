/**
 * A free text with its counter, its marks and what was found in it. The marks lie under the writer's own text: a copy
 * of it, letter for letter in the same place, which no screen reader reads.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { TEXT_LIMITS, type TextField } from '#contract/values.ts';
import { useText } from '../i18n.ts';
import { MOST_LETTERS, type Wrong } from './draft.ts';
import { Findings, type FindingsProps } from './findings.tsx';
import { isDoubt, type Mark, pieces } from './marks.ts';
import classes from './text-field.module.css';

export interface TextFieldProps extends Pick<FindingsProps, 'onReplace' | 'onReplaceAll' | 'onKeep'> {
  readonly field: TextField;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly required: boolean;
  readonly wrong: Wrong | undefined;
  /** What was done last can be taken back; what it was, in words. */
  readonly done: string | null;
  readonly onUndo: () => void;
  readonly onChange: (text: string) => void;
}

/** The copy below, with its marks and their numbers. */
function Copy({ text, marks }: Pick<TextFieldProps, 'text' | 'marks'>): ReactNode {
  const found = marks.filter((mark) => !isDoubt(mark));
  return pieces(text, marks).map((piece, index) => {
    const mark = piece.mark === null ? undefined : marks[piece.mark];
    const key = `${index} ${piece.mark}`;
    if (!mark) return <span key={key}>{piece.text}</span>;
    const asked = isDoubt(mark);
    return (
      <span key={key}>
        <mark data-asked={asked}>{piece.text}</mark>
        <span className={classes.sign}>{asked ? '?' : found.indexOf(mark) + 1}</span>
      </span>
    );
  });
}

/** Whoever has pressed a button that is gone stays at the field: at the next row, else at what takes it back. */
function useStay(...[value, marks, done]: readonly unknown[]) {
  const root = useRef<HTMLDivElement>(null);
  const row = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks where the focus belongs after each change
  useEffect(() => {
    const at = row.current;
    row.current = null;
    if (at === null || !root.current) return;
    const rows = root.current.querySelectorAll('[data-findings] li');
    const next = rows[Math.min(at, rows.length - 1)]?.querySelector('button');
    (next ?? root.current.querySelector<HTMLElement>('[data-undo]'))?.focus();
  }, [value, marks, done]);
  return { root, stayAt: (index: number) => (row.current = index) };
}

export function CaseTextField(props: TextFieldProps) {
  const { field, text: value, marks, required, wrong, done, onChange } = props;
  const text = useText();
  const id = useId();
  const { root, stayAt } = useStay(value, marks, done);
  const label = text(`case.field.${field}`);
  const limit = TEXT_LIMITS[field];
  const [foundId, wrongId] = [`${id}-found`, `${id}-wrong`];
  const about = [marks.length > 0 && foundId, wrong && wrongId].filter(Boolean).join(' ');
  const change = (typed: string) => onChange(field === 'title' ? typed.replace(/\s*\n\s*/g, ' ') : typed);
  return (
    <div ref={root} className={classes.field} data-field={field}>
      <div className={classes.head}>
        <label htmlFor={id}>
          {label}
          {required && <span aria-hidden="true"> *</span>}
        </label>
        <span className={classes.count} data-over={value.length > limit} aria-hidden="true">
          {text('forms.count', { n: value.length, limit })}
        </span>
      </div>
      <div className={classes.box} data-found={marks.length > 0} data-rows={field}>
        <div className={classes.copy} aria-hidden="true">
          {value === '' ? text(`case.hint.${field}`) : <Copy text={value} marks={marks} />}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          value={value}
          rows={1}
          placeholder={text(`case.hint.${field}`)}
          maxLength={MOST_LETTERS}
          required={required}
          spellCheck
          autoComplete="off"
          aria-invalid={marks.length > 0 || wrong !== undefined || undefined}
          aria-describedby={about || undefined}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (field === 'title' && event.key === 'Enter') event.preventDefault();
          }}
        />
      </div>
      <Findings
        id={foundId}
        label={label}
        text={value}
        marks={marks}
        onReplace={(mark) => {
          stayAt(marks.indexOf(mark));
          props.onReplace(mark);
        }}
        onReplaceAll={() => {
          stayAt(0);
          props.onReplaceAll();
        }}
        onKeep={(mark) => {
          stayAt(marks.indexOf(mark));
          props.onKeep(mark);
        }}
      />
      {wrong && (
        <p id={wrongId} className={classes.wrong}>
          {wrong === 'required' ? text('forms.wrong.required') : text('forms.wrong.tooLong', { limit })}
        </p>
      )}
      {done !== null && (
        <p className={classes.done}>
          {done}{' '}
          <button type="button" data-undo="true" onClick={props.onUndo}>
            {text('case.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
