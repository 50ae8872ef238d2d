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
  const { dialog, open } = getState();
  const before = dialog?.name === 'add-articles' || dialog?.name === 'new-project' ? dialog.readings : [];
  const known = new Set(before.map(({ path }) => path));
  const all = [...before, ...readable.filter(({ path }) => !known.has(path))];
  openDialog({ name: open === null ? 'new-project' : 'add-articles', readings: all });
}

/** Answers whether all of them were added; what was not is said, and can be tried again. */
export async function addArticles(articles: readonly NewArticle[]): Promise<boolean> {
  const result = valueOrNotice(await ask('add-articles', { articles: articles.map((article) => ({ ...article })) }));
  setState({ progress: null });
  if (result === undefined) return false;
  for (const problem of result.problems) showProblem(problem);
  if (result.added.length > 0) notify('done', t('forms.add.added', { count: result.added.length }));
  openFirst(result.added);
  return result.added.length === articles.length;
}
