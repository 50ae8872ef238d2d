import { type Annotation, type AttributeValue, type Layer, quoted } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { nameOfEntry } from '../../annotations/register/names.ts';
import type { Disagreement } from '../../annotations/review/contents.ts';
import type { Difference, DifferenceClass } from '../../annotations/review/differences.ts';
import { t } from '../words.ts';
import { comparedIn } from './compared.ts';
import { nameOf } from './names.ts';
import { getState } from './store.ts';
import { typeLabel } from './type-label.ts';

/** Something that two tags of one thing have each their own of, in words. */
export interface Told {
  readonly class: DifferenceClass;
  /** What it is: the words, the type, an attribute, the entry. */
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What is different about two tags, thing by thing; nothing where only one has it, or several are against one. */
export function toldDifferences(project: Project, difference: Difference): Told[] {
  const { layer, classes, disagreements } = difference;
  const [[mine], [theirs]] = [difference.mine, difference.theirs];
  if (mine === undefined || theirs === undefined) return [];
  const label = ({ type }: Annotation) => typeLabel(project.tagset, layer, type);
  return classes.flatMap((name): Told[] => {
    switch (name) {
      case 'boundary':
        return [{ class: name, name: t('review.words'), mine: `“${quoted(mine)}”`, theirs: `“${quoted(theirs)}”` }];
      case 'type':
        return [{ class: name, name: t('inspector.type'), mine: label(mine), theirs: label(theirs) }];
      case 'attribute':
        return disagreements.map((each) => ({ class: name, ...disagreementInWords(project, layer, each) }));
      default:
        return [];
    }
  });
}

/** A class of differences in words, with those who are compared as they are called. */
export function className(name: DifferenceClass): string {
  const pair = comparedIn(getState());
  return t(`review.classes.${name}`, { mine: nameOf(pair?.mine ?? ''), theirs: nameOf(pair?.theirs ?? '') });
}

/** The classes of a difference, attributes by their names. */
export function classesInWords(project: Project, difference: Difference): string {
  return difference.classes
    .map((name) => {
      if (name !== 'attribute') return className(name);
      const names = difference.disagreements.map((each) => disagreementInWords(project, difference.layer, each).name);
      return t('review.attributes', { names: names.join(', ') });
    })
    .join(', ');
}

/** A difference in one sentence: its classes, and the words that are tagged. */
export function differenceInWords(difference: Difference): string {
  const { open } = getState();
  const [tag] = [...difference.mine, ...difference.theirs];
  if (open === null || tag === undefined) return '';
  return t('review.difference', { classes: classesInWords(open.project, difference), quote: quoted(tag) });
}

function disagreementInWords(project: Project, layer: Layer, disagreement: Disagreement): Omit<Told, 'class'> {
  if (disagreement.of === 'entry') {
    const called = (id: string) => nameOfEntry(project, id) ?? t('review.noValue');
    return { name: t(`review.entry.${layer}`), mine: called(disagreement.mine), theirs: called(disagreement.theirs) };
  }
  const { id, mine, theirs } = disagreement;
  const definition = project.tagset.layers[layer].attributes.find((attribute) => attribute.id === id);
  const value = (said: AttributeValue | null): string => {
    if (said === null) return t('review.noValue');
    if (typeof said === 'boolean') return t(said ? 'inspector.yes' : 'inspector.no');
    const label = (each: string) =>
      definition?.choices.find((choice) => choice.id === each)?.label ?? nameOfEntry(project, each) ?? each;
    return [said]
      .flat()
      .map((each) => label(String(each)))
      .join(', ');
  };
  return { name: definition?.label ?? id, mine: value(mine), theirs: value(theirs) };
}
