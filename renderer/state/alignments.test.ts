import { expect, test } from 'vitest';
import { small } from '../../annotations/edit/small.fixture.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Passage } from '../../annotations/passages/passages.ts';
import { alignmentBetween } from './alignments.ts';

const { project } = small;
const passages: readonly Passage[] = [];
const first = () => alignmentBetween(project, passages, 'a', 'b');

test.each<{ name: string; changed: Project; isAnew: boolean }>([
  { name: 'nothing', changed: { ...project }, isAnew: false },
  { name: 'the title', changed: { ...project, info: { ...project.info, title: 'Velse' } }, isAnew: false },
  { name: 'another article’s tags', changed: withTagsOf('c'), isAnew: false },
  { name: 'an article’s tags', changed: withTagsOf('a'), isAnew: true },
  { name: 'the entities', changed: { ...project, entities: new Map(project.entities) }, isAnew: true },
  { name: 'the propositions', changed: { ...project, propositions: new Map(project.propositions) }, isAnew: true },
])('where $name changed an alignment is reckoned anew: $isAnew', ({ changed, isAnew }) => {
  const before = first();
  expect(first()).toBe(before);
  expect(alignmentBetween(changed, passages, 'a', 'b') !== before).toBe(isAnew);
});

/** The same project with an article's tags in another state. */
function withTagsOf(article: string): Project {
  const tags = new Map(project.annotations.get(article));
  return { ...project, annotations: new Map(project.annotations).set(article, tags) };
}

test('it is reckoned anew when other passages were found', () => {
  const before = first();
  expect(alignmentBetween(project, [], 'a', 'b')).not.toBe(before);
});

test('it is the same seen from the other article', () => {
  const { points } = first();
  expect(points.length).toBeGreaterThan(1);
  const back = alignmentBetween(project, passages, 'b', 'a');
  expect(back.points).toEqual(points.map(({ a, b }) => ({ a: b, b: a })));
});
