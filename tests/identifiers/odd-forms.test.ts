/** Odd forms of identifiers, and what looks like them: more rows of the recognisers' tables. */
import { address } from '#identifiers/recognisers/address.ts';
import { birthDate } from '#identifiers/recognisers/birth-date.ts';
import { handle } from '#identifiers/recognisers/handle.ts';
import { iban } from '#identifiers/recognisers/iban.ts';
import { identityCode } from '#identifiers/recognisers/identity-code.ts';
import { phone } from '#identifiers/recognisers/phone.ts';
import { postalCode } from '#identifiers/recognisers/postal-code.ts';
import { record } from '#identifiers/recognisers/record.ts';
import { table } from './recogniser-table.ts';

table(
  birthDate,
  [
    'Hän syntyi keväällä 1951, «4. huhtikuuta», navetan ylisillä.',
    'Syntynyt muistaakseni «juhannuksena 1977».',
    'Syntynyt «vuonna 1969 jouluaattona», ainoa lapsi.',
    'Syntymäpäivä lomakkeessa: «kahdeskymmeneskolmas maaliskuuta 2001».',
    'Täyttää 75 ensi torstaina «8.5». juhlat pidetään.',
    'syntyneet Aava «2012-03-30», Eemi «2014-07-02», vauva vielä tulossa',
    'syntymäaika «3.4.1961», passissa «030461», kumpikin luettu',
    's «7 / IX / 1949», leikattu kesällä',
    'Opiskelija («17/08/2005») ei avaa.',
  ],
  [
    'Jouluaattona 2024 osasto oli kiinni.',
    'Hakemus lähti 3.4.2025, päätös tuli 7.5.2025.',
    'Vaihe II 2026 alkaa syksyllä.',
    'Koe (12/05/2025) siirtyi.',
  ],
);
table(
  birthDate,
  ['Fel födelsedatum hos FPA, det rätta är «9.8.1971».', 'Hon är född «nyårsdagen 1952» i Vasa.'],
  ['Nyårsdagen 2025 var mottagningen stängd.'],
  'sv',
);
table(
  address,
  [
    'Viesti: tuu hakee, oon «kuusitienkat. 3 rappu b ovi 21», summeri rikki',
    'asuu «Vattupolulla kolmosnumerossa», keltainen talo',
    'Palohälytys «Kallionrinne 12:ssa», asukas ulkona',
    '«Niittylaita viis, ovi kaksi» täällä on ambulanssi',
    'Kotikäyntiosoite vaihtuu: «Saaristotie 871», hoitaja tulee klo 9',
  ],
  ['Käyntiosoite Biokatu 12.', 'Yhteinen palvelupolku, 3 toimijaa.', 'mäenlaita viiden kilometrin päässä'],
);
table(address, ['Hon föll på «Kyrkogränds 9:a».', 'bor på «Hamngatan tjugotvå»'], ['Vägen är lång.'], 'sv');
table(
  identityCode,
  [
    'Tunnukset ovat «250128-907» ja toinen ilman loppuosaa «250128-».',
    'sotu «miinus 944 Aapo» eli siis näin',
    'hetun loppuosa «-914M» ei täsmää',
  ],
  ['Varaosa -913K ei käy tähän sänkyyn.', 'Lämpötila oli miinus 24 astetta.'],
);
table(
  record,
  [
    'Asiakkaan numero «4410-22987» näkyy kahdesti',
    'viite «1009 2233 40» ja «1009 2233 53», sama lasku',
    'Asianumero on sama, «2213/2024-LS», määräaika ei',
    'päätös «§ 47/2023» on lainvoimainen',
    'vanha ajokortti, nro «6655-19840-2», kuva on vanha',
    'Copy of the decision: «KELA/2026-0058-TR» arrived.',
  ],
  [
    'Kokoustunnus 384 201 776 19, salasana erikseen.',
    'Y-tunnus on 3221308-6.',
    'Elvytyskielto (DNR) tehty 8.10.2025.',
    'Päätös § 12 mukaan, käynti 3 krt.',
  ],
);
table(
  phone,
  ['puh «nollaviisinolla 664 09 kaksi kaksi», soita illalla'],
  ['Sarjanumero 0719-33824-B, tyyppi Evolv.', 'The switchboard is +358 9 310 1611, weekdays.'],
);
table(
  postalCode,
  ['Hon bor på Prästgårdsbacken 2 D 9 («6-5-9-3-0», enligt lappen)', 'Strandgränd 9 as. 4, «10210» Ingå'],
  ['Kela, PL 10, 00056 KELA.', 'Hyvinvointialueen kirjaamo, PL 272, 33101 Tampere.'],
);
table(iban, ['tilille «F I 67 4970 - 1020 - 0331 - 88» heti'], ['Fiat 500 - 2010 - 2015']);
table(
  handle,
  [
    'Asiakas julkaisee tunnisteella #«noora_jaakarhu» joka yö.',
    'hän vaihtoi nimimerkiksi «verhomies55».',
    'Linkki on «https://teams.microsoft.com/meet/aino-virta» nyt.',
  ],
  [
    'Käyttäjätunnus OmaKelaan ei toimi.',
    'nimeä 01_hakemus ja 02_budjetti',
    'https://teams.microsoft.com/meet/3391',
  ],
);
