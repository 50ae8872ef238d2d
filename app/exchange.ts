import { claimReviewsOf } from '../annotations/formats/claim-review.ts';
import { type FormatId, formats } from '../annotations/formats/format.ts';
import { standingTerms, writeGlossaryCsv } from '../annotations/formats/glossary-csv.ts';
import { decodeUtf8 } from '../annotations/formats/json.ts';
import { type Selection, select, withoutCuratedSets } from '../annotations/formats/selection.ts';
import { writeTbx } from '../annotations/formats/tbx.ts';
import { writeTmx } from '../annotations/formats/tmx.ts';
import { hasWords, translationIn } from '../annotations/formats/translated.ts';
import { documentOf, readVisavisJson, writeVisavisJson } from '../annotations/formats/visavis-json.ts';
import { webAnnotationsOf } from '../annotations/formats/web-annotation.ts';
import { writeXliff } from '../annotations/formats/xliff.ts';
import type { WrittenXml } from '../annotations/formats/xml.ts';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import { allAnnotations, type Project } from '../annotations/model/project.ts';
import { decode } from '../annotations/text/decode.ts';
import { matrixCsv } from './comparison/csv.ts';
import { matrixMarkdown } from './comparison/markdown.ts';
import { missingIn } from './comparison/missing.ts';
import { matrixPage } from './comparison/page.ts';
import { curatedSetsIn } from './curated-told.ts';
import { glossaryImport } from './glossary-intake.ts';
import { type Import, reconcile } from './reconcile.ts';
import { contentsOf } from './report/contents.ts';
import { reportDocument } from './report/document.ts';
import { type Making, unsaid } from './report/making.ts';
import { reportPage } from './report/page.ts';
import { translationPage } from './translation/page.ts';
import { translationText } from './translation/text.ts';

export type { Import, Selection };

/**
 * A project, or what a selection asks for of it, as the text of a file in a format.
 *
 * @param making by whom, when and with what, for formats that say so
 * @throws Problem `unknown-format`, and those of {@link select} and of what writes the format.
 */
export function exportAs(format: string, project: Project, selection: Selection, making: Making = unsaid): Exported {
  const id = known(format, 'exports');
  // The document is to keep and to hand on everything. Elsewhere a curated set counts only where it is asked for.
  const counted = id === 'visavis-json' || selection.annotators.length > 0 ? project : withoutCuratedSets(project);
  const part = isOfOnePerson(id) ? translationIn(counted, selection) : select(counted, selection);
  const written = writtenAs(id, part, selection, making);
  const { content, replaced } = typeof written === 'string' ? { content: written, replaced: 0 } : written;
  return {
    content,
    annotations: [...allAnnotations(part)].length,
    terms: standingTerms(part).length,
    segments: [...part.segments.values()].filter(hasWords).length,
    problems: [
      ...(replaced === 0 ? [] : [{ code: 'xml-characters', values: { format, count: replaced } } as const]),
      ...missingIn(id, part),
      ...curatedSetsIn(project, part),
    ],
  };
}

function writtenAs(format: FormatId, project: Project, selection: Selection, making: Making): string | WrittenXml {
  switch (format) {
    case 'visavis-json':
      return writeVisavisJson(documentOf(project));
    case 'web-annotation':
      return `${JSON.stringify(webAnnotationsOf(project), null, 2)}\n`;
    case 'claims-html':
      return matrixPage(project);
    case 'claims-markdown':
      return matrixMarkdown(project);
    case 'claims-csv':
      return matrixCsv(project);
    case 'claim-review':
      return `${JSON.stringify(claimReviewsOf(project), null, 2)}\n`;
    case 'report-html':
      return reportPage(contentsOf(project, selection, making));
    case 'report-markdown':
      return reportDocument(contentsOf(project, selection, making));
    case 'glossary-csv':
      return writeGlossaryCsv(project);
    case 'tbx':
      return writeTbx(project);
    case 'xliff':
      return writeXliff(project, selection.articles.length > 0);
    case 'tmx':
      return writeTmx(project);
    case 'translation-html':
      return translationPage(project);
    case 'translation-text':
      return translationText(project);
  }
}

/** A source has one translation in such a file, and so it is one person's. */
function isOfOnePerson(format: FormatId): boolean {
  return format === 'xliff' || format === 'translation-html' || format === 'translation-text';
}

export interface Exported {
  readonly content: string;
  /** How many annotations there are in what is written. */
  readonly annotations: number;
  /** How many terms the glossary has, and how many segments are translated. */
  readonly terms: number;
  readonly segments: number;
  /** What a person should know: what the format could not hold. */
  readonly problems: readonly ProblemData[];
}

/** A file that is taken in, as text, and what a person should know of how it was read. */
export interface Read {
  readonly text: string;
  readonly problems: readonly ProblemData[];
}

/**
 * The text of a file in a format. JSON is UTF-8 or nothing; a table comes from a spreadsheet, which may write any of the
 * encodings that texts come in.
 *
 * @param file what problems name
 * @throws Problem `file-not-utf8`, and those of {@link decode}.
 */
export function textFrom(format: string, bytes: Uint8Array, file: string): Read {
  if (format !== 'glossary-csv') return { text: decodeUtf8(bytes, file), problems: [] };
  const { text, encoding, certain } = decode(bytes, file);
  return { text, problems: certain ? [] : [{ code: 'glossary-encoding', values: { file, encoding } }] };
}

/**
 * What the text of a file would bring into a project: see {@link reconcile}. Nothing is done yet: whoever asks adds the
 * articles, then performs the commands.
 *
 * @param into the project, and who takes it in
 * @param file what problems name
 * @throws Problem `unknown-format`, `format-not-read`, `text-lone-surrogate`, and those of {@link readVisavisJson} and
 *   {@link glossaryImport}.
 */
export function importFrom(
  format: string,
  text: string,
  { project, annotator }: { readonly project: Project; readonly annotator: string },
  file: string,
): Import {
  if (known(format, 'imports') === 'glossary-csv') return glossaryImport(text, project, file, annotator);
  return reconcile(readVisavisJson(text, file), project, file);
}

function known(format: string, can: 'exports' | 'imports'): FormatId {
  const able = formats.filter((candidate) => candidate[can]);
  const names = able.map(({ id }) => id).join(', ');
  const found = formats.find(({ id }) => id === format);
  if (found === undefined) throw new Problem('unknown-format', { format, formats: names });
  if (!found[can]) throw new Problem('format-not-read', { format, formats: names });
  return found.id;
}
