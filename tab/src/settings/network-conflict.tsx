/** Two people changed the same of a network: both values in words, and the choice between them. */
import type { Conflict } from '#contract/workshop.ts';
import ConflictDialog from '../forms/conflict-dialog.tsx';
import { type PlainKey, useWords } from '../i18n.ts';
import { listWords, type Named } from './centre-conflict.tsx';

const NAMES: Readonly<Record<string, PlainKey>> = {
  name: 'settings.network.name',
  planners: 'settings.network.planners',
  services: 'settings.network.services',
};

interface NetworkConflictProps {
  readonly conflicts: readonly Conflict[];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

export function NetworkConflict({ conflicts, onMine, onTheirs }: NetworkConflictProps) {
  const words = useWords();
  return (
    <ConflictDialog
      conflicts={conflicts}
      fieldName={(path) => words.text(NAMES[path] ?? 'workshop.field.other')}
      say={(path, value) =>
        Array.isArray(value) ? listWords(words, path, value as readonly Named[]) : String(value ?? '')
      }
      onMine={onMine}
      onTheirs={onTheirs}
    />
  );
}
