/** Finnish messages of the tab's area 'meetings'; keys and arguments of the other languages are those of this table. */
export const meetings = {
  'meetings.title': 'Tapaamiset',
  'meetings.lead':
    'Kaikkien keskusten konsultaatiotapaamiset. Anonyymin tapauksen voit tuoda mihin tahansa niistä.',
  'meetings.own': 'oma keskuksesi',
  'meetings.when': '{date} klo {from}–{to}',
  'meetings.rule': 'Kuukauden {nth} {weekday} klo {time}',
  'meetings.next': 'Seuraava tapaaminen',
  'meetings.movedFrom': 'Siirretty: tavallisesti {date}',
  'meetings.cancelled': 'Peruttu: {date} klo {time}',
  'meetings.cancelled.back': 'Palauta',
  'meetings.cancelled.backOf': 'Palauta tapaaminen: {centre}, {date}',
  'meetings.cancelled.held': 'Tapaaminen pidetään sittenkin: {date}.',
  'meetings.noNext': 'Seuraavaa tapaamista ei ole sovittu.',
  'meetings.cases':
    '{n, plural, =0 {Ei tapauksia vielä} one {# tapaus ilmoitettu} other {# tapausta ilmoitettu}}',
  'meetings.casesUnknown': 'Tapausten määrä kerrotaan ennen tapaamista.',
  'meetings.running': 'Käynnissä nyt',
  'meetings.openPanel': 'Seuraa tapaamista',
  'meetings.join': 'Liity kokoukseen',
  'meetings.noLink': 'Teams-linkkiä ei ole vielä lisätty.',
  'meetings.notConnected': 'Kokouksen keskustelua ei ole vielä yhdistetty Pajakelloon.',
  'meetings.of': '{what}: {centre}',
  'meetings.missing': 'Edustaja puuttuu: {services}',
  'meetings.kela': 'Kopioi viesti Kelalle',
  'meetings.kela.title': 'Viesti Kelalle',
  'meetings.kela.lead': 'Liitä tämä sähköpostiin tai Teams-viestiin. Viestissä ei ole tapausten tekstejä.',
  'meetings.kela.text': 'Viestin teksti',
  'meetings.kela.copy': 'Kopioi',
  'meetings.kela.copied': 'Kopioitu. Liitä viesti sähköpostiin tai Teamsiin.',
  'meetings.kela.select': 'Kopiointi ei onnistunut. Teksti on nyt valittuna: paina Ctrl + C.',
  'meetings.kela.close': 'Sulje',
  'meetings.empty':
    'Yhtään tapaamista ei ole vielä. Ylläpitäjä lisää keskukset asetuksissa, tai kokouksen järjestäjä lisää Pajakellon kokoukseensa.',
  'meetings.toSettings': 'Avaa asetukset',

  'meetings.bring.of': '{bring}: {centre}',
  'meetings.bring.sent':
    'Lomake on nyt yksityisessä keskustelussasi Pajakellon kanssa. Kukaan muu ei näe sitä.',
  'meetings.bring.open': 'Avaa keskustelu',
  'meetings.bring.noPrivateChat':
    'En voi vielä kirjoittaa sinulle. Etsi Teamsissa Pajakello, kirjoita sille ”hei” ja paina tätä uudelleen.',
  'meetings.bring.gone':
    'Tähän tapaamiseen ei voi enää tuoda tapausta. Avaa sivu uudelleen, niin näet seuraavan.',
} as const;
