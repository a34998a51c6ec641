/** A PDSA item as four steps in a row: what, when, and which runs now. */
import type { DevelopmentView } from '#contract/clock.ts';
import { useWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import classes from './development.module.css';
import { LETTERS, stepTime } from './say.ts';

export function DevelopmentStrip({ item }: { readonly item: DevelopmentView }) {
  const words = useWords();
  const { text } = words;
  return (
    <article className={classes.item} aria-label={item.title}>
      <h3 className={classes.name}>
        <a href={hrefOf({ page: 'development', development: item.id })}>{item.title}</a>
      </h3>
      {item.origin !== '' && (
        <p className={classes.origin}>{text('development.fromPhenomenon', { origin: item.origin })}</p>
      )}
      <ol className={classes.steps}>
        {item.steps.map((step, at) => (
          <li key={step.step} data-state={step.done ? 'done' : step.now ? 'now' : 'coming'}>
            <p className={classes.step}>
              <span className={classes.letter} aria-hidden="true">
                {LETTERS[step.step]}
              </span>
              {text(`development.step.${step.step}`)}
            </p>
            {step.text !== '' && <p className={classes.text}>{step.text}</p>}
            <p className={classes.time}>{stepTime(words, step, item.steps[at + 1]?.date ?? null)}</p>
          </li>
        ))}
      </ol>
    </article>
  );
}
