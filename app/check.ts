import { type Resolution, resolverFor } from '../annotations/anchoring/resolve.ts';
import { endsOf } from '../annotations/checks/checks.ts';
import { duplicates } from '../annotations/checks/duplicates.ts';
import { type Annotation, quoted } from '../annotations/model/annotation.ts';
import type { ProblemCode, ProblemData, ProblemValues } from '../annotations/model/problem.ts';
import { allAnnotations, type Project, recordHere } from '../annotations/model/project.ts';
import { registers } from '../annotations/model/register.ts';
import { typeOf } from '../annotations/model/tagset.ts';
import { findingsIn } from '../annotations/model/tagset-findings.ts';
import { countsOf } from './counts.ts';
import { excerpt } from './excerpt.ts';

/** An `error` is something lost or wrong, a `warning` something for a person to look at. */
export type Severity = 'error' | 'warning';

export interface Finding {
  readonly severity: Severity;
  readonly problem: ProblemData;
}

/**
 * Everything that is not as it should be in a project: what opening it brought to light (files, schemas, journals, the
 * hashes of texts), a tagset that cannot be worked with, tags that do not stand on their words, and references to what is not there.
 *
 * @param report what the store said when it opened the project
 */
export function check(project: Project, report: readonly ProblemData[]): Finding[] {
  return [
    ...report.map((problem) => ({ severity: 'error' as const, problem })),
    ...anchorFindings(project),
    ...tagsetFindings(project),
    ...typeFindings(project),
    ...duplicateFindings(project),
    ...referenceFindings(project),
    ...entryFindings(project),
  ];
}

function* anchorFindings({ articles, texts, annotations }: Project): Generator<Finding> {
  for (const { id, title } of articles.values()) {
    const resolve = resolverFor(texts.get(id) ?? '');
    for (const annotation of annotations.get(id)?.values() ?? []) {
      yield* anchorFinding(annotation, title, resolve(annotation.spans, annotation.quotes));
    }
  }
}

function* anchorFinding(annotation: Annotation, article: string, resolution: Resolution): Generator<Finding> {
  const about = { article, creator: annotation.creator, quote: excerpt(quoted(annotation)) };
  if (resolution.status === 'orphan') yield finding('error', 'check-orphan', about);
  if (resolution.status === 'moved') {
    yield finding('warning', 'check-moved', { ...about, start: resolution.spans[0]?.start ?? 0 });
  }
}

function tagsetFindings({ tagset }: Project): Finding[] {
  return findingsIn(tagset).map(({ problem }) => ({ severity: 'warning', problem: problem.toData() }));
}

function* typeFindings(project: Project): Generator<Finding> {
  const typed = [
    ...[...allAnnotations(project)].map(({ layer, type }) => ({ layer, type })),
    ...[...project.entities.values()].map(({ type }) => ({ layer: 'entity' as const, type })),
  ];
  const unknown = typed.filter(({ layer, type }) => typeOf(project.tagset, layer, type) === undefined);
  for (const [type, count] of countsOf(unknown.map((record) => `${record.layer}/${record.type}`))) {
    yield finding('warning', 'check-unknown-type', { type, count });
  }
}

/** Of what the window's checklist has, what is never meant so. */
function* duplicateFindings({ articles, annotations, links }: Project): Generator<Finding> {
  const { linked } = endsOf(links.values());
  for (const [id, tags] of annotations) {
    for (const {
      annotations: [kept, ...others],
    } of duplicates(tags.values(), linked)) {
      const article = articles.get(id)?.title ?? id;
      const about = { article, creator: kept.creator, quote: excerpt(quoted(kept)) };
      yield finding('warning', 'check-duplicate', { ...about, count: others.length + 1 });
    }
  }
}

function* referenceFindings(project: Project): Generator<Finding> {
  const annotations = [...allAnnotations(project)];
  const strays = annotations.map(({ article }) => article).filter((article) => !project.articles.has(article));
  for (const [article, count] of countsOf(strays)) yield finding('error', 'check-no-article', { article, count });
  const ids = new Set(annotations.map(({ id }) => id));
  for (const { id, type, from, to } of project.links.values()) {
    if (!ids.has(from) || !ids.has(to)) yield finding('warning', 'check-loose-link', { id, type });
  }
  for (const article of project.info.order) {
    if (!project.articles.has(article)) yield finding('warning', 'check-order', { article });
  }
}

/** Tags of entries that no register has: a colleague may have taken theirs out of it. */
function* entryFindings(project: Project): Generator<Finding> {
  for (const annotation of allAnnotations(project)) {
    const { entry, layer, creator } = annotation;
    if (entry === '' || recordHere(project, registers[layer], entry) !== undefined) continue;
    const article = project.articles.get(annotation.article)?.title ?? annotation.article;
    yield finding('warning', 'check-loose-entry', { article, creator, quote: excerpt(quoted(annotation)) });
  }
}

function finding<Code extends ProblemCode>(severity: Severity, code: Code, values: ProblemValues[Code]): Finding {
  return { severity, problem: { code, values } };
}
