/** English messages of signing in. */
import type { signin as fi } from '#i18n/tab/fi/signin.ts';

export const signin = {
  'signin.busy': 'Signing in …',
  'signin.still': 'Signing in still did not work.',
  'signin.consent': 'Pajakello still needs your consent',
  'signin.consent.do':
    'With your consent Teams tells Pajakello your name and your organisation, nothing else. You give it once. If the window asks for an administrator’s approval, pass the request on to your organisation’s Teams support.',
  'signin.consent.give': 'Give consent',
  'signin.consent.refused': 'No consent was given. You can try again.',
  'signin.disabled': 'Pajakello is not in use in your organisation',
  'signin.disabled.do':
    'Your organisation’s administrators have blocked signing in to Pajakello. Ask Teams support to allow the app. What you have saved is safe.',
  'signin.guest': 'You are a guest in this organisation',
  'signin.guest.do':
    'Pajakello opens for the organisation’s own people only. In the consultation meeting you can still follow along and mark yourself present on the card in the chat. With anything else, whoever invited you can help.',
  'signin.anonymous': 'You are in the meeting without signing in',
  'signin.anonymous.do':
    'You can mark yourself present on the card in the meeting’s chat. Pajakello opens when you join the meeting with your own work account.',
  'signin.expired': 'Your sign-in has expired',
  'signin.expired.do': 'Nothing is lost. Try again. If that does not help, sign out of Teams and in again.',
  'signin.organisation': 'Your organisation is not part of this Pajakello',
  'signin.organisation.do':
    'This Pajakello is used by another organisation. Switch to the right organisation in Teams, or ask your network’s planner whether yours should be added.',
  'signin.failed': 'Signing in did not work',
  'signin.failed.do':
    'Teams did not tell Pajakello who you are. Try again. If it keeps happening, tell your organisation’s Teams support.',

  'signin.calendar': 'Permission for your calendar',
  'signin.calendar.why':
    'Pajakello puts the workshop into your Outlook calendar when you give it permission. You are asked once. Only workshops that you add yourself go into your calendar, and Pajakello reads nothing in it.',
  'signin.calendar.allow': 'Give permission',
  'signin.calendar.file': 'Download calendar file',
  'signin.calendar.cancel': 'Cancel',
  'signin.calendar.added': 'The workshop is in your calendar now.',
  'signin.calendar.refused': 'No permission was given, so nothing was added to your calendar.',
  'refusal.consentNeeded': 'Your permission for the calendar is needed first.',
  'refusal.noCalendar': 'You have no Outlook calendar that Pajakello can reach.',
  'refusal.calendarBusy': 'Outlook did not answer. Nothing was added; try again in a moment.',
  'refusal.calendarCancelled': 'The workshop is cancelled, so it was not added to your calendar.',
  'refusal.calendarOff': 'Adding to the calendar is not in use.',
} as const satisfies Record<keyof typeof fi, string>;
