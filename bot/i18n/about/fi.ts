// biome-ignore-all lint/style/noExcessiveLinesPerFile: texts
/** Privacy notice and accessibility statement in Finnish. What the controller of the data must fill in says so. */
import type { About } from './page.ts';

export const about: About = {
  privacy: {
    heading: 'Tietosuojaseloste',
    lead: 'Mitä Pajakello tallentaa, missä ja kuinka kauan. Pajakello ei ole asiakastietojärjestelmä: asiakkaan tiedot kirjataan muualle.',
    sections: [
      {
        heading: 'Rekisterinpitäjä ja yhteyshenkilö',
        text: [
          'Rekisterinpitäjä on organisaatio, joka on ottanut Pajakellon käyttöön Teamsissa.',
          '[Rekisterinpitäjä täydentää: organisaation nimi, yhteyshenkilö ja tietosuojavastaavan yhteystiedot.]',
        ],
      },
      {
        heading: 'Mihin tietoja käytetään',
        text: [
          'Konsultaatiotapaamisen jonoon ja kelloon, verkoston vuosikelloon ja pajoihin sekä niiden muistutuksiin.',
          '[Rekisterinpitäjä täydentää: käsittelyn oikeusperuste.]',
        ],
      },
      {
        heading: 'Asiakkaista: ei mitään tunnistavaa',
        text: [
          'Tapaukset tuodaan ilman tunnistetietoja. Ennen tallennusta suodatin etsii tekstistä nimiä, tunnuksia, yhteystietoja ja muita tunnistavia yksityiskohtia. Alkuperäistä tekstiä, jossa niitä on, ei tallenneta eikä toisteta.',
          'Suodatin auttaa, mutta ei takaa anonymiteettiä. Siksi tapausten teksti käsitellään kuin se voisi olla henkilötietoa. Vaitiolovelvollisuus koskee myös sitä, mistä asiakkaan voi tunnistaa epäsuorasti.',
        ],
        list: [
          'Käsitellyn tapauksen teksti, otsikko ja yhteys esittelijään poistetaan, kun tapaaminen päättyy.',
          'Siirretty tapaus säilyy seuraavaan tapaamiseen vain, jos esittelijä vastaa kyllä 24 tunnin kuluessa. Muuten se poistetaan.',
          'Lähettämätön lomake tyhjennetään vuorokauden kuluttua.',
          'Tapaamisesta jää vain lukuja: päivä, tapausten määrät tyypeittäin, minuutit, palvelut sekä suodattimen estämät lähetykset ryhmittäin. Erittelyt näytetään vasta viidestä alkaen.',
        ],
      },
      {
        heading: 'Sinusta',
        text: ['Sinusta tallennetaan se, mitä Pajakello tarvitsee toimiakseen:'],
        list: [
          'nimi ja Teams-tunniste kirjautumisesta',
          'valitsemasi kieli, keskus, edustamasi palvelu ja muistutusten asetukset',
          'osoite, johon botti voi kirjoittaa sinulle Teamsissa',
          'roolisi, tehtäväsi ja ilmoittautumisesi pajoihin: palvelu ja osallistumistapa. Ilmoittautuneiden nimet näkevät vain suunnittelijat, muut näkevät määrät.',
          'kalenterisyötteesi salaisesta linkistä vain tiiviste, josta linkkiä ei voi palauttaa',
        ],
      },
      {
        heading: 'Pajojen arvioinnit',
        text: [
          'Vastauksia ei yhdistetä vastaajaan. Niistä tallennetaan vain lukumäärät ja suodattimen läpi kulkenut vapaa rivi, sekä tiiviste, joka estää vastaamasta kahdesti. Tulokset näkyvät viidestä vastauksesta alkaen.',
        ],
      },
      {
        heading: 'Kuinka kauan tiedot säilyvät',
        text: [
          'Tapausten tekstit: kuten yllä. Vuosikellot, pajat, roolit, ilmoittautumiset, kehittämisaiheet ja omat asetuksesi säilyvät, kunnes ne poistetaan. Poistetun pajan tai kehittämisaiheen voi palauttaa 30 päivän ajan, sen jälkeen se hävitetään.',
          'Oman ilmoittautumisen voi perua ennen pajan alkua ja kalenterisyötteen lopettaa milloin tahansa.',
          '[Rekisterinpitäjä täydentää: milloin päättyneet vuosikellot ja lähteneiden työntekijöiden tiedot poistetaan.]',
        ],
      },
      {
        heading: 'Missä tiedot ovat',
        text: [
          'Pajakellon omassa tietokannassa organisaation palvelinympäristössä. Tapaamisten tiedot ovat erillään, eikä niistä oteta varmuuskopioita. Tietoja ei luovuteta muualle, eikä mitään lähetetä mainostajille tai analytiikkapalveluihin.',
          'Teams säilyttää lähetetyt viestit ja kortit organisaatiosi säilytysajan mukaan. Siksi tapaus tuodaan lomakkeella eikä keskusteluun kirjoittamalla. Kortit, joissa oli tapauksen tekstiä, korvataan tekstittömillä.',
          '[Rekisterinpitäjä täydentää: palvelinympäristö, sijainti ja henkilötietojen käsittelijät.]',
        ],
      },
      {
        heading: 'Lokit ja laitteesi',
        text: [
          'Lokeihin kirjataan tapahtumat ilman nimiä ja tekstejä. Pajakello ei käytä evästeitä. Selaimeesi se tallentaa vain vuosikellon näkymän ja rajausten valinnan. Teamsilla on omat tekniset tietonsa.',
        ],
      },
      {
        heading: 'Oikeutesi',
        text: [
          'Voit pyytää nähdä, oikaista tai poistaa sinua koskevat tiedot ja vastustaa niiden käsittelyä. Ota yhteyttä rekisterinpitäjään. Voit myös tehdä valituksen tietosuojavaltuutetulle (tietosuoja.fi).',
        ],
      },
    ],
  },
  accessibility: {
    heading: 'Saavutettavuusseloste',
    lead: 'Tämä seloste koskee Pajakellon välilehteä, sivupaneelia ja kokousnäyttöä Microsoft Teamsissa. Laki digitaalisten palvelujen tarjoamisesta (306/2019) vaatii, että julkiset verkkopalvelut ovat saavutettavia.',
    sections: [
      {
        heading: 'Palvelun tila',
        text: [
          'Pajakello täyttää lain vaatimukset osittain: tavoite on WCAG 2.1:n tasot A ja AA, ja alla luetellut puutteet tunnetaan.',
        ],
      },
      {
        heading: 'Mitä ei ole vielä saavutettavaa',
        text: [],
        list: [
          'Bottikortit keskustelussa näyttää Microsoft Teams. Niiden värit, kohdistus ja ruudunlukutuki ovat Teamsin omia, emmekä voi korjata niitä.',
          'Päivän ja kellonajan valitsimet ovat selaimen omia. Ne seuraavat laitteen kieltä, eivät välttämättä Teamsin kieltä.',
          'Linkitetyt materiaalit ovat verkoston omia tiedostoja. Niiden saavutettavuudesta vastaa tekijä. (WCAG 1.1.1, 1.3.1)',
          'Palvelua ei ole vielä testattu vammaisten käyttäjien kanssa.',
        ],
      },
      {
        heading: 'Mitä on tehty',
        text: [],
        list: [
          'Vuosikello on aina myös luettelona, jossa on kaikki sama kuin renkaassa.',
          'Kaikki toimii näppäimistöllä, ja kohdistus näkyy.',
          'Väri ei ole koskaan ainoa merkki: teemoilla on myös merkki ja kuvio, puutteet sanotaan sanoin.',
          'Ajastimet eivät keskeytä ruudunlukijaa: vain vaiheen vaihto, kaksi viimeistä minuuttia ja ajan täyttyminen kerrotaan.',
          'Vaalea, tumma ja suurikontrastinen teema seuraavat Teamsia. Sivut toimivat 320 pikselin leveydellä ja 200 prosentin suurennoksella.',
          'Liikettä ei ole, jos laite pyytää vähentämään sitä.',
          'Kaavioiden luvut saa myös taulukkona.',
        ],
      },
      {
        heading: 'Miten tila on arvioitu',
        text: [
          'Kehittäjien oma arvio: automaattiset axe-core-tarkastukset (WCAG 2.1 A ja AA) kaikille sivuille kolmessa teemassa ja kolmella kielellä sekä näppäimistöllä tehdyt testit. Ulkopuolista arviota ei ole tehty.',
          '[Rekisterinpitäjä täydentää: selosteen laatimispäivä ja viimeisin tarkistus.]',
        ],
      },
      {
        heading: 'Anna palautetta',
        text: [
          'Jos huomaat puutteen, kerro siitä palvelun tarjoajalle. Vastaus tulee 14 päivän kuluessa.',
          '[Rekisterinpitäjä täydentää: sähköposti tai lomake saavutettavuuspalautteelle.]',
        ],
      },
      {
        heading: 'Valvonta',
        text: [
          'Jos vastaus ei tyydytä tai sitä ei tule kahdessa viikossa, voit tehdä ilmoituksen valvontaviranomaiselle: Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta, www.saavutettavuusvaatimukset.fi, saavutettavuus@traficom.fi, vaihde 029 534 5000.',
        ],
      },
    ],
  },
};
