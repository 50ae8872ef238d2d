import type { Entity } from '../../annotations/model/register.ts';
import type { Closeness } from '../../annotations/register/closeness.ts';
import { findEntities } from '../../annotations/register/finding.ts';
import { canonicalName } from '../../annotations/register/standing.ts';
import { nameOf } from '../state/names.ts';
import type { OpenProject } from '../state/store.ts';
import { t } from '../words.ts';
import { inLists } from './from-lists.ts';

/** What an entity is to be looked for with. */
export interface Sought {
  /** What was typed. */
  readonly typed: string;
  /** The words that are a mention of it, and their language; '' where it is not looked for from a mention. */
  readonly words: string;
  readonly language: string;
  /** The type that it most likely has. */
  readonly type: string;
}

/** What is known of an entity before it is in a register. */
export type Described = Pick<Entity, 'type' | 'names' | 'identifiers' | 'note'>;

/** Something that can be chosen: an entry of a register, or one that choosing it makes. */
export interface Candidate<Make = Described> {
  /** Unique among all candidates. */
  readonly key: string;
  readonly name: string;
  /** A type of the tagset's entity layer; '' where it is not known, or has none. */
  readonly type: string;
  /** Why it is offered, how often it is mentioned, whose it is: as one line. */
  readonly about: string;
  readonly choice: { readonly entry: string } | { readonly make: Make };
  /** Whether it is so likely that it comes before making a new one. */
  readonly isLikely: boolean;
  /** What is written above it and those like it; nothing above the entries of registers. */
  readonly group?: string;
}

export type Candidates<Make = Described> = readonly Candidate<Make>[];

/** What a picker offers, and what it says around that. */
export interface Offers<Make> {
  readonly label: string;
  readonly nothing: string;
  /** What every source answers, each in its place. */
  readonly ask: (open: OpenProject, sought: Sought) => readonly (Candidates<Make> | Promise<Candidates<Make>>)[];
  /** What they have answered so far, in the order in which it is offered. */
  readonly inOrder: (open: OpenProject, sought: Sought, answers: readonly Candidates<Make>[]) => Candidates<Make>;
}

/**
 * Where candidates come from: each source answers, at once or in a while, what fits best first. This is the one place to
 * add a further one; its candidates come after those of the sources before it.
 */
const sources: readonly ((open: OpenProject, sought: Sought) => Candidates | Promise<Candidates>)[] = [
  inRegisters,
  inLists,
];

/** Candidates offered from one source: one more letter is typed sooner than a longer list is read. */
const limit = 12;

/** What every source answers, each in its place. */
export function askSources(open: OpenProject, sought: Sought): readonly (Candidates | Promise<Candidates>)[] {
  return sources.map((source) => source(open, sought));
}

/** What the sources have answered, in the order in which it is offered: what is likely, a new one, what else could be meant. */
export function offered(open: OpenProject, sought: Sought, answers: readonly Candidates[]): Candidates {
  const candidates = answers.flat();
  const likely = candidates.filter(({ isLikely }) => isLikely);
  const others = candidates.filter(({ isLikely }) => !isLikely);
  return [...likely, ...newEntity(open, sought), ...others];
}

/** Entities, to be the entity of a mention. */
export const entityOffers: Offers<Described> = {
  label: t('entities.candidates'),
  nothing: t('entities.nothingFound'),
  ask: askSources,
  inOrder: offered,
};

/** The entries of everybody's register, one's own first. */
function inRegisters({ project, annotator }: OpenProject, { typed, words, type }: Sought): Candidates {
  // Letters that were typed are a search; the mention's own words may well be of something new.
  const isOwnWords = typed === words;
  const likely: readonly Closeness[] = isOwnWords
    ? ['whole', 'start', 'words', 'within']
    : ['whole', 'start', 'words', 'within', 'inside'];
  return findEntities(project, { words: typed, type, annotator })
    .slice(0, limit)
    .map(({ entity, reason, mentions }) => {
      const name = canonicalName(entity);
      const why = reason.by === 'mention' ? [t('entities.byMention', { text: reason.text })] : [];
      const also = reason.by !== 'mention' && reason.text !== name ? [t('entities.byName', { text: reason.text })] : [];
      const who = entity.creator === annotator ? [] : [t('entities.theirs', { name: nameOf(entity.creator) })];
      return {
        key: entity.id,
        name: name === '' ? t('entities.nameless') : name,
        type: entity.type,
        about: [...why, ...also, t('entities.mentioned', { count: mentions }), ...who].join(' · '),
        choice: { entry: entity.id },
        isLikely:
          reason.closeness === 'whole' ||
          (likely.includes(reason.closeness) && (!isOwnWords || entity.type === type || type === '')),
      };
    });
}

/** The entity that what was typed would be the name of: in the mention's language where it is the mention's words. */
function newEntity({ project }: OpenProject, { typed, words, language, type }: Sought): Candidates {
  const name = (typed.trim() === '' ? words : typed).replace(/\s+/gu, ' ').trim();
  if (name === '') return [];
  const isMentioned = words.includes(name);
  const names = [{ text: name, language: isMentioned ? language : project.info.workingLanguage }];
  const make = { type, names, identifiers: [], note: '' };
  return [{ key: 'new', name: t('entities.new', { name }), type, about: '', choice: { make }, isLikely: true }];
}
