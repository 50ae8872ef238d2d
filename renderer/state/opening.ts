import { articlesInOrder } from '../../annotations/model/project.ts';
import type { Loaded, Question } from '../../app/contract/requests.ts';
import { emptyWorkspace } from '../../app/contract/workspace.ts';
import { ask } from '../bridge.ts';
import { meetAuthorities } from './authorities.ts';
import { noChecks } from './checks-state.ts';
import { forgetChanges } from './commands.ts';
import { emptyCuration } from './curation-state.ts';
import { handOver } from './handing-over.ts';
import { emptyMatrix } from './matrix-state.ts';
import { showProblem, valueOrNotice } from './notices.ts';
import { emptyOverview } from './overview-state.ts';
import { emptyRegister } from './register-state.ts';
import { emptyReview } from './review-state.ts';
import { emptySearch } from './search-state.ts';
import { emptyFilter, getState, setState } from './store.ts';
import { openFirst } from './workspace.ts';

/** Open a project; without a folder the person chooses one. What is typed in the one before is saved first. */
export async function openProject(folder?: string): Promise<void> {
  await open(folder === undefined ? {} : { folder });
}

/** Make a project and open it; answers whether it is open now. */
export async function createProject(question: Question<'create-project'>): Promise<boolean> {
  await handOver();
  const loaded = valueOrNotice(await ask('create-project', question));
  if (loaded == null) return false;
  opened(loaded);
  return true;
}

/** Ask to be the one who writes. Where another program on this computer is at work, it stays the one, and is named. */
export async function takeOver(folder: string): Promise<void> {
  await open({ folder, takeOver: true });
}

async function open(question: { folder?: string; takeOver?: boolean }): Promise<void> {
  await handOver();
  const loaded = valueOrNotice(await ask('open-project', question));
  if (loaded != null) opened(loaded);
}

/** Leave the project; the event `opened` says when it has been left, which a person may still call off. */
export async function closeProject(): Promise<void> {
  await handOver();
  valueOrNotice(await ask('close-project', {}));
}

/** Show a project, or the welcome where there is none. */
export function opened(loaded: Loaded | null): void {
  if (loaded === null) {
    setState({ open: null, workspace: emptyWorkspace, dialog: null, notices: [] });
    void meetAuthorities();
    void refreshRecent();
    return;
  }
  const { folder, project, annotator, readOnly, report, saving, workspace, history } = loaded;
  forgetChanges(loaded.revision);
  setState({
    open: { folder, project, annotator, readOnly, report, reach: history },
    saving,
    workspace,
    dialog: null,
    filter: emptyFilter,
    marked: new Set(),
    search: emptySearch,
    register: emptyRegister,
    curation: emptyCuration,
    matrix: emptyMatrix,
    overview: emptyOverview,
    review: emptyReview,
    sameAs: '',
    checks: noChecks,
    notices: [],
  });
  if (readOnly !== null) showProblem(readOnly);
  for (const problem of report) showProblem(problem);
  void meetAuthorities();
  if (workspace.panes.length === 0) openFirst(articlesInOrder(project).map(({ id }) => id));
}

/** The project that was just left is among the recent ones now. */
async function refreshRecent(): Promise<void> {
  const start = valueOrNotice(await ask('start', {}));
  const { started } = getState();
  if (start !== undefined && started !== null) setState({ started: { ...started, recent: start.recent } });
}
