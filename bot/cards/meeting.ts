/** The one card of a meeting's chat: the hour as everybody sees it, and as a chair does. */

import { KINDS } from '#contract/values.ts';
import type { MeetingView } from '#contract/views.ts';
import { chairAlerts, chairButtons, chairCosts, chairNotes } from './chair.ts';
import { type Now, nowOf } from './now.ts';
import {
  type Box,
  type Button,
  button,
  type Fact,
  fact,
  type Line,
  line,
  maybe,
  type Note,
  type Rich,
  rich,
  runs,
} from './pieces.ts';
import type { CardSpec, ServiceLabel } from './types.ts';
import { meetingTime, namesUpTo, serviceName, type Words } from './words.ts';

/** Values of `meeting.json`. */
export interface MeetingSlots {
  readonly refreshTitle: string;
  readonly refreshData: { readonly m: string };
  readonly refreshFor: readonly string[];
  readonly heading: string;
  readonly rich: readonly Rich[];
  readonly now: readonly Now[];
  readonly alerts: readonly Box[];
  readonly lines: readonly Line[];
  readonly rules: readonly Box[];
  readonly facts: readonly Fact[];
  /** Who pays for extra time: right above the buttons that grant it. */
  readonly costs: readonly { readonly lines: readonly Line[] }[];
  readonly notes: readonly Note[];
  readonly actions: readonly Button[];
}

type MeetingSpec = Extract<CardSpec, { card: 'meeting' }>;

/** Teams gives views of their own to at most sixty people of a card. */
const MOST_VIEWERS = 60;

function byKind(words: Words, view: MeetingView): string {
  return KINDS.filter((kind) => view.counts.byKind[kind] > 0)
    .map((kind) => words.t(`meeting.byKind.${kind}`, { n: view.counts.byKind[kind] }))
    .join(' · ');
}

/** '5 tapausta, 9 minuuttia kullekin. Puskuria 5 minuuttia.' and below it the counts by kind. */
export function countsOf(words: Words, view: MeetingView): readonly Rich[] {
  const { t } = words;
  const { total } = view.counts;
  const drawn = view.buffer !== null;
  const tail = [
    ...maybe(total > 0 && view.minutesEach !== null && t('meeting.each', { n: view.minutesEach ?? 0 })),
    ...maybe(view.buffer !== null && t('meeting.buffer', { n: view.buffer ?? 0 })),
    ...maybe(total > 0 && !drawn && t('meeting.shareLater')),
    ...maybe(total === 0 && view.course !== 'running' && t('meeting.noCases')),
  ].join(' ');
  const joint = total > 0 && view.minutesEach !== null ? ', ' : '. ';
  return [
    {
      spacing: 'Medium',
      runs: [...runs(t('meeting.cases', { n: total }), { weight: 'Bolder' }), ...runs(`${joint}${tail}`)],
    },
    ...maybe(total > 0 && rich(byKind(words, view), { subtle: true, size: 'Small' }, 'None')),
  ];
}

/** Names of missing services that stand on the card while a case runs: its buttons must not slip out of sight. */
const MISSING_IN_CASE = 3;

/** Who is here and who is not: what the presenters wish for is named first. */
function present(
  words: Words,
  view: MeetingView,
  services: readonly ServiceLabel[],
  limit: number,
): readonly Fact[] {
  const { t } = words;
  const names = (ids: readonly string[]) => ids.map((id) => serviceName(words, services, id));
  const wished = new Set(view.counts.wished);
  const missing = view.missing.toSorted((a, b) => Number(wished.has(b)) - Number(wished.has(a)));
  if (view.part?.part === 'case') {
    const shown = namesUpTo(words, names(missing), Math.min(limit, MISSING_IN_CASE));
    return [...maybe(missing.length > 0 && fact(t('meeting.missing'), shown))];
  }
  const here = view.present.length;
  const none = here === 0 && missing.length > MISSING_IN_CASE;
  return [
    fact(
      t('meeting.present'),
      here === 0
        ? t('meeting.presentNone')
        : here <= 3
          ? namesUpTo(words, names(view.present), limit)
          : t('meeting.nServices', { n: here }),
    ),
    ...maybe(
      view.expected.length > 0 &&
        fact(
          t('meeting.missing'),
          missing.length === 0
            ? t('none')
            : none
              ? t('meeting.missingAll', { n: missing.length })
              : namesUpTo(words, names(missing), limit),
        ),
    ),
    ...maybe(
      view.counts.wished.length > 0 &&
        fact(t('meeting.wished'), namesUpTo(words, names(view.counts.wished), limit)),
    ),
  ];
}

function headingOf(words: Words, view: MeetingView): string {
  const { t } = words;
  if (view.course === 'closed') return t('meeting.closed');
  const { part } = view;
  if (part?.part !== 'case') return t('meeting.heading');
  const { turn, number } = part;
  if (turn && (number === null || number === String(turn.n))) return t('meeting.caseTurn', turn);
  return number === null ? t('meeting.heading') : t('meeting.caseNumber', { number });
}

/** Below the heading: the kind of the case and its turn, or when and where. */
function captionOf(words: Words, view: MeetingView): readonly Rich[] {
  const { t } = words;
  const small = { subtle: true, size: 'Small' } as const;
  const where = rich(meetingTime(words, view), small, 'None');
  const { part } = view;
  if (view.course !== 'running' || part?.part !== 'case') return [where];
  const turn =
    part.turn && part.number !== null && part.number !== String(part.turn.n)
      ? t('meeting.turn', part.turn)
      : '';
  const kind = part.kind === null ? '' : t(`kind.${part.kind}`);
  const caption = [turn, kind, view.centre].filter((word) => word !== '').join(' · ');
  return [
    rich(caption, small, 'None'),
    ...maybe(part.title !== null && rich(part.title ?? '', { weight: 'Bolder', size: 'Medium' })),
  ];
}

function summaryFacts(
  words: Words,
  view: MeetingView,
  services: readonly ServiceLabel[],
  limit: number,
): readonly Fact[] {
  const { t } = words;
  const { summary } = view;
  if (!summary) return [];
  const missing = summary.missing.map((id) => serviceName(words, services, id));
  return [
    fact(t('meeting.handled'), t('meeting.cases', { n: summary.handled })),
    ...maybe(
      summary.postponed > 0 && fact(t('meeting.postponed'), t('meeting.cases', { n: summary.postponed })),
    ),
    fact(
      t('meeting.minutesUsed'),
      t('meeting.minutesOf', { used: summary.minutesUsed, planned: summary.minutesPlanned }),
    ),
    ...maybe(missing.length > 0 && fact(t('meeting.wasMissing'), namesUpTo(words, missing, limit))),
  ];
}

function groupButtons(words: Words, view: MeetingView): readonly Button[] {
  const { t } = words;
  const data = { m: view.m };
  const open = view.course !== 'closed';
  return [
    // No chair has acted yet, so the number of chairs' commands is not asked of whoever steps in.
    ...maybe(view.offerTake && open && button(t('do.take'), 'meeting.take', { ...data, s: 0 })),
    ...maybe(open && button(t('do.represent'), 'attendance.mark', data)),
    ...maybe(open && button(t('do.queue'), 'queue.show', data)),
    button(t('do.bring'), 'item.form', data),
    button(t('do.privacy'), 'privacy', data),
  ];
}

/** The slots of the card; of each list of services at most `limit` are named, the others counted. */
export function meetingSlots(words: Words, spec: MeetingSpec, limit: number): MeetingSlots {
  const { t } = words;
  const { view, services } = spec;
  const { chair } = view;
  const closed = view.course === 'closed';
  const inCase = view.part?.part === 'case';
  const alerts = chair ? chairAlerts(words, chair, inCase) : [];
  const ours: readonly Line[] = [
    ...maybe(!chair && view.overfullBy > 0 && line(t('meeting.overfull', { x: view.overfullBy }))),
    ...maybe(view.offerTake && line(t('meeting.offerTake'))),
  ];
  const warnings = [...ours, ...alerts];
  const rule: readonly Line[] = [
    line(t('meeting.rule'), { weight: 'Bolder', size: 'Small', spacing: 'None' }),
    ...maybe(!inCase && line(t('meeting.recordingOff'), { size: 'Small', spacing: 'None' })),
  ];
  const costs = chair ? chairCosts(words, chair) : [];
  const notes = chair ? chairNotes(words, chair, inCase) : [];
  return {
    refreshTitle: t('meeting.heading'),
    refreshData: { m: view.m },
    refreshFor: spec.refreshFor.slice(0, MOST_VIEWERS),
    heading: headingOf(words, view),
    rich: [...captionOf(words, view), ...(closed || inCase ? [] : countsOf(words, view))],
    now: [...maybe(view.course === 'running' && view.part && nowOf(words, view.part, view.now))],
    alerts: [...maybe(warnings.length > 0 && { style: 'warning' as const, lines: warnings })],
    lines: closed ? [line(t('meeting.closedNote'))] : [],
    costs: [...maybe(costs.length > 0 && !closed && { lines: costs })],
    rules: [...maybe(!closed && { style: 'emphasis' as const, lines: rule })],
    facts: closed ? summaryFacts(words, view, services, limit) : present(words, view, services, limit),
    notes: [...maybe(notes.length > 0 && { text: notes.join(' ') })],
    actions: chair && !closed ? chairButtons(words, view, chair) : groupButtons(words, view),
  };
}
