/** All Finnish messages of the tab: the shared words and one table for each area of `tab/src`. */
import { filter } from '#i18n/filter/fi.ts';
import { about } from '#i18n/tab/fi/about.ts';
import { caseForm } from '#i18n/tab/fi/case.ts';
import { clock } from '#i18n/tab/fi/clock.ts';
import { configure } from '#i18n/tab/fi/configure.ts';
import { forms } from '#i18n/tab/fi/forms.ts';
import { meetings } from '#i18n/tab/fi/meetings.ts';
import { mine } from '#i18n/tab/fi/mine.ts';
import { panel } from '#i18n/tab/fi/panel.ts';
import { planning } from '#i18n/tab/fi/planning.ts';
import { settings } from '#i18n/tab/fi/settings.ts';
import { shell } from '#i18n/tab/fi/shell.ts';
import { signin } from '#i18n/tab/fi/signin.ts';
import { workshop } from '#i18n/tab/fi/workshop.ts';
import { words } from '#i18n/words/fi.ts';

export const fi = {
  ...words,
  ...filter,
  ...shell,
  ...forms,
  ...clock,
  ...workshop,
  ...planning,
  ...meetings,
  ...caseForm,
  ...settings,
  ...panel,
  ...mine,
  ...about,
  ...configure,
  ...signin,
} as const;
