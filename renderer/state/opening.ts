import { articlesInOrder } from '../../annotations/model/project.ts';
import type { Loaded } from '../../app/contract/requests.ts';
import { emptyWorkspace } from '../../app/contract/workspace.ts';
import { forgetChanges } from './commands.ts';
import { showProblem } from './notices.ts';
import { setState } from './store.ts';
import { openFirst } from './workspace.ts';

/** Show a project, or the welcome where there is none. */
export function opened(loaded: Loaded | null): void {
  if (loaded === null) {
    setState({ open: null, workspace: emptyWorkspace, dialog: null });
    return;
  }
  const { folder, project, annotator, readOnly, report, saving, workspace, history } = loaded;
  forgetChanges(loaded.revision);
  setState({
    open: { folder, project, annotator, readOnly, report, reach: history },
    saving,
    workspace,
    dialog: null,
    filter: { text: '', layer: '', type: '' },
    notices: [],
  });
  if (readOnly !== null) showProblem(readOnly);
  for (const problem of report) showProblem(problem);
  if (workspace.panes.length === 0) openFirst(articlesInOrder(project).map(({ id }) => id));
}
