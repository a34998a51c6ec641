/** Rows that only the presser sees: which service is here, and which centre is one's own. */
import { field } from './fields.ts';
import { type Button, button, line, maybe, rich } from './pieces.ts';
import { back, EMPTY, type Rows, SMALL } from './rows.ts';
import type { CardSpec } from './types.ts';
import { capital, serviceName, type Words } from './words.ts';

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
    heading: view.chair ? t('attendance.headingChair') : t('attendance.heading'),
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
