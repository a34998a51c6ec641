/** Swedish messages of the tab's area 'meetings'. Keys and arguments are those of `fi`. */
import type { meetings as fi } from '#i18n/tab/fi/meetings.ts';

export const meetings = {
  'meetings.title': 'Möten',
  'meetings.lead':
    'Alla centralers konsultationsmöten. Ett anonymt fall kan du ta med till vilket som helst av dem.',
  'meetings.own': 'din central',
  'meetings.when': '{date} kl. {from}–{to}',
  'meetings.rule': 'Månadens {nth} {weekday} kl. {time}',
  'meetings.next': 'Nästa möte',
  'meetings.movedFrom': 'Flyttat: vanligtvis {date}',
  'meetings.cancelled': 'Inställt: {date} kl. {time}',
  'meetings.cancelled.back': 'Återställ',
  'meetings.cancelled.backOf': 'Återställ mötet: {centre}, {date}',
  'meetings.cancelled.held': 'Mötet hålls ändå: {date}.',
  'meetings.noNext': 'Nästa möte är inte avtalat.',
  'meetings.cases': '{n, plural, =0 {Inga fall än} one {# fall anmält} other {# fall anmälda}}',
  'meetings.casesUnknown': 'Antalet fall meddelas före mötet.',
  'meetings.running': 'Pågår nu',
  'meetings.openPanel': 'Följ mötet',
  'meetings.join': 'Anslut till mötet',
  'meetings.noLink': 'Teams-länken saknas än.',
  'meetings.notConnected': 'Mötets chatt är inte kopplad till Pajakello än.',
  'meetings.of': '{what}: {centre}',
  'meetings.missing': 'Företrädare saknas: {services}',
  'meetings.kela': 'Kopiera meddelande till FPA',
  'meetings.kela.title': 'Meddelande till FPA',
  'meetings.kela.lead': 'Klistra in det i e-post eller Teams. Meddelandet innehåller inga texter om fall.',
  'meetings.kela.text': 'Meddelandets text',
  'meetings.kela.copy': 'Kopiera',
  'meetings.kela.copied': 'Kopierat. Klistra in meddelandet i e-post eller Teams.',
  'meetings.kela.select': 'Kopieringen lyckades inte. Texten är nu markerad: tryck Ctrl + C.',
  'meetings.kela.close': 'Stäng',
  'meetings.empty':
    'Det finns inga möten än. Administratören lägger till centralerna i inställningarna, eller så lägger mötets organisatör till Pajakello i sitt möte.',
  'meetings.toSettings': 'Öppna inställningarna',

  'meetings.bring.of': '{bring}: {centre}',
  'meetings.bring.sent': 'Formuläret finns nu i din privata chatt med Pajakello. Ingen annan ser det.',
  'meetings.bring.open': 'Öppna chatten',
  'meetings.bring.noPrivateChat':
    'Jag kan inte skriva till dig än. Sök Pajakello i Teams, skriv ”hej” och tryck här på nytt.',
  'meetings.bring.gone':
    'Till det här mötet går det inte längre att ta med ett fall. Öppna sidan på nytt, så ser du nästa.',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
