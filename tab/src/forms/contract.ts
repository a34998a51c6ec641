/**
 * The contract's schemas as one chunk, loaded when a form is first checked. A file of its own, so that of zod
 * only what the schemas use comes along.
 */
import { config } from 'zod/mini';

// Without this zod tries to make code of strings, which the page's policy forbids.
config({ jitless: true });

export { ACTIONS, PART_FIELDS, PDSA_FIELDS, WORKSHOP_FIELDS } from '#contract/api.ts';
