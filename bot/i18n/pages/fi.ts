/** Finnish texts of the public pages: terms of use and support. */
import type { Pages } from './page.ts';

export const pages: Pages = {
  terms: {
    heading: 'Käyttöehdot',
    lead: 'Pajakello auttaa ammattilaisia konsultoimaan yhdessä ja suunnittelemaan verkoston vuotta. Se ei ole asiakastietojärjestelmä.',
    sections: [
      {
        heading: 'Kenelle ja mihin',
        text: [
          'Pajakello on sosiaali- ja terveydenhuollon ammattilaisille, joille oma organisaatio on antanut sen käyttöön Teamsissa. Sitä käytetään anonyymeihin konsultaatioihin ja verkoston vuosikelloon.',
        ],
      },
      {
        heading: 'Mitä Pajakello ei ole',
        text: [],
        list: [
          'Pajakello ei ole asiakastieto- eikä potilastietojärjestelmä. Asiakkaan asiat kirjataan ja päätetään niille tarkoitetuissa järjestelmissä.',
          'Konsultaatiossa saatu neuvo ei ole päätös. Ammattilainen vastaa omasta työstään kuten muulloinkin.',
          'Pajakello ei ole kiireellisiä tilanteita varten. Hätätilanteessa soita 112.',
        ],
      },
      {
        heading: 'Mistä käyttäjä vastaa',
        text: [],
        list: [
          'Tuo tapaus ilman nimiä, tunnuksia, yhteystietoja ja muuta, mistä asiakkaan voi tunnistaa. Lue teksti läpi ennen kuin lähetät sen.',
          'Käytä tapauksen tuomiseen lomaketta. Keskusteluun kirjoitettu teksti jää Teamsiin.',
          'Jos tapaamisessa mainitaan tunniste, sano siitä heti. Omat viestisi poistat Teamsissa itse.',
          'Pidä kalenterisyötteesi linkki omanasi: sen saanut näkee samat pajat kuin sinä.',
        ],
      },
      {
        heading: 'Suodatin auttaa, mutta ei takaa',
        text: [
          'Suodatin etsii tekstistä tunnistetietoja ennen kuin mitään tallennetaan. Se ei löydä kaikkea, ja joskus se pysäyttää tekstin, jossa niitä ei ole. Siitä, ettei asiakasta voi tunnistaa, vastaa aina se, joka tekstin lähettää.',
        ],
      },
      {
        heading: 'Mistä organisaatio vastaa',
        text: [
          'Pajakellon käyttöön ottanut organisaatio on rekisterinpitäjä. Se päättää, ketkä Pajakelloa käyttävät, missä tiedot ovat ja kuinka kauan Teams säilyttää viestejä.',
          '[Organisaatio täydentää: palveluaika ja se, kuka palvelusta vastaa.]',
        ],
      },
      {
        heading: 'Ohjelmisto',
        text: [
          'Pajakello on avointa lähdekoodia (MIT-lisenssi). Ohjelmisto annetaan sellaisenaan ilman takuuta, ellei organisaatio ole sopinut muuta.',
          'Voimassa olevat ehdot ovat aina tällä sivulla.',
        ],
      },
    ],
  },
  support: {
    heading: 'Tuki',
    lead: 'Näin saat apua Pajakellon käyttöön.',
    sections: [
      {
        heading: 'Kysy botilta',
        text: [
          'Kirjoita Pajakellolle Teamsissa sana ohje. Kortti kertoo, mitä muita sanoja on ja mistä alkuun pääsee.',
        ],
      },
      {
        heading: 'Jos jokin ei toimi',
        text: [],
        list: [
          'Botti ei vastaa kokouksen keskustelussa: mainitse se, @Pajakello jono. Kaikki organisaatiot eivät salli botin nähdä viestejä, joissa sitä ei mainita.',
          'Yksityisviestejä ei tule: avaa Pajakello kerran Teamsin sovelluksista ja kirjoita sille ohje.',
          'Välilehti ei aukea: lataa se uudelleen. Jos kirjautuminen ei silti onnistu, kysy organisaatiosi Teams-ylläpidosta.',
          'Sivupaneelia ei näy: lisää Pajakello kokoukseen välilehdeksi plusmerkistä ja liity kokoukseen uudelleen.',
          'Lomake pysäyttää tekstin: kortti ehdottaa tilalle tekstiä ilman tunnisteita. Alkuperäistä ei tallennettu.',
        ],
      },
      {
        heading: 'Jos kirjoitit tunnistetiedon keskusteluun',
        text: [
          'Poista viesti heti Teamsissa. Pajakello ei säilytä sitä. Toimi muuten niin kuin organisaatiosi ohjeistaa tietoturvapoikkeamista.',
        ],
      },
    ],
  },
  contact: {
    heading: 'Ota yhteyttä',
    lead: 'Jos tästä ei ollut apua, ota yhteyttä:',
    missing: '[Organisaatio täydentää: sähköposti tai verkkosivu, josta saa apua.]',
  },
  pages: 'Tietoja Pajakellosta',
  languages: 'Kieli',
};
