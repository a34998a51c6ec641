/**
 * Finnish messages of the tab's frame: navigation, states that every page shares, what went wrong. Keys and
 * arguments of the other languages are those of this table.
 */
export const shell = {
  'shell.product': 'Pajakello',
  'shell.title': '{page} – Pajakello',
  'shell.skip': 'Siirry sisältöön',
  'shell.nav': 'Pajakellon sivut',
  'shell.nav.clock': 'Vuosikello',
  'shell.nav.meetings': 'Tapaamiset',
  'shell.nav.settings': 'Asetukset',
  'shell.nav.mine': 'Omat asetukset',
  'shell.nav.mine.short': 'Omat',
  'shell.privacy': 'Tietosuoja',
  'shell.accessibility': 'Saavutettavuus',
  'shell.stage': 'Konsultaatiotapaaminen',
  'shell.print': 'Vuosikellon tuloste',

  'shell.loading': 'Haetaan tietoja …',
  'shell.retry': 'Yritä uudelleen',
  'shell.reload': 'Lataa sivu uudelleen',
  'shell.undo': 'Kumoa',
  'shell.close': 'Sulje',
  'shell.notices': 'Ilmoitukset',

  'shell.offline': 'Ei yhteyttä. Näet tiedot sellaisina kuin ne olivat klo {time}.',
  'shell.offline.untimed': 'Ei yhteyttä. Jatkan heti, kun verkko palaa.',
  'shell.waiting': '{n, plural, one {# muutos odottaa} other {# muutosta odottaa}} yhteyttä.',

  'shell.crash': 'Tämä sivu pysähtyi virheeseen',
  'shell.crash.safe': 'Tallentamasi tiedot ovat tallessa. Kesken jäänyt kenttä kannattaa tarkistaa.',
  'shell.crash.do': 'Lataa sivu uudelleen. Jos sama toistuu, kerro siitä Pajakellon ylläpitäjälle.',
  'shell.unknown': 'Sivua ei löydy',
  'shell.unknown.do': 'Linkki on vanhentunut tai kirjoitettu väärin. Vuosikellosta pääset eteenpäin.',
  'shell.toClock': 'Avaa vuosikello',

  'shell.fail.offline': 'Verkkoyhteys katkesi.',
  'shell.fail.offline.do': 'Mitään ei kadonnut. Jatkan, kun yhteys palaa.',
  'shell.fail.unauthorised': 'Kirjautuminen ei onnistunut.',
  'shell.fail.unauthorised.do':
    'Avaa Pajakello uudelleen Teamsissa. Jos se ei auta, kysy organisaatiosi Teams-ylläpidosta.',
  'shell.fail.forbidden': 'Tähän sinulla ei ole oikeutta.',
  'shell.fail.forbidden.do': 'Mikään ei muuttunut. Verkoston suunnittelija tai ylläpitäjä voi auttaa.',
  'shell.fail.gone': 'Tätä ei enää ole.',
  'shell.fail.gone.do': 'Joku on ehtinyt poistaa sen. Palaa vuosikelloon.',
  'shell.fail.refused': 'Muutosta ei voitu tehdä.',
  'shell.fail.refused.do': 'Tilanne on muuttunut. Näet nyt uusimmat tiedot; tee muutos niiden pohjalta.',
  'shell.fail.conflict': 'Joku muu muutti samaa kohtaa.',
  'shell.fail.conflict.do': 'Molemmat versiot ovat näkyvissä. Valitse niistä.',
  'shell.fail.filter': 'Tekstissä voi olla tunnistetietoja.',
  'shell.fail.filter.do': 'Mitään ei tallennettu. Tarkista merkityt kohdat.',
  'shell.fail.invalid': 'Jokin kohta on vielä puutteellinen.',
  'shell.fail.invalid.do': 'Mitään ei tallennettu. Tarkista kentät.',
  'shell.fail.busy': 'Muutoksia tuli liian nopeasti.',
  'shell.fail.busy.do': 'Tätä muutosta ei tallennettu. Odota hetki ja yritä uudelleen.',
  'shell.fail.server': 'Palvelin ei vastannut oikein.',
  'shell.fail.server.do': 'Mitään ei kadonnut. Yritä hetken päästä uudelleen.',
  'shell.rolledBack': 'Muutos peruttiin: {why}',

  'shell.add': 'Pajakello tähän keskusteluun',
  'shell.add.how':
    'Vuosikello ja konsultaatiotapaaminen tulevat välilehdelle. Valittavaa ei ole: paina Tallenna.',

  'shell.outside': 'Pajakello avautuu Teamsissa',
  'shell.outside.why': 'Kirjautuminen tehdään Teamsin kautta, joten tätä sivua ei voi käyttää erikseen.',
  'shell.outside.do': 'Avaa Teams, valitse Sovellukset ja hae Pajakello, tai avaa verkostosi välilehti.',
  'shell.noTeams': 'Teams ei vastannut',
  'shell.noTeams.why': 'Yritin kahdesti. Tallennetut tiedot ovat tallessa.',
  'shell.noTeams.do': 'Lataa välilehti uudelleen. Jos se ei auta, avaa Pajakello Teamsin sovelluksista.',
} as const;
