import { useDeferredValue, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { blockAt } from '../../annotations/model/article.ts';
import type { ProblemData } from '../../annotations/model/problem.ts';
import { countStates } from '../../annotations/model/progress-of.ts';
import type { SaveState } from '../../app/contract/requests.ts';
import { sentence } from '../../app/contract/words/words.ts';
import { ask } from '../bridge.ts';
import { LinkNote } from '../links/link-note.tsx';
import { PassageProgress } from '../passages/passage-progress.tsx';
import { VerdictsWaiting } from '../review/verdicts-waiting.tsx';
import { progressIn } from '../state/article-progress.ts';
import { progressOf, wordCount } from '../state/measure.ts';
import { openProject, takeOver } from '../state/opening.ts';
import { unsureIn } from '../state/status.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { TranslationCount } from '../translation/translation-count.tsx';
import { t } from '../words.ts';
import { KeyHints } from './key-hints.tsx';

/** What is still being typed is not saved either. */
const underWay: SaveState = { state: 'saving' };

/** Whether everything is saved, how far the work is, where the caret stands, and the keys that come next. */
export function StatusBar() {
  const open = useStore(({ open }) => open);
  const hint = useStore(({ hint }) => hint);
  const saving = useStore(({ saving, hasDrafts }) => (hasDrafts && saving.state === 'saved' ? underWay : saving));
  if (open === null) return null;
  return (
    <footer className="status-bar">
      <div
        role="status"
        aria-label={t('status.label')}
        className={`save-state ${open.readOnly === null ? saving.state : 'reading'}`}
      >
        <i aria-hidden />
        {open.readOnly === null ? savingWords(saving) : t('status.readOnly')}
      </div>
      {open.readOnly !== null && <Writing folder={open.folder} because={open.readOnly} />}
      {saving.state === 'failed' && (
        <Button className="small-button" onPress={() => void ask('retry-save', {})}>
          {t('status.retry')}
        </Button>
      )}
      <Tagged />
      <Unsure />
      <VerdictsWaiting />
      <ArticlesDone />
      <Caret />
      <TranslationCount />
      {hint !== '' && <span className="why">{hint}</span>}
      <LinkNote />
      <PassageProgress />
      <KeyHints tagset={open.project.tagset} />
    </footer>
  );
}

/** What can be done where the window only reads: take over from who writes, or try again where the folder refuses. */
function Writing({ folder, because }: { folder: string; because: ProblemData }) {
  const isHeld = because.code === 'held' || because.code === 'open-in-other-window' || because.code === 'taken-over';
  return (
    <Button className="small-button" onPress={() => void (isHeld ? takeOver(folder) : openProject(folder))}>
      {isHeld ? t('notices.takeOver') : t('notices.tryAgain')}
    </Button>
  );
}

function savingWords(saving: SaveState): string {
  switch (saving.state) {
    case 'saving':
      return t('status.saving');
    case 'saved':
      return saving.at === '' ? t('status.savedAlready') : t('status.saved', { at: new Date(saving.at) });
    case 'failed':
      return `${sentence(saving.problem)} ${t('status.waiting', { count: saving.waiting })}`;
  }
}

/** How much of the project is tagged; counted once the change has been drawn. */
function Tagged() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const counts = useMemo(() => (open === null ? { tagged: 0, count: 0 } : countsOf(open)), [open]);
  return <span>{t('status.tagged', counts)}</span>;
}

function countsOf({ project, annotator }: OpenProject): { tagged: number; count: number } {
  let tagged = 0;
  let count = 0;
  for (const article of project.articles.values()) {
    tagged += progressOf(project, article, annotator).tagged;
    count += wordCount(project, article);
  }
  return { tagged, count };
}

/** How many tags are to be looked at again. */
function Unsure() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const count = useMemo(() => (open === null ? 0 : unsureIn(open.project, open.annotator)), [open]);
  return count === 0 ? null : <span>{t('work.unsure', { count })}</span>;
}

/** How many articles are done with. */
function ArticlesDone() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const counts = useMemo(() => (open === null ? undefined : countStates(progressIn(open).values())), [open]);
  const all = open?.project.articles.size ?? 0;
  return counts === undefined || all === 0 ? null : <span>{t('work.articles', { done: counts.done, all })}</span>;
}

function Caret() {
  const pane = useStore(({ workspace }) => workspace.panes[workspace.active]);
  const article = useStore(({ open }) => (pane === undefined ? undefined : open?.project.articles.get(pane.article)));
  if (pane === undefined || article === undefined) return null;
  const at = blockAt(article.blocks, Math.min(pane.anchor, pane.head));
  const paragraph = article.blocks.slice(0, at + 1).filter(({ kind }) => kind === 'paragraph').length;
  const count = Math.abs(pane.anchor - pane.head);
  if (paragraph === 0 && count === 0) return null;
  return (
    <span>
      {count === 0
        ? t('status.caret', { paragraph: String(paragraph) })
        : t('status.selection', { paragraph: String(paragraph), count })}
    </span>
  );
}
