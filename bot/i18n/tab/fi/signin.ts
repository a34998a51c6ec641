/** Finnish messages of signing in: one page for each thing that can be in the way, and the consent to the calendar. */
export const signin = {
  'signin.busy': 'Kirjaudutaan …',
  'signin.still': 'Kirjautuminen ei vieläkään onnistunut.',
  'signin.consent': 'Pajakello tarvitsee vielä suostumuksesi',
  'signin.consent.do':
    'Suostumuksella Teams kertoo Pajakellolle nimesi ja organisaatiosi, ei muuta. Se annetaan kerran. Jos ikkuna pyytää ylläpitäjän hyväksyntää, välitä pyyntö organisaatiosi Teams-ylläpitoon.',
  'signin.consent.give': 'Anna suostumus',
  'signin.consent.refused': 'Suostumusta ei annettu. Voit yrittää uudelleen.',
  'signin.disabled': 'Pajakello ei ole käytössä organisaatiossasi',
  'signin.disabled.do':
    'Organisaatiosi ylläpito on estänyt kirjautumisen Pajakelloon. Pyydä Teams-ylläpitoa sallimaan sovellus. Tallentamasi tiedot ovat tallessa.',
  'signin.guest': 'Olet tässä organisaatiossa vieraana',
  'signin.guest.do':
    'Pajakello avautuu vain organisaation omalle väelle. Konsultaatiotapaamisessa voit silti seurata ja ilmoittaa paikallaolosi chatin kortista. Muussa auttaa se, joka kutsui sinut.',
  'signin.anonymous': 'Olet kokouksessa kirjautumatta',
  'signin.anonymous.do':
    'Paikallaolosi voit ilmoittaa kokouksen chatin kortista. Pajakello avautuu, kun liityt kokoukseen omalla työtunnuksellasi.',
  'signin.expired': 'Kirjautumisesi on vanhentunut',
  'signin.expired.do':
    'Mitään ei kadonnut. Yritä uudelleen. Jos se ei auta, kirjaudu Teamsista ulos ja takaisin sisään.',
  'signin.organisation': 'Organisaatiosi ei ole mukana tässä Pajakellossa',
  'signin.organisation.do':
    'Tämä Pajakello on toisen organisaation käytössä. Vaihda Teamsissa oikeaan organisaatioon, tai kysy verkostosi suunnittelijalta, pitäisikö omasi lisätä.',
  'signin.failed': 'Kirjautuminen ei onnistunut',
  'signin.failed.do':
    'Teams ei kertonut Pajakellolle, kuka olet. Yritä uudelleen. Jos sama toistuu, kerro siitä organisaatiosi Teams-ylläpidolle.',

  'signin.calendar': 'Lupa kalenteriisi',
  'signin.calendar.why':
    'Pajakello lisää pajan Outlook-kalenteriisi, kun annat siihen luvan. Lupa kysytään kerran. Kalenteriisi menevät vain pajat, jotka itse lisäät, eikä Pajakello lue siitä mitään.',
  'signin.calendar.allow': 'Anna lupa',
  'signin.calendar.file': 'Lataa kalenteritiedosto',
  'signin.calendar.cancel': 'Peruuta',
  'signin.calendar.added': 'Paja on nyt kalenterissasi.',
  'signin.calendar.refused': 'Lupaa ei annettu, joten kalenteriin ei lisätty mitään.',
  'refusal.consentNeeded': 'Kalenteriin tarvitaan ensin lupasi.',
  'refusal.noCalendar': 'Sinulla ei ole Outlook-kalenteria, johon Pajakello pääsisi.',
  'refusal.calendarBusy': 'Outlook ei vastannut. Mitään ei lisätty; yritä hetken päästä uudelleen.',
  'refusal.calendarCancelled': 'Paja on peruttu, joten sitä ei lisätty kalenteriin.',
  'refusal.calendarOff': 'Kalenteriin lisääminen ei ole käytössä.',
} as const;
