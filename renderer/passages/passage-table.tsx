import type { ArticleId } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import { passageKey } from '../../annotations/passages/ends.ts';
import type { Passage } from '../../annotations/passages/passages.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import { bringIntoSight, sortPassages, visitPassage } from '../state/passage-walking.ts';
import { sourceName } from '../state/source-name.ts';
import { useStore } from '../state/store.ts';
import { dateOf } from '../text/source-words.ts';
import { t } from '../words.ts';
import { InOneLine } from './versions.tsx';

const columns = [
  { id: 'earlier', sorts: 'articles' },
  { id: 'later', sorts: undefined },
  { id: 'alike', sorts: 'similarity' },
  { id: 'count', sorts: 'words' },
  { id: 'words', sorts: undefined },
] as const;

const hints = [{ key: 'Enter', does: t('passages.go') }];

/** Shared passages, a line for each. Texts that are open follow; Enter opens both articles there. */
export function PassageTable(props: { project: Project; passages: readonly Passage[]; at: number; empty: string }) {
  const { project, passages, at, empty } = props;
  const sort = useStore(({ passageView }) => passageView.sort);
  const on = (index: number, act: (passage: Passage) => void) => {
    const passage = passages[index];
    if (passage !== undefined) act(passage);
  };
  return (
    <Grid
      label={t('passages.label')}
      keys={t('passages.keys')}
      hints={hints}
      columns={columns.map(({ id, sorts }) => ({
        id,
        head: <Head column={id} sorts={sorts} />,
        sorted: sorts === sort.by ? sort.direction : undefined,
      }))}
      count={passages.length}
      at={at}
      onMove={(to) => on(to, bringIntoSight)}
      onGo={(to) => on(to, (passage) => void visitPassage(passage))}
      empty={<p className="hint">{empty}</p>}
    >
      {(index, place) => {
        const passage = passages[index];
        return passage === undefined ? null : (
          <Line key={passageKey(passage)} project={project} passage={passage} place={place} isAt={index === at} />
        );
      }}
    </Grid>
  );
}

/** The name of a column, which sorts by it where that is possible. */
function Head({ column, sorts }: { column: (typeof columns)[number]['id']; sorts: (typeof columns)[number]['sorts'] }) {
  const label = t(`passages.columns.${column}`);
  if (sorts === undefined) return label;
  return (
    <button type="button" className="plain" onClick={() => sortPassages(sorts)}>
      {label}
    </button>
  );
}

/** The outlet and, where there is room for it, the date. */
function Source({ project, article }: { project: Project; article: ArticleId }) {
  const known = project.articles.get(article);
  const date = known === undefined ? '' : dateOf(known);
  return (
    <>
      {sourceName(project, article)}
      {date !== '' && <span className="date"> · {date}</span>}
    </>
  );
}

function Line(props: { project: Project; passage: Passage; place: Place; isAt: boolean }) {
  const { project, passage, place, isAt } = props;
  const { a, b, similarity, words, earlier } = passage;
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isAt}>
      <td>
        {earlier === '' && (
          <abbr title={t('passages.untold')}>
            <span aria-hidden>?</span>
            <span className="unseen">{t('passages.untold')}</span>
          </abbr>
        )}
        <Source project={project} article={a.article} />
      </td>
      <td>
        <Source project={project} article={b.article} />
      </td>
      <td>{t('passages.percent', { similarity })}</td>
      <td>{t('passages.number', { words })}</td>
      <th scope="row">
        <InOneLine passage={passage} project={project} />
      </th>
    </tr>
  );
}
