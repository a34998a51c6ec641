import { iban } from '#identifiers/recognisers/iban.ts';
import { identityCode } from '#identifiers/recognisers/identity-code.ts';
import { phone } from '#identifiers/recognisers/phone.ts';
import { plate } from '#identifiers/recognisers/plate.ts';
import { record } from '#identifiers/recognisers/record.ts';
import { table } from './recogniser-table.ts';

/** What stands in notes and is nobody's: every recogniser of numbers has to leave all of it. */
const NOTES = [
  'RR 145/92, syke 78, lämpö 37,2, SpO2 96 %.',
  'B-Leuk 5,21 (4,00–9,00), Hb 157, trom 198, CRP 188.',
  'Panadol 1 g x 3, Ketipinor 300 mg iltaisin, Burana 600 mg 1x3.',
  'F32.1, G47.0, ICD-10 M54.5, SHL 710/2014 14 §.',
  'Aika ti 14.3. klo 9.15, seuraava 2.4.2026 klo 13–14.30.',
  'Vuokra 1 140 €/kk, velkaa 28 600 €, lapsilisä 94,88 e.',
  'Versio 6.10.0, lomake TO1b, huone B312, bussi 550.',
  'Ryhmäajat 09 00–10 30, 11 15–12 00, tila 204.',
  'Pisteet BDI-21, GAF-45, AUDIT 12/40, MMSE 18/30, SCL-90.',
  'Käynnit 2024 2025 2026: 412 388 401.',
  'Viikolla 14 kolme käyntiä, jono 6–8 vk, 2. krs.',
  'Soita 112 tai 116117, hätäkeskus vastaa.',
  'Laki 785/1992, asetus 690/2022, KHO 2019:45.',
  'Kurssi 141026-3A on täynnä, ryhmä 2B alkaa 1.9.',
];

table(
  identityCode,
  [
    'hetu «140394Y903U»',
    'tunnus «020749X9175» ja «280551V9629»',
    'hetu «230508b918j» väärin',
    '«110258–921C», osoite puuttuu',
    'luki «280366/907S» paperissa',
    'hetu:«030877-908J».Puhelu',
    'tunnus «250644-\n939L»',
    'numero «850791-2386»',
    'Virossa «48904310277»',
    'tunnus «280261 viiva 946X»',
    'vauvan tunnus «170423 D 951T»',
    'Tunnus «050978 - 934R».',
    'lausunto_«061055-9315».pdf',
    'hetu «l4o517A9O3K» eli',
    'tunnus «04 . 11 . 79 – 951H»',
    'tunnus on «1 1 0 4 4 6 — 9 0 8 F»',
    'Henkilötunnus «110889-xxxx».',
    'hetu alkaa «070349-»',
    'sotu alkaa «0511»',
    'sukunimet samat, toisella «-926T»',
    'tunnus «061143 929 T»',
    'syntynyt «28.10.1953-9I4K»',
    'personnummer «19510817-2386»',
    'passissa «１９０８６３－９１８K»',
    'hetunsa «nolla seiska nolla kolme viiskytkaks, väliviiva, ysi nelonen kakkonen»',
  ],
  [
    ...NOTES,
    'Seuranta-ajat 010926-300926 ja 011026-311026.',
    'Tunnus alkaa päivällä, sitten välimerkki Y tai B.',
    'Inhalaattorin eräkoodi 120385-A, PEF 280.',
    'Viivakoodi 6430012345678 ei löytynyt.',
  ],
);

table(
  phone,
  [
    'Soita «+358 (0)45 230 7718», vaihde kiinni',
    '«0457 338 1290» ei vastaa',
    'uusi numero «044.771.2093»',
    'Ring «00358 50 3391 447» efter kl. 15',
    'puh«0447718832»äidille',
    'numero on «040 617 99 20»',
    'isän «(050) 77 4391» toimii',
    'p. «0 4 0 0 / 5 5 8 1 2»',
    'numero «09 387 4410» on isännöitsijän',
    'soittelevat «+381 64 550 0917» yöllä',
    'numero «٠٤٤ ٧٣١ ٢٢ ٩٠»',
    'numero «nolla viiskyt kolme neljä viis 71 22»',
    'Telefonen hem är «018-527 41 6»',
    'jos on «o44 291 479o»',
    'p. «05О 38З 1194»',
    'mobil «noll femtio, trettiotvå arton sjuttio»',
    'numret «+49 (0)151-2907 4418» gäller',
    'nro «358449740304»',
  ],
  [
    ...NOTES,
    'Voimalevyn lukemat 35.008 31.354 ja 0078 31.3992.',
    'Laite näytti koodia 110bcd25-a55d-453a-8046-1297901ea002.',
    'Mittari: 040 / 045 / 050 pistettä, lähtötaso 0300.',
    'Kellotti 1767765488, päivä 04.11.2025.',
    'Kriisipuhelin 09 2525 0111 ma–su.',
    'Kelan asiakaspalvelu 020 634 0200.',
  ],
);

table(
  iban,
  [
    'tili «FI35 5292 0740 0331 76»',
    'tilinro «fi6141080099120577»',
    'tilille «LV65HABA0551033291478», vaikuttaako',
    'konto «FI17-5000-0120-4477-31», n. 64 €',
    'tilille «FI 43 1220 3500 0671 84», vaikka',
    'Vanha tilinumero «159030-20471» lukee',
    'maksu tilille «28 2045 1801 0662 09».',
  ],
  [...NOTES, 'Tilaus 2045 kpl, tilasto 2024 2025.'],
);

table(
  plate,
  [
    'kilpi «XKO-318»',
    'ojasta löytyi «RFX-207»',
    'auto «zgp 418», jonka omistaja',
    'mopo «7-KHA» kuuluu',
    'rekkari oli «OJ-5512» tai jotain',
    'autolla «AA 4418 KH», ukrainan',
    'kilpi «ЕВА-712»',
    'Hennes bil «MBC 48L» är registrerad',
  ],
  [...NOTES, 'Auto jäi kotiin, 3 lasta kyydissä.', 'RAI-125 kesken, huone ABC-12.'],
);

table(
  record,
  [
    'asiakasnumero «5518-0926»',
    'Potilasnro «60 418 227» / osasto 6B',
    'Dnr «1187/05.02/2026» och',
    'Rikosilmoitus «5670/R/11893/25», esitutkinta',
    'Hakemus «KE-2025-0041873» on jumissa',
    'viite on «VAM-25/10093-P», valitusaika',
    'päätös «26/00417-T» on tehty',
    'the record number is «MRN 0048-2291-7», not',
    'Ulosottoasian tunnus «1043/5512/26», vastaaja',
    'viitteellä «RF49 3301 2277 8» maksetut',
  ],
  [
    ...NOTES,
    'Päätös 12.3.2026 on lainvoimainen.',
    'Hakemus 2 000 € avustuksesta.',
    'Sarjanumero 0719-33824-B, huolto tilattu.',
  ],
);
