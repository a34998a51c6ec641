/** All Swedish messages of the tab: the shared words and one table for each area of `tab/src`. */
import { filter } from '#i18n/filter/sv.ts';
import { about } from '#i18n/tab/sv/about.ts';
import { caseForm } from '#i18n/tab/sv/case.ts';
import { clock } from '#i18n/tab/sv/clock.ts';
import { configure } from '#i18n/tab/sv/configure.ts';
import { forms } from '#i18n/tab/sv/forms.ts';
import { meetings } from '#i18n/tab/sv/meetings.ts';
import { mine } from '#i18n/tab/sv/mine.ts';
import { panel } from '#i18n/tab/sv/panel.ts';
import { planning } from '#i18n/tab/sv/planning.ts';
import { settings } from '#i18n/tab/sv/settings.ts';
import { shell } from '#i18n/tab/sv/shell.ts';
import { signin } from '#i18n/tab/sv/signin.ts';
import { workshop } from '#i18n/tab/sv/workshop.ts';
import { words } from '#i18n/words/sv.ts';

export const sv = {
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
