/** What has been saved: at once by this process, by the store's own record by all of them. */
import type { Change, Store } from '#store/store.ts';
import type { PlanningApp } from './planning.ts';
import { presentOf } from './remembered.ts';

const PAGE = 10_000;
/** Of these nobody is told: they hold no view of anything. */
const SILENT: ReadonlySet<Change['type']> = new Set(['seen', 'trace', 'tenant']);

/** The store, which tells `told` of every document that was saved or removed through it. */
export function tellingStore(store: Store, told: (change: Change) => void): Store {
  const tell = (change: Change) => {
    if (!SILENT.has(change.type)) told(change);
  };
  return {
    ...store,
    async save(document, expected, now) {
      const result = await store.save(document, expected, now);
      if (result === 'saved') tell({ type: document.type, id: document.id });
      return result;
    },
    async remove(type, id) {
      const removed = await store.remove(type, id);
      if (removed) tell({ type, id });
      return removed;
    },
  };
}

/** A listener that throws is a bug of its own and keeps nobody from being told, nor the save from its answer. */
export function listeners() {
  const all = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const listener of all) {
      try {
        listener(change);
      } catch {
        // whoever listens has its own log
      }
    }
  };
  const onSaved: PlanningApp['onSaved'] = (listener) => {
    all.add(listener);
    return () => all.delete(listener);
  };
  return { tell, onSaved };
}

export function changes(store: Store): Pick<PlanningApp, 'changes'> {
  return {
    async changes(cursor) {
      if (cursor === '') return { changes: [], cursor: await presentOf(store) };
      const page = await store.changedSince(cursor, PAGE);
      return { changes: page.changes.filter(({ type }) => !SILENT.has(type)), cursor: page.cursor };
    },
  };
}
