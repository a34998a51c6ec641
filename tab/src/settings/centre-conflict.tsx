/** Two administrators changed the same of a centre: both values in words, and the choice between them. */
import type { SettingsView } from '#contract/network.ts';
import type { Conflict } from '#contract/workshop.ts';
import ConflictDialog from '../forms/conflict-dialog.tsx';
import { type PlainKey, useWords, type Words } from '../i18n.ts';
import { timeWords } from '../meetings/say.ts';
import { capital, listed, serviceName } from '../panel/words.ts';

const NAMES: Readonly<Record<string, PlainKey>> = {
  network: 'settings.centre.network',
  centre: 'settings.centre.name',
  language: 'settings.centre.language',
  joinUrl: 'settings.centre.link',
  nth: 'settings.centre.nth',
  weekday: 'settings.centre.weekday',
  time: 'settings.centre.time',
  minutes: 'settings.centre.minutes',
  chairs: 'settings.centre.chairs',
  backups: 'settings.centre.backups',
  services: 'settings.centre.services',
};

/** Somebody, or a service, in a list of a conflict. */
export interface Named {
  readonly id?: string | null;
  readonly name: string | null;
}

/** Names of people, or of services, in a row of words. */
export function listWords(words: Words, field: string, values: readonly Named[]): string {
  const names = values.map(({ id, name }) =>
    field === 'services' ? serviceName(words, [{ id: id ?? '', name }], id ?? '') : (name ?? ''),
  );
  return listed(words, names);
}

/** A value in words; '' where there is none. */
function sayValue(words: Words, view: SettingsView, field: string, value: unknown): string {
  const { text, lang, knows } = words;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return listWords(words, field, value as readonly Named[]);
  if (field === 'network') return view.networks.find(({ id }) => id === value)?.name ?? '';
  if (field === 'time') return timeWords(lang, String(value));
  const key = `${field}.${value}`;
  if (field === 'language' && knows(key)) return capital(words, text(key));
  return knows(key) ? text(key) : String(value);
}

interface CentreConflictProps {
  readonly conflicts: readonly Conflict[];
  readonly view: SettingsView;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

export function CentreConflict({ conflicts, view, onMine, onTheirs }: CentreConflictProps) {
  const words = useWords();
  return (
    <ConflictDialog
      conflicts={conflicts}
      fieldName={(path) => words.text(NAMES[path] ?? 'workshop.field.other')}
      say={(path, value) => sayValue(words, view, path, value)}
      onMine={onMine}
      onTheirs={onTheirs}
    />
  );
}
