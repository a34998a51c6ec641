/** Answers that only the presser sees: the queue, and which case or kind a chair's move is about. */

import { KINDS } from '#contract/values.ts';
import type { ChairView, QueueRow } from '#contract/views.ts';
import { countsOf } from './meeting.ts';
import { type Button, button, line, maybe, rich } from './pieces.ts';
import { back, EMPTY, lead, type Row, type Rows, SMALL } from './rows.ts';
import type { CardSpec } from './types.ts';
import { meetingTime, type Words } from './words.ts';

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
      ? button(t('do.postponeThis'), 'meeting.postpone', { ...data, i })
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
        buttons: [{ actions: [button(t('do.postponeThis'), 'meeting.postpone', { ...data, i: null })] }],
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
