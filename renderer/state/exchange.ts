import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { notify, showProblem, valueOrNotice } from './notices.ts';
import { openDialog } from './store.ts';

/** Take in a file of annotations that the person chooses. */
export async function importAnnotations(): Promise<void> {
  const result = valueOrNotice(await ask('import', { format: 'visavis-json' }));
  if (result == null) return;
  for (const problem of result.problems) showProblem(problem);
  notify('done', t('forms.import.done', { count: result.annotations }));
}

/** Take in a glossary that the person chooses, and say what it came to. */
export async function importGlossary(): Promise<void> {
  const report = valueOrNotice(await ask('import', { format: 'glossary-csv' }));
  if (report != null) openDialog({ name: 'glossary-report', report });
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
  const { annotations, terms, path } = result;
  const isGlossary = format === 'glossary-csv' || format === 'tbx';
  notify(
    'done',
    isGlossary ? t('forms.export.terms', { count: terms, path }) : t('forms.export.done', { count: annotations, path }),
  );
  return true;
}

/** Stop the long work that runs for this window, as writing a report is. */
export function stopWork(): void {
  void ask('cancel', {});
}
