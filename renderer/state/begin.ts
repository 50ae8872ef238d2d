import { articlesInOrder } from '../../annotations/model/project.ts';
import type { Loaded } from '../../app/contract/requests.ts';
import { emptyWorkspace } from '../../app/contract/workspace.ts';
import { ask } from '../bridge.ts';
import { run } from '../run.ts';
import { changed, forgetChanges } from './commands.ts';
import { readTexts } from './intake.ts';
import { showProblem, valueOrNotice } from './notices.ts';
import { setState } from './store.ts';
import { keepWorkspace, openFirst } from './workspace.ts';

/** Ask what to show first, and listen from then on. */
export async function begin(): Promise<void> {
  const { listen } = window.visavis;
  listen('changed', changed);
  listen('saving', (saving) => setState({ saving }));
  listen('opened', opened);
  listen('progress', (progress) => setState({ progress }));
  listen('problem', showProblem);
  listen('settings', (settings) => setState({ settings }));
  listen('action', ({ id }) => run(id));
  keepWorkspace();
  const start = valueOrNotice(await ask('start', {}));
  if (start === undefined) return;
  const { loaded, settings, texts, problems, ...started } = start;
  setState({ started, settings });
  opened(loaded);
  for (const problem of problems) showProblem(problem);
  if (texts.length > 0) await readTexts(texts);
}

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
