/** The evaluation (`clock.md`): three questions and a free line while it is open, results from five answers on. */
import type { EvaluationView, WorkshopView } from '#contract/workshop.ts';
import { useWords, type Words } from '../i18n.ts';
import card from './card.module.css';
import { Chart } from './chart.tsx';
import { EvaluationForm } from './evaluation-form.tsx';
import { momentWords } from './say.ts';

type Props = { readonly view: WorkshopView };

/** Results are shown from so many answers on, so that nobody's answer can be told from them. */
const SHOWN_FROM = 5;

/** Mean of the answers 1, 2 … with one decimal, as the language writes it. */
function mean({ lang }: Words, counts: readonly number[]): string {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((all, count, at) => all + count * (at + 1), 0);
  return new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    n === 0 ? 0 : sum / n,
  );
}

function Results({ results }: { readonly results: NonNullable<EvaluationView['results']> }) {
  const words = useWords();
  const { text } = words;
  const { useful, contact, recommend, nps, lines } = results;
  return (
    <>
      <Chart
        question={text('workshop.useful')}
        counts={useful}
        from={1}
        figure={mean(words, useful)}
        of={text('workshop.mean')}
      />
      <Chart
        question={text('workshop.contact')}
        counts={contact}
        from={1}
        figure={mean(words, contact)}
        of={text('workshop.mean')}
      />
      <Chart
        question={text('workshop.recommend')}
        counts={recommend}
        from={0}
        figure={nps > 0 ? `+${nps}` : String(nps).replace('-', '−')}
        of={text('workshop.nps')}
      />
      {lines.length > 0 && (
        <div>
          <h3 className={card.caption}>{text('workshop.lines')}</h3>
          <ul className={card.quotes}>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same.
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Where it stands, in one sentence. */
function standing(words: Words, { evaluation: one }: WorkshopView): string {
  const { text } = words;
  const until = one.closes === null ? '' : momentWords(words, one.closes);
  if (one.open)
    return text(one.answered ? 'workshop.evaluation.thanks' : 'workshop.evaluation.open', { until });
  if (one.opens === null) return text('workshop.evaluation.undated');
  if (one.count === 0 && one.results === null)
    return text('workshop.evaluation.opens', { at: momentWords(words, one.opens), until });
  return text('workshop.evaluation.closed', { until });
}

export function Evaluation({ view }: Props) {
  const words = useWords();
  const { text } = words;
  const { evaluation, state } = view;
  const { open, answered, count, results } = evaluation;
  const shown = results?.recommend.reduce((all, n) => all + n, 0) ?? 0;
  if (state === 'cancelled') return null;
  return (
    <section className={card.card} id="evaluation" aria-labelledby="evaluation-title">
      <div className={card.cardHead}>
        <h2 id="evaluation-title">{text('workshop.evaluation')}</h2>
        {count > 0 && (
          <span className={`${card.pill} ${card.push}`}>{text('workshop.answerCount', { n: count })}</span>
        )}
      </div>
      <p className={card.note} role="status">
        {standing(words, view)}
      </p>
      {open && !answered && <EvaluationForm view={view} />}
      {!results && count > 0 && (
        <p className={card.note}>{text('workshop.moreAnswers', { n: SHOWN_FROM - count })}</p>
      )}
      {results && <Results results={results} />}
      {results && shown < count && (
        <p className={card.note}>{text(open ? 'workshop.resultsSoon' : 'workshop.resultsLeft', { shown })}</p>
      )}
    </section>
  );
}
