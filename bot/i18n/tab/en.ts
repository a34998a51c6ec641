/** All English messages of the tab: the shared words and one table for each area of `tab/src`. */
import { filter } from '#i18n/filter/en.ts';
import { about } from '#i18n/tab/en/about.ts';
import { caseForm } from '#i18n/tab/en/case.ts';
import { clock } from '#i18n/tab/en/clock.ts';
import { configure } from '#i18n/tab/en/configure.ts';
import { forms } from '#i18n/tab/en/forms.ts';
import { meetings } from '#i18n/tab/en/meetings.ts';
import { mine } from '#i18n/tab/en/mine.ts';
import { panel } from '#i18n/tab/en/panel.ts';
import { planning } from '#i18n/tab/en/planning.ts';
import { settings } from '#i18n/tab/en/settings.ts';
import { shell } from '#i18n/tab/en/shell.ts';
import { signin } from '#i18n/tab/en/signin.ts';
import { workshop } from '#i18n/tab/en/workshop.ts';
import { words } from '#i18n/words/en.ts';

export const en = {
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
