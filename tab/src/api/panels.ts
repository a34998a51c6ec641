/** Of two panels the one that was made later; another meeting's always counts as later. */
import type { PanelView } from '#contract/network.ts';

export function newerPanel(shown: PanelView | undefined, next: PanelView): PanelView {
  return shown?.view.m === next.view.m && shown.view.now > next.view.now ? shown : next;
}
