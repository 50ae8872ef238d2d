import { layers } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Project } from '../model/project.ts';
import { nameOfEntry } from '../register/names.ts';
import type { Change, Happening } from './happening.ts';

/** What ids in a happening are called in the project as it is now. */

export interface Labelling extends Pick<Project, 'tagset' | 'entities' | 'propositions' | 'terms'> {
  readonly articles: ReadonlyMap<string, Pick<Article, 'title' | 'source'>>;
}

/** What an article is called; its id where it is no longer there. */
export function articleLabel({ articles }: Pick<Labelling, 'articles'>, id: string): string {
  const article = articles.get(id);
  return article === undefined ? id : article.source.outlet || article.title;
}

/** What a type of an annotation, a link or an entity is called; the id where the tagset has it no more, '' where there is none. */
export function typeLabel({ tagset }: Pick<Labelling, 'tagset'>, { thing, layer }: Happening, type: string): string {
  if (thing === 'link') return tagset.links.find(({ id }) => id === type)?.label ?? type;
  const here = thing === 'entity' ? 'entity' : layer;
  if (here === '') return '';
  return tagset.layers[here].types.find(({ id }) => id === type)?.label ?? type;
}

/** What an attribute is called, in whichever layer it is. */
export function attributeLabel({ tagset }: Pick<Labelling, 'tagset'>, { layer }: Happening, of: string): string {
  const here = layer === '' ? layers : [layer];
  for (const each of here) {
    const found = tagset.layers[each].attributes.find(({ id }) => id === of);
    if (found !== undefined) return found.label;
  }
  return of;
}

/** Both values of a change as people read them; '' where there is none. */
export function valuesOf(labelling: Labelling, happening: Happening, change: Change): { from: string; to: string } {
  switch (change.kind) {
    case 'made':
    case 'removed':
    case 'taken-in':
      return { from: '', to: '' };
    case 'type':
      return both(change, (type) => typeLabel(labelling, happening, type));
    case 'entry':
      return both(change, (id) => nameOfEntry(labelling, id) ?? id);
    case 'attribute':
      return both(change, (value) => chosen(labelling, happening, change.of, value));
    case 'spans':
    case 'status':
    case 'note':
      return change;
    case 'field':
      return change.of === 'articles' ? both(change, (id) => articleLabel(labelling, id)) : change;
  }
}

function both({ from, to }: { readonly from: string; readonly to: string }, label: (value: string) => string) {
  return { from: from === '' ? '' : label(from), to: to === '' ? '' : label(to) };
}

/** The choices of an attribute by what they are called; entries by their names. */
function chosen(labelling: Labelling, { layer }: Happening, of: string, value: string): string {
  const definition = layer === '' ? undefined : labelling.tagset.layers[layer].attributes.find(({ id }) => id === of);
  return value
    .split(', ')
    .map((each) => {
      const choice = definition?.choices.find(({ id }) => id === each)?.label;
      return choice ?? nameOfEntry(labelling, each) ?? each;
    })
    .join(', ');
}

/** All words of a happening that one may look for, but nobody's name. */
export function contentOf(labelling: Labelling, happening: Happening): string {
  const { words, changes, article, type } = happening;
  const said = changes.flatMap((change) => {
    const { from, to } = valuesOf(labelling, happening, change);
    return change.kind === 'attribute' ? [attributeLabel(labelling, happening, change.of), from, to] : [from, to];
  });
  return [
    ...words,
    typeLabel(labelling, happening, type),
    ...said,
    article === '' ? '' : articleLabel(labelling, article),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
