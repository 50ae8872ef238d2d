import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { HistoryPage } from '../../annotations/audit/asking.ts';
import type { Happening } from '../../annotations/audit/happening.ts';
import { everything } from '../../annotations/audit/question.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { whatWords } from '../../app/contract/words/happening.ts';
import { ask } from '../bridge.ts';
import { judgedIn, showHistoryOf } from '../state/audit.ts';
import { useNames } from '../state/names.ts';
import { getState, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Happenings that stand in the inspector; the drawer has them all. */
const newest = 5;

/** Milliseconds that a tag is selected, or something was saved, before its history is asked for: who walks by needs none. */
const rest = 200;

/** What was done to the selected tag: by whom it was made, and what came of it since, the newest last. */
export function AnnotationHistory({ open, annotation }: { open: OpenProject; annotation: Annotation }) {
  const nameOf = useNames();
  const page = useHistoryOf(annotation.id);
  const { creator, created, modified } = annotation;
  const { project } = open;
  // That it was made, and by whom, stands above.
  const rows = (page?.rows ?? []).filter(
    ({ thing, changes, cause }) => thing !== 'annotation' || cause !== 'do' || changes[0]?.kind !== 'made',
  );
  const line = (happening: Happening) => whatWords(happening, { project, nameOf });
  return (
    <section className="annotation-history" aria-label={t('audit.title')}>
      <h3>{t('audit.title')}</h3>
      <p className="hint">
        {t('inspector.made', { who: nameOf(creator), when: new Date(created) })}
        {modified !== created && ` · ${t('inspector.changed', { when: new Date(modified) })}`}
      </p>
      <ol>
        {rows.toReversed().map((happening) => (
          <li key={happening.key}>
            {t('audit.line', { name: nameOf(happening.by), what: line(happening), at: new Date(happening.at) })}
          </li>
        ))}
      </ol>
      {page !== undefined && page.shown > newest && (
        <Button className="plain" onPress={() => showHistoryOf(annotation.id)}>
          {t('audit.all', { count: page.shown })}
        </Button>
      )}
      {page !== undefined && page.shown > 0 && page.shown <= newest && (
        <Button className="plain" onPress={() => showHistoryOf(annotation.id)}>
          {t('audit.inDrawer')}
        </Button>
      )}
    </section>
  );
}

/** What the journals say of an annotation: asked for once it rests, and again when something was saved. */
function useHistoryOf(id: string): HistoryPage | undefined {
  const [answered, setAnswered] = useState<{ readonly id: string; readonly page: HistoryPage } | undefined>();
  const saved = useStore(({ saving }) => (saving.state === 'saved' ? saving.at : ''));
  const isBlind = useStore(({ workspace }) => workspace.isBlind);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved and what may be seen decide on the answer.
  useEffect(() => {
    let isWanted = true;
    const timer = window.setTimeout(async () => {
      const question = { ...everything, about: id, judged: judgedIn(getState()) };
      const result = await ask('history', { question, from: 0, count: newest, at: '' });
      // What goes wrong with the journals is said where the project is opened, and in the list of all.
      if (isWanted && result.ok) setAnswered({ id, page: result.value });
    }, rest);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [id, saved, isBlind]);
  return answered?.id === id ? answered.page : undefined;
}
