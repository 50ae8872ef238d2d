import { type Annotation, quoted } from '../model/annotation.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import { foldedForm } from './folded.ts';

/** Neither case nor accents have to agree: whoever looks for a tag types a few letters of its words. */
const agreement = { matchCase: false, matchAccents: false };

/**
 * Annotations whose words hold everything that is typed, each word of it anywhere: first those that begin with it, then
 * the others, either by article and place.
 */
export function taggedWith(
  project: Project,
  typed: string,
  { accepts, limit }: { readonly accepts: (annotation: Annotation) => boolean; readonly limit: number },
): Annotation[] {
  const whole = foldedForm(typed.trim(), agreement);
  const parts = whole.split(/\s+/u);
  const beginning: Annotation[] = [];
  const holding: Annotation[] = [];
  for (const { id } of articlesInOrder(project)) {
    for (const annotation of inOrder(project.annotations.get(id))) {
      const words = foldedWords(annotation);
      if (!parts.every((part) => words.includes(part)) || !accepts(annotation)) continue;
      if (words.startsWith(whole)) beginning.push(annotation);
      else if (holding.length < limit) holding.push(annotation);
      if (beginning.length === limit) return beginning;
    }
  }
  return [...beginning, ...holding].slice(0, limit);
}

type Tags = ReadonlyMap<string, Annotation>;
const ordered = new WeakMap<Tags, readonly Annotation[]>();

function inOrder(tags: Tags | undefined): readonly Annotation[] {
  if (tags === undefined) return [];
  const known = ordered.get(tags);
  if (known !== undefined) return known;
  const list = [...tags.values()].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  ordered.set(tags, list);
  return list;
}

/** By annotation, which is another value whenever its words change: typing on folds nothing anew. */
const folded = new WeakMap<Annotation, string>();

function foldedWords(annotation: Annotation): string {
  const known = folded.get(annotation);
  if (known !== undefined) return known;
  const words = foldedForm(quoted(annotation), agreement);
  folded.set(annotation, words);
  return words;
}
