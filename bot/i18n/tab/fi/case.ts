/** Finnish messages of the tab's area 'case', the case form as a page; keys and arguments of the other languages are those of this table. */
export const caseForm = {
  'case.title': 'Uusi anonyymi tapaus',
  'case.title.edit': 'Muokkaa tapausta',
  'case.where': '{centre} {start}',
  'case.notRegister': 'Tämä ei ole asiakastietojärjestelmä.',
  'case.meeting': 'Mihin tapaamiseen?',
  'case.meeting.choose': 'Valitse tapaaminen',
  'case.kind': 'Tyyppi',
  'case.field.title': 'Otsikko',
  'case.field.situation': 'Tilanne yleisellä tasolla',
  'case.field.tried': 'Mitä on jo kokeiltu',
  'case.field.wish': 'Asiakkaan oma toive ja voimavarat',
  'case.field.question': 'Kysymys ryhmälle',
  'case.hint.title': 'Lyhyesti, ilman tunnistetietoja',
  'case.hint.situation': 'Ei nimiä, paikkoja, päiviä tai työpaikkoja',
  'case.hint.tried': 'Mikä auttoi, mikä ei?',
  'case.hint.wish': 'Mitä asiakas itse toivoo, missä hän on vahva?',
  'case.hint.question': 'Mihin haluat ajatuksia?',
  'case.required': '{label}, pakollinen',
  'case.more': 'Lisää tietoja (ei pakollisia)',
  'case.ageGroup': 'Ikäryhmä',
  'case.services': 'Mitä palveluja tarvitaan paikalle',
  'case.urgency': 'Kiireellisyys',
  'case.followUp': 'Jatkoa aiempaan',
  'case.wrong.meeting': 'Valitse tapaaminen.',

  // What the filter says while one writes
  'case.proposal': 'ehdotus: {replacement}',
  'case.removal': 'ehdotus: poistetaan',
  'case.replace': 'Korvaa',
  'case.remove': 'Poista',
  'case.one': '{what} {n}: {category}, {proposal}',
  'case.all': 'Hyväksy kaikki ehdotukset',
  'case.allOf': 'Hyväksy kaikki ehdotukset: {label}',
  'case.word': '”{word}”',
  'case.answer': '{answer}, {word}',
  'case.replaced': 'Ehdotus on nyt kentässä.',
  'case.kept': 'Sana jää ennalleen.',
  'case.undo': 'Kumoa',
  'case.cleared': '{label}: tunnistetietoja ei enää näy.',
  'case.said': '{label}: {finding}',
  'case.down':
    'Suodatin ei vastaa juuri nyt, joten en näe tunnistetietoja. Voit kirjoittaa; tarkistan, kun se vastaa.',
  'case.offline': 'Verkkoyhteys katkesi. Tekstisi on tallella tässä; tarkistan sen, kun yhteys palaa.',

  // Sending
  'case.confirm': 'Lähettämällä vahvistat, ettei kuvaus sisällä tunnistetietoja.',
  'case.confirm.edit': 'Tallentamalla vahvistat, ettei kuvaus sisällä tunnistetietoja.',
  'case.noGuarantee': 'Suodatin auttaa, mutta ei takaa anonymiteettiä.',
  'case.send': 'Lähetä',
  'case.save': 'Tallenna muutokset',
  'case.acceptSend': 'Hyväksy ehdotukset ja lähetä',
  'case.acceptSave': 'Hyväksy ehdotukset ja tallenna',
  'case.sending': 'Lähetetään …',
  'case.answers':
    '{n, plural, one {Vastaa vielä yhteen kohtaan.} other {Vastaa vielä # kohtaan.}} Mitään ei ole tallennettu.',
  'case.mend': 'Täydennä merkityt kohdat. Mitään ei ole tallennettu.',
  'case.refused': 'Ei lähetetty vielä. Tekstissä voi olla tunnistetietoja: tarkista merkityt kohdat.',
  'case.filterDown':
    'Suodatin ei vastaa juuri nyt, joten mitään ei lähetetty. Tekstisi on tallella tässä. Yritä hetken päästä uudelleen.',
  'case.notSent': 'Ei lähetetty: yhteys katkesi. Tekstisi on tallella tässä. Yritä uudelleen.',
  'case.failed': 'Lähetys ei onnistunut. Tekstisi on tallella tässä. Yritä hetken päästä uudelleen.',
  'case.forbidden': 'Tähän tapaamiseen sinulla ei ole oikeutta tuoda tapausta. Pyydä puheenjohtajaa.',
  'case.expired':
    'Lomake on ollut auki yli puoli tuntia, eikä sitä voi enää lähettää tästä. Tekstisi on vielä tässä: avaa lomake Teamsissa uudelleen ja siirrä tekstit siihen.',
  'case.noRoom':
    'Edelliseen tapaamiseen ei enää mahdu. Tapaus menee tapaamiseen {centre} {start}, jonon alkuun, kun lähetät uudelleen.',
  'case.closed': 'Tapaaminen on jo päättynyt, eikä uutta ole sovittu.',
  'case.gone': 'Tapausta ei enää voi tuoda tähän tapaamiseen.',
  'case.gone.do': 'Mitään ei ole tallennettu. Avaa lomake uudelleen, niin näet seuraavan tapaamisen.',
  'case.goneItem': 'Tapausta ei enää voi muokata.',
  'case.goneItem.do':
    'Sen vuoro on jo ollut, tai se on poistettu. Katso omat tapauksesi sanalla ”tapaukseni”.',
  'case.old': 'Lomaketta ei voi enää avata tästä.',
  'case.old.do': 'Mitään ei ole tallennettu. Avaa lomake Teamsissa uudelleen.',

  // Afterwards
  'case.sent': 'Tapauksesi on jonossa',
  'case.sent.number': 'Tapaus {number} on jonossa',
  'case.sent.edit': 'Muutokset on tallennettu',
  'case.sent.drawn': 'Järjestys ja numerot arvotaan, kun tunti alkaa.',
  'case.sent.late': 'Tapaukselle on tilaa. Se tulee jonoon seuraavassa tapauksen vaihdossa.',
  'case.sent.told': 'Saat viestin, kun olet seuraava. Teksti poistetaan, kun tapaaminen päättyy.',
  'case.sent.notTold':
    'En voi kirjoittaa sinulle, joten seuraa vuoroasi kokouksessa. Teksti poistetaan, kun tapaaminen päättyy.',
  'case.sent.change':
    'Voit muokata tapausta tai vetää sen pois yksityisessä keskustelussa Pajakellon kanssa.',
  'case.close': 'Sulje',
  'case.canClose': 'Voit sulkea tämän sivun.',
  'case.toMeetings': 'Tapaamisiin',

  // Leaving
  'case.leave': 'Poistutaanko lomakkeesta?',
  'case.leave.what': 'Teksti on vain tällä sivulla. Jos poistut, se katoaa.',
  'case.leave.stay': 'Jatka kirjoittamista',
  'case.leave.go': 'Poistu',
} as const;
