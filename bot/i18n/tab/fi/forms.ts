/**
 * Finnish messages of the tab's forms: fields, what the filter says of a field, the person picker, two who
 * changed the same thing. Keys and arguments of the other languages are those of this table.
 */
export const forms = {
  'forms.save': 'Tallenna',
  'forms.confirmSave': 'Vahvista ja tallenna',
  'forms.saving': 'Tallennetaan …',
  'forms.cancel': 'Peru',
  'forms.add': 'Lisää',
  'forms.remove': 'Poista',
  'forms.close': 'Sulje',
  'forms.edit': 'Muokkaa: {what}',
  'forms.count': '{n} / {limit}',
  'forms.noIds': 'Ei asiakkaiden tunnistetietoja.',

  // What is wrong with a field
  'forms.wrong.required': 'Tämä kohta on pakollinen.',
  'forms.wrong.tooLong': 'Teksti on liian pitkä. Lyhennä enintään {limit} merkkiin.',
  'forms.wrong.url': 'Linkin on oltava kokonainen osoite, joka alkaa https://.',
  'forms.wrong.date': 'Valitse päivä.',
  'forms.wrong.time': 'Kirjoita aika muodossa 13:00.',
  'forms.wrong.number': 'Tähän sopii luku {min}–{max}.',
  'forms.wrong.other': 'Tarkista tämä kohta.',

  // The filter: categories and places, never a word of the writer's
  'forms.found': 'Kentässä {n, plural, one {# tunnistetieto} other {# tunnistetietoa}}. Ehdotus: {list}.',
  'forms.foundNothing':
    'Kentässä on tunnistetietoja, joille ei löytynyt korvaavaa tekstiä. Kirjoita se uudelleen.',
  'forms.instead':
    '{category, select, name {nimen} initials {nimikirjainten} identity_code {henkilötunnuksen} phone {puhelinnumeron} email {sähköpostiosoitteen} address {osoitteen} postal_code {postinumeron} birth_date {syntymäajan} iban {tilinumeron} plate {rekisteritunnuksen} record {asiakasnumeron} handle {käyttäjätunnuksen} other {tunnistettavan yksityiskohdan}} tilalle {replacement}',
  'forms.without':
    '{category, select, name {nimi} initials {nimikirjaimet} identity_code {henkilötunnus} phone {puhelinnumero} email {sähköpostiosoite} address {osoite} postal_code {postinumero} birth_date {syntymäaika} iban {tilinumero} plate {rekisteritunnus} record {asiakasnumero} handle {käyttäjätunnus} other {tunnistettava yksityiskohta}} poistetaan',
  'forms.doubts': '{n, plural, one {Yksi sana kaipaa vastaustasi.} other {# sanaa kaipaa vastaustasi.}}',
  'forms.unsaved': 'Mitään ei ole tallennettu. Suodatin auttaa, mutta ei takaa anonymiteettiä.',

  // Picking a person of the staff
  'forms.person.choose': 'Valitse henkilö',
  'forms.person.placeholder': 'Kirjoita nimi',
  'forms.person.typed': 'Käytä nimeä ”{name}”',
  'forms.person.typedNote': 'Nimi ilman Teams-tunnusta: muistutukset eivät mene perille.',
  'forms.person.nobody': 'Ei löytynyt. Tarkista kirjoitusasu.',
  'forms.person.me': 'Minä itse',
  'forms.person.clear': 'Poista nimi: {name}',
  'forms.person.none': 'Ei ketään',

  // Two planners
  'forms.conflict': 'Samaa kohtaa muutettiin yhtä aikaa',
  'forms.conflict.by': '{name} tallensi muutoksen hetki sitten.',
  'forms.conflict.byUnknown': 'Joku muu tallensi muutoksen hetki sitten.',
  'forms.conflict.field': 'Kohta',
  'forms.conflict.mine': 'Sinun',
  'forms.conflict.theirs': 'Tallennettu',
  'forms.conflict.keepMine': 'Pidä minun: {value}',
  'forms.conflict.takeTheirs': 'Ota tallennettu: {value}',
  'forms.conflict.keepAll': 'Pidä minun muutokseni',
  'forms.conflict.takeAll': 'Ota tallennetut',
  'forms.conflict.merged': 'Muut tekemäsi muutokset on jo yhdistetty.',
  'forms.conflict.empty': '(tyhjä)',
  'forms.conflict.removed': '(poistettu)',

  // Why a change was refused
  'refusal.notAllowed': 'Tähän sinulla ei ole oikeutta. Verkoston suunnittelija voi auttaa.',
  'refusal.noLongerThere': 'Tätä ei enää ole: joku on ehtinyt poistaa sen.',
  'refusal.unchanged': 'Näin on jo, joten mikään ei muuttunut.',
  'refusal.changedMeanwhile':
    'Joku muu muutti samaa juuri äsken. Näet nyt uusimman; tee muutoksesi sen pohjalta.',
  'refusal.notADraft': 'Vuosikello on jo julkaistu, joten tätä ei voi enää tehdä.',
  'refusal.notReady': 'Julkaistulla pajalla on oltava päivä, kellonaika, otsikko ja teema.',
  'refusal.clashes': 'Toinen julkaistu vuosikello kattaa jo osan näistä kuukausista.',
  'refusal.atLeastOnePlanner': 'Verkostolla on oltava vähintään yksi suunnittelija.',
  'refusal.tooMany': 'Enempää ei tähän mahdu. Poista ensin jotain.',
  'refusal.outsideClock': 'Päivä ei ole tämän vuosikellon kuukausissa.',
  'refusal.signupClosed': 'Ilmoittautuminen on päättynyt.',
  'refusal.wayNotOffered': 'Tähän pajaan ei voi osallistua näin. Valitse toinen tapa.',
  'refusal.evaluationClosed': 'Kysely on päättynyt.',
  'refusal.alreadyAnswered': 'Olet jo vastannut tähän kyselyyn.',
  'refusal.nameTaken': 'Tämänniminen keskus on jo. Avaa se luettelosta tai anna toinen nimi.',
  'refusal.evaluated': 'Pajaa on jo arvioitu, joten sen aikaa ei voi enää muuttaa.',
  'refusal.badField':
    'Tätä arvoa ei voi tallentaa. Julkaistulla pajalla on oltava päivä, aika, otsikko ja teema.',
} as const;
