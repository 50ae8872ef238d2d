import path from 'node:path';
import type { Project } from '../../annotations/model/project.ts';
import type { Passage, Piece, Stretch } from '../../annotations/passages/passages.ts';
import { passagesOf } from '../passages.ts';
import type { Command } from './command.ts';
import { openToRead } from './opening.ts';
import { t } from './words.ts';

export const listPassages: Command = {
  name: 'passages',
  options: {},
  places: { least: 1, most: 1 },

  async run(line, io) {
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    const { project, report } = await openToRead(folder, io);
    const passages = passagesOf(project);
    const counts = { passages: passages.length, articles: project.articles.size };
    return {
      exit: 0,
      result: { folder, passages: passages.map((passage) => printed(passage, project)) },
      lines: [...passages.flatMap((passage) => told(passage, project)), t('cli.passages.total', counts)],
      problems: report,
    };
  },
};

type Side = 'a' | 'b';

/** A passage with its words, so that a reader need not cut them out of the texts. */
function printed(passage: Passage, project: Project): object {
  const wordsOf = wordsIn(passage, project);
  const side = (name: Side) => ({ ...passage[name], text: wordsOf(name, passage[name].span) });
  const { similarity, words, earlier } = passage;
  return {
    a: side('a'),
    b: side('b'),
    similarity,
    words,
    earlier: earlier === '' ? null : earlier,
    differences: passage.pieces
      .filter(({ isSame }) => !isSame)
      .map((piece) => ({
        a: { ...piece.a, text: wordsOf('a', piece.a) },
        b: { ...piece.b, text: wordsOf('b', piece.b) },
      })),
  };
}

/** Where it is, and under it the words, where they differ as [these|those]. */
function told(passage: Passage, project: Project): string[] {
  const wordsOf = wordsIn(passage, project);
  const { a, b, similarity, earlier } = passage;
  const between = t('cli.passages.between', {
    first: a.article,
    firstSpan: spanOf(a.span),
    second: b.article,
    secondSpan: spanOf(b.span),
    similarity,
    earlier: earlier === '' ? '' : t('cli.passages.earlier', { article: earlier }),
  });
  const shown = (piece: Piece) =>
    piece.isSame ? wordsOf('a', piece.a) : `[${wordsOf('a', piece.a)}|${wordsOf('b', piece.b)}]`;
  return [between, `    ${passage.pieces.map(shown).join(' ')}`];
}

/** The words of a stretch of one side, on one line. */
function wordsIn(passage: Passage, { texts }: Project): (side: Side, stretch: Stretch) => string {
  return (side, { start, end }) => (texts.get(passage[side].article) ?? '').slice(start, end).replaceAll(/\s+/g, ' ');
}

function spanOf({ start, end }: Stretch): string {
  return `${start}–${end}`;
}
