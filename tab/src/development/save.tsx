/** Saves of a PDSA item: fields merge, and where two changed the same one, both values are shown. */
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { DevelopmentView } from '#contract/clock.ts';
import type { Conflict } from '#contract/workshop.ts';
import { useAct } from '../api/query.tsx';
import { type Editing, EditingProvider } from '../forms/edit-in-place.tsx';
import { useWords } from '../i18n.ts';
import { patient } from '../patience.ts';
import { useNotices } from '../shell/notices.tsx';
import { fieldName, valueWords } from './say.ts';

const ConflictDialog = lazy(patient(() => import('../forms/conflict-dialog.tsx')));

interface SaveProps {
  readonly item: DevelopmentView;
  readonly canEdit: boolean;
  readonly children: ReactNode;
}

export function DevelopmentSave({ item, canEdit, children }: SaveProps) {
  const words = useWords();
  const notices = useNotices();
  const [found, setFound] = useState<readonly Conflict[]>([]);
  const { mutateAsync } = useAct('development.set');
  const { id, seen } = item;
  const editing = useMemo<Editing>(
    () => ({
      verb: 'development.set',
      save: (version, set) => ({ development: id, seen: version, set }),
      seen,
      canEdit,
      conflicts: setFound,
    }),
    [id, seen, canEdit],
  );

  /** After a conflict the views are fetched anew, so `seen` is by now the version with their change. */
  async function keepMine(): Promise<void> {
    const set = Object.fromEntries(found.map(({ field, yours }) => [field, yours]));
    setFound([]);
    const { conflicts } = await mutateAsync({ development: id, seen, set });
    setFound(conflicts);
  }

  return (
    <EditingProvider value={editing}>
      {children}
      {found.length > 0 && (
        <Suspense fallback={null}>
          <ConflictDialog
            conflicts={found}
            fieldName={(path) => fieldName(words, path)}
            say={(path, value) => valueWords(words, path, value)}
            onMine={() => void keepMine().catch(() => undefined)}
            onTheirs={() => {
              setFound([]);
              notices.say(words.text('workshop.theirsStay'));
            }}
          />
        </Suspense>
      )}
    </EditingProvider>
  );
}
