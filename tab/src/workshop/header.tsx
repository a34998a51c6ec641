/** The head of a workshop: theme, title, when and where, what one can do with it. */
import { Button, Select } from '@fluentui/react-components';
import { FORMS } from '#contract/clock.ts';
import { LIMITS } from '#contract/limits.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { Swatch } from '../clock/drawing/swatch.tsx';
import { EditInPlace } from '../forms/edit-in-place.tsx';
import { FormField, LineField } from '../forms/field.tsx';
import { FilteredField } from '../forms/filtered-field.tsx';
import { useWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import card from './card.module.css';
import { hasRoom } from './changes.ts';
import { Icon } from './icons.tsx';
import page from './page.module.css';
import { whenWords } from './say.ts';
import { Tools } from './tools.tsx';

type Props = { readonly view: WorkshopView };

function text(data: FormData, name: string): string {
  return String(data.get(name) ?? '');
}
const orNull = (value: string): string | null => (value.trim() === '' ? null : value);

function When({ view }: Props) {
  const words = useWords();
  const t = words.text;
  return (
    <EditInPlace
      label={t('workshop.field.when')}
      className={page.fact}
      read={(data) => ({
        date: orNull(text(data, 'date')),
        time: orNull(text(data, 'time')),
        minutes: Math.round(Number(text(data, 'minutes'))),
      })}
      editor={(form) => (
        <div className={card.row}>
          <LineField
            form={form}
            name="date"
            type="date"
            label={t('workshop.field.date')}
            start={view.date ?? ''}
          />
          <LineField
            form={form}
            name="time"
            type="time"
            label={t('workshop.field.time')}
            start={view.time ?? ''}
          />
          <LineField
            form={form}
            name="minutes"
            type="number"
            inputMode="numeric"
            label={t('workshop.field.minutes')}
            start={String(view.minutes)}
          />
        </div>
      )}
    >
      <Icon name="date" />
      <span>{whenWords(words, view)}</span>
    </EditInPlace>
  );
}

const TEAMS = /^https:\/\/teams\.(?:microsoft|live)\.com\//i;

function Where({ view }: Props) {
  const { text: t } = useWords();
  const { form: way, place, link } = view;
  const shownPlace = way === 'remote' ? '' : (place ?? '');
  const shownLink = way === 'in-person' ? null : link;
  return (
    <EditInPlace
      label={t('workshop.field.where')}
      className={page.fact}
      read={(data) => ({
        form: text(data, 'form'),
        place: orNull(text(data, 'place')),
        link: orNull(text(data, 'link').trim()),
      })}
      editor={(form) => (
        <div className={card.row}>
          <FormField form={form} name="form" label={t('workshop.field.form')}>
            <Select name="form" defaultValue={way}>
              {FORMS.map((one) => (
                <option key={one} value={one}>
                  {t(`workshop.form.${one}`)}
                </option>
              ))}
            </Select>
          </FormField>
          <LineField
            form={form}
            name="place"
            label={t('workshop.field.place')}
            start={place ?? ''}
            limit={LIMITS.place}
          />
          <LineField
            form={form}
            name="link"
            type="url"
            label={t('workshop.field.link')}
            start={link ?? ''}
            placeholder="https://"
          />
        </div>
      )}
    >
      <Icon name="place" />
      <span>
        {t(`workshop.form.${way}`)}
        {shownPlace !== '' &&
          `: ${shownLink === null ? shownPlace : t('workshop.placeAnd', { place: shownPlace })}`}
        {shownLink !== null && (
          <>
            {shownPlace === '' ? ': ' : ' '}
            <a href={shownLink} target="_blank" rel="noreferrer" title={t('workshop.join')}>
              {t(TEAMS.test(shownLink) ? 'workshop.teams' : 'workshop.remoteLink')}
            </a>
          </>
        )}
      </span>
    </EditInPlace>
  );
}

function Theme({ view }: Props) {
  const { text: t } = useWords();
  const theme = view.themes.find(({ id }) => id === view.theme);
  return (
    <EditInPlace
      label={t('workshop.field.theme')}
      className={page.fact}
      read={(data) => ({ theme: orNull(text(data, 'theme')) })}
      editor={(form) => (
        <FormField form={form} name="theme" label={t('workshop.field.theme')}>
          <Select name="theme" defaultValue={view.theme ?? ''}>
            <option value="">{t('workshop.noTheme')}</option>
            {view.themes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
      )}
    >
      <Icon name="theme" />
      <span>{theme?.name ?? t('workshop.noTheme')}</span>
    </EditInPlace>
  );
}

/** 'Olet ilmoittautunut', 'Olet jonossa', or the button that leads to signing up or to the evaluation. */
function Mine({ view }: Props) {
  const { text: t } = useWords();
  const { signup, evaluation } = view;
  const { mine } = signup;
  const lead = (id: string) => () => {
    const card = document.getElementById(id);
    card?.scrollIntoView({ block: 'start' });
    card?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  };
  if (evaluation.open && !evaluation.answered) {
    return (
      <Button appearance="primary" className={page.primary} onClick={lead('evaluation')}>
        {t('workshop.evaluate')}
      </Button>
    );
  }
  if (mine) {
    const inside = mine.state === 'in';
    return (
      <span className={page.mine} data-state={mine.state}>
        <Icon name={inside ? 'check' : 'waiting'} />
        {inside ? t('workshop.youAreIn') : t('workshop.youWait', { place: mine.place ?? 0 })}
      </span>
    );
  }
  if (!signup.open) return null;
  const full = signup.ways.every((way) => !hasRoom(way));
  return (
    <Button appearance="primary" className={page.primary} onClick={lead('signup')}>
      {t(full ? 'workshop.queueUp' : 'workshop.signUp')}
    </Button>
  );
}

export function Header({ view }: Props) {
  const { text: t } = useWords();
  const colour = view.themes.find(({ id }) => id === view.theme)?.colour ?? null;
  return (
    <header className={page.header}>
      <a className={page.back} href={hrefOf({ page: 'clock', clock: view.clock.id })}>
        <Icon name="back" size={16} /> {t('workshop.toClock', { label: view.clock.label })}
      </a>
      <span className={page.tile}>
        <Swatch colour={colour} size={50} />
      </span>
      <div className={page.headings}>
        <EditInPlace
          label={t('workshop.field.title')}
          read={(data) => ({ title: text(data, 'title') })}
          editor={(form) => (
            <>
              <h1 className="unseen">{view.title || t('workshop.untitled')}</h1>
              <FilteredField
                form={form}
                name="title"
                label={t('workshop.field.title')}
                limit={LIMITS.title}
                start={view.title}
              />
            </>
          )}
        >
          <h1>{view.title || t('workshop.untitled')}</h1>
        </EditInPlace>
        <div className={page.facts}>
          <When view={view} />
          <Where view={view} />
          <Theme view={view} />
        </div>
      </div>
      <div className={page.actions}>
        <Tools view={view} />
        <Mine view={view} />
      </div>
    </header>
  );
}
