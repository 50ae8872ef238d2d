import { type Mode, tabsOf, type Workspace, workIn } from '../../app/contract/workspace.ts';
import { t } from '../words.ts';
import { comparedSaid } from './compared.ts';
import { say } from './notices.ts';
import { figureIds } from './overview-state.ts';
import { getState } from './store.ts';
import { change } from './workspace.ts';

/** Show the texts, what colleagues say of them, or the figures; the focus stays where it is. */
export function setMode(mode: Mode): void {
  const { workspace } = getState();
  if (workspace.mode === mode) return;
  change({ mode, ...drawerFor(mode, workspace) });
  say(saidOf(mode));
}

/** The drawer goes back to what it showed last in the work that is begun. */
function drawerFor(mode: Mode, workspace: Workspace): Partial<Workspace> {
  const [from, to] = [workIn(workspace.mode), workIn(mode)];
  if (from === to) return {};
  const drawerBefore = { ...workspace.drawerBefore, [from]: workspace.drawer };
  return { drawer: drawerBefore[to] ?? tabsOf[to][0] ?? 'annotations', drawerBefore };
}

function saidOf(mode: Mode): string {
  switch (mode) {
    case 'read':
      return t('overview.left');
    case 'review':
      return comparedSaid(getState());
    case 'overview':
      return t('overview.shown', { count: figureIds.length });
  }
}
