import path from 'node:path';
import * as v from 'valibot';
import { type Article, SourceSchema } from '../../annotations/model/article.ts';
import { LanguageSchema } from '../../annotations/model/identifier.ts';
import { Problem, type ProblemData } from '../../annotations/model/problem.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { articleFrom, proposalFor } from '../intake.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';
import type { Io } from './io.ts';
import type { Line } from './line.ts';
import { annotatorFor, inSession } from './opening.ts';
import { UsageError } from './outcome.ts';
import { bytesOf, textsAt } from './texts.ts';
import { t } from './words.ts';

/** What the person says of all the texts; what they leave out is guessed. */
interface Said {
  readonly language?: string;
  readonly encoding?: string;
  readonly source: { readonly outlet?: string; readonly published?: string };
}

interface Added {
  readonly file: string;
  readonly article: Article;
  readonly certain: boolean;
}

/** Why a file was not added, though nothing is wrong with it. */
type Skipped =
  | { readonly file: string; readonly why: 'not-text' }
  | { readonly file: string; readonly why: 'same-text'; readonly article: string };

export const add: Command = {
  name: 'add',
  options: {
    language: { type: 'string', help: 'language' },
    outlet: { type: 'string', help: 'outlet' },
    published: { type: 'string', help: 'published' },
    encoding: { type: 'string', help: 'encoding' },
    annotator: { type: 'string', help: 'annotator' },
  },
  places: { least: 2, most: Number.POSITIVE_INFINITY },

  async run(line, io) {
    const said = saidIn(line);
    const [folder = '', ...places] = line.places.map((place) => path.resolve(io.folder, place));
    const annotator = await annotatorFor(line.value('annotator'), folder, io);
    const { addition, report } = await inSession(folder, annotator, io, async (session, opened) => {
      const addition = new Addition(session, said, io);
      for (const place of places) await addition.add(place);
      addition.arrange();
      return { addition, report: opened.report };
    });
    const { added, skipped, problems } = addition;
    const counts = { added: added.length, skipped: skipped.length, failed: problems.length };
    return {
      exit: problems.length === 0 ? 0 : 1,
      result: { folder, added: added.map(factsOf), skipped },
      lines: [...added.map(addedLine), ...skipped.map(skippedLine), t('cli.add.total', counts)],
      problems: [...report, ...problems],
    };
  },
};

/** Texts becoming articles, one after another; a bad one does not keep the next from being added. */
class Addition {
  readonly added: Added[] = [];
  readonly skipped: Skipped[] = [];
  readonly problems: ProblemData[] = [];
  readonly #session: Session;
  readonly #said: Said;
  readonly #io: Io;

  constructor(session: Session, said: Said, io: Io) {
    this.#session = session;
    this.#said = said;
    this.#io = io;
  }

  async add(place: string): Promise<void> {
    const { files, skipped, problems } = await textsAt(this.#io.disk, place);
    this.problems.push(...problems);
    this.skipped.push(...skipped.map((file) => ({ file, why: 'not-text' as const })));
    for (const file of files) {
      try {
        await this.#addFile(file);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        this.problems.push(error.toData());
      }
    }
  }

  /** Lists the new articles after the others, in the order in which they came. */
  arrange(): void {
    if (this.added.length === 0) return;
    const news = new Set(this.added.map(({ article }) => article.id));
    const others = articlesInOrder(this.#session.project).map(({ id }) => id);
    this.#session.perform({ do: 'arrange', order: [...others.filter((id) => !news.has(id)), ...news] });
  }

  async #addFile(file: string): Promise<void> {
    const { articles } = this.#session.project;
    const { encoding, language, source } = this.#said;
    const known = new Map([...articles.values()].map(({ sha256, id }) => [sha256, id]));
    const bytes = await bytesOf(this.#io.disk, file);
    const proposal = proposalFor(bytes, path.basename(file), { known, ...(encoding !== undefined && { encoding }) });
    if (proposal.sameAs !== '') {
      this.skipped.push({ file, why: 'same-text', article: proposal.sameAs });
      return;
    }
    const described = {
      ...proposal,
      path: file,
      language: language ?? proposal.language,
      source: { ...proposal.source, ...source },
      blocks: [...proposal.blocks],
    };
    const article = articleFrom(described, proposal.text, articles);
    await this.#session.addArticle(article, proposal.text);
    this.added.push({ file, article, certain: proposal.certain });
  }
}

function saidIn(line: Line): Said {
  const language = line.value('language');
  const encoding = line.value('encoding');
  const outlet = line.value('outlet');
  const published = line.value('published');
  if (language !== undefined && !v.is(LanguageSchema, language)) {
    throw new UsageError(t('cli.wrong.language', { language }));
  }
  if (published !== undefined && !v.is(SourceSchema.entries.published, published)) {
    throw new UsageError(t('cli.wrong.published', { published }));
  }
  return {
    ...(language !== undefined && { language }),
    ...(encoding !== undefined && { encoding }),
    source: { ...(outlet !== undefined && { outlet }), ...(published !== undefined && { published }) },
  };
}

function factsOf({ file, article, certain }: Added) {
  const { id, title, language, source, blocks } = article;
  const boilerplate = blocks.filter(({ kind }) => kind === 'boilerplate').length;
  return { file, article: id, title, encoding: source.encoding, certain, language, blocks: blocks.length, boilerplate };
}

function addedLine(added: Added): string {
  const { file, article, encoding, certain, language, blocks, boilerplate } = factsOf(added);
  return t('cli.add.added', {
    file,
    article,
    encoding: certain ? encoding : t('cli.add.guessed', { encoding }),
    language: language === '' ? t('cli.add.no-language') : language,
    blocks,
    boilerplate,
  });
}

function skippedLine(skipped: Skipped): string {
  return t(`cli.add.${skipped.why}`, {
    file: skipped.file,
    article: skipped.why === 'same-text' ? skipped.article : '',
  });
}
