// biome-ignore-all lint/style/noExcessiveLinesPerFile: texts
/** Privacy notice and accessibility statement in English. */
import type { About } from './page.ts';

export const about: About = {
  privacy: {
    heading: 'Privacy notice',
    lead: 'What Pajakello stores, where and for how long. Pajakello is no client information system: client records are made elsewhere.',
    sections: [
      {
        heading: 'Controller and contact',
        text: [
          'The controller is the organisation that has taken Pajakello into use in Teams.',
          "[The controller fills in: the organisation's name, a contact person and the data protection officer.]",
        ],
      },
      {
        heading: 'What the data are used for',
        text: [
          "For the queue and the clock of the consultation meeting, the network's yearly clock and workshops, and reminders about them.",
          '[The controller fills in: the legal basis.]',
        ],
      },
      {
        heading: 'About clients: nothing that identifies',
        text: [
          'Cases are brought without identifiers. Before anything is stored, a filter looks for names, codes, contact details and other identifying details. An original text that holds some is neither stored nor repeated.',
          'The filter helps but does not guarantee anonymity. So the text of cases is treated as if it could be personal data. The duty of confidentiality also covers what could identify a client indirectly.',
        ],
        list: [
          'The text, the title and the link to the presenter of a handled case are deleted when the meeting closes.',
          'A postponed case is kept for the next meeting only if its presenter says yes within 24 hours. Otherwise it is deleted.',
          'A form that is not sent is emptied after a day.',
          'Of a meeting only figures stay: date, numbers of cases by kind, minutes, services, and submissions that the filter refused by group. Break-downs are shown from five on.',
        ],
      },
      {
        heading: 'About you',
        text: ['About you Pajakello stores what it needs to work:'],
        list: [
          'name and Teams id from signing in',
          'the language, centre, service represented and settings of reminders that you chose',
          'the address at which the bot can write to you in Teams',
          'your roles, tasks and sign-ups: service and way of taking part. Only planners see the names of those signed up, others see numbers.',
          'of the secret link of your calendar feed only a hash, from which the link cannot be told',
        ],
      },
      {
        heading: 'Evaluations of workshops',
        text: [
          'Answers are not tied to whoever gave them. Only counts are stored and a free line that has passed the filter, and a hash that keeps anybody from answering twice. Results are shown from five answers on.',
        ],
      },
      {
        heading: 'How long the data are kept',
        text: [
          'Texts of cases: as above. Yearly clocks, workshops, roles, sign-ups, development items and your own settings are kept until they are removed. A removed workshop or development item can be brought back for 30 days, then it is deleted.',
          'You can cancel your own sign-up before the workshop, and end the calendar feed at any time.',
          '[The controller fills in: when past clocks and the data of staff who have left are removed.]',
        ],
      },
      {
        heading: 'Where the data are',
        text: [
          "In Pajakello's own database in the organisation's server environment. The data of meetings are kept apart and are not backed up. No data are handed on, and nothing is sent to advertisers or analytics services.",
          'Teams keeps sent messages and cards according to the retention of your organisation. So a case is brought by the form and not by writing into the chat. Cards that held the text of a case are replaced by cards without.',
          '[The controller fills in: server environment, location and processors.]',
        ],
      },
      {
        heading: 'Logs and your device',
        text: [
          'Logs hold events without names and texts. Pajakello uses no cookies. In your browser it stores only the chosen view and filters of the yearly clock. Teams has technical data of its own.',
        ],
      },
      {
        heading: 'Your rights',
        text: [
          'You can ask to see, correct or delete the data about you, and object to their use. Contact the controller. You can also complain to the Data Protection Ombudsman (tietosuoja.fi).',
        ],
      },
    ],
  },
  accessibility: {
    heading: 'Accessibility statement',
    lead: 'This statement concerns the tab, the side panel and the meeting stage of Pajakello in Microsoft Teams. The Act on the Provision of Digital Services (306/2019) demands that public online services are accessible.',
    sections: [
      {
        heading: 'How accessible the service is',
        text: [
          'Pajakello meets the requirements of the Act in part: the aim is WCAG 2.1 at levels A and AA, and the lacks below are known.',
        ],
      },
      {
        heading: 'What is not accessible yet',
        text: [],
        list: [
          "The bot's cards in the chat are shown by Microsoft Teams. Their colours, focus and support for screen readers are Teams' own, and we cannot mend them.",
          "The pickers of dates and times are the browser's own. They follow the language of the device, not always that of Teams.",
          "Linked materials are the network's own files. Whoever made them answers for their accessibility. (WCAG 1.1.1, 1.3.1)",
          'The service has not been tested with disabled users yet.',
        ],
      },
      {
        heading: 'What has been done',
        text: [],
        list: [
          'The yearly clock always has a list beside it that holds everything the ring shows.',
          'Everything works by keyboard, and the focus is seen.',
          'Colour is never the only sign: themes have a mark and a pattern too, and what is missing is said in words.',
          'Timers do not interrupt a screen reader: only a change of phase, the last two minutes and the end of time are told.',
          'Light, dark and high contrast themes follow Teams. Pages work at a width of 320 pixels and at 200 per cent zoom.',
          'Nothing moves where the device asks for less motion.',
          'The numbers of charts are there as tables, too.',
        ],
      },
      {
        heading: 'How this was judged',
        text: [
          "The developers' own judgement: automatic axe-core checks (WCAG 2.1 A and AA) of all pages in three themes and three languages, and tests by keyboard. Nobody from outside has judged it.",
          '[The controller fills in: the date of the statement and of the last check.]',
        ],
      },
      {
        heading: 'Give feedback',
        text: [
          'If you notice a lack, tell the provider of the service. You get an answer within 14 days.',
          '[The controller fills in: an email address or a form for feedback on accessibility.]',
        ],
      },
      {
        heading: 'Supervision',
        text: [
          'If the answer does not satisfy you, or none comes within two weeks, you can notify the supervisory authority: Finnish Transport and Communications Agency Traficom, digital accessibility supervision, www.saavutettavuusvaatimukset.fi, saavutettavuus@traficom.fi, switchboard 029 534 5000.',
        ],
      },
    ],
  },
};
