/** Below a field: what was found in it, each with its proposal, and each doubted word with its question. */
import { Button } from '@fluentui/react-components';
import { useWords } from '../i18n.ts';
import classes from './findings.module.css';
import { isDoubt, type Mark } from './marks.ts';
import { askedWords, findingWords, rowWords } from './say.ts';

export interface FindingsProps {
  readonly id: string;
  /** The field's name. */
  readonly label: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly onReplace: (mark: Mark) => void;
  readonly onReplaceAll: () => void;
  readonly onKeep: (mark: Mark) => void;
}

type RowProps = Pick<FindingsProps, 'onReplace' | 'onKeep'> & {
  readonly mark: Mark;
  readonly number: number;
};

function FoundRow({ mark, number, onReplace }: RowProps) {
  const words = useWords();
  const { category, proposal, button } = rowWords(words, mark);
  return (
    <li className={classes.row}>
      <span className={classes.number} aria-hidden="true">
        {number}
      </span>
      <span className={classes.what}>
        <b>{category}</b> {proposal}
      </span>
      <Button
        className={classes.button}
        aria-label={words.text('case.one', { what: button, n: number, category, proposal })}
        onClick={() => onReplace(mark)}
      >
        {button}
      </Button>
    </li>
  );
}

function AskedRow({ mark, word, onReplace, onKeep }: Omit<RowProps, 'number'> & { readonly word: string }) {
  const words = useWords();
  const { question, keep, replace, quoted } = askedWords(words, mark, word);
  const named = (answer: string) => words.text('case.answer', { answer, word: quoted });
  return (
    <li className={classes.row}>
      <span className={classes.number} data-asked="true" aria-hidden="true">
        ?
      </span>
      <span className={classes.what}>{question}</span>
      <span className={classes.answers}>
        <Button className={classes.button} aria-label={named(keep)} onClick={() => onKeep(mark)}>
          {keep}
        </Button>
        <Button className={classes.button} aria-label={named(replace)} onClick={() => onReplace(mark)}>
          {replace}
        </Button>
      </span>
    </li>
  );
}

function Sign() {
  return (
    <svg className={classes.sign} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 2.5l8 14.5H2z" fill="currentColor" />
      <path d="M10 7.5v4.5M10 14.4v.1" stroke="var(--box)" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}

/** Nothing where nothing was found. Rows keep their place, so that the focus stays where one answers. */
export function Findings(props: FindingsProps) {
  const { id, label, text, marks, onReplace, onReplaceAll, onKeep } = props;
  const words = useWords();
  if (marks.length === 0) return null;
  const found = marks.filter((mark) => !isDoubt(mark));
  return (
    <div className={classes.box} data-findings="true">
      <p id={id} className={classes.sentence}>
        <Sign /> <span>{findingWords(words, marks)}</span>
      </p>
      <ul className={classes.rows}>
        {marks.map((mark, index) =>
          isDoubt(mark) ? (
            <AskedRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              key={index}
              mark={mark}
              word={text.slice(mark.start, mark.end)}
              onReplace={onReplace}
              onKeep={onKeep}
            />
          ) : (
            <FoundRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              key={index}
              mark={mark}
              number={found.indexOf(mark) + 1}
              onReplace={onReplace}
              onKeep={onKeep}
            />
          ),
        )}
      </ul>
      {found.length > 1 && (
        <Button
          className={classes.all}
          aria-label={words.text('case.allOf', { label })}
          onClick={onReplaceAll}
        >
          {words.text('case.all')}
        </Button>
      )}
    </div>
  );
}
