/** English messages of the tab's area 'meetings'. Keys and arguments are those of `fi`. */
import type { meetings as fi } from '#i18n/tab/fi/meetings.ts';

export const meetings = {
  'meetings.title': 'Meetings',
  'meetings.lead':
    'The consultation meetings of all centres. You can bring an anonymous case to any of them.',
  'meetings.own': 'your centre',
  'meetings.when': '{date}, {from}–{to}',
  'meetings.rule': 'The {nth} {weekday} of the month at {time}',
  'meetings.next': 'Next meeting',
  'meetings.movedFrom': 'Moved: usually {date}',
  'meetings.cancelled': 'Cancelled: {date} at {time}',
  'meetings.cancelled.back': 'Put back',
  'meetings.cancelled.backOf': 'Put the meeting back: {centre}, {date}',
  'meetings.cancelled.held': 'The meeting is held after all: {date}.',
  'meetings.noNext': 'No next meeting has been agreed.',
  'meetings.cases': '{n, plural, =0 {No cases yet} one {# case announced} other {# cases announced}}',
  'meetings.casesUnknown': 'The number of cases is announced before the meeting.',
  'meetings.running': 'Running now',
  'meetings.openPanel': 'Follow the meeting',
  'meetings.join': 'Join the meeting',
  'meetings.noLink': 'The Teams link has not been added yet.',
  'meetings.notConnected': 'The chat of the meeting has not been connected to Pajakello yet.',
  'meetings.of': '{what}: {centre}',
  'meetings.missing': 'Not represented: {services}',
  'meetings.kela': 'Copy message to Kela',
  'meetings.kela.title': 'Message to Kela',
  'meetings.kela.lead': 'Paste it into an e-mail or a Teams message. It holds no texts of cases.',
  'meetings.kela.text': 'Text of the message',
  'meetings.kela.copy': 'Copy',
  'meetings.kela.copied': 'Copied. Paste the message into an e-mail or into Teams.',
  'meetings.kela.select': 'Copying did not work. The text is selected now: press Ctrl + C.',
  'meetings.kela.close': 'Close',
  'meetings.empty':
    'There are no meetings yet. An administrator adds the centres in the settings, or the organiser of a meeting adds Pajakello to it.',
  'meetings.toSettings': 'Open the settings',

  'meetings.bring.of': '{bring}: {centre}',
  'meetings.bring.sent': 'The form is now in your private chat with Pajakello. Nobody else sees it.',
  'meetings.bring.open': 'Open the chat',
  'meetings.bring.noPrivateChat':
    'I cannot write to you yet. Find Pajakello in Teams, write “hello” to it and press this again.',
  'meetings.bring.gone':
    'Cases can no longer be brought to this meeting. Open the page again to see the next one.',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
