/** Swedish messages of the page on which a tab is added to a chat or a channel. */
import type { configure as fi } from '#i18n/tab/fi/configure.ts';

export const configure = {
  'configure.title': 'Vad ska fliken visa?',
  'configure.lead': 'Välj den sida som öppnas först. Till Pajakellos andra sidor kommer man uppe på fliken.',
  'configure.clock': 'Nätverkets workshoppar, roller och anmälan. Passar i en kanal och i nätverkets chatt.',
  'configure.meetings': 'Konsultationsmötenas tider, kö och siffror. Passar i mötets chatt.',
  'configure.panel': 'Under mötet visar sidopanelen alltid mötets klocka och kö, vilken sida du än väljer.',
  'configure.save': 'Det är klart när du trycker på Spara i Teams. Valet kan ändras senare.',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
