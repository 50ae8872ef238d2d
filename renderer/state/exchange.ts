import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { notify, showProblem, valueOrNotice } from './notices.ts';

/** Take in a file of annotations that the person chooses. */
export async function importAnnotations(): Promise<void> {
  const result = valueOrNotice(await ask('import', { format: 'visavis-json' }));
  if (result == null) return;
  for (const problem of result.problems) showProblem(problem);
  notify('done', t('forms.import.done', { count: result.annotations }));
}

/** Write what the person chose to a file that they name. */
export async function exportAnnotations(choice: {
  format: string;
  annotators: readonly string[];
  articles: readonly string[];
}): Promise<boolean> {
  const { format, annotators, articles } = choice;
  const result = valueOrNotice(await ask('export', { format, annotators: [...annotators], articles: [...articles] }));
  if (result == null) return false;
  for (const problem of result.problems) showProblem(problem);
  notify('done', t('forms.export.done', { count: result.annotations, path: result.path }));
  return true;
}

/** Stop the long work that runs for this window, as writing a report is. */
export function stopWork(): void {
  void ask('cancel', {});
}
