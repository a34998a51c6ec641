// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of messages

import { files } from './files/fi.ts';
import { filter } from './filter/fi.ts';
import { words } from './words/fi.ts';
import { workshops } from './workshops/fi.ts';

/**
 * Finnish messages (ICU), the default language: the keys and the arguments of `sv.ts` and `en.ts` are
 * those of this table. Terms are those of brief.md. Button texts (`do.`) have at most 22 letters.
 */
export const fi = {
  ...words,
  ...files,
  ...workshops,
  ...filter,

  // Buttons
  'do.send': 'Lähetä',
  'do.openForm': 'Avaa lomakkeena',
  'do.confirmSend': 'Vahvista ja lähetä',
  'do.save': 'Tallenna muutokset',
  'do.more': 'Lisää tietoja',
  'do.otherFields': 'Näytä muut kentät ({n})',
  'do.edit': 'Muokkaa',
  'do.withdraw': 'Vedä pois',
  'do.postponeOwn': 'Siirrä ensi kertaan',
  'do.ready': 'Olen valmis',
  'do.keepYes': 'Säilytä ensi kertaan',
  'do.keepNo': 'Poista tapaus',
  'do.joinYes': 'Yhdistetään',
  'do.joinNo': 'Pidetään erillään',
  'do.readAll': 'Näytä teksti',
  'do.myItems': 'Omat tapaukset',
  'do.mark': 'Merkitse',
  'do.unmark': 'Peru',
  'do.queue': 'Näytä jono',
  'do.privacy': 'Tietosuoja',
  'do.help': 'Ohje',
  'do.speak.fi': 'Suomeksi',
  'do.speak.sv': 'På svenska',
  'do.speak.en': 'In English',
  'do.attendance': 'Merkitse palveluja',
  'do.connect': 'Tallenna',
  'do.back.meeting': 'Takaisin',

  // The case form
  'form.heading.new': 'Uusi anonyymi tapaus',
  'form.heading.refused': 'Ei lähetetty vielä',
  'form.heading.unsaved': 'Ei tallennettu vielä',
  'form.heading.edit': 'Muokkaa tapausta',
  'form.heading.lost': 'Kentät eivät tulleet perille',
  'form.notRegister': 'Tämä ei ole asiakastietojärjestelmä.',
  'form.after': 'Edelliseen tapaamiseen ei enää mahdu. Tapaus menee tähän tapaamiseen, jonon alkuun.',
  'form.moreDoubts': 'Ja {n, plural, one {# sana} other {# sanaa}} lisää: kysyn niistä, kun lähetät.',
  'form.moreServices':
    'Luettelossa on {shown} palvelua {all}:stä. Muun toiveen voit kirjoittaa tilanteen kuvaukseen.',
  'form.lost':
    'Teams jätti kentät lähettämättä. Mitään ei tallennettu eikä lähetetty. Täytä kentät uudelleen.',
  'form.found':
    'Löysin {n, plural, one {# tunnistetiedon} other {# tunnistetietoa}}. Ehdotus on jo kentässä. Alkuperäistä tekstiä ei tallennettu.',
  'form.message':
    'Viestissäsi oli {n, plural, one {# tunnistetieto} other {# tunnistetietoa}}. Ehdotus on jo kentässä. Poista oma viestisi tästä keskustelusta, sillä en voi poistaa sitä puolestasi.',
  'form.foundAndDoubts':
    'Löysin {n, plural, one {# tunnistetiedon} other {# tunnistetietoa}} ja {doubts, plural, one {yhden tarkistettavan sanan} other {# tarkistettavaa sanaa}}. Alkuperäistä tekstiä ei tallennettu.',
  'form.doubts':
    '{n, plural, one {Yksi sana kaipaa tarkistusta} other {# sanaa kaipaa tarkistusta}}. Vastaa alla ja lähetä. Tekstiä ei tallennettu.',
  'form.mend': 'Täydennä merkityt kohdat ja lähetä uudelleen. Mitään ei tallennettu.',
  'form.confirmMissing': 'Vahvistus puuttui. Tarkista teksti ja lähetä. Mitään ei tallennettu.',
  'form.confirm': 'Vahvistan, ettei kuvaus sisällä tunnistetietoja *',
  'form.confirmBySending': 'Lähettämällä vahvistat, ettei kuvaus sisällä tunnistetietoja.',
  'form.confirmBySaving': 'Tallentamalla vahvistat, ettei kuvaus sisällä tunnistetietoja.',
  'form.noGuarantee': 'Suodatin auttaa, mutta ei takaa anonymiteettiä.',
  'form.meeting': 'Mihin tapaamiseen? *',
  'form.meetingChoice': '{centre} {start}',
  'form.kind': 'Tyyppi *',
  'form.title': 'Otsikko *',
  'form.situation': 'Tilanne yleisellä tasolla *',
  'form.question': 'Kysymys ryhmälle *',
  'form.ageGroup': 'Ikäryhmä',
  'form.tried': 'Mitä on jo kokeiltu',
  'form.wish': 'Asiakkaan oma toive ja voimavarat',
  'form.services': 'Mitä palveluja tarvitaan paikalle',
  'form.urgency': 'Kiireellisyys',
  'form.followUp': 'Jatkoa aiempaan',
  'form.hint.title': 'Lyhyesti, ilman tunnistetietoja',
  'form.hint.situation': 'Ei nimiä, paikkoja, päiviä tai työpaikkoja',
  'form.hint.question': 'Mihin haluat ajatuksia?',
  'form.hint.tried': 'Mikä auttoi, mikä ei?',
  'form.hint.wish': 'Mitä asiakas itse toivoo, missä hän on vahva?',
  'note.required': 'Tämä kohta on pakollinen.',
  'note.tooLong': 'Teksti on liian pitkä. Lyhennä enintään {limit} merkkiin.',
  'note.rewritten': 'Ehdotus on jo kentässä',
  'note.shortened': 'Ehdotus on jo kentässä, ja lyhensin sen {limit} merkkiin. Tarkista loppu.',
  'note.chooseMeeting': 'Valitse tapaaminen.',

  // One's own cases
  'own.queued': 'Tapauksesi on jonossa',
  'own.queuedNumber': 'Tapaus {number} on jonossa',
  'own.edited': 'Muutokset on tallennettu',
  'own.where': '{centre} {start}',
  'own.about': 'vuorosi noin klo {time}',
  'own.drawn': 'Järjestys ja numerot arvotaan, kun tunti alkaa.',
  'own.late': 'Tapaukselle on tilaa. Se tulee jonoon seuraavassa tapauksen vaihdossa.',
  'own.told': 'Saat viestin, kun olet seuraava. Teksti poistetaan, kun tapaaminen päättyy.',
  'own.notReachable':
    'En voi vielä kirjoittaa sinulle. Avaa yksityinen keskustelu Pajakellon kanssa ja kirjoita sinne ”hei”, niin saat tiedon vuorostasi. Teksti poistetaan, kun tapaaminen päättyy.',
  'own.heading': 'Omat tapauksesi',
  'own.none': 'Sinulla ei ole tapauksia odottamassa.',
  'own.more':
    'Ja {n, plural, one {# tapaus} other {# tapausta}} lisää. Ne näkyvät, kun vedät pois tai siirrät jonkin näistä.',
  'own.cut': 'Tekstit eivät mahdu tälle kortille. Avaa ne napilla Muokkaa.',
  'own.state.queued': 'Jonossa',
  'own.state.late': 'Tulee jonoon seuraavassa vaihdossa',
  'own.state.waiting': 'Odottaa vuoroaan',
  'own.state.running': 'Vuorossa nyt',
  'own.state.handled': 'Käsitelty',
  'own.state.postponed': 'Siirretty seuraavaan tapaamiseen',
  'own.state.held': 'Odottaa vastaustasi',
  'own.next.heading': 'Olet seuraava',
  'own.next.when':
    'Tapaus {number} alkaa noin klo {time} ja kestää {minutes, plural, one {# minuutin} other {# minuuttia}}.',
  'own.next.soon': 'Tapauksesi alkaa, kun nykyinen päättyy.',
  'own.turn.heading': 'Nyt on vuorosi',
  'own.turn.when':
    'Tapaus {number}, aikaa {minutes, plural, one {# minuutti} other {# minuuttia}}. Aloita esittelyllä. Kerro, kun olet valmis.',
  'own.turn.now': 'Aloita esittelyllä. Kerro, kun olet valmis.',
  'own.speak': 'Puhu yleisellä tasolla: ei nimiä, paikkoja eikä päivämääriä.',
  'own.keep.heading': 'Säilytetäänkö ensi kertaan?',
  'own.keep.why':
    'Tapauksesi jäi tällä kertaa käsittelemättä. Voin säilyttää sen seuraavaan tapaamiseen. Jos et vastaa 24 tunnin kuluessa, se poistetaan.',
  'own.moved.heading': 'Tapauksesi siirtyi',
  'own.moved.why': 'Tapauksesi on nyt tässä tapaamisessa. Sinun ei tarvitse tehdä mitään.',
  'own.entered.heading': 'Tapauksesi on nyt jonossa',
  'own.entered.number': 'Sait numeron {number}. Saat viestin, kun olet seuraava.',
  'own.join.heading': 'Yhdistetäänkö kaksi tapausta?',
  'own.join.why':
    'Puheenjohtaja ehdottaa, että tapauksesi käsitellään yhdessä tapauksen {other} kanssa samalla ajalla. Kahden minuutin hiljaisuus tarkoittaa ei.',
  'own.title': 'Otsikko',
  'own.number': 'Tapaus {number}',

  // Cards whose text is gone
  'gone.heading': 'Teksti on poistettu',
  'gone.closed':
    'Tapaaminen on päättynyt, ja tapauksen teksti on poistettu. Kirjaa asiakkaan tiedot asiakastietojärjestelmään.',
  'gone.expired':
    'Lomaketta ei lähetetty vuorokauden kuluessa, joten tyhjensin sen. Voit aloittaa uuden milloin vain.',
  'gone.withdrawn': 'Vedit tapauksen pois. Teksti on poistettu. Voit tuoda uuden milloin vain.',
  'gone.postponed': 'Tapaus on siirretty seuraavaan tapaamiseen. Näet sen omista tapauksistasi.',
  'gone.deleted': 'Tapausta ei säilytetty, ja sen teksti on poistettu. Voit tuoda uuden milloin vain.',
  'gone.done': 'Lomake on lähetetty. Näet tapauksen omista tapauksistasi.',
  'gone.ready': 'Kiitos! Kerroin puheenjohtajalle, että esittelijä on valmis.',
  'gone.kept': 'Tapaus säilytetään. Se on seuraavan tapaamisen jonossa ensimmäisten joukossa.',
  'gone.declined': 'Tapausta ei säilytetä. Teksti on poistettu.',
  'gone.joined': 'Kiitos! Tapaukset käsitellään yhdessä, jos toinenkin esittelijä suostuu.',
  'gone.notJoined': 'Tapauksesi käsitellään erikseen omalla vuorollaan.',
  'gone.turnOver': 'Vuorosi on ohi tältä kertaa. Näet tapauksesi omista tapauksistasi.',
  'gone.heading.done': 'Selvä',

  // The meeting's card
  'meeting.when': '{centre} · {start}–{end}',
  'meeting.missingAll': 'kaikki {n} odotettua palvelua',
  'meeting.allPresent': 'kaikki odotetut palvelut',
  'meeting.nServices': '{n, plural, one {# palvelu} other {# palvelua}}',
  'meeting.phase': 'vaihe {n} / 4',
  'meeting.phaseThen': 'vaihe {n} / 4, sitten {phase} {minutes} min',
  'meeting.until': '{time} asti',
  'meeting.caseUntil': 'Tapaus päättyy klo {time}.',
  'meeting.full': 'täynnä {time}',
  'meeting.fullNote': 'Aika täynnä.',
  'meeting.thenCase': 'Sitten tapaus {number}.',

  // Answers that only the presser sees
  'attendance.heading': 'Edustan palvelua',
  'attendance.headingChair': 'Mitkä palvelut ovat paikalla?',
  'attendance.present': 'Paikalla',
  'attendance.missing': 'Puuttuu',
  'attendance.more': '{n, plural, one {# palvelu} other {# palvelua}} lisää: valitse luettelosta.',
  'attendance.other': 'Muu palvelu',
  'queue.more': 'Ja {n, plural, one {# tapaus} other {# tapausta}} lisää. Koko jono on sivupaneelissa.',
  'choose.more':
    'Ja {n, plural, one {# tapaus} other {# tapausta}} lisää. Ne tulevat näkyviin, kun jono etenee.',

  // Notices in the chat
  'notice.twoLeftCase': 'Tapaus {number}: kaksi minuuttia jäljellä',
  'notice.twoLeftNote': 'Aika koota, kuka jatkaa ja miten.',
  'notice.timeUpCase': 'Tapaus {number}: aika täynnä',
  'notice.timeUpNote': 'Jos jatkatte, aika otetaan tästä: {payers}.',
  'notice.timeUpOnly': 'Puheenjohtaja siirtyy seuraavaan, kun olette valmiit.',
  'notice.reminder': 'Puhutaan yleisellä tasolla',
  'notice.reminderNote': 'Ei nimiä, paikkoja, päivämääriä eikä muita tunnistetietoja, ei puheessakaan.',
  'notice.chatReminder': 'Muistutus kaikille: ei tunnistetietoja keskusteluun',
  'notice.chatReminderNote': 'Jos kirjoitit sellaisen, poista oma viestisi. Tapauksen voi tuoda lomakkeella.',
  'notice.moved': 'Tapaamista ei avattu',
  'notice.movedNote': 'Tapaukset siirtyivät seuraavaan tapaamiseen.',
  'notice.movedTo': 'Tapaukset siirtyivät seuraavaan tapaamiseen, {start}.',

  // A message of one's own
  'delete.heading': 'Poista viestisi kokouksen keskustelusta',
  'delete.what': 'Klo {time} lähettämässäsi viestissä oli: {categories}.',
  'delete.how':
    'En voi poistaa toisen viestiä, joten tee se itse: valitse viestin kohdalta Lisää vaihtoehtoja ja Poista.',
  'delete.kept': 'Viestiä ei ole tallennettu eikä toistettu.',

  // Set-up
  'setup.heading': 'Yhdistetään keskustelu tapaamiseen',
  'setup.change': 'Tapaamisen asetukset',
  'setup.hello': 'Hei, olen Pajakello. Hoidan tapausjonon ja kellon, jotta jokainen ehtii konsultoida.',
  'setup.installedBy': 'Minut lisäsi {name}.',
  'setup.which': 'Mikä tapaaminen tämä on?',
  'setup.new': 'Uusi tapaaminen',
  'setup.centre': 'Terveys- ja hyvinvointikeskus',
  'setup.nth': 'Kuukauden',
  'setup.weekday': 'Viikonpäivä',
  'setup.time': 'Alkaa klo',
  'setup.minutes': 'Kesto minuutteina',
  'setup.language': 'Keskustelun kieli',
  'setup.link': 'Teams-linkki',
  'setup.chairs': 'Puheenjohtajat',
  'setup.backups': 'Varahenkilöt',
  'setup.services': 'Palvelut, joita odotetaan paikalle',
  'setup.peopleCut':
    'Luettelossa on {shown} jäsentä {all}:stä. Muu puheenjohtaja ottaa roolin tapaamisessa napilla Toimin puheenjohtajana.',
  'setup.servicesCut': 'Luettelossa on {shown} palvelua {all}:stä. Loput valitset vuosikellossa.',
  'setup.problem.centre': 'Kirjoita keskuksen nimi.',
  'setup.problem.time': 'Tarkista alkamisaika ja kesto.',
  'setup.problem.chairs': 'Valitse vähintään yksi puheenjohtaja.',
  'setup.problem.services': 'Valitse vähintään yksi palvelu.',
  'setup.problem.link': 'Linkin on oltava Teams-kokouksen https-osoite.',
  'connected.heading': 'Keskustelu on yhdistetty',
  'connected.next': 'Seuraava tapaaminen: {centre}, {start}. Tunnin alussa lähetän avauskortin.',
  'connected.mention':
    'En näe viestejä, joissa minua ei mainita. Kirjoita @Pajakello ennen komentoa, tai käytä nappeja.',
  'connected.words':
    'Komennot: aloita, seuraava, lisäaika, tauko, jatka, lopeta. Kaikille: jono, ohje, tietosuoja, vuosikello.',

  // Welcome, help, privacy, language
  'welcome.heading': 'Hei, olen Pajakello',
  'welcome.text':
    'Tuo anonyymi tapaus konsultaatiotapaamiseen parissa minuutissa. Kerron, kun on vuorosi. Tapauksen teksti poistetaan, kun tapaaminen päättyy.',
  'welcome.centre': 'Keskuksesi: {centre}',
  'help.heading': 'Näin Pajakello auttaa',
  'help.personal': 'Kirjoita yksi sana tai paina nappia.',
  'help.meeting': 'Kirjoita yksi sana tai käytä kortin nappeja.',
  'help.word.new': 'uusi',
  'help.new': 'tuo anonyymi tapaus',
  'help.word.mine': 'tapaukseni',
  'help.mine': 'katso, muokkaa, siirrä tai vedä pois',
  'help.word.language': 'kieli',
  'help.language': 'suomi, ruotsi tai englanti',
  'help.word.privacy': 'tietosuoja',
  'help.privacy': 'mitä tallennetaan ja kuinka kauan',
  'help.word.queue': 'jono',
  'help.queue': 'tuo kortin keskustelun loppuun',
  'help.word.clock': 'vuosikello',
  'help.clock': 'verkoston pajat ja tapaamiset',
  'help.chair': 'Puheenjohtajan sanat: aloita, seuraava, lisäaika, tauko, jatka, lopeta.',
  'help.noIds':
    'Älä kirjoita tunnistetietoja keskusteluun. Lomakkeen teksti tarkistetaan ennen kuin se tallennetaan.',
  'privacy.heading': 'Tietosuoja lyhyesti',
  'privacy.what': 'Pajakello ei ole asiakastietojärjestelmä. Asiakkaan tiedot kirjataan muualle.',
  'privacy.text.label': 'Tapaukset',
  'privacy.text':
    'Tekstit ja yhteys esittelijään poistetaan, kun tapaaminen päättyy. Siirretty tapaus säilyy vain, jos esittelijä niin haluaa.',
  'privacy.filter.label': 'Suodatin',
  'privacy.filter':
    'Etsii tunnistetietoja ennen tallennusta. Se auttaa, mutta ei takaa anonymiteettiä. Alkuperäistä tekstiä ei tallenneta.',
  'privacy.kept.label': 'Mitä jää',
  'privacy.kept': 'Vain lukumääriä: tapaukset, palvelut, minuutit. Ei nimiä eikä tekstejä.',
  'privacy.teams.label': 'Teams',
  'privacy.teams':
    'Keskusteluun kirjoitettu teksti jää Teamsiin organisaatiosi säilytysajan mukaan. Tuo tapaus siksi lomakkeella.',
  'privacy.duty': 'Vaitiolovelvollisuus koskee myös sitä, mistä asiakkaan voi tunnistaa epäsuorasti.',
  'language.heading': 'Millä kielellä kirjoitan sinulle?',
  'language.sentence': 'Keskustelun yhteinen kortti on keskustelun kielellä.',
  'language.present': 'Nyt: {language}.',
  'centre.heading': 'Missä keskuksessa työskentelet?',
  'centre.sentence': 'Tapauksesi menevät sen tapaamiseen. Voit vaihtaa myöhemmin.',
  'centre.more': 'Ja {n, plural, one {# keskus} other {# keskusta}} lisää: valitse luettelosta.',
  'centre.other': 'Muu keskus',

  // Summaries of notifications: neutral, never a title
  'summary.form': 'Pajakello: lomake',
  'summary.own': 'Pajakello: oma tapauksesi',
  'summary.next': 'Pajakello: olet seuraava',
  'summary.turn': 'Pajakello: nyt on vuorosi',
  'summary.keep': 'Pajakello: säilytetäänkö tapaus?',
  'summary.join': 'Pajakello: yhdistetäänkö tapaukset?',
  'summary.meeting': 'Pajakello: konsultaatiotapaaminen',
  'summary.notice': 'Pajakello: ilmoitus',
  'summary.delete': 'Pajakello: poista oma viestisi',
  'summary.other': 'Pajakello',

  // One-sentence answers
  'say.notUnderstood': 'En ymmärtänyt viestiä. Kirjoita ”uusi”, kun haluat tuoda tapauksen, tai ”ohje”.',
  'say.noAttachments': 'En voi lukea liitteitä. Kirjoita asia tekstinä lomakkeelle.',
  'say.noMeeting':
    'Keskuksellesi ei löydy tulevaa tapaamista. Kysy puheenjohtajalta, onko tapaaminen yhdistetty Pajakelloon.',
  'say.filterDown':
    'En pystynyt tarkistamaan tekstiä, joten en tallentanut mitään. Yritä hetken päästä uudelleen.',
  'say.storeDown': 'Tallennus ei nyt onnistu. Mitään ei tallennettu. Yritä hetken päästä uudelleen.',
  'say.broken': 'Jokin meni vikaan, enkä saanut tätä tehtyä. Yritä uudelleen tai kirjoita ”ohje”.',
  'say.languageSet': 'Selvä, kirjoitan sinulle tästä lähtien suomeksi.',
  'say.centreSet': 'Kiitos, muistan keskuksesi. Kirjoita ”uusi”, kun haluat tuoda tapauksen.',
  'say.noLongerKept':
    'Tapausta ei enää ole: sen teksti on poistettu. Kirjoita ”uusi”, kun haluat tuoda uuden.',
  'say.otherChat': 'Tämä kortti kuuluu toiseen keskusteluun. Avaa tapaamisen oma keskustelu.',
  'say.notConnected':
    'Tätä keskustelua ei ole vielä yhdistetty tapaamiseen. Pyydä järjestäjää täyttämään asetuskortti.',
  'say.onlyChairs':
    'Tämä on puheenjohtajan tai varahenkilön tehtävä. Jos kukaan heistä ei ole paikalla, kortti tarjoaa roolia.',
  'say.tooLong': 'Viesti on liian pitkä lomakkeelle. Kirjoita ”uusi” ja tiivistä tilanne.',
  'say.settingsSaved': 'Asetukset on tallennettu. Lähetän avauskortin, kun tapaaminen alkaa.',
  'say.nothingToShow': 'Tässä ei ole nyt mitään näytettävää. Kirjoita ”uusi” tai ”ohje”.',
  'say.useMeetingChat': 'Tämä tehdään tapaamisen keskustelussa. Avaa se ja kirjoita sama sana siellä.',
  'say.usePrivateChat':
    'Tämä tehdään kahden kesken. Avaa yksityinen keskustelu Pajakellon kanssa ja kirjoita sama sana siellä.',
  'say.attendanceMarked': 'Kiitos, merkintä on tallennettu. Voit muuttaa sitä napilla Edustan palvelua.',

  // Why nothing happened, and what to do
  'refusal.notAllowed': 'Tähän sinulla ei ole oikeutta. Pyydä puheenjohtajaa tai kirjoita ”ohje”.',
  'refusal.stale': 'Joku ehti ensin tai kortti oli vanha. Tässä on nykyinen tilanne.',
  'refusal.unchanged': 'Näin on jo tehty, joten mikään ei muuttunut. Voit jatkaa.',
  'refusal.tooEarly': 'Liian aikaista. Voit aloittaa 10 minuuttia ennen sovittua aikaa.',
  'refusal.notRunning':
    'Tapaaminen ei ole käynnissä. Puheenjohtaja aloittaa sen kortista tai sanalla ”aloita”.',
  'refusal.closed': 'Tapaaminen on jo päättynyt. Tuo tapaus seuraavaan kirjoittamalla ”uusi”.',
  'refusal.cancelled': 'Tämä tapaaminen on peruttu. Tapaukset ovat siirtyneet seuraavaan.',
  'refusal.noItem': 'Tapausta ei enää löydy. Katso omat tapauksesi sanalla ”tapaukseni”.',
  'refusal.nothingWaits': 'Kukaan ei odota jonossa. Jatka nykyistä tai siirrä se seuraavaan tapaamiseen.',
  'refusal.nothingToUndo': 'Ei ole mitään kumottavaa. Jatka kortin napeilla.',
  'refusal.noCaseRuns': 'Mikään tapaus ei ole nyt vuorossa. Siirry ensin seuraavaan.',
  'refusal.noRoom': 'Tähän tapaamiseen ei enää mahdu. Voit lähettää tapauksen seuraavaan, jonon alkuun.',
  'refusal.closeAsks': 'Tapauksia on vielä käsittelemättä. Paina Päätä silti, jos lopetatte nyt.',
  'refusal.alreadyAsked': 'Tätä on jo kysytty. Odota vastausta tai jatka seuraavaan.',
} as const;
