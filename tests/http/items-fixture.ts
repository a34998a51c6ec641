/** The case form's page in tests: a world with a centre's meeting, bodies to send, tokens of the bot. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Id } from '#domain/time.ts';
import { createFormTokens, type FormOpening, type FormTokens } from '#http/form-token.ts';
import { type PersonaId, TENANT } from '#rehearsal/personas.ts';
import { type Answer, inChat, type Seeded, seeded, type World, world } from './edge.ts';

let n = 0;
export const newForm = () => `form-of-the-test-${++n}`;

export const SAID = {
  kind: 'case',
  title: 'Siirtymä nuorten palveluista',
  situation: 'Nuori siirtyy aikuisten palveluihin.',
  tried: '',
  wish: '',
  question: 'Kuka ottaa kopin?',
  ageGroup: 'youth',
  services: ['kela', 'ei-tarjolla'],
  urgency: 'now',
  followUp: false,
};

export interface Desk {
  readonly w: World;
  readonly s: Seeded;
  readonly tokens: FormTokens;
  /** The meeting of 1.12.2026 at 9. */
  readonly m: Id;
  /** A whole form, of a key of its own. */
  body(more?: object): typeof SAID & { readonly form: string };
  opening(who: PersonaId, more?: Partial<FormOpening>): FormOpening;
  withToken(verb: string, sent: unknown, token: string): Promise<Answer>;
  meeting(): Promise<Meeting>;
}

export async function openDesk(): Promise<Desk> {
  const secret = randomBytes(32);
  const w = await world({ before: { directory: mkdtempSync(join(tmpdir(), 'pajakello-items-')), secret } });
  const s = await seeded(w);
  const m = `${s.centre}.2026-12-01` as Id;
  return {
    w,
    s,
    m,
    tokens: createFormTokens(secret, () => w.wallMs),
    body: (more = {}) => ({ ...SAID, form: newForm(), m, i: null, after: null, ...more }),
    opening: (who, more = {}) => ({
      tenant: TENANT,
      person: inChat(who),
      form: newForm(),
      m,
      i: null,
      card: null,
      ...more,
    }),
    withToken: (verb, sent, token) =>
      w.send(`/api/${verb}`, {
        as: null,
        method: 'POST',
        headers: { authorization: `Form ${token}`, 'content-type': 'application/json' },
        raw: JSON.stringify(sent),
      }),
    meeting: async () => (await w.app.meeting(m)) as Meeting,
  };
}
