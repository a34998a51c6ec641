import type { FilteredText } from './types.ts';

/**
 * Text that this product stored earlier, as what it is: filtered. Only for store adapters that read a
 * document back; whatever comes from a person goes through `createFilter`.
 *
 * @param text a value of a field of type FilteredText as it stood in the store
 */
export function restored(text: string): FilteredText {
  return text as FilteredText;
}
