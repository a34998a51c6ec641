import type { Hit } from '#identifiers/recognisers/recogniser.ts';
import type { Token } from './tokens.ts';

/** A letter of an alphabet that is not Latin, and one of an alphabet without capitals. */
const OTHER = /^[^\P{L}\p{Script=Latin}]/u;
const CASELESS = /^\p{Lo}/u;
const ENDS = /[.!?\n]/;

/** More words in a row than a name has: running text. */
const NAME_WORDS = 4;

/**
 * Words of other alphabets, of which the chain has seen little. Up to four in a row, where it takes one of them
 * for a name, are one; a longer row is running text: without capitals it is asked about as a whole, and with
 * capitals only a capitalised word inside it can be a name. Changes the actions in place.
 */
export function otherAlphabets(
  tokens: readonly Token[],
  action: (Hit['action'] | null)[],
  joined: (i: number) => boolean,
): void {
  for (let i = 0; i < tokens.length; i += 1) {
    if (!OTHER.test(tokens[i]?.text ?? '')) continue;
    let last = i;
    while (joined(last + 1) && OTHER.test(tokens[last + 1]?.text ?? '')) last += 1;
    const caseless = CASELESS.test(tokens[i]?.text ?? '');
    const named = action.slice(i, last + 1).some((one) => one !== null);
    for (let k = i; k <= last; k += 1) {
      if (last - i < NAME_WORDS) {
        if (caseless) action[k] = named ? 'block' : 'warn';
      } else if (caseless) action[k] = 'warn';
      else if (tokens[k]?.text === tokens[k]?.lower) action[k] = null;
      else if (k === i && ENDS.test(tokens[i - 1]?.text ?? '.') && action[k] === 'block') action[k] = 'warn';
    }
    i = last;
  }
}
