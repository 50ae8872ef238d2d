import type { ReactNode } from 'react';
import type { Project } from '../../annotations/model/project.ts';
import type { Passage, Piece } from '../../annotations/passages/passages.ts';
import { placeOf } from '../state/list.ts';
import { sourceName } from '../state/source-name.ts';
import { dateOf } from '../text/source-words.ts';
import { t } from '../words.ts';

type Side = 'a' | 'b';

/** Characters of a version that are shown in the list; all of it stands in the text, an Enter away. */
const most = 3000;

/** Characters of a line: it is cut at the edge of its cell. */
const mostInLine = 240;

/** What is longer than there is room for can be scrolled by keyboard, so Tab goes there. */
const scrolled = { tabIndex: 0 };

/** Words of one version alone: taken out or put in where it is known which was first, else only different. */
function Differing({ side, isDated, children }: { side: Side; isDated: boolean; children: ReactNode }) {
  if (!isDated) return <i className="differing">{children}</i>;
  return side === 'a' ? (
    <del>
      <span className="unseen">{t('passages.removed')} </span>
      {children}
    </del>
  ) : (
    <ins>
      <span className="unseen">{t('passages.inserted')} </span>
      {children}
    </ins>
  );
}

/** Both versions of a passage, one under the other, each with its source and with what only it has marked. */
export function Versions({ passage, project }: { passage: Passage; project: Project }) {
  const isDated = passage.earlier !== '';
  return (
    <section {...scrolled} className="versions" aria-label={t('passages.versions')}>
      <p className="hint">{orderOf(passage, project)}</p>
      {(['a', 'b'] as const).map((side) => {
        const article = project.articles.get(passage[side].article);
        if (article === undefined) return null;
        const about = [sourceName(project, article.id), dateOf(article), placeOf(article, passage[side].span.start)];
        return (
          <div key={side}>
            <h3>{about.filter((part) => part !== '').join(' · ')}</h3>
            <p lang={article.language}>
              <Version passage={passage} side={side} text={project.texts.get(article.id) ?? ''} isDated={isDated} />
            </p>
          </div>
        );
      })}
    </section>
  );
}

/** Which of the two is the earlier one, or that the dates do not tell. */
function orderOf({ a, b, earlier }: Passage, project: Project): string {
  const names = { first: sourceName(project, a.article), second: sourceName(project, b.article) };
  return earlier === '' ? t('passages.undecided', names) : t('passages.decided', names);
}

function Version({ passage, side, text, isDated }: { passage: Passage; side: Side; text: string; isDated: boolean }) {
  const { start, end } = passage[side].span;
  const until = Math.min(end, start + most);
  const shown = passage.pieces.filter((piece) => piece[side].start < until);
  return (
    <>
      {shown.map((piece, i) => {
        const { start: from, end: to } = piece[side];
        // What stands between the words of two pieces, such as a comma, is of neither.
        const between = text.slice(shown[i - 1]?.[side].end ?? from, from);
        const words = text.slice(from, Math.min(to, until));
        const isPlain = piece.isSame || words === '';
        return (
          <span key={`${from} ${to} ${piece.isSame}`}>
            {between}
            {isPlain ? (
              words
            ) : (
              <Differing side={side} isDated={isDated}>
                {words}
              </Differing>
            )}
          </span>
        );
      })}
      {until < end && '…'}
    </>
  );
}

/** Both versions in one line: where they differ, the words of the one and then those of the other. */
export function InOneLine({ passage, project }: { passage: Passage; project: Project }) {
  const isDated = passage.earlier !== '';
  const wordsOf = (side: Side, piece: Piece) =>
    (project.texts.get(passage[side].article) ?? '')
      .slice(piece[side].start, Math.min(piece[side].end, piece[side].start + mostInLine))
      .replaceAll(/\s+/g, ' ');
  const from = passage.a.span.start;
  return passage.pieces
    .filter((piece) => piece.a.start < from + mostInLine)
    .map((piece) => (
      <span key={`${piece.a.start} ${piece.b.start} ${piece.isSame}`}>
        {piece.isSame
          ? wordsOf('a', piece)
          : (['a', 'b'] as const)
              .map((side) => ({ side, words: wordsOf(side, piece) }))
              .filter(({ words }) => words !== '')
              .map(({ side, words }) => (
                <Differing key={side} side={side} isDated={isDated}>
                  {words}
                </Differing>
              ))}{' '}
      </span>
    ));
}
