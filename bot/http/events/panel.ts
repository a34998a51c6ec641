/**
 * One reader's panel. It is sent anew at once when somebody has changed what this reader sees, and at a
 * steady beat when time has. So a submission that others must not notice sends nothing, nor does it bring
 * forward what time alone would have changed (`meeting.md`, The queue).
 */

import type { Identity, PlanningApp } from '#app/planning.ts';
import type { App } from '#app.ts';
import type { PanelView } from '#contract/network.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { runningTexts, type Viewer, viewOf } from '#domain/meeting/view.ts';
import type { Id, Instant } from '#domain/time.ts';

export type PanelAt = { readonly m: Id } | { readonly chat: string };
export type PanelApp = Pick<PlanningApp, 'panelView'> & Pick<App, 'meeting' | 'now'>;

export interface Panel {
  /** The meeting that it shows. */
  readonly m: Id;
  /** The meeting may have been changed: sends where this reader sees it. */
  changed(): Promise<void>;
  /** Time has passed, or the chat's members are others. */
  beat(): Promise<void>;
}

/** The view without the instant at which it was made. */
function key({ view: { now: _, ...view }, ...rest }: PanelView): string {
  return JSON.stringify([view, rest]);
}

/** What a viewer sees of a meeting at an instant. */
const seen = (meeting: Meeting, viewer: Viewer, now: Instant) =>
  JSON.stringify([viewOf(meeting, viewer, now), runningTexts(meeting, viewer, now)]);

/**
 * The panel with its first view, which is sent at once; null where this person may see none (any more).
 * @param m the meeting that `at` means now
 * @param send takes the view, or null when the person may see it no longer
 */
export async function openPanel(
  app: PanelApp,
  who: Identity,
  at: PanelAt,
  m: Id,
  send: (view: PanelView | null) => void,
): Promise<Panel | null> {
  // Before its view, so that what changes in between is seen as a change.
  let meeting = await app.meeting(m);
  const first = await app.panelView(who, at);
  if (!first) return null;
  let shown: PanelView | null = first;
  let running: Promise<void> | null = null;
  let again = false;
  send(first);

  async function refresh(): Promise<void> {
    const view = await app.panelView(who, at);
    if (view && shown && key(view) === key(shown)) return;
    if (!view && !shown) return;
    if (view && view.view.m !== shown?.view.m) meeting = await app.meeting(view.view.m as Id);
    shown = view;
    send(view);
  }

  async function compare(): Promise<void> {
    if (!shown) return;
    const before = meeting;
    meeting = await app.meeting(shown.view.m as Id);
    const viewer: Viewer = { person: who.person, inChat: shown.inChat, admin: who.admin };
    const now = app.now();
    if (before && meeting && seen(before, viewer, now) === seen(meeting, viewer, now)) return;
    await refresh();
  }

  /** One after the other; what comes meanwhile is done once more afterwards. */
  function oneByOne(work: () => Promise<void>): Promise<void> {
    again = true;
    running ??= (async () => {
      try {
        while (again) {
          again = false;
          await work();
        }
      } finally {
        running = null;
      }
    })();
    return running;
  }

  return {
    get m() {
      return (shown?.view.m ?? first.view.m) as Id;
    },
    changed: () => oneByOne(compare),
    beat: () => (running ? running : refresh()),
  };
}
