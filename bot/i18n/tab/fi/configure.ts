/** Finnish messages of the page on which a tab is added to a chat or a channel. */
export const configure = {
  'configure.title': 'Mitä välilehti näyttää?',
  'configure.lead':
    'Valitse sivu, joka avautuu ensin. Muille Pajakellon sivuille pääsee välilehden yläreunasta.',
  'configure.clock':
    'Verkoston pajat, roolit ja ilmoittautuminen. Sopii kanavalle ja verkoston keskusteluun.',
  'configure.meetings': 'Konsultaatiotapaamisten ajat, jono ja luvut. Sopii tapaamisen keskusteluun.',
  'configure.panel':
    'Kokouksen aikana sivupaneelissa on aina tapaamisen kello ja jono, valitsitpa kumman tahansa.',
  'configure.save': 'Valmista tulee, kun painat Teamsin Tallenna-nappia. Valinnan voi muuttaa myöhemmin.',
} as const;
