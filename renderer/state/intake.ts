import type { NewArticle, Reading } from '../../app/contract/requests.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { notify, showProblem, valueOrNotice } from './notices.ts';
import { getState, openDialog, setState } from './store.ts';
import { openFirst } from './workspace.ts';

/** Read texts that were dropped; then the person looks at what was recognised. */
export async function readTexts(paths: readonly string[]): Promise<void> {
  lookAt(valueOrNotice(await ask('read-texts', { paths: [...paths] })));
}

/** Let the person choose texts. */
export async function pickTexts(from: 'files' | 'folder'): Promise<void> {
  lookAt(valueOrNotice(await ask('pick-texts', { from })));
}

/** In a project the texts are added to it; without one they are the beginning of a new one. */
function lookAt(readings: readonly Reading[] | null | undefined): void {
  setState({ progress: null });
  if (readings == null || readings.length === 0) return;
  for (const reading of readings) if ('problem' in reading) showProblem(reading.problem);
  const readable = readings.filter((reading) => 'proposal' in reading);
  if (readable.length === 0) return;
  openDialog({ name: getState().open === null ? 'new-project' : 'add-articles', readings: readable });
}

export async function addArticles(articles: readonly NewArticle[]): Promise<void> {
  const result = valueOrNotice(await ask('add-articles', { articles: articles.map((article) => ({ ...article })) }));
  setState({ progress: null });
  if (result === undefined) return;
  for (const problem of result.problems) showProblem(problem);
  if (result.added.length > 0) notify('done', t('forms.add.added', { count: result.added.length }));
  openFirst(result.added);
}
