/** One workshop in private: reminders, changes, and what has become of one's own sign-up. */
import { shortDate } from '#i18n/time.ts';
import { type Button, button, type Fact, fact, type Link, line, maybe, rich } from './pieces.ts';
import { type Sheet, sheet } from './sheet.ts';
import type { CardSpec } from './types.ts';
import type { Words } from './words.ts';
import { mineOf, placeOf, roomOf, titleOf, whenOf } from './workshop-line.ts';
import type { WorkshopLine, WorkshopWhy } from './workshop-types.ts';

type WorkshopCard = Extract<CardSpec, { card: 'workshop' }>;

/** Tasks that a card lists. */
const MOST_TASKS = 8;

/** 'Olet mukana', 'Paja on huomenna': without the workshop's name. `days`: for the reminder of tasks. */
export function headingOf({ t }: Words, why: WorkshopWhy, workshop: WorkshopLine, days: number): string {
  switch (why) {
    case 'not-in':
      return t('note.notIn.heading');
    case 'open-tasks':
      return t('note.tasks.heading', { n: days });
    case 'held-after-all':
      return t('note.held.heading');
    case 'present':
      return workshop.mine ? t(`note.${workshop.mine.state}.heading`) : t('note.present.heading');
    default:
      return t(`note.${why}.heading`);
  }
}

function sentenceOf({ t }: Words, why: WorkshopWhy, { mine }: WorkshopLine): string | null {
  switch (why) {
    case 'waiting':
      return t('note.waiting', { place: mine?.place ?? 1 });
    case 'not-in':
      return t('note.notIn');
    case 'open-tasks':
      return t('note.tasks');
    case 'held-after-all':
      return t('note.held');
    case 'tomorrow':
    case 'today':
      return t('note.soon');
    case 'present':
      return null;
    default:
      return t(`note.${why}`);
  }
}

function factsOf(words: Words, workshop: WorkshopLine): readonly Fact[] {
  const { t } = words;
  const state = workshop.cancelled ? t('workshop.cancelled') : roomOf(words, workshop);
  const mine = workshop.cancelled ? '' : mineOf(words, workshop);
  return [
    fact(t('workshop.label.what'), titleOf(words, workshop)),
    fact(t('workshop.label.when'), whenOf(words, workshop)),
    fact(t('workshop.label.place'), placeOf(words, workshop)),
    fact(t('workshop.label.way'), [t(`workshop.form.${workshop.form}`), state].join(' · ')),
    ...maybe(mine !== '' && fact(t('workshop.label.mine'), mine)),
  ];
}

function tasksOf(words: Words, spec: WorkshopCard): Sheet['quotes'] {
  const { t } = words;
  if (spec.tasks.length === 0) return [];
  const shown = spec.tasks.slice(0, MOST_TASKS);
  const left = spec.tasks.length - shown.length;
  const due = (date: string) => shortDate(words.lang, `${date}T10:00:00.000Z`);
  return [
    {
      lines: [line(t('workshop.label.tasks'), { weight: 'Bolder', size: 'Small' })],
      rich: [
        ...shown.map((task) =>
          rich(task.due === null ? task.text : t('workshop.task', { task: task.text, date: due(task.due) })),
        ),
        ...maybe(left > 0 && rich(t('workshop.moreTasks', { n: left }), { subtle: true, size: 'Small' })),
      ],
    },
  ];
}

/** The remote connection is for whoever takes part in that way. */
function linksOf({ t }: Words, { why, workshop, link }: WorkshopCard): readonly Link[] {
  const joins = why === 'tomorrow' || why === 'today';
  return [
    ...maybe(link !== null && { title: t('do.openWorkshop'), url: link ?? '' }),
    ...maybe(
      joins &&
        workshop.remote !== null &&
        workshop.mine?.way === 'remote' && { title: t('do.joinRemote'), url: workshop.remote },
    ),
  ];
}

/** What reminds of nothing, or is over, needs no button to stop it. */
const REMINDS: ReadonlySet<WorkshopWhy> = new Set([
  'in',
  'promoted',
  'open-tasks',
  'tomorrow',
  'today',
  'changed',
  'held-after-all',
  'quiet',
  'loud',
  'present',
]);

function buttonsOf({ t }: Words, { why, workshop, quiet }: WorkshopCard): readonly Button[] {
  const { w, mine, open, ways } = workshop;
  const [only, other] = ways;
  const way = only && !other ? { way: only.way } : {};
  return [
    ...maybe(
      open && mine === null && why !== 'open-tasks' && button(t('do.signup'), 'signup.add', { w, ...way }),
    ),
    ...maybe(open && mine !== null && button(t('do.signoffLong'), 'signup.remove', { w })),
    ...maybe(
      open &&
        REMINDS.has(why) &&
        (mine?.state === 'in' || why === 'open-tasks' || quiet) &&
        button(quiet ? t('do.remindAgain') : t('do.stopReminders'), 'reminder.stop', { w, off: !quiet }),
    ),
  ];
}

export function workshopSheet(words: Words, spec: WorkshopCard): Sheet {
  const { why, workshop } = spec;
  const sentence = sentenceOf(words, why, workshop);
  return sheet({
    heading: headingOf(words, why, workshop, spec.days),
    lines: [...maybe(sentence !== null && line(sentence ?? ''))],
    facts: factsOf(words, workshop),
    quotes: tasksOf(words, spec),
    links: linksOf(words, spec),
    actions: buttonsOf(words, spec),
  });
}
