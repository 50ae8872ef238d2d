import { describe } from '../anchoring/quote.ts';
import { apply } from '../edit/apply.ts';
import { patch } from '../edit/diff.ts';
import { tag, uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { exchangeId } from '../model/exchange.ts';
import { emptyProject, type Project } from '../model/project.ts';
import { hashOf } from '../text/canonical.ts';
import { type HandOver, handOver, type Removed } from './hand-over.ts';
import { allRecords, type OwnRecord } from './own-records.ts';
import { type Choices, takeOverCommand, usualChoices } from './take-over.ts';
import { type Prepared, prepare } from './taking-in.ts';

/** For tests: copies of one project, and what people hand from one to the other. */

export const text =
  'Le maire de Valmont a parlé de quarante maisons. Le préfet n’en a compté que douze, hier à Valmont.';

const source = { outlet: '', author: '', published: '', url: '', rights: '', file: 'a.txt', encoding: 'utf-8' };

function articleOf(id: string, of: string): Article {
  const blocks = [{ start: 0, end: of.length, kind: 'paragraph' }] as const;
  return { kind: 'article', id, title: id.toUpperCase(), language: 'fr', source, blocks, sha256: hashOf(of) };
}

/** The time of an hour of one day. */
export function hour(n: number): string {
  return `2024-05-01T${String(n).padStart(2, '0')}:00:00.000Z`;
}

/** A copy of the project with these texts, by article, and records. */
export function copyOf(
  records: readonly OwnRecord[] = [],
  texts: Readonly<Record<string, string>> = { a: text },
): Project {
  const articles = Object.entries(texts).map(([id, of]) => articleOf(id, of));
  const project: Project = {
    ...emptyProject(
      {
        kind: 'project',
        id: uuid(9000),
        title: 'Crue',
        workingLanguage: 'en',
        order: Object.keys(texts),
        created: hour(0),
      },
      defaultTagset,
    ),
    articles: new Map(articles.map((article) => [article.id, article])),
    texts: new Map(Object.entries(texts)),
  };
  return patch(project, { added: records, updated: [], removed: [] });
}

/** A tag of bilal's on words of a text, made and last changed at an hour. */
export function on(words: string, n: number, fields: Partial<Annotation> = {}, within = text): Annotation {
  const start = within.indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in the text`);
  const spans = [{ start, end: start + words.length }];
  const times = { created: hour(1), modified: hour(1) };
  return { ...tag(n, []), spans, quotes: describe(within, spans), creator: 'bilal', ...times, ...fields };
}

let handed = 0;

/** What somebody hands over at an hour. */
export function handedOver(project: Project, at: number, by = 'bilal', removed: readonly Removed[] = []): HandOver {
  handed += 1;
  return handOver(project, { id: uuid(800_000 + handed), by, at: hour(at), removed });
}

/** What taking it in comes to for somebody. */
export function preparedFor(
  project: Project,
  document: HandOver,
  annotator = 'anna',
  removed: readonly string[] = [],
): Prepared {
  const last = project.exchanges.get(exchangeId(annotator, document.by));
  return prepare(document, { project, annotator, last, removed: new Set(removed) });
}

/** A copy after somebody has taken in what was handed over. */
export function after(
  project: Project,
  document: HandOver,
  choices: Partial<Choices> = {},
  annotator = 'anna',
  removed: readonly string[] = [],
): Project {
  const command = takeOverCommand(preparedFor(project, document, annotator, removed), { ...usualChoices, ...choices });
  if (command === undefined) return project;
  return patch(project, apply(project, command, { by: annotator, at: hour(23) }));
}

/** The records of a copy, by id. */
export function recordsOf(project: Project): OwnRecord[] {
  return allRecords(project).sort((a, b) => (a.id < b.id ? -1 : 1));
}
