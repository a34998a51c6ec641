import { address } from '#identifiers/recognisers/address.ts';
import { age } from '#identifiers/recognisers/age.ts';
import { birthDate } from '#identifiers/recognisers/birth-date.ts';
import { email } from '#identifiers/recognisers/email.ts';
import { handle } from '#identifiers/recognisers/handle.ts';
import { postalCode } from '#identifiers/recognisers/postal-code.ts';
import { quasi } from '#identifiers/recognisers/quasi.ts';
import { table } from './recogniser-table.ts';

table(
  address,
  [
    'Asuu «Koivuniementie 12 B 34» ja kaupungille on velkaa',
    'Muutto «Saarnipolku kahdeksaan» toukokuussa',
    'Asuu edelleen «Harjukujalla», valkoinen talo',
    'Posti: «Purotie 3», 37830, ennen «Purotie 5 as. 2».',
    'se asuu «rukkilanrinne 4 c 19», summeri ei toimi',
    'osoitteessa «Koulukadun 14 A:ssa» majaileva',
    'asuu «Vanha Myllytie 3».',
    'tuu hakee, oon «mustikkarinne 8 b 27», ovi auki',
    'osoite «PL 401», Turku',
    'Yli-Laurilan mummo asuu «Mannerheimintie 312:ssa»',
  ],
  [
    'Valtatie 4 oli poikki, kyyti myöhästyi 40 min.',
    'Hoitopolku 3 on kuvattu, Kotipolku 2026 -koulutus alkaa.',
    'Rantatie oli liukas, kaatui 2 kertaa; tie pystyyn 3. kerran.',
    'Kela, PL 10, 00056 KELA.',
    'Seuranta kuuden viikon päästä.',
    'Asuu Kalliossa, 3. krs, ei hissiä.',
    'Käyntiosoite Biokatu 12, avoinna 9–15.',
    'Palvelupolku 2.0 -hanke päättyi.',
  ],
);
table(
  address,
  [
    'Hon bor på «Ängsbacken 7 C 2» och vill flytta',
    'på «Östra Åkersvägen 12» om dörren',
    'Adress «Strandgatan 18 B 4»',
  ],
  ['Vägen 2 km härifrån är hal.'],
  'sv',
);
table(
  address,
  ['She lives at «14 Kuusitie, flat 3», second floor'],
  ['Way 2 Work runs on.', 'The street has 12 shops.'],
  'en',
);

table(
  postalCode,
  [
    'postinumero «90570» Oulu',
    'Purotie 3, «37830», kuukausi',
    'postinro «45 200»',
    'Box 5, «65100» Vasa',
    'Strandvägen 18 B, «65280» Vasa',
    'Postinro oli «9O100»',
  ],
  [
    'Vuositulot 28600 €, vuokra 1140.',
    'Askelia 12500 päivässä.',
    'Kerava ja 12 000 asukasta.',
    'Käyntejä 10500 vuonna 2025.',
  ],
);

table(
  birthDate,
  [
    'Isä s. «29.2.1948», hoitopaikka haussa.',
    'syntymäaika «2/3 -58» näkyy',
    'Modern är född «19510817» och bor ensam',
    'Lapsi on syntynyt «kesäkuun 2. päivä vuonna 2015», kuulustelu',
    'Potilas (s. «3.9.1947») siirtynyt',
    "born «9 June '83», and",
    'synt. «3.XII.1941», ei omaisia',
    'syntymäaika: «7.11.-52» ja «11.7.1952».',
    'Syntynyt «helmikuun kolmantena 1958», lomakkeella',
    'Eino Wirman, «04.04.1948», kaksi',
    'Vaimo kertoi, että mies («19.9.1943») oli',
    'Anamneesi s.«120839»: DM2',
  ],
  [
    'Seuraava aika ti 29.2.2028 klo 9, sitä seuraava 14.3.',
    'Syntymäpäiväkahvit ryhmässä 14.12. klo 13.',
    'Vauva syntyi rv 39+4, paino 3 410 g, Apgar 9/9.',
    'Leikkaus tehtiin 8.2.2023, kontrolli 1.3.2023.',
    'Lapsi s. 2 viikkoa etuajassa.',
    'FIM-pisteet olivat 98/126, ks. StVM 4/2023.',
    'Beslutet vann laga kraft den 9 mars.',
  ],
);

table(
  email,
  [
    'Vastaus tuli «päivi.ström@kotiposti.example:stä», kirjaanko',
    'lähetin «sirkka.aaltola@netti-posti.fi»:iin',
    'posti «kaarnalaiva miukumauku luukku piste com»',
    'osoite «rolf punkt nygårdas snabel-a postbox punkt example»',
    'iiro: «iiro . p (ät) kirje . example»',
    'e-mail «oluchi.a-brandt {at} protonmail {dot} com» in plain',
    'meili «a.sjostrand＠mejlen.example»',
    'on «leo-waltteri piste rantakangas ätgmailpistecom», kaikki',
  ],
  [
    'Aamut menevät huutamiseksi. Perheneuvolaan jono 4 kk.',
    'Häätö evättiin. Tulot vaihtelevat.',
    'He is at home. Dot the i.',
    'Kirjaamoon kirjaamo@hyvinvointialue.example.',
  ],
);

table(
  handle,
  [
    'somessa («@hukkunut.lumi_07») vanhemmat',
    'profiili «facebook.com/hyvan.tuulen.torppa», siellä',
    'julkisesti «https://erityisarki.blogaaja.example/meidan-perhe», ja',
    'discordin «pikkukyyry#7741» on',
    'Telegramissa nimeä «bossman_tre09»? Etsitään',
    'snäpissä «tuittupaa.nelli» ja siellä',
  ],
  [
    'Kirjaudu suomi.fi:hin ja valitse valtuudet.',
    'Lomake on thl.fi/maksut.',
    '@kaikki muistakaa ilmoittautua!',
    'väsynyt.se ei syönyt',
    'Tiedosto 01_hakemus, 02_budjetti, 03_cv.',
  ],
);

table(
  age,
  ['Asiakas on «91»-vuotias', 'kund «92» år gammal', 'Ikä: «97»', 'ukko, «94» v, hiihtää'],
  ['Asiakas on 89-vuotias.', 'Juhlittiin 100-vuotiasta taloa.', '95 % kävi', 'Ikä: 90+', 'lämpö 96 v. 2025'],
);

table(
  quasi,
  [
    '«Halsuan viimeinen suutari» ja siksi',
    'hon är «den enda kantorn på Ljusskär» och',
    'lapsi käy «Aittosalmen koulun 3 C -luokkaa»'.replace('käy «', 'on «').replace('aa»', '»aa'),
  ],
  ['Perheen ainoa aikuinen on äiti.', 'Tänään viimeinen päivä hakea.', 'Kun ainoat yksiköt ovat kaukana.'],
);
