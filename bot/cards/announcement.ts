/** Before a meeting: the note to representatives, and to its chairs who is missing (`clock.md`, Representatives). */
import { clockSpan } from '#i18n/span.ts';
import { shortDate } from '#i18n/time.ts';
import { button, type Fact, fact, line, maybe, rich } from './pieces.ts';
import { type Sheet, sheet } from './sheet.ts';
import type { CardSpec } from './types.ts';
import { namesUpTo, serviceName, type Words } from './words.ts';

type Announcement = Extract<CardSpec, { card: 'announcement' }>;

const HEADINGS = {
  note: 'announce.heading',
  chairs: 'announce.chairs.heading',
  moved: 'announce.moved.heading',
  'called-off': 'announce.off.heading',
} as const;

function namesOf(words: Words, spec: Announcement, ids: readonly string[], limit: number): string {
  return namesUpTo(
    words,
    ids.map((id) => serviceName(words, spec.services, id)),
    limit,
  );
}

function factsOf(words: Words, spec: Announcement, limit: number): readonly Fact[] {
  const { t } = words;
  const { wished, missing, what } = spec;
  return [
    ...maybe(
      wished.length > 0 &&
        what !== 'called-off' &&
        fact(t('announce.wished'), namesOf(words, spec, wished, limit)),
    ),
    ...maybe(
      what === 'chairs' &&
        missing.length > 0 &&
        fact(t('announce.missing'), namesOf(words, spec, missing, limit)),
    ),
  ];
}

export function announcementSheet(words: Words, spec: Announcement, limit: number): Sheet {
  const { t, lang } = words;
  const { what, meeting, cases, missing, service, kela } = spec;
  const [from, to] = clockSpan(lang, meeting.start, meeting.end);
  const when = t('workshop.when', { date: shortDate(lang, meeting.start), from, to });
  const off = what === 'called-off';
  const chairs = what === 'chairs';
  return sheet({
    heading: t(HEADINGS[what]),
    rich: [
      rich(`${meeting.centre} · ${when}`, { weight: 'Bolder' }, 'None'),
      ...maybe(
        !(off || chairs) &&
          service !== null &&
          rich(t('announce.yours', { service: serviceName(words, spec.services, service ?? '') })),
      ),
    ],
    lines: [
      ...maybe(off && line(t('announce.off'))),
      ...maybe(!off && line(t('announce.cases', { n: cases }))),
      ...maybe(chairs && line(missing.length > 0 ? t('announce.missingNote') : t('announce.nobodyMissing'))),
    ],
    facts: factsOf(words, spec, limit),
    quotes: [
      ...maybe(
        chairs &&
          kela.length > 0 && {
            lines: [line(t('announce.copy'), { weight: 'Bolder', size: 'Small' })],
            rich: kela.map((text) => rich(text)),
          },
      ),
    ],
    notes: [...maybe(!off && { text: t('announce.anonymous') })],
    links: [
      ...maybe(
        !off && meeting.joinUrl !== null && { title: t('do.joinMeeting'), url: meeting.joinUrl ?? '' },
      ),
    ],
    actions: [
      ...maybe(
        service !== null && !chairs && button(t('do.changeService'), 'person.set', { represent: true }),
      ),
    ],
  });
}
