import { describe, expect, test } from 'vitest';
import { small } from '../../annotations/edit/small.fixture.ts';
import { tag } from '../../annotations/model/annotation.fixture.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { byId, named } from '../../annotations/register/register.fixture.ts';
import { Holdings } from './holdings.ts';
import type { News } from './messages.ts';

const words = { yes: 'Yes', no: 'No' };
const one = tag(1, [[0, 3]]);
const two = tag(2, [[4, 6]]);

function withTags(project: Project, article: string, ...tags: readonly Annotation[]): Project {
  return { ...project, annotations: new Map(project.annotations).set(article, byId(...tags)) };
}

/** What is told, in short: "texts a", "a +1 -2", "names". */
function told(news: Iterable<News>): string[] {
  return [...news].map((each) => {
    if ('names' in each) return `names ${[...each.names.entries.values()].join(' ')}`.trim();
    if ('texts' in each) return `texts ${each.texts.map(({ id }) => id).join(' ')} -${each.gone.join(' ')}`;
    const number = (id: string) => String(Number(id.slice(-12)));
    const sent = each.tags.length > 5 ? [String(each.tags.length)] : each.tags.map(({ id }) => number(id));
    return `${each.article} +${sent.join(' ')} -${each.gone.map(number).join(' ')}`;
  });
}

describe('what a worker is told', () => {
  const project = withTags({ ...small.project, annotations: new Map() }, 'a', one, two);
  const ids = [...project.articles.keys()];
  const texts = `texts ${ids.join(' ')} -`;

  function holding(before: Project): Holdings {
    const holdings = new Holdings(words);
    for (const _ of holdings.catchUp(before, true));
    return holdings;
  }

  test('of texts alone where only they are searched', () => {
    expect(told(new Holdings(words).catchUp(project, false))).toEqual([texts]);
  });

  test('is everything at first and nothing the second time', () => {
    const holdings = new Holdings(words);
    expect(told(holdings.catchUp(project, true))).toEqual([texts, 'a +1 2 -', 'names']);
    expect(told(holdings.catchUp(project, true))).toEqual([]);
  });

  test('is of a change only what has changed', () => {
    const changed = withTags(project, 'a', { ...two, note: 'why?' }, tag(3, [[0, 1]]));
    expect(told(holding(project).catchUp(changed, true))).toEqual(['a +2 3 -1']);
  });

  test('is nothing of tags that were changed while only texts were searched, until they are asked for', () => {
    const holdings = holding(project);
    const changed = withTags(project, 'b', { ...two, article: 'b' });
    expect(told(holdings.catchUp(changed, false))).toEqual([]);
    expect(told(holdings.catchUp(changed, true))).toEqual(['b +2 -']);
  });

  test('is an article that was described anew or is gone', () => {
    const [first, ...others] = project.articles.values();
    if (first === undefined) throw new Error('there are articles');
    const articles = byId({ ...first, language: 'de' });
    expect(told(holding(project).catchUp({ ...project, articles }, true))).toEqual([
      `texts ${first.id} -${others.map(({ id }) => id).join(' ')}`,
    ]);
  });

  test('is the tags in parts where there are many', () => {
    const many = Array.from({ length: 4001 }, (_, n) => tag(n + 10, [[0, 1]]));
    expect(told(holding(project).catchUp(withTags(project, 'a', ...many), true))).toEqual([
      'a +2000 -1 2',
      'a +2000 -',
      'a +4010 -',
    ]);
  });

  test('is what entries are called that tags are of, and again when that changes', () => {
    const valmont = named(7, ['Jean Valmont']);
    const linked = withTags({ ...project, entities: byId(valmont, named(8, ['Nobody'])) }, 'a', {
      ...one,
      entry: valmont.id,
    });
    const holdings = holding(project);
    expect(told(holdings.catchUp(linked, true))).toEqual(['a +1 -2', 'names Jean Valmont']);
    const renamed = { ...linked, entities: byId(named(7, ['Valmont'])) };
    expect(told(holdings.catchUp(renamed, true))).toEqual(['names Valmont']);
  });
});
