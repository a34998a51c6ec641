/** What may be asked of `/rehearsal/api`, by the name of the call. */
import { z } from 'zod';
import { Refused } from './http.ts';
import { PERSONA_IDS } from './personas.ts';

const persona = z.enum(PERSONA_IDS);
const chat = z.enum(['meeting', ...PERSONA_IDS]);
const lang = z.enum(['fi', 'sv', 'en']);
const id = z.string().min(1).max(40);
const data = z.record(z.string(), z.unknown());

const requests = {
  say: z.object({
    persona,
    chat,
    text: z.string().max(100_000),
    pictures: z
      .array(z.object({ name: z.string().max(255), type: z.string().regex(/^image\/[a-z0-9.+-]+$/) }))
      .max(10)
      .optional(),
  }),
  again: z.object({ persona, chat, activityId: id }),
  edit: z.object({ persona, chat, activityId: id, text: z.string().max(100_000) }),
  delete: z.object({ persona, chat, activityId: id }),
  /** `raw`: sent as it is, without looking for the button on the card (old clients, and bad input). */
  act: z.object({
    persona,
    chat,
    activityId: id,
    verb: z.string().max(100).nullish(),
    data: data.default({}),
    inputs: data.default({}),
    how: z.enum(['execute', 'submit']).default('execute'),
    raw: z.boolean().default(false),
  }),
  meeting: z.object({ what: z.enum(['start', 'end']), persona: persona.default('chair') }),
  install: z.object({ persona, chat }),
  /** 'Lähetä tapaus' in the compose box. */
  compose: z.object({ persona, chat }),
  /** A dialog was sent off; `activityId`: the message whose card opened it. */
  dialog: z.object({ persona, chat, activityId: z.nullable(id) }),
  clock: z.union([
    z.object({ speed: z.union([z.literal(0), z.literal(1), z.literal(10)]) }),
    z.object({
      step: z
        .number()
        .int()
        .min(1)
        .max(24 * 3600),
    }),
    z.object({ to: z.literal('phase-end') }),
    z.object({ to: z.iso.datetime() }),
  ]),
  example: z.object({ lang, wait: z.boolean().default(false) }),
  fault: z.union([
    z.object({ mode: z.literal('none') }),
    z.object({
      mode: z.enum(['silent', 'lost']),
      times: z.number().int().min(1).optional(),
      only: z.literal('send').optional(),
    }),
    z.object({
      mode: z.literal('status'),
      status: z.number().int().min(400).max(599),
      retryAfter: z.union([z.number().int().min(0), z.string().max(60)]).optional(),
      times: z.number().int().min(1).optional(),
      only: z.literal('send').optional(),
    }),
  ]),
} as const;

export type Requests = { [K in keyof typeof requests]: z.infer<(typeof requests)[K]> };

/** The body of a call. Throws Refused; nothing of a bad body is repeated. */
export function parse<K extends keyof Requests>(kind: K, body: unknown): Requests[K] {
  const parsed = requests[kind].safeParse(body);
  if (!parsed.success) throw new Refused(400, 'bad-request');
  return parsed.data as Requests[K];
}
