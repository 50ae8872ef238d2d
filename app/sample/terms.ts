/** The sample's glossary, anna's: terms and the notes on them, each named by its words as in tags/anna.json. */
import type { Session } from '../session.ts';
import { type End, tagAt } from './links.ts';

interface Term {
  readonly source: string;
  readonly target: string;
  readonly alternatives: readonly string[];
  readonly domain: string;
  readonly note: string;
  /** The number of an article, and how the words of a note in it begin. Elsewhere its words are left to be noted. */
  readonly notes: readonly (readonly [article: End[0], words: string])[];
}

const terms: readonly Term[] = [
  {
    source: 'ville basse',
    target: 'lower town',
    alternatives: ['lower city'],
    domain: 'places',
    note: 'The riverside quarter of Brénica. Keep it the same in every article.',
    notes: [['01', 'la ville basse']],
  },
  {
    source: 'retour à la normale',
    target: 'return to normal',
    alternatives: [],
    domain: 'politics',
    note: 'Straight in four articles, between scare quotes in one: keep those.',
    notes: [['05', '"retour à la normale"']],
  },
  {
    source: 'dragage',
    target: 'dredging',
    alternatives: [],
    domain: 'port',
    note: '',
    notes: [['03', 'dredging']],
  },
  {
    source: 'relevé du barrage',
    target: 'gauge reading',
    alternatives: ['dam reading'],
    domain: 'flood control',
    note: '',
    notes: [['03', 'lectures de jauge']],
  },
  {
    source: 'vanne',
    target: 'gate',
    alternatives: ['sluice gate'],
    domain: 'flood control',
    note: 'Of the dam.',
    notes: [],
  },
];

/** Makes the terms and puts the notes on them, by commands of the session. */
export function makeTerms(session: Session, idOf: (...parts: readonly unknown[]) => string): void {
  for (const { notes, ...said } of terms) {
    const ids = notes.map(([article, words]) => tagAt(session, [article, 'translation', words]).id);
    const id = idOf(session.annotator, 'term', said.source);
    session.perform({ do: 'add-term', id, ...said, language: 'fr', notes: ids });
  }
}
