/** English messages of the page on which a tab is added to a chat or a channel. */
import type { configure as fi } from '#i18n/tab/fi/configure.ts';

export const configure = {
  'configure.title': 'What should the tab show?',
  'configure.lead':
    "Choose the page that opens first. Pajakello's other pages are reached from the top of the tab.",
  'configure.clock': "The network's workshops, roles and sign-up. For a channel or the network's chat.",
  'configure.meetings': "The consultation meetings' dates, queue and figures. For a meeting's chat.",
  'configure.panel':
    'During the meeting the side panel always has its clock and queue, whichever you choose.',
  'configure.save': 'It is done when you press Save in Teams. You can change your choice later.',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
