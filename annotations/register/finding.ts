import { type Annotation, quoted } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { foldedForm } from '../search/folded.ts';
import { mentionsIn } from './mentions.ts';
import { canonicalName, standing } from './standing.ts';

/** Finding an entity while its name is typed. */

/**
 * How well words agree with a name, best first: they are the name; begin it; begin words of it; have the whole name in them;
 * stand somewhere in it.
 */
export const closenesses = ['whole', 'start', 'words', 'within', 'inside'] as const;
export type Closeness = (typeof closenesses)[number];

/** Why an entity was found. */
export interface Reason {
  readonly closeness: Closeness;
  /** `mention`: one has linked the same words to it before. */
  readonly by: 'name' | 'identifier' | 'mention';
  /** The name, identifier or words that agree. */
  readonly text: string;
}

export interface Found {
  readonly entity: Entity;
  readonly reason: Reason;
  /** How many annotations are mentions of it. */
  readonly mentions: number;
}

/** What is looked for, and what decides between entities that agree with it alike. */
export interface Wanted {
  readonly words: string;
  /** The type of the mention that is to be linked; '' for any. */
  readonly type: string;
  /** Whose entries come before a colleague's. */
  readonly annotator: string;
}

/**
 * The entities that words could mean, best first: by any name in any language, by identifiers, and by words that one has
 * linked before; case, accents and punctuation do not matter. Alike, they come by the mention's type, then one's own, then those
 * that are mentioned most. Without words all are found, in that order.
 */
export function findEntities(project: Pick<Project, 'annotations' | 'entities'>, wanted: Wanted): Found[] {
  const { of } = mentionsIn(project);
  const words = wordForm(wanted.words);
  const identifier = wanted.words.trim().toLowerCase();
  const found: (Found & { readonly rank: readonly (number | string)[] })[] = [];
  for (const entity of standing(project.entities).keys()) {
    const groups = [...(of.get(entity)?.values() ?? [])];
    const isMentioned = (mention: Annotation) => mention.creator === wanted.annotator && quoteForm(mention) === words;
    const said = () => groups.flatMap((group) => group.find(isMentioned) ?? [])[0];
    const reason = reasonFor(entity, words, identifier, said);
    if (reason === undefined) continue;
    const mentions = groups.reduce((sum, group) => sum + group.length, 0);
    const rank = [
      closenesses.indexOf(reason.closeness),
      Number(entity.type !== wanted.type),
      Number(entity.creator !== wanted.annotator),
      -mentions,
      wordForm(canonicalName(entity)),
      entity.id,
    ];
    found.push({ entity, reason, mentions, rank });
  }
  return found.sort((a, b) => inOrder(a.rank, b.rank)).map(({ rank: _, ...others }) => others);
}

function inOrder(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [i, one] of a.entries()) {
    const other = b[i] ?? one;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function reasonFor(
  entity: Entity,
  words: string,
  identifier: string,
  /** A mention of it that has the same words. */
  said: () => Annotation | undefined,
): Reason | undefined {
  const name = canonicalName(entity);
  if (identifier === '') return { closeness: 'start', by: 'name', text: name };
  const reasons: Reason[] = [];
  for (const { text } of entity.names) {
    const closeness = closenessOf(words, wordForm(text));
    if (closeness !== undefined) reasons.push({ closeness, by: 'name', text });
  }
  for (const text of entity.identifiers) {
    const closeness = closenessOfIdentifier(identifier, text.toLowerCase());
    if (closeness !== undefined) reasons.push({ closeness, by: 'identifier', text });
  }
  const rank = ({ closeness }: Reason) => closenesses.indexOf(closeness);
  const best = reasons.sort((a, b) => rank(a) - rank(b))[0];
  if (best?.closeness === 'whole' || words === '') return best;
  const same = said();
  return same === undefined ? best : { closeness: 'whole', by: 'mention', text: quoted(same) };
}

/** UTF-16 units: shorter names occur in other words' company by chance. */
const shortestWithin = 3;

/** How words agree with a name, both in {@link wordForm}; undefined where they do not. */
function closenessOf(words: string, name: string): Closeness | undefined {
  if (name === '' || words === '') return undefined;
  if (name === words) return 'whole';
  if (name.startsWith(words)) return 'start';
  if (words.split(' ').every((word) => ` ${name}`.includes(` ${word}`))) return 'words';
  if (name.length >= shortestWithin && ` ${words} `.includes(` ${name} `)) return 'within';
  return name.includes(words) ? 'inside' : undefined;
}

function closenessOfIdentifier(typed: string, identifier: string): Closeness | undefined {
  if (identifier === typed) return 'whole';
  if (identifier.startsWith(typed)) return 'start';
  return identifier.includes(typed) ? 'inside' : undefined;
}

const forms = new Map<string, string>();
/** Texts kept in that form: names and mentions of a large project. Beyond it all are forgotten and made again. */
const formsKept = 50_000;

/** The words of a text, folded, with one space between them. */
function wordForm(text: string): string {
  const before = forms.get(text);
  if (before !== undefined) return before;
  const form = foldedForm(text, { matchCase: false, matchAccents: false })
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  if (forms.size >= formsKept) forms.clear();
  forms.set(text, form);
  return form;
}

const quoteForms = new WeakMap<Annotation, string>();

function quoteForm(mention: Annotation): string {
  const before = quoteForms.get(mention);
  if (before !== undefined) return before;
  const form = wordForm(quoted(mention));
  quoteForms.set(mention, form);
  return form;
}
