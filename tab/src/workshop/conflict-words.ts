/** Fields of a workshop and their values in words, where two planners changed the same one. */
import type { Form } from '#contract/clock.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import type { PlainKey, Words } from '../i18n.ts';
import { dayWords } from './say.ts';

const FIELDS: Readonly<Record<string, PlainKey>> = {
  title: 'workshop.field.title',
  theme: 'workshop.field.theme',
  aims: 'workshop.aims',
  date: 'workshop.field.date',
  time: 'workshop.field.time',
  minutes: 'workshop.field.minutes',
  form: 'workshop.field.form',
  place: 'workshop.field.place',
  link: 'workshop.field.link',
  services: 'workshop.field.services',
  'capacity.inPerson': 'workshop.field.roomInPerson',
  'capacity.remote': 'workshop.field.roomRemote',
  followed: 'workshop.followed',
  participants: 'workshop.participants',
  name: 'workshop.field.name',
  about: 'workshop.field.about',
  holder: 'workshop.holder',
  who: 'workshop.holder',
  backup: 'workshop.backup',
  text: 'workshop.task',
  due: 'workshop.due',
  url: 'workshop.field.url',
};

/** 'Päivä', 'Varalla: Fasilitaattori'. */
export function fieldName({ text }: Words, view: WorkshopView, path: string): string {
  const [kind, id, of] = path.split('.');
  const key = FIELDS[path] ?? FIELDS[of ?? ''];
  const name = key ? text(key) : text('workshop.field.other');
  if (kind === 'role') {
    const role = view.roles.find((one) => one.id === id)?.name;
    return role ? `${name}: ${role}` : name;
  }
  if (kind === 'task' && of !== 'text') {
    const task = view.tasks.find((one) => one.id === id)?.text;
    return task ? `${name}: ${task}` : name;
  }
  return name;
}

function list(value: readonly unknown[], words: Words, service: (id: string) => string): string {
  return value
    .map((one) => {
      if (typeof one === 'string') return service(one);
      const { service: id, count, way } = one as { service: string; count: number; way: Form };
      return `${service(id)}, ${words.text(`workshop.way.${way === 'remote' ? 'remote' : 'in-person'}`)}: ${count}`;
    })
    .join('; ');
}

/** A value in words; '' where there is none. */
export function valueWords(
  words: Words,
  view: WorkshopView,
  service: (id: string) => string,
  path: string,
  value: unknown,
): string {
  const { text, lang } = words;
  const of = path.split('.').at(-1) ?? '';
  if (value === null || value === undefined) {
    return path.startsWith('capacity.') ? text('workshop.unlimited') : '';
  }
  if (of === 'date' || of === 'due') return dayWords(lang, String(value));
  if (path === 'form') return text(`workshop.form.${value as Form}`);
  if (path === 'theme') return view.themes.find(({ id }) => id === value)?.name ?? '';
  if (path === 'minutes') return text('workshop.minutes', { n: Number(value) });
  if (Array.isArray(value)) return list(value, words, service);
  if (typeof value === 'object') return 'name' in value ? String(value.name) : '';
  return String(value);
}
