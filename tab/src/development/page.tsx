/** PDSA: the network's items, and one of them with its four steps to edit (`clock.md`). */
import { Button, Checkbox } from '@fluentui/react-components';
import type { ClockView, DevelopmentView, StepView } from '#contract/clock.ts';
import { LIMITS } from '#contract/limits.ts';
import { useAct } from '../api/query.tsx';
import { EditInPlace } from '../forms/edit-in-place.tsx';
import { LineField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { useWords } from '../i18n.ts';
import { go, hrefOf, type PageProps } from '../routes.ts';
import { useNotices } from '../shell/notices.tsx';
import { Empty, Failed, Loading, Trouble } from '../shell/states.tsx';
import { Icon } from '../workshop/icons.tsx';
import { AddDevelopment } from './add.tsx';
import classes from './development.module.css';
import { DevelopmentSave } from './save.tsx';
import { LETTERS, stepTime } from './say.ts';
import { DevelopmentStrip } from './strip.tsx';
import { useItem } from './use-item.ts';

function Step({ step, next }: { readonly step: StepView; readonly next: string | null }) {
  const words = useWords();
  const { text } = words;
  const name = step.step;
  return (
    <li data-state={step.done ? 'done' : step.now ? 'now' : 'coming'}>
      <h2 className={classes.step}>
        <span className={classes.letter} aria-hidden="true">
          {LETTERS[name]}
        </span>
        {text(`development.step.${name}`)}
      </h2>
      <EditInPlace
        label={text(`development.step.${name}`)}
        read={(data) => ({
          [`${name}.text`]: String(data.get(`${name}.text`)),
          [`${name}.date`]: String(data.get(`${name}.date`)) || null,
          [`${name}.done`]: data.has(`${name}.done`),
        })}
        editor={(form) => (
          <>
            <FilteredField
              form={form}
              name={`${name}.text`}
              label={text('development.text')}
              start={step.text}
              limit={LIMITS.pdsaText}
              rows={4}
            />
            <LineField
              form={form}
              name={`${name}.date`}
              type="date"
              label={text('development.date')}
              start={step.date ?? ''}
            />
            <Checkbox name={`${name}.done`} label={text('development.isDone')} defaultChecked={step.done} />
          </>
        )}
      >
        <div className={classes.shown}>
          <p className={classes.text}>{step.text || text(`development.step.${name}.teach`)}</p>
          <p className={classes.time}>{stepTime(words, step, next)}</p>
        </div>
      </EditInPlace>
    </li>
  );
}

function Source({ item }: { readonly item: DevelopmentView }) {
  const { text } = useWords();
  return (
    <div className={classes.origin}>
      {item.from === 'phenomenon' ? (
        <EditInPlace
          label={text('development.origin')}
          read={(data) => ({ origin: String(data.get('origin')) })}
          editor={(form) => (
            <FilteredField
              form={form}
              name="origin"
              label={text('development.origin')}
              start={item.origin}
              limit={LIMITS.pdsaText}
              rows={2}
            />
          )}
        >
          <span>{text('development.fromPhenomenon', { origin: item.origin || '–' })}</span>
        </EditInPlace>
      ) : (
        <p>{text(item.from === 'workshop' ? 'development.fromWorkshop' : 'development.own')}</p>
      )}
      {item.workshop && (
        <a href={hrefOf({ page: 'workshop', workshop: item.workshop.id })}>{item.workshop.title}</a>
      )}
    </div>
  );
}

function Item({ item, view }: { readonly item: DevelopmentView; readonly view: ClockView }) {
  const { text } = useWords();
  const notices = useNotices();
  const remove = useAct('development.remove');
  const restore = useAct('development.restore');
  const ids = { development: item.id };
  return (
    <DevelopmentSave item={item} canEdit={view.canEdit}>
      <article className={classes.page}>
        <a className={classes.back} href={hrefOf({ page: 'development', development: null })}>
          <Icon name="back" size={16} /> {text('development.all')}
        </a>
        <div className={classes.head}>
          <EditInPlace
            label={text('development.title')}
            read={(data) => ({ title: String(data.get('title')) })}
            editor={(form) => (
              <>
                <h1 className="unseen">{item.title}</h1>
                <FilteredField
                  form={form}
                  name="title"
                  label={text('development.title')}
                  start={item.title}
                  limit={LIMITS.pdsaTitle}
                />
              </>
            )}
          >
            <h1>{item.title}</h1>
          </EditInPlace>
          {view.canEdit && (
            <Button
              icon={<Icon name="remove" />}
              onClick={() =>
                void remove.mutateAsync(ids).then(
                  () => {
                    go({ page: 'development', development: null });
                    notices.undo(text('development.removed', { title: item.title }), () =>
                      restore.mutate(ids),
                    );
                  },
                  () => undefined,
                )
              }
            >
              {text('forms.remove')}
            </Button>
          )}
        </div>
        <Source item={item} />
        <ol className={classes.cards}>
          {item.steps.map((step, at) => (
            <Step key={step.step} step={step} next={item.steps[at + 1]?.date ?? null} />
          ))}
        </ol>
      </article>
    </DevelopmentSave>
  );
}

function All({ view }: { readonly view: ClockView }) {
  const { text } = useWords();
  const { developments, canEdit, network } = view;
  return (
    <div className={classes.page}>
      <a className={classes.back} href={hrefOf({ page: 'clock', clock: null })}>
        <Icon name="back" size={16} /> {text('development.toClock')}
      </a>
      <div>
        <h1>{text('development.heading')}</h1>
        <p className={classes.network}>{network.name}</p>
      </div>
      <p className={classes.lead}>{text('development.lead')}</p>
      {developments.length === 0 && (
        <Empty words={text(canEdit ? 'development.teach' : 'development.none')} />
      )}
      {developments.map((item) => (
        <section key={item.id} className={classes.card} aria-label={item.title}>
          <DevelopmentStrip item={item} />
        </section>
      ))}
      {canEdit && <AddDevelopment network={network.id} workshop={null} />}
    </div>
  );
}

export default function DevelopmentPage({ route }: PageProps<'development'>) {
  const { text } = useWords();
  const { view, item, error, refetch } = useItem(route.development);
  if (!view && error?.kind === 'gone')
    return (
      <Trouble level={1} what={text('clock.noNetwork')} todo={text('clock.noNetwork.why')}>
        <a href={hrefOf({ page: 'clock', clock: null })}>{text('development.toClock')}</a>
      </Trouble>
    );
  if (!view) return error ? <Failed failure={error} onRetry={refetch} /> : <Loading />;
  if (route.development === null) return <All view={view} />;
  if (item) return <Item item={item} view={view} />;
  return (
    <Trouble level={1} what={text('shell.fail.gone')} todo={text('development.gone')}>
      <a href={hrefOf({ page: 'development', development: null })}>{text('development.all')}</a>
    </Trouble>
  );
}
