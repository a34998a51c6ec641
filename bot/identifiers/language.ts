import type { Lang } from './types.ts';

const FI = new Set(
  'ja on ei se että kun ku mutta vai hän tai asiakas asiakkaan myös jos oli ole mitä miten kuka onko voiko hei moi kiitos ovat nyt jo vielä sitä tää toi niin kaikki kanssa mukaan kela tilanne kysymys ikä ollut sen häntä'.split(
    ' ',
  ),
);
const SV = new Set(
  'och att det är som en på för med inte av den till har jag kan hon han vi ett om men var hos klienten från ska eller när efter vad utan redan sin nu så hennes hans hej tack vem får nån finns'.split(
    ' ',
  ),
);
const EN = new Set(
  'the and is to of in a that it for with not was he she they on has have client who what can be his her from but does we i this are no hi should after by how an or at had'.split(
    ' ',
  ),
);

/**
 * The language of a text by its small words; Finnish where nothing tells.
 *
 * @param lower text in lower case; the first 400 units are read
 */
export function languageOf(lower: string): Lang {
  let fi = 0;
  let sv = 0;
  let en = 0;
  for (const match of lower.slice(0, 400).matchAll(/\p{L}+/gu)) {
    const word = match[0];
    if (FI.has(word) || /(?:ssa|ssä|lla|llä|sta|stä|lle|ään|iin|uu|kään|nyt)$/.test(word)) fi += 1;
    if (SV.has(word)) sv += 1;
    if (EN.has(word)) en += 1;
  }
  if (sv > fi && sv >= en) return 'sv';
  if (en > fi && en > sv) return 'en';
  return 'fi';
}
