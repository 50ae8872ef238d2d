import { type Annotation, layers } from '../model/annotation.ts';
import { curatedBy, curatorOf } from '../model/curated.ts';
import { Problem } from '../model/problem.ts';
import { allAnnotations, type Project } from '../model/project.ts';

/** Whose annotations on which articles; an empty list means all. */
export interface Selection {
  readonly annotators: readonly string[];
  readonly articles: readonly string[];
}

/**
 * The part of a project that a selection asks for, as a project of its own. Of the registers it has what the chosen
 * annotators made and what the chosen annotations point to, whoever made it; a link is in it when both its ends are.
 *
 * @throws Problem `no-such-article`, or `no-such-annotator` for somebody who has made nothing in the project.
 */
export function select(project: Project, { annotators, articles }: Selection): Project {
  if (annotators.length === 0 && articles.length === 0) return project;
  for (const id of articles) {
    if (!project.articles.has(id)) throw new Problem('no-such-article', { article: id });
  }
  const makers = new Set(makersIn(project));
  for (const annotator of annotators) {
    if (!makers.has(annotator)) throw new Problem('no-such-annotator', { annotator });
  }
  const isChosen = (id: string) => articles.length === 0 || articles.includes(id);
  const isTheirs = ({ creator }: { readonly creator: string }) =>
    annotators.length === 0 || annotators.includes(creator);
  const chosen = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([id]) => isChosen(id)));
  const theirs = <T extends { readonly creator: string }>(map: ReadonlyMap<string, T>) =>
    new Map([...map].filter(([, record]) => isTheirs(record)));
  const on = <T extends { readonly article: string }>(map: ReadonlyMap<string, T>) =>
    new Map([...map].filter(([, { article }]) => isChosen(article)));

  const annotations = new Map<string, ReadonlyMap<string, Annotation>>();
  for (const [id, tags] of chosen(project.annotations)) annotations.set(id, theirs(tags));
  const ids = new Set([...annotations.values()].flatMap((tags) => [...tags.keys()]));
  const pointed = pointedTo(
    project,
    [...annotations.values()].flatMap((tags) => [...tags.values()]),
  );
  const entries = <T extends { readonly id: string; readonly creator: string }>(map: ReadonlyMap<string, T>) =>
    new Map([...map].filter(([id, record]) => isTheirs(record) || pointed.has(id)));
  const links = [...theirs(project.links)].filter(([, { from, to }]) => ids.has(from) && ids.has(to));
  return {
    info: { ...project.info, order: project.info.order.filter(isChosen) },
    tagset: project.tagset,
    articles: chosen(project.articles),
    texts: chosen(project.texts),
    annotations,
    links: new Map(links),
    progress: on(theirs(project.progress)),
    segments: on(theirs(project.segments)),
    entities: entries(project.entities),
    propositions: entries(project.propositions),
    terms: entries(project.terms),
    verdicts: on(theirs(project.verdicts)),
    comments: on(theirs(project.comments)),
    answers: on(theirs(project.answers)),
    exchanges: new Map(),
    decisions: new Map(
      [...on(project.decisions)].filter(
        ([, { creator }]) => annotators.length === 0 || annotators.includes(curatedBy(creator)),
      ),
    ),
  };
}

/** Without what is in curated sets, which says again what annotators say. */
export function withoutCuratedSets(project: Project): Project {
  const isOf = ({ creator }: { readonly creator: string }) => curatorOf(creator) === undefined;
  const hasSets = [...project.annotations.values()].some((tags) => [...tags.values()].some((tag) => !isOf(tag)));
  if (!hasSets && project.decisions.size === 0) return project;
  const annotations = new Map<string, ReadonlyMap<string, Annotation>>();
  for (const [id, tags] of project.annotations) annotations.set(id, new Map([...tags].filter(([, tag]) => isOf(tag))));
  const links = new Map([...project.links].filter(([, link]) => isOf(link)));
  return { ...project, annotations, links, decisions: new Map() };
}

/** The entries that annotations point to: what they are of, by way of what that was merged into, and what their attributes say. */
function pointedTo(
  { tagset, entities, propositions, terms }: Project,
  annotations: Iterable<Annotation>,
): ReadonlySet<string> {
  const referring = layers.map((layer) => {
    const references = tagset.layers[layer].attributes.filter(
      ({ kind }) => kind === 'entity' || kind === 'proposition',
    );
    return [layer, references.map(({ id }) => id)] as const;
  });
  const attributesOf = new Map(referring);
  const ids = new Set<string>();
  for (const { entry, layer, attributes } of annotations) {
    ids.add(entry);
    for (const attribute of attributesOf.get(layer) ?? []) ids.add(String(attributes[attribute]));
  }
  // A set goes on over what is added meanwhile.
  for (const id of ids) {
    const into = (entities.get(id) ?? propositions.get(id) ?? terms.get(id))?.mergedInto ?? '';
    if (into !== '') ids.add(into);
  }
  return ids;
}

function* makersIn(project: Project): Generator<string> {
  for (const { creator } of allAnnotations(project)) yield creator;
  const { links, progress, segments, entities, propositions, terms } = project;
  for (const map of [links, progress, segments, entities, propositions, terms]) {
    for (const { creator } of map.values()) yield creator;
  }
}
