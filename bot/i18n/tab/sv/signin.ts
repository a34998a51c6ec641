/** Swedish messages of signing in. */
import type { signin as fi } from '#i18n/tab/fi/signin.ts';

export const signin = {
  'signin.busy': 'Loggar in …',
  'signin.still': 'Inloggningen lyckades fortfarande inte.',
  'signin.consent': 'Pajakello behöver ännu ditt samtycke',
  'signin.consent.do':
    'Med ditt samtycke berättar Teams ditt namn och din organisation för Pajakello, inget annat. Du ger det en gång. Om fönstret ber om administratörens godkännande, skicka begäran vidare till organisationens Teams-support.',
  'signin.consent.give': 'Ge samtycke',
  'signin.consent.refused': 'Samtycket gavs inte. Du kan försöka igen.',
  'signin.disabled': 'Pajakello är inte i bruk i din organisation',
  'signin.disabled.do':
    'Din organisations administratörer har spärrat inloggningen till Pajakello. Be Teams-supporten tillåta appen. Det du har sparat finns kvar.',
  'signin.guest': 'Du är gäst i den här organisationen',
  'signin.guest.do':
    'Pajakello öppnas bara för organisationens egen personal. På konsultationsmötet kan du ändå följa med och anmäla din närvaro på kortet i chatten. I övrigt hjälper den som bjöd in dig.',
  'signin.anonymous': 'Du är på mötet utan att vara inloggad',
  'signin.anonymous.do':
    'Din närvaro kan du anmäla på kortet i mötets chatt. Pajakello öppnas när du går med i mötet med ditt eget arbetskonto.',
  'signin.expired': 'Din inloggning har gått ut',
  'signin.expired.do':
    'Inget har gått förlorat. Försök igen. Om det inte hjälper, logga ut ur Teams och in igen.',
  'signin.organisation': 'Din organisation är inte med i det här Pajakello',
  'signin.organisation.do':
    'Det här Pajakello används av en annan organisation. Byt till rätt organisation i Teams, eller fråga nätverkets planerare om din borde läggas till.',
  'signin.failed': 'Inloggningen lyckades inte',
  'signin.failed.do':
    'Teams berättade inte för Pajakello vem du är. Försök igen. Om felet upprepas, berätta det för organisationens Teams-support.',

  'signin.calendar': 'Lov att använda din kalender',
  'signin.calendar.why':
    'Pajakello lägger in workshoppen i din Outlook-kalender när du ger lov till det. Lovet ges en gång. I kalendern hamnar bara de workshoppar som du själv lägger in, och Pajakello läser inget i den.',
  'signin.calendar.allow': 'Ge lov',
  'signin.calendar.file': 'Ladda ner kalenderfilen',
  'signin.calendar.cancel': 'Avbryt',
  'signin.calendar.added': 'Workshoppen finns nu i din kalender.',
  'signin.calendar.refused': 'Lovet gavs inte, så inget lades in i kalendern.',
  'refusal.consentNeeded': 'För kalendern behövs först ditt lov.',
  'refusal.noCalendar': 'Du har ingen Outlook-kalender som Pajakello kommer åt.',
  'refusal.calendarBusy': 'Outlook svarade inte. Inget lades in; försök igen om en stund.',
  'refusal.calendarCancelled': 'Workshoppen är inställd, så den lades inte in i kalendern.',
  'refusal.calendarOff': 'Att lägga in i kalendern är inte i bruk.',
} as const satisfies Record<keyof typeof fi, string>;
