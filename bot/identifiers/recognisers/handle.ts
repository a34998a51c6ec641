import { after, before, type Hit, latin, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * Addresses on the web and names in social media that lead to a person. Sites of authorities and of
 * services, without a person's page, are none.
 */
const OFFICIAL =
  /^(?:https?:\/\/)?(?:www\.)?(?:[\p{L}\d-]+\.)*(?:kela|fpa|suomi|thl|finlex|vero|migri|poliisi|hel|hus|tays|oulu|espoo|vantaa|turku|tampere|omaolo|omakanta|kanta|terveyskyla|mielenterveystalo|innokyla|innokylä|valvira|stm|julkari|tyomarkkinatori|te-palvelut|kaypahoito|käypähoito|terveyskirjasto|työeläke|tyoelake|etk|kunta|hyvinvointialue|maisa|apotti|pirha|varha|luvn|keusote|vakehyva|sote|tietosuoja|dvv|oph|opintopolku|mielenterveysseura|mieli|mll|pelastakaalapset|a-klinikka|paihdelinkki|päihdelinkki|ehyt|nettiturvakoti|nollalinja|kirkko|spr|redcross|teams\.microsoft|microsoft|office|sharepoint|zoom|duodecim|europa|who|ely-keskus|oikeus|ulosotto|kuntoutussaatio|valtioneuvosto|eduskunta)\.(?:fi|com|eu|org|int|us|net)/iu;
/** A meeting's address that is made of somebody's name. */
const MEETING_ROOM = /teams\.microsoft\.com\/(?:meet|l\/meetup-join)\/\p{L}+-\p{L}{2,}/iu;
const SOCIAL =
  '(?:instagram|insta|facebook|fb|tiktok|youtube|youtu|twitter|x|linkedin|t|telegram|snapchat|discord|twitch|reddit|github|threads|vk|pinterest|onlyfans|soundcloud|tori|linktr|wa|jodel)\\.(?:com|me|be|gg|tv|fi|ee|ru)';
const WEB = /(?<![\p{L}\d@])(?:https?:\/\/|www\.)[^\s<>"'()]+/giu;
const SOCIAL_PATH = latin(`(?<![\\p{L}\\d@.])(?:(?:www|m|fi)\\.)?${SOCIAL}\\/[^\\s<>"'(),]+`, 'gi');
const HOST_PATH =
  /(?<![\p{L}\d@./-])(?:[\p{L}\d-]+\.)+(?:fi|com|net|org|example|se|ee|ru|info|me|blog|eu)\/[^\s<>"'(),]+/giu;
const BLOG =
  /(?<![\p{L}\d@./-])(?:[\p{L}\d-]+\.)+(?:blog|blogspot|wordpress|blogaaja|blogaajat|kotisivu|vuodatus|lily|tumblr)\.?(?:[\p{L}]{2,8})?(?:\/[^\s<>"'(),]*)?/giu;
const AT_NAME = /(?<![\p{L}\d.@_+-])@(?!\d+(?![\p{L}\d_]))[\p{L}\d](?:[\p{L}\d._-]{0,40}[\p{L}\d_])?/gu;
const DISCORD = /(?<![\p{L}\d])[\p{L}\d._-]{2,32}#\d{4}(?!\d)/gu;
/** Words that make a name in a service of the token behind them. */
const SERVICE =
  'insta(?:gram)?(?:issa|in|ssa|n|illa|iin|iä|ia|sta)?|tiktok(?:issa|in|iin|ista|kaa)?|snap(?:chat)?(?:issa|in|pi|pissa|pinsa|illa)?|snäp(?:issä|pi|in)?|discord(?:issa|in|iin|ista)?|telegram(?:issa|in|iin|mi)?|tg|facebook(?:issa|iin|in)?|face(?:ssa|book)?|twitter(?:issä|iin)?|x:ssä|youtube(?:ssa|n)?|twitch(?:issä|in)?|reddit(?:issä|in)?|jodel(?:issa|in)?|steam(?:issä|in)?|xbox|psn|[\\p{L}]*-nimellä(?:än|nsä)?|some(?:ssa|tili|tilillä|tilin)?|kik|vk|whatsapp(?:issa|in)?|signal(?:issa|in)?|käyttäjä(?:n|nimi|nimen|nimellä|tunnus|tunnuksella|tunnuksen)?|nimimerk(?:ki|in|illä|kiä|iksi)|tunnuksella|tunnuksensa|tunnus|nick(?:i|illä)?|tilillä|tilillään|tilin|tili|tilinsä|kanava|kanavalla|nimeä|nimellä|chattinimi|kirjautumisen nimi|username|user name|handle|account|användarnamn(?:et)?|namnet|kontot|konto|under namnet|the name|nimi on';
const AFTER_SERVICE = latin(
  `(?<![\\p{L}])(?:${SERVICE})(?:[ ,:]{1,3}(?:on|hän on|oli|siellä|nimellä|nimeä|tunnuksella|tilillä|nimi|siis|käyttäjä|är|heter|is|as|toi|se|nimimerkki)){0,2}[ ,:;("'”“]{1,4}(@?[\\p{L}\\d][\\p{L}\\d._#-]{2,40})`,
  'gi',
);
/** What a name that somebody made up has in it, or what it is told by. */
const MADE_UP_SOMEWHERE =
  /[_#@]|\p{L}\d\d|\.\p{L}|\p{L}\.\d|[\p{L}\d]\.[.-]+[\p{L}\d]|\d\.\d[\p{L}\d.-]{0,40}\p{L}{3}|nimimer|käyttäjä[nt]|nick|user ?name|användarnamn|chattinimi/iu;
/** Single letters: a formula or a way of writing, no name that anybody could be found by. */
const FORMULA = /^\p{Ll}(?:_\p{Ll}){1,2}$/u;
/** An underscore inside a word is seldom anything but a made-up name; files and formulas are the exception. */
const UNDERSCORED =
  /(?<![\p{L}\d/_.-])\p{L}[\p{L}\d.]*_[\p{L}\d_.]*[\p{L}\d](?!\.(?:pdf|docx?|xlsx?|jpe?g|png|csv))(?![\p{L}\d])/gu;
const FILE = /\.(?:pdf|docx?|xlsx?|jpe?g|png|csv|txt)$/i;
/** first.last, where a system's user is spoken of */
const DOTTED = /(?<![\p{L}\d@/.-])\p{Ll}{2,}\.\p{Ll}{3,}(?:\.[\p{Ll}\d]{2,})?(?![\p{L}\d@/]|\.\p{L}|:)/gu;
const SYSTEM =
  /tunniste|julkais|wilma|teams|tunnus|tunnuksel|nimi|signum|käyttäjä|kirjautu|insta|snap|snäp|tili|some|username|account/;
const MENTION_ALL =
  /^@(?:kaikki|everyone|all|here|kanava|channel|team|tiimi|alla|lapsiperhe|työryhmä|ryhmä|chat)/i;

/** Behind these any word is the name: 'nimimerkillä kaappikellokalle'. */
const NAMED = /^(?:nimimerk|käyttäjänim|käyttäjätunnu|nick|username|user name|användarnamn|chattinimi)/i;
const SMALL_WORD =
  /^(?:on|oli|hän|joka|jota|ja|se|kirjo|esiin|siellä|palvelu|näky|netissä|och|som|is|was|and|the|är|kuulemma|löyty|puut|vaihtu)/i;

/** Does the token look like a name somebody made up for a service: a digit, an underscore, a dot inside? */
function madeUp(token: string): boolean {
  if (/^\d+(?:[.,:]\d+)*$/.test(token) || /^\d/.test(token))
    return /[_\p{L}]{3}/u.test(token) && /[_.]/.test(token);
  return (
    /[_#]/.test(token) ||
    (/\p{L}\d{2,}/u.test(token) && !/^\p{Lu}{2,6}\d/u.test(token)) ||
    /^\p{Ll}+\.[\p{Ll}.]+$/u.test(token) ||
    token.startsWith('@')
  );
}

function find(reading: Reading): readonly Hit[] {
  const { text } = reading;
  const hits: Hit[] = [];
  const hit = (start: number, end: number): void => {
    let to = end;
    while (to > start && /[.,;:!?'")\]-]/.test(text[to - 1] ?? '')) to -= 1;
    if (to - start >= 3) hits.push({ start, end: to, category: 'handle', action: 'block' });
  };
  const officialAt = (start: number): boolean => {
    const address = text.slice(start, start + 80);
    return OFFICIAL.test(address) && !MEETING_ROOM.test(address);
  };
  if (/[./]/.test(text)) {
    const some = (pattern: RegExp): void => {
      for (const { start, end } of matches(text, pattern)) if (!officialAt(start)) hit(start, end);
    };
    if (/https?:\/\/|www\./i.test(text)) some(WEB);
    if (text.includes('/')) some(SOCIAL_PATH);
    if (/\.(?:fi|com|net|org|example|se|ee|ru|info|me|blog|eu)\//i.test(text)) some(HOST_PATH);
    if (/\.(?:blog|wordpress|kotisivu|vuodatus|lily|tumblr)/i.test(text)) some(BLOG);
  }
  if (text.includes('@'))
    for (const { start, end, match } of matches(text, AT_NAME))
      if (!MENTION_ALL.test(match[0])) hit(start, end);
  if (text.includes('#')) for (const { start, end } of matches(text, DISCORD)) hit(start, end);
  if (text.includes('_')) {
    for (const { start, end, match } of matches(text, UNDERSCORED)) {
      if (FILE.test(match[0]) || FORMULA.test(match[0])) continue;
      if (
        before(reading, start, 120, SYSTEM) ||
        after(reading, end, 60, /tiktok|insta|snap|some|discord|seuraa/)
      )
        hit(start, end);
      else hits.push({ start, end, category: 'handle', action: 'warn' });
    }
  }
  for (const { start, end } of /\.\p{Ll}{3}/u.test(text) ? matches(text, DOTTED) : []) {
    if (
      before(reading, start, 50, SYSTEM) &&
      !officialAt(start) &&
      !/\.(?:fi|com|net|org)$/.test(text.slice(start, end))
    )
      hit(start, end);
  }
  for (const { end, match } of MADE_UP_SOMEWHERE.test(text) ? matches(text, AFTER_SERVICE) : []) {
    const raw = match[1] ?? '';
    const start = end - raw.length;
    const token = raw.replace(/[.:;,!?-]+$/, '');
    // 'OmaKela', 'OmaKanta': services
    if (/^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(token) || /^\d{1,3}_\p{L}/u.test(token)) continue;
    const named = NAMED.test(match[0]) && /^\p{L}{5,}/u.test(token) && !SMALL_WORD.test(token);
    if ((!madeUp(token) && !named) || officialAt(start)) continue;
    const weak =
      /^(?:tunnus|tili|tilin|nimeä|nimellä|nimi on|account|konto|kontot|some|face|x:ssä|kanava)/i.test(
        match[0],
      );
    if (
      weak &&
      !/[_#]|\p{L}\d{2}/u.test(token) &&
      !before(
        reading,
        start,
        80,
        /insta|tiktok|discord|snap|telegram|some|twitch|youtube|face|julkais|video|seuraaj|chat|netis/,
      ) &&
      !after(
        reading,
        end,
        40,
        /insta|tiktok|discord|snap|telegram|some|twitch|youtube|face|video|seuraaj|chat/,
      )
    )
      continue;
    hit(start, start + token.length);
  }
  return hits;
}

export const handle: Recogniser = { name: 'handle', find };
