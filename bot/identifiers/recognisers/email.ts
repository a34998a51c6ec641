import { type Hit, latin, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * E-mail addresses, also with the sign and the dots in words: (at), ät, miukumauku, snabel-a, piste,
 * punkt, dot; letters apart; over a line. Mailboxes of offices are no person's.
 */
const LOCAL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+'-]{0,63}[\\p{L}\\p{N}_])?";
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,40}[\\p{L}\\p{N}])?';
const PLAIN = latin(
  `(?<![\\p{L}\\p{N}])${LOCAL}[ \\n]{0,2}@[ \\n]{0,2}${LABEL}(?:[.\\n]{1,2}${LABEL}){1,4}(?::\\p{L}{1,6})?`,
  'g',
);
const NO_DOMAIN_END = latin(`(?<![\\p{L}\\p{N}])${LOCAL}@${LABEL}(?![\\p{L}\\p{N}@])`, 'g');

/** The sign in brackets or as a word that is nothing else. */
const AT =
  '(?:[([{<] ?(?:at|ät|a|snabel-?a|miuku(?:mauku)?) ?[)\\]}>]|miukumauku(?:lla)?|miuku(?= )|kissanhäntä|snabel-?a|ät-?merkki|@)';
const AT_SOMEWHERE = new RegExp(AT, 'i');
/** A word of English or Swedish too: then the ending has to be that of a host. */
const BARE_AT = '(?<![\\p{L}])(?:ät|at)(?![\\p{L}])';
const DOT = '(?:\\.|[ \\n]\\.[ \\n]?|[ -]?[([{]?(?:piste|punkt|dot|pist)[)\\]}]?[ -]?)';
const WORDED_LOCAL = `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_+-]*[\\p{L}\\p{N}])?(?:(?:${DOT}|[ ]?(?:alaviiva|viiva|understreck|underscore)[ ]?)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_+-]*[\\p{L}\\p{N}])?){0,6}`;
const WORDED = latin(
  `(?<![\\p{L}\\p{N}])(${WORDED_LOCAL})[ \\n-]{0,2}${AT}[ \\n-]{0,2}${LABEL}(?:${DOT}${LABEL}){1,4}`,
  'gi',
);
const BARE = latin(
  `(?<![\\p{L}\\p{N}])(${WORDED_LOCAL})[ \\n]${BARE_AT}[ \\n]${LABEL}(?:${DOT}${LABEL}){0,3}[ ]?(?:\\.|piste|dot|punkt)[ ]?(?:fi|com|net|org|se|ee|ru|eu|info|example|me)(?![\\p{L}])`,
  'gi',
);
/** 'ätgmailpistecom' */
const GLUED = latin(
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}_-]+(?: piste |\.| )){0,3}[\p{L}\p{N}_-]*ät(?:gmail|hotmail|outlook|luukku|jippii|[\p{L}]{3,20})piste(?:com|fi|net|org|se)\p{L}*/u,
  'gi',
);
const APART = latin(
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}](?: ?[._-] ?| {1,2})?){3,40}@(?: {0,2}[\p{L}\p{N}](?: ?\.)?){4,40}(?![\p{L}\p{N}])/u,
  'g',
);
const OFFICE = /^(?:kirjaamo|registrator|kirjaus|neuvonta|asiakaspalvelu|viestinta|info)\s?(?:@|\(at\))/i;

function find(reading: Reading): readonly Hit[] {
  const { text, lower } = reading;
  const hits: Hit[] = [];
  const hit = (start: number, end: number): void => {
    if (!OFFICE.test(text.slice(start, end))) hits.push({ start, end, category: 'email', action: 'block' });
  };
  const sign = text.includes('@');
  if (sign) {
    for (const { start, end } of matches(text, PLAIN)) hit(start, end);
    for (const { start, end } of matches(text, NO_DOMAIN_END)) hit(start, end);
    for (const { start, end, match } of matches(text, APART))
      if (/(?:^|[ ._-])[\p{L}\p{N}] [\p{L}\p{N}] /u.test(match[0])) hit(start, end);
  }
  // each larger pattern only where what it turns on is in the text
  if (AT_SOMEWHERE.test(text)) for (const { start, end } of matches(text, WORDED)) hit(start, end);
  if (/[ \n](?:ät|at)[ \n]/i.test(text)) for (const { start, end } of matches(text, BARE)) hit(start, end);
  if (/ät.{3,20}piste(?:com|fi|net|org|se)/.test(lower))
    for (const { start, end } of matches(text, GLUED)) hit(start, end);
  return hits;
}

export const email: Recogniser = { name: 'email', find };
