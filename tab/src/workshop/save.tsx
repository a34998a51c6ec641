/**
 * Saves of a planner. Each names the version that was seen: other fields merge by themselves, and where somebody
 * else changed the same one, both values are shown and one is chosen.
 */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { Conflict, PersonView, WorkshopView } from '#contract/workshop.ts';
import { changing, useAct, useClient } from '../api/query.tsx';
import { type Editing, EditingProvider } from '../forms/edit-in-place.tsx';
import { refOf } from '../forms/person.ts';
import { useWords } from '../i18n.ts';
import { patient } from '../patience.ts';
import { useNotices } from '../shell/notices.tsx';
import { ofWorkshop, withField } from './changes.ts';
import { fieldName, valueWords } from './conflict-words.ts';
import { useServiceName } from './use-service-name.ts';

const ConflictDialog = lazy(patient(() => import('../forms/conflict-dialog.tsx')));

export interface Save {
  /**
   * Saves a field that needs no filter, and shows it at once.
   * @param value as the contract sends it
   * @param shown as the view has it, where that differs (people)
   */
  readonly field: (path: string, value: unknown, shown?: unknown) => void;
}

const SaveContext = createContext<Save | null>(null);

export function useSave(): Save {
  const save = useContext(SaveContext);
  if (!save) throw new TypeError('no save: SaveProvider is missing');
  return save;
}

/** A value of a conflict as the contract takes it: people come with their key and go with their object id. */
function sent(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('person' in value)) return value;
  return refOf(value as PersonView);
}

export function SaveProvider({
  view,
  children,
}: {
  readonly view: WorkshopView;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const notices = useNotices();
  const service = useServiceName();
  const [found, setFound] = useState<readonly Conflict[]>([]);
  const [shown] = useState(() => new Map<string, unknown>());
  const restore = useAct('part.restore');
  const { mutateAsync } = useAct('workshop.set', {
    optimistic: ({ workshop, set }) => [
      changing(
        'workshop',
        ofWorkshop(workshop, (before) =>
          Object.entries(set).reduce(
            (after, [path, value]) => withField(after, path, shown.has(path) ? shown.get(path) : value),
            before,
          ),
        ),
      ),
    ],
  });
  const { id, seen, canEdit } = view;

  const save = useMemo<Save>(
    () => ({
      field: (path, value, looks) => {
        if (looks === undefined) shown.delete(path);
        else shown.set(path, looks);
        // What fails says so by itself and has been taken back.
        void mutateAsync({ workshop: id, seen, set: { [path]: value } }).then(
          ({ conflicts }) => conflicts.length > 0 && setFound(conflicts),
          () => undefined,
        );
      },
    }),
    [id, seen, mutateAsync, shown],
  );

  const editing = useMemo<Editing>(
    () => ({
      verb: 'workshop.set',
      save: (version, set) => ({ workshop: id, seen: version, set }),
      seen,
      canEdit,
      conflicts: setFound,
    }),
    [id, seen, canEdit],
  );

  /** Mine, on top of what is saved now; a part that somebody took away comes back with it. */
  async function keepMine(): Promise<void> {
    setFound([]);
    for (const part of new Set(
      found.map(({ field }) => field.split('.')).filter((path) => path.length === 3),
    )) {
      const [kind, partId = ''] = part;
      const parts = { role: view.roles, task: view.tasks, material: view.materials }[kind ?? ''] ?? [];
      if (!parts.some((one) => one.id === partId)) await restore.mutateAsync({ workshop: id, part: partId });
    }
    const fresh = await client.query('workshop', { workshop: id });
    const set = Object.fromEntries(found.map(({ field, yours }) => [field, sent(yours)]));
    const { conflicts } = await mutateAsync({ workshop: id, seen: fresh.seen, set });
    setFound(conflicts);
  }

  return (
    <SaveContext.Provider value={save}>
      <EditingProvider value={editing}>{children}</EditingProvider>
      {found.length > 0 && (
        <Suspense fallback={null}>
          <ConflictDialog
            conflicts={found}
            fieldName={(path) => fieldName(words, view, path)}
            say={(path, value) => valueWords(words, view, service, path, value)}
            onMine={() => void keepMine().catch(() => queries.invalidateQueries())}
            onTheirs={() => {
              setFound([]);
              notices.say(words.text('workshop.theirsStay'));
            }}
          />
        </Suspense>
      )}
    </SaveContext.Provider>
  );
}
