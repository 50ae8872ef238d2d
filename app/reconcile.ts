import { describe } from '../annotations/anchoring/quote.ts';
import { resolverFor } from '../annotations/anchoring/resolve.ts';
import type { Command } from '../annotations/edit/command.ts';
import {
  annotationFrom,
  articleFrom,
  type VisavisDocument,
  writeVisavisJson,
} from '../annotations/formats/visavis-json.ts';
import { type Annotation, quoted } from '../annotations/model/annotation.ts';
import type { Article } from '../annotations/model/article.ts';
import { freeName } from '../annotations/model/identifier.ts';
import type { ProblemCode, ProblemData, ProblemValues } from '../annotations/model/problem.ts';
import { allAnnotations, type Project, recordHere } from '../annotations/model/project.ts';
import type { Answer, Comment, Decision, Verdict } from '../annotations/model/review.ts';
import { saySame } from '../annotations/model/same.ts';
import type { Span } from '../annotations/model/span.ts';
import { typeOf } from '../annotations/model/tagset.ts';
import { canonicalise, hashOf } from '../annotations/text/canonical.ts';
import { isGraphemeBoundary } from '../annotations/text/graphemes.ts';
import { countsOf } from './counts.ts';
import { excerpt } from './excerpt.ts';
import { fitBlocks } from './intake.ts';

/** What taking in a document comes to: the articles to add, then the commands to perform, in this order. */
export interface Import {
  readonly articles: readonly { readonly article: Article; readonly text: string }[];
  /** None where everything was here already. */
  readonly commands: readonly Command[];
  /** How many annotations the commands take in. */
  readonly annotations: number;
  /** How many terms the commands take in. */
  readonly terms: number;
  /** The source forms of those that a glossary brings, and of one's own terms that it says more of. */
  readonly taken: readonly string[];
  readonly joined: readonly string[];
  /** How many annotations (of a glossary: terms) were here already, word for word. */
  readonly known: number;
  /** How many records of a glossary could not be used. */
  readonly leftOut: number;
  /** What a person should know: tags that moved or were not found, clashes, texts that differ. */
  readonly problems: readonly ProblemData[];
  /** The document of everything that is not taken in, to be kept and looked at; null where there is nothing. */
  readonly aside: string | null;
}

/**
 * What a document brings into a project.
 *
 * An empty project becomes the one that was exported, without loss. Elsewhere what is here stays as it is. An article is
 * known by its text, or else by its name and a text much like it; then the text here stays and the tags are anchored in it
 * again. Records that are here word for word are passed over, those that differ from the one here are kept aside. Creators
 * stay who they are: a colleague's tags are theirs, whoever takes them in.
 *
 * @param file what problems name
 * @throws Problem `text-lone-surrogate`.
 */
export function reconcile(document: VisavisDocument, project: Project, file: string): Import {
  return new Reconciliation(document, project, file).result();
}

/** Where the tags on an article of the document go. */
interface Home {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Whether its text is the very one that the tags were made on. */
  readonly isSame: boolean;
  readonly resolve: ReturnType<typeof resolverFor>;
}

type Incoming = Extract<Command, { do: 'take-in' }>['records'][number];

class Reconciliation {
  readonly #document: VisavisDocument;
  readonly #project: Project;
  readonly #file: string;
  readonly #homes = new Map<string, Home>();
  readonly #articles: { article: Article; text: string }[] = [];
  readonly #records: Incoming[] = [];
  readonly #taken = new Set<string>();
  /** Entries of the document, as they stand there. */
  readonly #aside = new Set<object>();
  readonly #problems: ProblemData[] = [];
  #known = 0;

  constructor(document: VisavisDocument, project: Project, file: string) {
    this.#document = document;
    this.#project = project;
    this.#file = file;
  }

  result(): Import {
    const { project, tagset, articles, entities, propositions, terms, annotations, links, progress, segments } =
      this.#document;
    const { verdicts, comments, answers, decisions } = this.#document;
    const commands: Command[] = [];
    const theirTagset = { kind: 'tagset', id: 'tagset', ...tagset } as const;
    if (isEmpty(this.#project))
      commands.push({ do: 'adopt', info: { kind: 'project', ...project }, tagset: theirTagset });
    else if (!saySame(theirTagset, this.#project.tagset)) this.#report('import-other-tagset', {});

    for (const article of articles) this.#placeArticle(article);
    for (const entity of entities) this.#take({ kind: 'entity', ...entity }, entity);
    for (const proposition of propositions) this.#take({ kind: 'proposition', ...proposition }, proposition);
    for (const term of terms) this.#take({ kind: 'term', ...term }, term);
    for (const annotation of annotations) this.#takeAnnotation(annotation);
    for (const link of links) this.#takeLink(link);
    for (const said of progress) this.#takeProgress(said);
    for (const segment of segments) this.#takeSegment(segment);
    for (const verdict of verdicts) this.#takeReview({ kind: 'verdict', ...verdict }, verdict);
    for (const comment of comments) this.#takeReview({ kind: 'comment', ...comment }, comment);
    for (const answer of answers) this.#takeReview({ kind: 'answer', ...answer }, answer);
    for (const decision of decisions) this.#takeReview({ kind: 'decision', ...decision }, decision);

    const records = this.#records;
    this.#reportUnknownTypes(commands.length > 0 ? theirTagset : this.#project.tagset);
    if (records.length > 0) commands.push({ do: 'take-in', records });
    return {
      articles: this.#articles,
      commands,
      annotations: records.filter(({ kind }) => kind === 'annotation').length,
      terms: records.filter(({ kind }) => kind === 'term').length,
      taken: [],
      joined: [],
      known: this.#known,
      leftOut: 0,
      problems: this.#problems,
      aside: this.#asideDocument(),
    };
  }

  #placeArticle(written: VisavisDocument['articles'][number]): void {
    const { articles, texts } = this.#project;
    const text = canonicalise(written.text, this.#file);
    const article = { ...articleFrom(written), sha256: hashOf(text), blocks: fitBlocks(written.blocks, text) };
    if (article.sha256 !== written.sha256) this.#report('import-hash', { article: written.title });

    const namesake = articles.get(article.id);
    const isTwin = ({ sha256 }: Article) => sha256 === article.sha256;
    const twin = namesake !== undefined && isTwin(namesake) ? namesake : [...articles.values()].find(isTwin);
    if (twin !== undefined) {
      this.#makeHome(article.id, twin, text, true);
      if (!saySame({ ...article, id: twin.id }, twin)) this.#setAside(written, 'import-clash', article);
      return;
    }
    const textHere = texts.get(article.id) ?? '';
    if (namesake !== undefined && isMuchLike(text, textHere)) {
      this.#makeHome(article.id, namesake, textHere, false);
      this.#setAside(written, 'import-other-text', { article: namesake.title });
      return;
    }
    const id = this.#freeName(article.id);
    if (id !== article.id) this.#report('import-renamed', { article: article.id, name: id });
    const added = { ...article, id };
    this.#articles.push({ article: added, text });
    this.#makeHome(article.id, added, text, true);
  }

  #freeName(id: string): string {
    const { articles } = this.#project;
    if (!articles.has(id)) return id;
    const others = [...this.#document.articles, ...this.#articles.map(({ article }) => article)];
    return freeName(id, new Set([...articles.keys(), ...others.map((other) => other.id)]));
  }

  #makeHome(from: string, { id, title }: Article, text: string, isSame: boolean): Home {
    const home = { id, title, text, isSame, resolve: resolverFor(text) };
    this.#homes.set(from, home);
    return home;
  }

  /** Where tags on an article go; undefined where it is neither in the document nor in the project. */
  #homeOf(article: string): Home | undefined {
    const known = this.#homes.get(article);
    const here = this.#project.articles.get(article);
    if (known !== undefined || here === undefined) return known;
    return this.#makeHome(article, here, this.#project.texts.get(article) ?? '', false);
  }

  #takeAnnotation(written: VisavisDocument['annotations'][number]): void {
    const annotation = annotationFrom(written);
    const home = this.#homeOf(annotation.article);
    const about = { article: home?.title ?? annotation.article, quote: excerpt(quoted(annotation)) };
    if (home === undefined) {
      this.#setAside(written, 'import-no-article', about);
      return;
    }
    const anchored = anchorIn(home, annotation);
    if (typeof anchored === 'string') {
      this.#setAside(written, anchored, about);
      return;
    }
    if (!this.#take({ ...annotation, ...anchored.as, article: home.id }, written)) return;
    if (anchored.status === 'moved')
      this.#report('import-moved', { ...about, start: anchored.as.spans[0]?.start ?? 0 });
    if (anchored.status === 'orphan') this.#report('import-orphan-kept', about);
  }

  #takeLink(written: VisavisDocument['links'][number]): void {
    const home = this.#homeOf(written.article);
    if (home === undefined) this.#setAside(written, 'import-link-no-article', written);
    else this.#take({ kind: 'link', ...written, article: home.id }, written);
  }

  #takeProgress(written: VisavisDocument['progress'][number]): void {
    const home = this.#homeOf(written.article);
    if (home === undefined) this.#setAside(written, 'import-progress-no-article', written);
    else this.#take({ kind: 'progress', ...written, article: home.id }, written);
  }

  /** Segments lie on the very text that they were made on: of another one nobody can say what they translate. */
  #takeSegment(written: VisavisDocument['segments'][number]): void {
    const home = this.#homeOf(written.article);
    if (home === undefined) this.#setAside(written, 'import-segment-no-article', written);
    else if (!home.isSame || !fits(home.text, [written.span])) this.#setAside(written, 'import-segment-unfit', written);
    else this.#take({ kind: 'segment', ...written, article: home.id }, written);
  }

  #takeReview(record: Verdict | Comment | Answer | Decision, written: object): void {
    const home = this.#homeOf(record.article);
    if (home === undefined) this.#setAside(written, 'import-review-no-article', record);
    else this.#take({ ...record, article: home.id }, written);
  }

  /** Whether a record is news here, and so taken in. */
  #take(record: Incoming, written: object): boolean {
    const here = recordHere(this.#project, record.kind, record.id);
    if (here !== undefined && saySame(here, record)) {
      if (record.kind === 'annotation') this.#known += 1;
      return false;
    }
    if (here !== undefined || this.#taken.has(record.id)) {
      this.#setAside(written, 'import-clash', record);
      return false;
    }
    this.#taken.add(record.id);
    this.#records.push(record);
    return true;
  }

  #reportUnknownTypes(tagset: Project['tagset']): void {
    const annotations = this.#records.filter((record) => record.kind === 'annotation');
    const unknown = annotations.filter(({ layer, type }) => typeOf(tagset, layer, type) === undefined);
    for (const [type, count] of countsOf(unknown.map((record) => `${record.layer}/${record.type}`))) {
      this.#report('import-unknown-type', { type, count });
    }
  }

  #setAside<Code extends ProblemCode>(written: object, code: Code, values: Omit<ProblemValues[Code], 'file'>): void {
    this.#aside.add(written);
    this.#report(code, values);
  }

  #report<Code extends ProblemCode>(code: Code, values: Omit<ProblemValues[Code], 'file'>): void {
    this.#problems.push({ code, values: { ...values, file: this.#file } });
  }

  #asideDocument(): string | null {
    if (this.#aside.size === 0) return null;
    const { articles, entities, propositions, terms, annotations, links, progress, segments } = this.#document;
    const { verdicts, comments, answers, decisions } = this.#document;
    const left = <T extends object>(list: readonly T[]) => list.filter((written) => this.#aside.has(written));
    const tags = left(annotations);
    const reviews = [verdicts, comments, answers, decisions].flatMap(left<{ readonly article: string }>);
    const about = new Set(
      [...tags, ...left(links), ...left(progress), ...left(segments), ...reviews].map(({ article }) => article),
    );
    return writeVisavisJson({
      ...this.#document,
      // With their texts, so that what the tags were on can be seen.
      articles: articles.filter((written) => this.#aside.has(written) || about.has(written.id)),
      entities: left(entities),
      propositions: left(propositions),
      terms: left(terms),
      annotations: tags,
      links: left(links),
      progress: left(progress),
      segments: left(segments),
      verdicts: left(verdicts),
      comments: left(comments),
      answers: left(answers),
      decisions: left(decisions),
    });
  }
}

function isEmpty(project: Project): boolean {
  const { articles, links, progress, segments, entities, propositions, terms } = project;
  const { verdicts, comments, answers, decisions } = project;
  const reviews = [verdicts, comments, answers, decisions];
  const records = [articles, links, progress, segments, entities, propositions, terms, ...reviews];
  return records.every(({ size }) => size === 0) && allAnnotations(project).next().done === true;
}

/** The spans and quotes that an annotation has in its article here, or why it cannot be taken in. */
function anchorIn({ text, isSame, resolve }: Home, { spans, quotes }: Annotation) {
  const { status, ...resolved } = resolve(spans, quotes);
  if (status === 'orphan' && !isSame) return 'import-orphan';
  if (!fits(text, resolved.spans)) return 'import-unfit-span';
  if (status === 'moved') return { status, as: { spans: resolved.spans, quotes: describe(text, resolved.spans) } };
  return { status, as: { spans, quotes } };
}

function fits(text: string, spans: readonly Span[]): boolean {
  return spans.every(({ start, end }) => isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end));
}

/**
 * The share of distinct words that two texts have in common, of those in either, from which they are two versions of one:
 * a corrected article has more than nine tenths, two reports of one event rarely a third.
 */
const alikeFrom = 0.6;

function isMuchLike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common >= alikeFrom * (first.size + second.size - common);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
