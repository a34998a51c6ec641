/** English messages of one's own settings. */
import type { mine as fi } from '#i18n/tab/fi/mine.ts';

export const mine = {
  'mine.lead': 'These concern you alone. A change is saved at once.',
  'mine.me': 'Me',
  'mine.language': 'In which language Pajakello writes to you',
  'mine.language.note': 'The tab follows the language of Teams.',
  'mine.centre': 'Own centre',
  'mine.centre.note': 'Your cases go to its meeting, and the yearly clock marks it as yours.',
  'mine.centre.none': 'No own centre',
  'mine.service': 'Service that you represent',
  'mine.service.note': 'You get a note two working days before a meeting where your service is expected.',
  'mine.service.none': 'I represent no service',
  'mine.reminders': 'Reminders',
  'mine.reminders.note':
    'They come between 8:00 and 18:00. Those of one workshop are turned off on its own page.',
  'mine.reminders.roles': 'Of my open tasks, 14 and 7 days before the workshop',
  'mine.reminders.signups': 'On the day before a workshop that I have signed up for',
  'mine.feed': 'Calendar feed',
  'mine.feed.about':
    'The workshops come to your own calendar and stay up to date. The feed is a personal secret link: whoever gets it sees the times and places of the workshops.',
  'mine.feed.consultations': 'The consultation meetings, too',
  'mine.feed.make': 'Make a feed',
  'mine.feed.renew': 'Make a new link',
  'mine.feed.renewNote': 'The new link takes the place of the old one, which stops working.',
  'mine.feed.since': 'The feed has been in use since {date}.',
  'mine.feed.withConsultations': 'It holds the workshops and the consultation meetings.',
  'mine.feed.workshopsOnly': 'It holds the workshops.',
  'mine.feed.end': 'End the feed',
  'mine.feed.ended': 'The feed is ended. You can remove the subscription from your calendar, too.',
  'mine.feed.link': 'Your secret link',
  'mine.feed.once': 'Copy the link now: it is not shown a second time.',
  'mine.feed.copy': 'Copy link',
  'mine.feed.copied': 'The link is on the clipboard.',
  'mine.feed.selected': 'It could not be copied by itself. The link is selected: copy it with Ctrl and C.',
  'mine.feed.how': 'How to add it to a calendar',
  'mine.feed.outlook': 'Outlook: Calendar → Add calendar → Subscribe from web → paste the link → Import.',
  'mine.feed.google':
    'Google Calendar: Other calendars, plus sign → From URL → paste the link → Add calendar.',
  'mine.feed.iphone':
    'iPhone: Settings → Calendar → Calendar Accounts → Add Account → Other → Add Subscribed Calendar → paste the link.',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
