import { expect, test } from 'vitest';
import { small } from '../edit/small.fixture.ts';
import { uuid } from '../model/annotation.fixture.ts';
import type { Project } from '../model/project.ts';
import { mentionCount, mentionsIn, mentionsOf } from './mentions.ts';
import { byId, entityOf, mention } from './register.fixture.ts';

const ida = entityOf(30);
const merged = entityOf(31, { mergedInto: ida.id });
const inB = mention(1, 3, 'Ida', { article: 'b', entry: ida.id, creator: 'bilal' });
const later = mention(2, 9, 'elle', { entry: merged.id });
const first = mention(3, 2, 'Ida', { entry: ida.id });
const free = mention(4, 5, 'Nul');
const lost = mention(5, 6, 'Nulle', { entry: uuid(99) });
const claim = mention(6, 1, 'said', { layer: 'claim', type: 'factual' });

const project: Project = {
  ...small.project,
  info: { ...small.project.info, order: ['b', 'a'] },
  annotations: new Map([
    ['a', byId(later, first, free, lost, claim)],
    ['b', byId(inB)],
  ]),
  entities: byId(ida, merged),
};

test('the mentions of an entity come by article and place, those of what was merged into it among them', () => {
  expect(mentionsOf(project, ida)).toEqual([inB, first, later]);
  expect(mentionCount(project, ida)).toBe(3);
});

test('unlinked are those of no entity, and of one that no register has; no tag of another layer', () => {
  expect(mentionsOf(project, null)).toEqual([free, lost]);
});

test('an entity of which there is no mention has none', () => {
  const other = entityOf(32);
  expect(mentionCount({ ...project, entities: byId(ida, merged, other) }, other)).toBe(0);
  expect(mentionsOf({ ...project, entities: byId(ida, merged, other) }, other)).toEqual([]);
});

test('after a change, what was found of the articles that did not change is the same', () => {
  const before = mentionsIn(project);
  const retitled: Project = { ...project, info: { ...project.info, title: 'Other' } };
  expect(mentionsIn(retitled)).toBe(before);
  const changed = { ...project, annotations: new Map(project.annotations).set('a', byId(first)) };
  const after = mentionsIn(changed);
  expect(after.of.get(ida)?.get('b')).toBe(before.of.get(ida)?.get('b'));
  expect(mentionsOf(changed, ida)).toEqual([inB, first]);
  expect(mentionsOf(changed, null)).toEqual([]);
});

test('another register of the same annotations is looked at anew', () => {
  expect(mentionsOf({ ...project, entities: byId(ida) }, null)).toEqual([free, lost, later]);
});
