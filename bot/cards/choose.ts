/** Answers that only the presser sees, as rows: services to mark, the queue, cases and kinds to choose. */

import { KINDS } from '#contract/values.ts';
import type { ChairView, QueueRow } from '#contract/views.ts';
import { type Field, field } from './fields.ts';
import { countsOf } from './meeting.ts';
import { type Button, button, type Line, line, maybe, type Note, type Rich, rich } from './pieces.ts';
import type { CardSpec } from './types.ts';
import { capital, meetingTime, serviceName, type Words } from './words.ts';

/** Values of `rows.json`. */
export interface Rows {
  readonly heading: string;
  readonly rich: readonly Rich[];
  readonly lines: readonly Line[];
  readonly rows: readonly {
    readonly leads: readonly { readonly text: string; readonly width: string }[];
    readonly rich: readonly Rich[];
    readonly buttons: readonly { readonly actions: readonly Button[] }[];
  }[];
  readonly fields: readonly Field[];
  readonly notes: readonly Note[];
  readonly actions: readonly Button[];
}
type Row = Rows['rows'][number];

const EMPTY: Rows = { heading: '', rich: [], lines: [], rows: [], fields: [], notes: [], actions: [] };
const SMALL = { subtle: true, size: 'Small' } as const;

function back(words: Words, m: string): Button {
  return button(words.t('do.back.meeting'), 'meeting.card', { m });
}

function lead(number: string | null): Row['leads'] {
  if (number === null) return [];
  return [{ text: number, width: number.length > 2 ? '56px' : '28px' }];
}

/** 'Edustan palvelua': what is missing first. Services beyond `limit` stand in one list with one button. */
export function attendanceRows(
  words: Words,
  spec: Extract<CardSpec, { card: 'attendance' }>,
  limit: number,
): Rows {
  const { t } = words;
  const { view, services } = spec;
  const here = new Set(view.present);
  const expected = new Set(view.expected);
  const ids = [...new Set([...services.map((service) => service.id), ...view.expected])];
  const rank = (id: string): number => (here.has(id) ? 2 : expected.has(id) ? 0 : 1);
  const sorted = ids.toSorted((a, b) => rank(a) - rank(b));
  const shown = sorted.slice(0, limit);
  const rest = sorted.slice(limit);
  const name = (id: string): string => capital(words, serviceName(words, services, id));
  const mark = (data: object): Button =>
    button(t('do.mark'), 'attendance.mark', { m: view.m, present: true, ...data });
  return {
    ...EMPTY,
    heading: t('attendance.heading'),
    lines: [line(view.chair ? t('attendance.chair') : t('attendance.sentence'))],
    rows: shown.map((id) => ({
      leads: [],
      rich: [
        rich(name(id), {}, 'None'),
        ...maybe(here.has(id) && rich(t('attendance.present'), SMALL, 'None')),
        ...maybe(!here.has(id) && expected.has(id) && rich(t('attendance.missing'), SMALL, 'None')),
      ],
      buttons: [
        {
          actions: [
            here.has(id)
              ? button(t('do.unmark'), 'attendance.mark', { m: view.m, service: id, present: false })
              : mark({ service: id }),
          ],
        },
      ],
    })),
    fields: [
      ...maybe(
        rest.length > 0 &&
          field({
            choices: [
              {
                id: 'service',
                label: t('attendance.other'),
                value: rest[0] ?? '',
                style: 'compact',
                multi: false,
                options: rest.map((id) => ({ title: name(id), value: id })),
              },
            ],
          }),
      ),
    ],
    notes: [...maybe(rest.length > 0 && { text: t('attendance.more', { n: rest.length }) })],
    actions: [...maybe(rest.length > 0 && mark({})), back(words, view.m)],
  };
}

function stateOf(words: Words, row: QueueRow): string {
  const kind = words.t(`kind.${row.kind}`);
  const state =
    row.state === 'waiting'
      ? words.t('queue.state.waiting', { minutes: row.minutes })
      : words.t(`queue.state.${row.state}`);
  return `${kind} · ${state}`;
}

/** The queue: number, kind and title. Of a long one what still comes is shown before what is past. */
export function queueRows(words: Words, spec: Extract<CardSpec, { card: 'queue' }>, limit: number): Rows {
  const { t } = words;
  const { view } = spec;
  const coming = view.queue.filter((row) => row.state === 'running' || row.state === 'waiting');
  const shown = view.queue.length <= limit ? view.queue : coming.slice(0, limit);
  const left = view.queue.length - shown.length;
  const before = view.course === 'planned' || view.course === 'gathering';
  return {
    ...EMPTY,
    heading: t('queue.heading'),
    rich: [
      rich(meetingTime(words, view), SMALL, 'None'),
      ...(view.course === 'closed' ? [] : countsOf(words, view)),
    ],
    lines: [...maybe(view.queue.length === 0 && line(before ? t('queue.before') : t('queue.empty')))],
    rows: shown.map((row) => ({
      leads: lead(row.number),
      rich: [
        rich(
          row.title ?? t('queue.aloud'),
          { weight: row.state === 'running' ? 'Bolder' : 'Default' },
          'None',
        ),
        rich(stateOf(words, row), SMALL, 'None'),
      ],
      buttons: [],
    })),
    notes: [...maybe(left > 0 && { text: t('queue.more', { n: left }) })],
    actions: [back(words, view.m)],
  };
}

function chooseCase(
  words: Words,
  waiting: ChairView['waiting'],
  make: (i: string) => Button,
): readonly Row[] {
  const { t } = words;
  return waiting.map((item) => ({
    leads: lead(item.number),
    rich: [
      rich(item.title ?? t('queue.aloud'), {}, 'None'),
      rich(`${t(`kind.${item.kind}`)} · ${t(`urgency.${item.urgency}`)}`, SMALL, 'None'),
    ],
    buttons: [{ actions: [make(item.i)] }],
  }));
}

/** Which case to postpone, which two to combine, which kind to add. */
export function chooseRows(words: Words, spec: Extract<CardSpec, { card: 'choose' }>, limit: number): Rows {
  const { t } = words;
  const { view, first, what } = spec;
  const { chair } = view;
  if (!chair) throw new TypeError('choosing is for chairs');
  const data = { m: view.m, s: chair.s };
  if (what === 'add') {
    return {
      ...EMPTY,
      heading: t('choose.add'),
      lines: [line(t('choose.addNote'))],
      actions: [
        ...KINDS.map((kind) => button(t(`kind.${kind}`), 'meeting.add', { ...data, kind })),
        back(words, view.m),
      ],
    };
  }
  const others = chair.waiting.filter((item) => item.i !== first);
  const laterFirst = others.toSorted((a, b) => Number(b.urgency === 'later') - Number(a.urgency === 'later'));
  const list = what === 'postpone' ? laterFirst : others;
  const shown = list.slice(0, limit);
  const left = list.length - shown.length;
  const running = what === 'postpone' && chair.canEndCase && view.part?.part === 'case' ? view.part : null;
  const number = first === null ? '' : (chair.waiting.find((item) => item.i === first)?.number ?? '');
  const make = (i: string): Button =>
    what === 'postpone'
      ? button(t('do.postpone'), 'meeting.postpone', { ...data, i })
      : button(
          t('do.choose'),
          'meeting.combine',
          first === null ? { ...data, i } : { ...data, i: first, j: i },
        );
  const rows: readonly Row[] = [
    ...maybe(
      running && {
        leads: lead(running.number),
        rich: [rich(running.title ?? t('queue.aloud'), {}, 'None'), rich(t('choose.running'), SMALL, 'None')],
        buttons: [{ actions: [button(t('do.postpone'), 'meeting.postpone', { ...data, i: null })] }],
      },
    ),
    ...chooseCase(words, shown, make),
  ];
  return {
    ...EMPTY,
    heading:
      what === 'postpone'
        ? t('choose.postpone')
        : number === ''
          ? t('choose.combine')
          : t('choose.combineSecond', { number }),
    lines: [
      ...maybe(what === 'postpone' && line(t('choose.postponeNote'))),
      ...maybe(what === 'combine' && number === '' && line(t('choose.combineNote'))),
      ...maybe(rows.length === 0 && line(t('choose.nothing'))),
    ],
    rows,
    notes: [...maybe(left > 0 && { text: t('choose.more', { n: left }) })],
    actions: [back(words, view.m)],
  };
}

/** Which centre a person works at. */
export function centreRows(
  words: Words,
  spec: Extract<CardSpec, { card: 'choose-centre' }>,
  limit: number,
): Rows {
  const { t } = words;
  const shown = spec.choices.slice(0, limit);
  const rest = spec.choices.slice(limit);
  return {
    ...EMPTY,
    heading: t('centre.heading'),
    lines: [line(t('centre.sentence'))],
    rows: shown.map((choice) => ({
      leads: [],
      rich: [rich(choice.centre, {}, 'None'), rich(words.when(choice.start), SMALL, 'None')],
      buttons: [{ actions: [button(t('do.choose'), 'person.set', { m: choice.m })] }],
    })),
    fields: [
      ...maybe(
        rest.length > 0 &&
          field({
            choices: [
              {
                id: 'm',
                label: t('centre.other'),
                value: rest[0]?.m ?? '',
                style: 'compact',
                multi: false,
                options: rest.map((choice) => ({ title: choice.centre, value: choice.m })),
              },
            ],
          }),
      ),
    ],
    notes: [...maybe(rest.length > 0 && { text: t('centre.more', { n: rest.length }) })],
    actions: [...maybe(rest.length > 0 && button(t('do.choose'), 'person.set'))],
  };
}
