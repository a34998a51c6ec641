/** Swedish messages of one's own settings. */
import type { mine as fi } from '#i18n/tab/fi/mine.ts';

export const mine = {
  'mine.lead': 'De här gäller bara dig. En ändring sparas genast.',
  'mine.me': 'Jag',
  'mine.language': 'På vilket språk Pajakello skriver till dig',
  'mine.language.note': 'Fliken följer språket i Teams.',
  'mine.centre': 'Egen central',
  'mine.centre.note': 'Dina fall går till dess möte, och årsklockan märker ut den som din egen.',
  'mine.centre.none': 'Ingen egen central',
  'mine.service': 'Tjänst som du företräder',
  'mine.service.note': 'Du får ett meddelande två arbetsdagar före ett möte där din tjänst väntas.',
  'mine.service.none': 'Jag företräder ingen tjänst',
  'mine.reminders': 'Påminnelser',
  'mine.reminders.note': 'Kommer kl. 8–18. En enskild workshops påminnelser stänger du av på dess egen sida.',
  'mine.reminders.roles': 'Om mina öppna uppgifter 14 och 7 dagar före workshoppen',
  'mine.reminders.signups': 'Dagen före en workshop som jag har anmält mig till',
  'mine.feed': 'Kalenderflöde',
  'mine.feed.about':
    'Workshopparna kommer till din egen kalender och hålls aktuella. Flödet är en personlig hemlig länk: den som får den ser tider och platser för workshopparna.',
  'mine.feed.consultations': 'Även konsultationsmötena',
  'mine.feed.make': 'Skapa flöde',
  'mine.feed.renew': 'Skapa en ny länk',
  'mine.feed.renewNote': 'Den nya länken ersätter den förra, som slutar fungera.',
  'mine.feed.since': 'Flödet är i bruk från {date}.',
  'mine.feed.withConsultations': 'Med finns workshopparna och konsultationsmötena.',
  'mine.feed.workshopsOnly': 'Med finns workshopparna.',
  'mine.feed.end': 'Avsluta flödet',
  'mine.feed.ended': 'Flödet är avslutat. Du kan också ta bort prenumerationen ur din kalender.',
  'mine.feed.link': 'Din hemliga länk',
  'mine.feed.once': 'Kopiera länken nu: den visas inte en gång till.',
  'mine.feed.copy': 'Kopiera länken',
  'mine.feed.copied': 'Länken har kopierats till urklipp.',
  'mine.feed.selected': 'Det gick inte att kopiera av sig själv. Länken är markerad: kopiera med Ctrl och C.',
  'mine.feed.how': 'Så lägger du till den i kalendern',
  'mine.feed.outlook':
    'Outlook: Kalender → Lägg till kalender → Prenumerera från webben → klistra in länken → Importera.',
  'mine.feed.google':
    'Google Kalender: Andra kalendrar, plustecknet → Från webbadress → klistra in länken → Lägg till kalender.',
  'mine.feed.iphone':
    'iPhone: Inställningar → Kalender → Kalenderkonton → Lägg till konto → Annat → Lägg till kalenderprenumeration → klistra in länken.',
} as const satisfies Readonly<Record<keyof typeof fi, string>>;
