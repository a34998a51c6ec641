import { address } from './address.ts';
import { age } from './age.ts';
import { birthDate } from './birth-date.ts';
import { email } from './email.ts';
import { handle } from './handle.ts';
import { iban } from './iban.ts';
import { identityCode } from './identity-code.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';
import { postalCode } from './postal-code.ts';
import { quasi } from './quasi.ts';
import type { Recogniser } from './recogniser.ts';
import { record } from './record.ts';

/** Every recogniser, the surest first: where two hits overlap, the category of the earlier in this table wins. */
export const RECOGNISERS: readonly Recogniser[] = [
  identityCode,
  iban,
  email,
  phone,
  handle,
  address,
  postalCode,
  birthDate,
  plate,
  record,
  age,
  quasi,
];
