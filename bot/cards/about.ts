/** What the bot says of itself: welcome, help, privacy, language. */
import { LANGS } from '#i18n/strings.ts';
import { type ActionData, type Button, button, fact, line, maybe, rich } from './pieces.ts';
import { type Sheet, sheet } from './sheet.ts';
import type { CardSpec, WayBack } from './types.ts';
import type { Words } from './words.ts';

/** 'På svenska', 'In English': each in its own words, for those who do not read this card's. */
function otherLanguages(words: Words): readonly Button[] {
  return LANGS.filter((language) => language !== words.lang).map((language) =>
    button(words.t(`do.speak.${language}`), 'person.set', { language }),
  );
}

export function welcomeSheet(words: Words, spec: Extract<CardSpec, { card: 'welcome' }>): Sheet {
  const { t } = words;
  return sheet({
    heading: t('welcome.heading'),
    rich: [
      rich(t('welcome.text')),
      ...maybe(
        spec.centre !== null &&
          rich(t('welcome.centre', { centre: spec.centre }), { subtle: true, size: 'Small' }),
      ),
    ],
    actions: [
      button(t('do.bring'), 'item.form'),
      ...otherLanguages(words),
      button(t('do.privacy'), 'privacy'),
      button(t('do.help'), 'help'),
    ],
  });
}

const meetingData = ({ m, connected }: WayBack): ActionData => ({
  ...(m === undefined ? {} : { m }),
  ...(connected ? { connected } : {}),
});

/** What was pressed on the meeting's card stands in its place for the presser: the way back. */
function backTo(words: Words, way: WayBack): readonly Button[] {
  return way.m === undefined && !way.connected
    ? []
    : [button(words.t('do.back.meeting'), 'meeting.card', meetingData(way))];
}

export function helpSheet(words: Words, spec: Extract<CardSpec, { card: 'help' }>): Sheet {
  const { t } = words;
  const personal = spec.where === 'personal';
  return sheet({
    heading: t('help.heading'),
    lines: [line(personal ? t('help.personal') : t('help.meeting'))],
    facts: personal
      ? [
          fact(t('help.word.new'), t('help.new')),
          fact(t('help.word.mine'), t('help.mine')),
          fact(t('help.word.clock'), t('help.clock')),
          fact(t('help.word.digest'), t('help.digest')),
          fact(t('help.word.represent'), t('help.represent')),
          fact(t('help.word.language'), t('help.language')),
          fact(t('help.word.privacy'), t('help.privacy')),
        ]
      : [
          fact(t('help.word.queue'), t('help.queue')),
          fact(t('help.word.clock'), t('help.clock')),
          fact(t('help.word.privacy'), t('help.privacy')),
        ],
    boxes: [...maybe(!personal && { style: 'emphasis' as const, lines: [line(t('help.chair'))] })],
    notes: [{ text: t('help.noIds') }],
    actions: personal
      ? [
          button(t('do.bring'), 'item.form'),
          button(t('do.myItems'), 'item.list'),
          ...otherLanguages(words),
          button(t('do.privacy'), 'privacy'),
        ]
      : [
          button(t('do.bring'), 'item.form', meetingData(spec)),
          button(t('do.privacy'), 'privacy', meetingData(spec)),
          ...backTo(words, spec),
        ],
  });
}

export function privacySheet(words: Words, spec: Extract<CardSpec, { card: 'privacy' }>): Sheet {
  const { t } = words;
  return sheet({
    heading: t('privacy.heading'),
    lines: [line(t('privacy.what'))],
    facts: [
      fact(t('privacy.text.label'), t('privacy.text')),
      fact(t('privacy.filter.label'), t('privacy.filter')),
      fact(t('privacy.kept.label'), t('privacy.kept')),
      fact(t('privacy.teams.label'), t('privacy.teams')),
    ],
    boxes: [{ style: 'emphasis', lines: [line(t('privacy.duty'))] }],
    actions: backTo(words, spec),
  });
}

export function languageSheet(words: Words, spec: Extract<CardSpec, { card: 'language' }>): Sheet {
  const { t } = words;
  return sheet({
    heading: t('language.heading'),
    lines: [
      line(t('language.present', { language: t(`language.${spec.present}`) })),
      line(t('language.sentence'), { subtle: true, size: 'Small' }),
    ],
    actions: LANGS.map((language) => button(t(`language.${language}`), 'person.set', { language })),
  });
}
