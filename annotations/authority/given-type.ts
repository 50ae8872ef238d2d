import { type Tagset, type TagType, typesIn } from '../model/tagset.ts';
import { foldedForm } from '../search/folded.ts';

/** The entity type that a list means by a word: one of the id or the label, whatever its case and accents. */
export function givenType(tagset: Tagset, word: string): TagType | undefined {
  const wanted = plain(word);
  return typesIn(tagset, 'entity').find(({ id, label }) => plain(id) === wanted || plain(label) === wanted);
}

function plain(text: string): string {
  return foldedForm(text, { matchCase: false, matchAccents: false }).trim();
}
