/** Requests of every verb on things that are there. */
import type { Verb } from '#contract/api.ts';
import { CENTRE, ref, type Seeded } from './edge.ts';

export interface Things extends Seeded {
  /** A clock that is not published. */
  readonly draft: string;
  readonly development: string;
  readonly task: string;
}

/** A request of each verb that says something that could be done. */
export function bodyOf(verb: Verb, things: Things): object {
  const { network, centre, clock, theme, workshop, draft, development, task } = things;
  const rule = '2027-02-02';
  const bodies: Readonly<Record<Verb, object>> = {
    'me.set': { language: 'fi' },
    'feed.make': { consultations: true },
    'feed.end': {},
    'feed.end-of': { person: 'nobody' },
    'network.create': { name: 'Läntinen verkosto', planners: [ref('chair')] },
    'network.set': { network, seen: 0, name: 'Itäinen' },
    'network.template': { network, seen: 0, tasks: [] },
    'centre.save': { ...CENTRE, network, id: centre },
    'centre.disconnect': { id: centre },
    'date.move': { centre, rule, date: '2027-02-09', time: null },
    'date.cancel': { centre, rule },
    'date.back': { centre, rule },
    'clock.create': { network, firstMonth: '2028-08', copyOf: null },
    'clock.themes': { clock, seen: 0, themes: [{ id: theme, name: 'Kuntoutus', colour: 1 }] },
    'clock.publish': { clock: draft, seen: 0 },
    'clock.remove': { clock: draft },
    'clock.restore': { clock: draft },
    'workshop.add': { clock, title: 'Uni', theme, date: '2027-03-11', time: '13:00' },
    'workshop.set': { workshop, seen: 0, set: { minutes: 90 } },
    'workshop.remove': { workshop },
    'workshop.restore': { workshop },
    'role.add': { workshop, name: 'Kirjuri' },
    'task.add': { workshop, text: 'Kahvit', due: null },
    'task.template': { workshop },
    'task.tick': { workshop, task, done: true },
    'material.add': { workshop, name: 'Esitys', url: 'https://a.example/' },
    'part.remove': { workshop, part: 'nothing' },
    'part.restore': { workshop, part: 'nothing' },
    'signup.add': { workshop, way: 'remote', service: 'kela' },
    'signup.remove': { workshop },
    'reminder.stop': { workshop, off: true },
    'evaluation.answer': { workshop, useful: 5, contact: 5, recommend: 10, line: '' },
    'development.add': { network, title: 'Jonot', from: 'own', origin: '', workshop: null },
    'development.set': { development, seen: 0, set: { 'plan.done': true } },
    'development.remove': { development },
    'development.restore': { development },
    'meeting.act': { m: `${centre}.2026-12-01`, verb: 'queue.show', data: {} },
    'item.form': { m: `${centre}.2026-12-01` },
    items: {
      form: 'a-form-that-is-sent-1',
      m: `${centre}.2026-12-01`,
      i: null,
      after: null,
      kind: 'case',
      title: 'Siirtymä nuorten palveluista',
      situation: 'Nuori siirtyy aikuisten palveluihin.',
      tried: '',
      wish: '',
      question: 'Kuka ottaa kopin?',
      ageGroup: 'youth',
      services: ['kela'],
      urgency: 'now',
      followUp: false,
    },
    check: { fields: { a: 'Hei' } },
    'workshop.calendar': { workshop },
    'download.link': { what: 'clock.csv', id: clock },
  };
  return bodies[verb];
}
