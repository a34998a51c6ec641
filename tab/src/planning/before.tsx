/** The side panel 'Ennen julkaisua': what is missing, what the copy moved, what was learnt. */
import type { Shown } from '../clock/drawing/drawing.tsx';
import { Swatch } from '../clock/drawing/swatch.tsx';
import { Icon } from '../clock/icons.tsx';
import { dateWords } from '../clock/words.ts';
import { useWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import classes from './before.module.css';
import { type Check, checksOf, moveWords } from './checks.ts';
import type { Mending } from './workshop-dialog.tsx';

interface BeforeProps {
  readonly view: Shown;
  readonly onMend: (what: Mending) => void;
  readonly onPublish: () => void;
  readonly onPoint: (id: string | null) => void;
}

function Line({
  check,
  onMend,
  onPoint,
}: { readonly check: Check } & Pick<BeforeProps, 'onMend' | 'onPoint'>) {
  const { text } = useWords();
  const { state, title, note, where } = check;
  const word = text(`planning.${state}`);
  return (
    <li className={classes.check} data-state={state}>
      <Icon name={state === 'fine' ? 'done' : 'warning'} />
      <div className={classes.words}>
        <h3>
          {title}
          <span className="unseen">{`, ${word}`}</span>
        </h3>
        {note !== '' && <p>{note}</p>}
        {where.length > 0 && (
          <ul className={classes.where}>
            {where.map(({ workshop, words, field }) => (
              <li key={workshop}>
                {field === 'roles' ? (
                  <a
                    href={hrefOf({ page: 'workshop', workshop })}
                    onPointerEnter={() => onPoint(workshop)}
                    onPointerLeave={() => onPoint(null)}
                    onFocus={() => onPoint(workshop)}
                    onBlur={() => onPoint(null)}
                  >
                    <span>{words}</span> <Icon name="next" size={16} />
                  </a>
                ) : (
                  <button
                    type="button"
                    onClick={() => onMend({ workshop, field })}
                    onPointerEnter={() => onPoint(workshop)}
                    onPointerLeave={() => onPoint(null)}
                    onFocus={() => onPoint(workshop)}
                    onBlur={() => onPoint(null)}
                  >
                    <span>{words}</span> <Icon name="next" size={16} />
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Copied({ view, onMend, onPoint }: Omit<BeforeProps, 'onPublish'>) {
  const say = useWords();
  const { text, lang } = say;
  const { plan, clock, workshops } = view;
  if (!plan?.copiedFrom) return null;
  const colourOf = (id: string) => {
    const theme = workshops.find((row) => row.id === id)?.theme;
    return clock.themes.find((one) => one.id === theme)?.colour ?? null;
  };
  return (
    <section className={classes.part}>
      <h2>{text('planning.copied', { label: plan.copiedFrom.label })}</h2>
      <p className={classes.quiet}>
        {text('planning.copied.rule')}{' '}
        {plan.moves.length === 0
          ? text('planning.copied.none')
          : text('planning.copied.moves', { n: plan.moves.length })}
      </p>
      <ul className={classes.moves}>
        {plan.moves.map((move) => (
          <li
            key={move.workshop}
            onPointerEnter={() => onPoint(move.workshop)}
            onPointerLeave={() => onPoint(null)}
          >
            <Swatch colour={colourOf(move.workshop)} size={22} />
            <div className={classes.words}>
              <h3>{move.title || text('clock.untitled')}</h3>
              <p>
                {moveWords(say, move)} {text('planning.move.new')}{' '}
                <strong>{dateWords(lang, move.date)}</strong>
              </p>
              <button
                type="button"
                className={classes.small}
                aria-label={`${text('planning.move.pick')}: ${move.title}`}
                onClick={() => onMend({ workshop: move.workshop, field: 'date' })}
              >
                <Icon name="date" size={16} /> {text('planning.move.pick')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lessons({ view }: { readonly view: Shown }) {
  const { text } = useWords();
  const lessons = view.plan?.lessons ?? [];
  if (lessons.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>{text('planning.lessons')}</h2>
      <ul className={classes.moves}>
        {lessons.map(({ workshop, title, nps, line }) => (
          <li key={workshop}>
            <div className={classes.words}>
              <h3>
                <a href={hrefOf({ page: 'workshop', workshop })}>{text('planning.lesson', { title, nps })}</a>
              </h3>
              {line !== null && <p>{line}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function BeforePublishing(props: BeforeProps) {
  const say = useWords();
  const { text } = say;
  const { view, onPublish } = props;
  const { plan, workshops } = view;
  if (!plan) return null;
  const checks = checksOf(say, plan, workshops);
  const blocking = checks.filter(({ state }) => state === 'blocks');
  const empty = workshops.length === 0;
  const ready = plan.canPublish && !empty;
  return (
    <aside className={classes.panel} aria-label={text('planning.before')}>
      <section className={classes.part}>
        <h2>{text('planning.before')}</h2>
        {empty ? (
          <p className={classes.quiet}>{`${text('planning.empty')} ${text('planning.empty.todo')}`}</p>
        ) : (
          <ul className={classes.checks}>
            {checks.map((check) => (
              <Line key={check.key} check={check} {...props} />
            ))}
          </ul>
        )}
        <button
          type="button"
          className={classes.publish}
          data-ready={ready}
          aria-disabled={!ready}
          aria-describedby={ready ? undefined : 'publish-waits'}
          onClick={() => ready && onPublish()}
        >
          {text(ready ? 'planning.publish' : 'planning.publish.later')}
        </button>
        {!ready && (
          <p className="unseen" id="publish-waits">
            {text('planning.publish.waits', {
              what: blocking.map(({ title }) => title).join(', ') || text('planning.empty'),
            })}
          </p>
        )}
      </section>
      <Copied {...props} />
      <Lessons view={view} />
    </aside>
  );
}
