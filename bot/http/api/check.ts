/** `check`: what the filter says of a form's fields while it is written. The text is neither kept nor logged nor repeated. */
import type { CheckedField } from '#contract/answers.ts';
import type { FieldResult, Filter } from '#identifiers/types.ts';
import { checkedField, type FilterRequest, runFilter } from './filtered.ts';
import { badRequest, done, type Outcome } from './outcome.ts';

/** The names of fields come back, so nothing can be written into them. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;

export function checked(filter: Filter, request: FilterRequest): Outcome {
  if (!Object.keys(request.texts).every((name) => NAME.test(name))) {
    return badRequest([{ path: 'fields', code: 'invalid_key' }]);
  }
  const results = Object.entries<FieldResult>(runFilter(filter, { ...request, edits: true }));
  const fields = Object.fromEntries(
    results.map(([name, result]): [string, CheckedField] => [name, checkedField(result)]),
  );
  return done({ fields });
}
