/** The set-up card: connects a chat to a meeting that is there, or makes centre and series. */

import { DEFAULT_SERVICES } from '#contract/values.ts';
import { LANGS } from '#i18n/strings.ts';
import { type Field, field, type Option } from './fields.ts';
import type { FormSlots } from './form.ts';
import { button, type Line, line, maybe, type Rich, rich } from './pieces.ts';
import type { CardSpec, SetupProblem } from './types.ts';
import { capital, serviceName, type Words } from './words.ts';

type SetupSpec = Extract<CardSpec, { card: 'setup' }>;

const NTHS = [1, 2, 3, 4, 5] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A time input takes nothing else; what was written wrong is asked for again. */
function isTime(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}

/** Chosen people first, then the rest, at most `limit` of them. */
function peopleUpTo(spec: SetupSpec, chosen: readonly string[], limit: number): readonly Option[] {
  const { people } = spec.series;
  return people
    .toSorted((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)))
    .slice(0, limit)
    .map((person) => ({ title: person.name, value: person.id }));
}

function choice(
  id: string,
  label: string,
  value: string,
  options: readonly Option[],
  multi = false,
): Partial<Field> {
  return { choices: [{ id, label, value, style: multi ? 'expanded' : 'compact', multi, options }] };
}

/** The slots of the form; of members and services at most `limit` are listed, the others counted. */
export function setupSlots(words: Words, spec: SetupSpec, limit: number): FormSlots {
  const { t } = words;
  const { series, choices, problems } = spec;
  const said = (problem: SetupProblem): Field['boxes'] =>
    problems.includes(problem)
      ? [
          {
            style: 'warning',
            lines: [line(t(`setup.problem.${problem}`), { weight: 'Bolder', size: 'Small' })],
            factSets: [],
          },
        ]
      : [];
  const catalogue = [...new Set<string>([...series.services, ...DEFAULT_SERVICES])];
  const services = catalogue.slice(0, limit);
  const text = (id: string, label: string, value: string, most: number, box: Field['boxes']): Field =>
    field({
      texts: [
        { id, label, value, placeholder: '', multiline: false, maxLength: Math.max(most, value.length) },
      ],
      boxes: box,
    });
  const shown = Math.min(limit, series.people.length);
  const introduction: readonly Rich[] = [
    rich(t('setup.hello'), {}, 'Small'),
    ...maybe(
      spec.installedBy !== null &&
        rich(
          t('setup.installedBy', { name: spec.installedBy ?? '' }),
          { subtle: true, size: 'Small' },
          'None',
        ),
    ),
  ];
  const small = { size: 'Small', subtle: true } as const;
  const cut: readonly Line[] = [
    ...maybe(
      shown < series.people.length && line(t('setup.peopleCut', { shown, all: series.people.length }), small),
    ),
    ...maybe(
      services.length < catalogue.length &&
        line(t('setup.servicesCut', { shown: services.length, all: catalogue.length }), small),
    ),
  ];
  return {
    heading: series.id === null ? t('setup.heading') : t('setup.change'),
    rich: series.id === null ? introduction : [],
    lines: [],
    fields: [
      ...maybe(
        choices.length > 0 &&
          field(
            choice('series', t('setup.which'), series.id ?? 'new', [
              ...choices.slice(0, limit).map((one) => ({ title: one.centre, value: one.id })),
              { title: t('setup.new'), value: 'new' },
            ]),
          ),
      ),
      text('centre', t('setup.centre'), series.centre, 80, said('centre')),
      field(
        choice(
          'nth',
          t('setup.nth'),
          String(series.nth),
          NTHS.map((n) => ({ title: t(`nth.${n}`), value: String(n) })),
        ),
      ),
      field(
        choice(
          'weekday',
          t('setup.weekday'),
          String(series.weekday),
          WEEKDAYS.map((n) => ({ title: t(`weekday.${n}`), value: String(n) })),
        ),
      ),
      field({
        times: [{ id: 'time', label: t('setup.time'), value: isTime(series.time) ? series.time : '' }],
        boxes: said('time'),
      }),
      field({
        numbers: [{ id: 'minutes', label: t('setup.minutes'), value: series.minutes, min: 15, max: 480 }],
      }),
      field({
        ...choice(
          'chairs',
          t('setup.chairs'),
          series.chairs.join(','),
          peopleUpTo(spec, series.chairs, limit),
          true,
        ),
        boxes: said('chairs'),
      }),
      field(
        choice(
          'backups',
          t('setup.backups'),
          series.backups.join(','),
          peopleUpTo(spec, series.backups, limit),
          true,
        ),
      ),
    ],
    folds: [...maybe(problems.length === 0 && { title: t('do.more') })],
    folded: [
      {
        open: problems.length > 0,
        fields: [
          field(
            choice(
              'language',
              t('setup.language'),
              series.language,
              LANGS.map((lang) => ({ title: t(`language.${lang}`), value: lang })),
            ),
          ),
          text('joinUrl', t('setup.link'), series.joinUrl, 1000, said('link')),
          field({
            ...choice(
              'services',
              t('setup.services'),
              series.services.join(','),
              services.map((id) => ({ title: capital(words, serviceName(words, [], id)), value: id })),
              true,
            ),
            boxes: said('services'),
          }),
        ],
      },
    ],
    ends: [...maybe(cut.length > 0 && { fields: [], lines: cut })],
    actions: [button(t('do.connect'), 'series.setup', series.id === null ? {} : { id: series.id })],
    submits: [],
  };
}
