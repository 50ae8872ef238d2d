import type { Annotation, Layer } from '../../annotations/model/annotation.ts';
import { layers } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { hull } from '../../annotations/model/span.ts';
import { type TagType, typesIn } from '../../annotations/model/tagset.ts';
import type { Row } from '../../annotations/search/concordance.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { indexOf, tagsOf } from './derived.ts';
import { hint, say } from './notices.ts';
import { goToRegion } from './regions.ts';
import { visit } from './returning.ts';
import { setSearch } from './search.ts';
import type { Search } from './search-state.ts';
import { emptyFilter, getState, type OpenProject, setState } from './store.ts';
import { inTurn } from './turns.ts';
import { showArticle } from './views.ts';
import { change } from './workspace.ts';

/** What becomes of what was found: places that are to be tagged, tags that are gone to. */

export function placeKey({ article, span, tag }: Row): string {
  return tag?.id ?? `${article}:${span.start}-${span.end}`;
}

/** The annotation that a line is of; undefined for words, and for what is no more. */
export function annotationAt(project: Project, { article, tag }: Row): Annotation | undefined {
  return tag === null ? undefined : tagsOf(project, article).get(tag.id);
}

export function tagAs(type: string): void {
  setSearch({ type });
}

/** Take something out of what was chosen, or in again. */
export function toggle(row: Row): void {
  choose(row, getState().search.out.has(placeKey(row)));
}

/** Leave something in what is chosen, or out of it. */
export function choose(row: Row, isChosen: boolean): void {
  const out = new Set(getState().search.out);
  if (isChosen) out.delete(placeKey(row));
  else out.add(placeKey(row));
  setSearch({ out });
  say(isChosen ? t('search.chosen') : t('search.leftOut'));
}

/** The type chosen to tag with; undefined where none is. */
export function chosenType({ project }: OpenProject, chosen: string): { layer: Layer; type: TagType } | undefined {
  const [name, id = ''] = chosen.split(' ');
  const layer = layers.find((candidate) => candidate === name);
  const type = layer && typesIn(project.tagset, layer).find((candidate) => candidate.id === id);
  return layer === undefined || type === undefined ? undefined : { layer, type };
}

/** Those of some places that lie in a tag which one has made with a type already, by `placeKey`. */
export function taggedPlaces(open: OpenProject, rows: readonly Row[], chosen: string): ReadonlySet<string> {
  const tagging = chosenType(open, chosen);
  if (tagging === undefined) return new Set();
  const { project, annotator } = open;
  const isTagged = ({ article, span, tag }: Row): boolean =>
    tag === null &&
    indexOf(project, article)
      .at(span.start)
      .some(({ layer, type, creator, spans }) => {
        const isSame = layer === tagging.layer && type === tagging.type.id && creator === annotator;
        return isSame && hull(spans).end >= span.end;
      });
  return new Set(rows.filter(isTagged).map(placeKey));
}

/** What tagging would tag: all places that were found but what was left out and what is tagged already. */
export function placesToTag({ found, out }: Search, tagged: ReadonlySet<string>): readonly Row[] {
  return (found?.rows ?? []).filter(
    (row) => row.tag === null && !(out.has(placeKey(row)) || tagged.has(placeKey(row))),
  );
}

/** Tag them, as one change; occurrences of a mention are of the same entity as it. */
export function tagPlaces(): Promise<void> {
  return inTurn(async () => {
    const { open, search } = getState();
    const chosen = open === null ? undefined : chosenType(open, search.type);
    if (open === null || chosen === undefined) return hint(t('search.chooseType'));
    const { layer, type } = chosen;
    const places = placesToTag(search, taggedPlaces(open, search.found?.rows ?? [], search.type));
    if (places.length === 0) return hint(t('search.tag', { count: 0 }));
    const tags = places.map(({ article, span }) => ({
      id: crypto.randomUUID(),
      article,
      layer,
      type: type.id,
      spans: [span],
      attributes: {},
      entry: layer === 'entity' ? (search.mention?.entry ?? '') : '',
    }));
    if ((await perform({ do: 'annotate-all', tags })) === undefined) return;
    say(t('search.tagged', { count: tags.length }));
  });
}

/** The tags that were found, but those left out. */
export function chosenTags({ found, out }: Search): readonly Row[] {
  return (found?.rows ?? []).filter((row) => row.tag !== null && !out.has(placeKey(row)));
}

/** Show the tags that were found in the list of annotations, marked, so that they can be changed together. */
export function showInList(): void {
  const chosen = chosenTags(getState().search);
  if (chosen.length === 0) {
    hint(t('search.showInList', { count: 0 }));
    return;
  }
  const only = new Map(chosen.map((row) => [placeKey(row), row.article]));
  setState({ filter: { ...emptyFilter, only }, marked: new Set(only.keys()) });
  change({ drawer: 'annotations' });
  goToRegion('drawer');
}

/** To a tag; or to a place in its text, where it is selected, ready for a key. */
export async function visitPlace(row: Row): Promise<void> {
  const { open } = getState();
  const annotation = open === null ? undefined : annotationAt(open.project, row);
  if (annotation !== undefined) return visit(annotation);
  const { article, span } = row;
  const view = await showArticle(article);
  view?.select(span.start, span.end);
  view?.reveal(span.start);
  view?.focus();
}
