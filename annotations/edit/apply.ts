import { describe } from '../anchoring/quote.ts';
import type { Annotation, AttributeValue } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import { annotationOf, type Project, type ProjectRecord } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { typeOf } from '../model/tagset.ts';
import { isGraphemeBoundary } from '../text/graphemes.ts';
import type { Command } from './command.ts';
import type { Diff } from './diff.ts';

/** Who gives a command, and when (ISO 8601, UTC). */
export interface Occasion {
  readonly by: string;
  readonly at: string;
}

/**
 * What a command changes. Nothing is changed by asking: `patch(project, apply(project, command, occasion))` is the
 * project after it. A command that would change nothing answers an empty diff.
 *
 * @throws Problem when the command does not fit the project.
 */
export function apply(project: Project, command: Command, occasion: Occasion): Diff {
  switch (command.do) {
    case 'annotate':
      return added(annotate(project, command, occasion));
    case 'annotate-all':
      return added(...annotateAll(project, command.tags, occasion));
    case 'respan':
      return updated(respan(project, command, occasion));
    case 'retype':
      return updated(...each(command.ids).map((id) => retype(project, id, command.type, occasion)));
    case 'set-attribute':
      return updated(setAttribute(project, command, occasion));
    case 'set-note':
      return updated(change(own(project, command.id, occasion), { note: command.note }, occasion));
    case 'remove':
      return remove(project, command.ids, occasion);
    case 'set-blocks':
      return updated(setBlocks(project, command));
    case 'describe-article': {
      const { title, language, source } = command;
      const article = articleOf(project, command.article);
      return updated([article, { ...article, title, language, source }]);
    }
    case 'describe-project': {
      const { title, workingLanguage } = command;
      return updated([project.info, { ...project.info, title, workingLanguage }]);
    }
    case 'arrange':
      return updated([project.info, { ...project.info, order: command.order }]);
    case 'adopt':
      return updated([project.info, command.info], [project.tagset, command.tagset]);
    case 'take-in':
      return takeIn(project, command.records);
  }
}

type Update = readonly [before: ProjectRecord, after: ProjectRecord];

function added(...records: ProjectRecord[]): Diff {
  return { added: records, updated: [], removed: [] };
}

/** Updates that change nothing but the time of the change are none. */
function updated(...updates: Update[]): Diff {
  const real = updates.filter(([before, after]) => !sameButForTime(before, after));
  return { added: [], updated: real, removed: [] };
}

function sameButForTime(before: ProjectRecord, after: ProjectRecord): boolean {
  const timeless = (record: ProjectRecord) => JSON.stringify({ ...record, modified: '' });
  return timeless(before) === timeless(after);
}

type Of<Name extends Command['do']> = Extract<Command, { do: Name }>;

type Tag = Omit<Of<'annotate'>, 'do'>;

function annotateAll(project: Project, tags: readonly Tag[], occasion: Occasion): Annotation[] {
  const given = new Set<string>();
  return tags.map((tag) => {
    if (given.has(tag.id)) throw new Problem('duplicate-record', { kind: 'annotation', id: tag.id });
    given.add(tag.id);
    return annotate(project, tag, occasion);
  });
}

function annotate(project: Project, tag: Tag, { by, at }: Occasion): Annotation {
  const { id, article, layer, type, spans, attributes } = tag;
  if (annotationOf(project, id) !== undefined) throw new Problem('duplicate-record', { kind: 'annotation', id });
  if (typeOf(project.tagset, layer, type) === undefined) throw new Problem('unknown-type', { layer, type });
  const quotes = describe(textFor(project, article, spans), spans);
  return {
    kind: 'annotation',
    id,
    article,
    layer,
    type,
    spans,
    quotes,
    attributes,
    note: '',
    creator: by,
    created: at,
    modified: at,
  };
}

function respan(project: Project, { id, spans }: Of<'respan'>, occasion: Occasion): Update {
  const annotation = own(project, id, occasion);
  const quotes = describe(textFor(project, annotation.article, spans), spans);
  return change(annotation, { spans, quotes }, occasion);
}

function retype(project: Project, id: string, type: string, occasion: Occasion): Update {
  const annotation = own(project, id, occasion);
  const { layer } = annotation;
  if (typeOf(project.tagset, layer, type) === undefined) throw new Problem('unknown-type', { layer, type });
  return change(annotation, { type }, occasion);
}

function setAttribute(project: Project, { id, name, value }: Of<'set-attribute'>, occasion: Occasion): Update {
  const annotation = own(project, id, occasion);
  const { [name]: _, ...others } = annotation.attributes;
  const attributes: Record<string, AttributeValue> =
    value === null ? others : { ...annotation.attributes, [name]: value };
  return change(annotation, { attributes }, occasion);
}

function remove(project: Project, ids: readonly string[], occasion: Occasion): Diff {
  const annotations = each(ids).map((id) => own(project, id, occasion));
  const gone = new Set(ids);
  const links = [...project.links.values()].filter(
    ({ from, to, creator }) => creator === occasion.by && (gone.has(from) || gone.has(to)),
  );
  return { added: [], updated: [], removed: [...annotations, ...links] };
}

/** Each id once: a diff says of a record only once what becomes of it. */
function each(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function setBlocks(project: Project, command: Of<'set-blocks'>): Update {
  const article = articleOf(project, command.article);
  const chosen = new Set(command.blocks);
  const blocks = article.blocks.map((block, i) => (chosen.has(i) ? { ...block, kind: command.kind } : block));
  return [article, { ...article, blocks }];
}

function takeIn(project: Project, records: Of<'take-in'>['records']): Diff {
  const fresh = records.filter((record) => {
    const here = recordHere(project, record);
    if (here === undefined) return true;
    if (JSON.stringify(here) === JSON.stringify(record)) return false;
    throw new Problem('duplicate-record', { kind: record.kind, id: record.id });
  });
  const taken = new Set<string>();
  for (const record of fresh) {
    const { kind, id } = record;
    if (taken.has(id)) throw new Problem('duplicate-record', { kind, id });
    taken.add(id);
    if (record.kind === 'annotation') textFor(project, record.article, record.spans);
  }
  return added(...fresh);
}

function recordHere(project: Project, record: Of<'take-in'>['records'][number]): ProjectRecord | undefined {
  switch (record.kind) {
    case 'annotation':
      return annotationOf(project, record.id);
    case 'link':
      return project.links.get(record.id);
    case 'entity':
      return project.entities.get(record.id);
    case 'proposition':
      return project.propositions.get(record.id);
    case 'term':
      return project.terms.get(record.id);
  }
}

function change(annotation: Annotation, fields: Partial<Annotation>, { at }: Occasion): Update {
  return [annotation, { ...annotation, ...fields, modified: at }];
}

/** An annotation that the one who commands may change: their own. */
function own(project: Project, id: string, { by }: Occasion): Annotation {
  const annotation = annotationOf(project, id);
  if (annotation === undefined) throw new Problem('no-such-record', { kind: 'annotation', id });
  if (annotation.creator !== by) throw new Problem('not-yours', { creator: annotation.creator });
  return annotation;
}

function articleOf(project: Project, id: string): Article {
  const article = project.articles.get(id);
  if (article === undefined) throw new Problem('no-such-record', { kind: 'article', id });
  return article;
}

/** The article's text, once it is clear that the spans lie in it and cut no character. */
function textFor(project: Project, article: string, spans: readonly Span[]): string {
  const text = project.texts.get(articleOf(project, article).id);
  if (text === undefined) throw new Problem('no-such-record', { kind: 'article', id: article });
  for (const { start, end } of spans) {
    if (end > text.length) throw new Problem('span-outside-text', { start, end, length: text.length });
    for (const offset of [start, end]) {
      if (!isGraphemeBoundary(text, offset)) throw new Problem('span-splits-character', { offset });
    }
  }
  return text;
}
