import { saveDrafts } from './drafts.ts';
import { getState } from './store.ts';
import { inTurn } from './turns.ts';
import { viewOf } from './views.ts';
import { change, keepWorkspace } from './workspace.ts';

/** Before a project is left: save what is typed and remember how its window stands, scrolled as it is now. */
export async function handOver(): Promise<void> {
  saveDrafts();
  await inTurn(async () => undefined);
  const { panes } = getState().workspace;
  change({ panes: panes.map((pane) => ({ ...pane, top: viewOf(pane.article)?.top ?? pane.top })) });
  await keepWorkspace();
}
