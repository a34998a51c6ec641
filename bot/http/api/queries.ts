/** The queries: GET /api/<name>. Each answers a view for the person who asks, or 404. */
import type { Identity } from '#app/planning.ts';
import { kelaParagraphs } from '#cards/kela.ts';
import type { QueryName } from '#contract/api.ts';
import { type Id, MINUTE, plus } from '#domain/time.ts';
import type { FormTicket } from '#http/form-token.ts';
import type { ApiApp } from './act.ts';
import { caseForm } from './items-form.ts';
import { badRequest, done, forbidden, type Outcome, viewed } from './outcome.ts';
import type { Params } from './parse.ts';

/** `form`: what the sender's token is good for; null: they are signed in. */
type Query<N extends QueryName> = (
  app: ApiApp,
  who: Identity,
  params: Params<N>,
  form: FormTicket | null,
) => Promise<Outcome>;

export const QUERY: { readonly [N in QueryName]: Query<N> } = {
  me: async (app, who) => viewed(await app.me(who)),
  clock: async (app, who, { network, clock }) =>
    viewed(await app.clockView(who, (network as Id | undefined) ?? null, (clock as Id | undefined) ?? null)),
  workshop: async (app, who, { workshop }) => viewed(await app.workshopView(who, workshop as Id)),
  'copy-preview': async (app, who, { clock, firstMonth }) =>
    viewed(await app.copyPreview(who, clock as Id, firstMonth)),
  meetings: async (app, who, { network }) =>
    viewed(await app.meetingsView(who, (network as Id | undefined) ?? null)),
  settings: async (app, who) => {
    const view = await app.settingsView(who);
    return view === null ? forbidden : done(view);
  },
  panel: async (app, who, { m, chat }) => {
    if ((m === undefined) === (chat === undefined)) return badRequest([{ path: 'm', code: 'one_of' }]);
    return viewed(await app.panelView(who, m === undefined ? { chat: chat ?? '' } : { m: m as Id }));
  },
  case: async (app, who, { m }, form) =>
    viewed(await caseForm(app, who, (m as Id | undefined) ?? null, form)),
  'kela-text': async (app, who, { m }) => {
    const note = await app.kelaNote(who, m as Id);
    if (note === null) return viewed(null);
    const { language } = await app.me(who);
    const end = plus(note.start, note.minutes * MINUTE);
    return done({ text: kelaParagraphs(language, { ...note, end }).join('\n\n') });
  },
  people: async (app, who, { q }) => done({ people: await app.peopleNamed(who, q ?? '') }),
};
