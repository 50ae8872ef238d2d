import { type FoundTerm, findTerms } from '../../annotations/glossary/finding.ts';
import { termFromNote, termOf } from '../../annotations/glossary/notes.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Term } from '../../annotations/model/register.ts';
import type { Candidate, Candidates, Offers, Sought } from '../entities/candidates.ts';
import { nameOf } from '../state/names.ts';
import type { OpenProject } from '../state/store.ts';
import type { Described } from '../state/terms.ts';
import { t } from '../words.ts';

/** Terms offered at the most: one more letter is typed sooner than a longer list is read. */
const limit = 12;

/** What a note can be on: terms that are the note's words or have what is typed, or a new one of these words. */
export function offersFor(note: Annotation): Offers<Described> {
  return {
    label: t('glossary.candidates'),
    nothing: t('glossary.nothingFound'),
    ask: (open, sought) => [found(open, sought, note)],
    inOrder: (open, sought, answers) => {
      const candidates = answers.flat();
      const likely = candidates.filter(({ isLikely }) => isLikely);
      return [...likely, ...made(open, sought, note), ...candidates.filter(({ isLikely }) => !isLikely)];
    },
  };
}

/** Letters that were typed are a search; the note's own words may well be a new term. */
function found(
  { project, annotator }: OpenProject,
  { typed, words, language }: Sought,
  note: Annotation,
): Candidates<Described> {
  const isOwnWords = typed === words;
  return findTerms(project, { words: typed, language, annotator })
    .filter(({ term }) => term !== termOf(project, note))
    .slice(0, limit)
    .map((one): Candidate<Described> => {
      const theirs = one.term.creator === annotator ? [] : [t('glossary.theirs', { name: nameOf(one.term.creator) })];
      const domain = one.term.domain === '' ? [] : [one.term.domain];
      return {
        key: one.term.id,
        name: termWords(one.term),
        type: '',
        about: [...reasonFor(one, typed), ...domain, t('glossary.noted', { count: one.notes }), ...theirs].join(' · '),
        choice: { entry: one.term.id },
        isLikely: one.reason.closeness === 'whole' || !isOwnWords,
      };
    });
}

/** Why it is offered, where the form itself does not show that. */
function reasonFor({ reason }: FoundTerm, typed: string): string[] {
  const { by, closeness, text } = reason;
  if (typed.trim() === '' || (by === 'source' && closeness !== 'whole')) return [];
  return [t(`glossary.because.${by}`, { text })];
}

function made(open: OpenProject, { typed, words }: Sought, note: Annotation): Candidates<Described> {
  const source = (typed.trim() === '' ? words : typed).replace(/\s+/gu, ' ').trim();
  if (source === '') return [];
  const make = { ...termFromNote(open.project, note), source };
  return [
    { key: 'new', name: t('glossary.new', { source }), type: '', about: make.target, choice: { make }, isLikely: true },
  ];
}

/** A term as one line: its source form, and what it becomes. */
export function termWords({ source, target }: Pick<Term, 'source' | 'target'>): string {
  return target === '' ? t('glossary.untranslated', { source }) : t('glossary.becomes', { source, target });
}
