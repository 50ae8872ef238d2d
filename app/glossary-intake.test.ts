import { expect, test } from 'vitest';
import { apply } from '../annotations/edit/apply.ts';
import { patch } from '../annotations/edit/diff.ts';
import { keyOf, standingTerms } from '../annotations/formats/glossary-csv.ts';
import { termOf, translatedProject } from '../annotations/formats/translated.fixture.ts';
import type { Project } from '../annotations/model/project.ts';
import type { Term } from '../annotations/model/register.ts';
import { glossaryImport } from './glossary-intake.ts';

const hull = termOf(1, { source: 'bâtiment', target: 'ship', alternatives: [], domain: 'sea', language: 'fr' });

function taking(terms: readonly Term[], ...rows: readonly string[]): { project: Project; said: object } {
  const before = translatedProject([[{ source: 'x' }]], [], terms);
  const text = ['source,target,language,domain', ...rows].join('\n');
  const { commands, terms: fresh, joined, known } = glossaryImport(text, before, 'g.csv', 'anna');
  const at = '2024-05-02T10:00:00.000Z';
  const project = commands.reduce((now, command) => patch(now, apply(now, command, { by: 'anna', at })), before);
  return { project, said: { fresh, joined: joined.length, known } };
}

test.each<{ name: string; terms: Term[]; rows: string[]; said: object; targets: string[] }>([
  {
    name: 'one’s own term takes another translation as an alternative',
    terms: [hull],
    rows: ['Bâtiment,vessel,fr,sea'],
    said: { fresh: 0, joined: 1, known: 0 },
    targets: ['ship|vessel'],
  },
  {
    name: 'a row without language and domain joins, too',
    terms: [hull],
    rows: ['bâtiment,vessel,,', 'bâtiment,craft,,'],
    said: { fresh: 0, joined: 1, known: 0 },
    targets: ['ship|vessel|craft'],
  },
  {
    name: 'what says nothing new is known',
    terms: [{ ...hull, alternatives: ['vessel'] }],
    rows: ['bâtiment,vessel,,', 'bâtiment,ship,fr,sea'],
    said: { fresh: 0, joined: 0, known: 2 },
    targets: ['ship|vessel'],
  },
  {
    name: 'a homonym of another domain comes in for itself',
    terms: [hull],
    rows: ['bâtiment,building,fr,housing'],
    said: { fresh: 1, joined: 0, known: 0 },
    targets: ['ship', 'building'],
  },
  {
    name: 'another language, too',
    terms: [hull],
    rows: ['bâtiment,x,it,sea'],
    said: { fresh: 1, joined: 0, known: 0 },
    targets: ['ship', 'x'],
  },
  {
    name: 'where two could be meant, it comes in for itself',
    terms: [hull, { ...termOf(2, hull), id: termOf(2).id, domain: 'housing', target: 'building' }],
    rows: ['bâtiment,thing,fr,'],
    said: { fresh: 1, joined: 0, known: 0 },
    targets: ['ship', 'building', 'thing'],
  },
  {
    name: 'a colleague’s term stays as it is',
    terms: [{ ...hull, creator: 'bilal' }],
    rows: ['bâtiment,vessel,fr,sea'],
    said: { fresh: 1, joined: 0, known: 0 },
    targets: ['ship', 'vessel'],
  },
  {
    name: 'word for word a colleague’s, it is known',
    terms: [{ ...hull, creator: 'bilal' }],
    rows: ['bâtiment,ship,fr,sea'],
    said: { fresh: 0, joined: 0, known: 1 },
    targets: ['ship'],
  },
])('$name', ({ terms, rows, said, targets }) => {
  const taken = taking(terms, ...rows);
  expect(taken.said).toEqual(said);
  const all = [...taken.project.terms.values()].map(({ target, alternatives }) => [target, ...alternatives].join('|'));
  expect(all.sort()).toEqual([...targets].sort());
  // Taken in once more, it brings nothing.
  const again = taking([...taken.project.terms.values()], ...rows);
  expect(standingTerms(again.project).map(keyOf)).toEqual(standingTerms(taken.project).map(keyOf));
});
