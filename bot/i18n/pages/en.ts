/** English texts of the public pages: terms of use and support. */
import type { Pages } from './page.ts';

export const pages: Pages = {
  terms: {
    heading: 'Terms of use',
    lead: "Pajakello helps professionals to consult together and to plan their network's year. It is no client information system.",
    sections: [
      {
        heading: 'For whom and for what',
        text: [
          'Pajakello is for social and health care professionals whose own organisation has given it to them in Teams. It is used for anonymous consultations and the yearly clock of a network.',
        ],
      },
      {
        heading: 'What Pajakello is not',
        text: [],
        list: [
          'Pajakello is neither a client nor a patient information system. Matters of a client are recorded and decided in the systems made for them.',
          'Advice from a consultation is no decision. Everybody answers for their own work as always.',
          'Pajakello is not for urgent situations. In an emergency call 112.',
        ],
      },
      {
        heading: 'What you answer for',
        text: [],
        list: [
          'Bring a case without names, codes, contact details and whatever else the client could be recognised by. Read the text before you send it.',
          'Bring a case by the form. Text that is written in the chat stays in Teams.',
          'If somebody mentions an identifying detail in the meeting, say so at once. Your own messages you delete in Teams yourself.',
          'Keep the link of your calendar feed to yourself: whoever has it sees the same workshops as you.',
        ],
      },
      {
        heading: 'The filter helps but guarantees nothing',
        text: [
          'The filter looks for identifying details before anything is stored. It does not find everything, and at times it stops a text that holds none. Whoever sends a text always answers for the client not being recognisable.',
        ],
      },
      {
        heading: 'What the organisation answers for',
        text: [
          'The organisation that has taken Pajakello into use is the controller. It decides who uses Pajakello, where the data are and how long Teams keeps messages.',
          '[The organisation fills in: hours of service and who is responsible for it.]',
        ],
      },
      {
        heading: 'The software',
        text: [
          'Pajakello is open source (MIT licence). It is given as it is, without warranty, unless the organisation has agreed otherwise.',
          'The terms that apply are always on this page.',
        ],
      },
    ],
  },
  support: {
    heading: 'Support',
    lead: 'How to get help with Pajakello.',
    sections: [
      {
        heading: 'Ask the bot',
        text: [
          'Write the word help to Pajakello in Teams. A card tells which other words there are and how to begin.',
        ],
      },
      {
        heading: 'If something does not work',
        text: [],
        list: [
          "The bot does not answer in the meeting's chat: mention it, @Pajakello queue. Not every organisation lets the bot see messages that do not mention it.",
          'No private messages come: open Pajakello once among the apps of Teams and write help to it.',
          'The tab does not open: load it again. If signing in still fails, ask whoever looks after Teams in your organisation.',
          'The side panel is not there: add Pajakello to the meeting as a tab by the plus sign and join the meeting again.',
          'The form stops a text: the card proposes one without identifying details. The original was not stored.',
        ],
      },
      {
        heading: 'If you wrote an identifying detail in the chat',
        text: [
          'Delete the message in Teams at once. Pajakello does not keep it. Otherwise do what your organisation says about security incidents.',
        ],
      },
    ],
  },
  contact: {
    heading: 'Contact',
    lead: 'If this did not help, get in touch:',
    missing: '[The organisation fills in: an email address or a web page where help can be had.]',
  },
  pages: 'About Pajakello',
  languages: 'Language',
};
