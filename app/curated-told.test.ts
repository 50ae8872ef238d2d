import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { apply } from '../annotations/edit/apply.ts';
import { patch } from '../annotations/edit/diff.ts';
import { notesIn } from '../annotations/glossary/notes.ts';
import { uuid } from '../annotations/model/annotation.fixture.ts';
import { PersonSchema } from '../annotations/model/curated.ts';
import { allAnnotations } from '../annotations/model/project.ts';
import { mentionsOf } from '../annotations/register/mentions.ts';
import { entity, on, projectOf } from '../annotations/review/review.fixture.ts';
import { exportAs } from './exchange.ts';

/** Two people have the same mention and the same note; a third place is one's alone. */
const roux = entity(51, ['M. Roux']);
const note = { layer: 'translation', type: 'term' } as const;
const start = projectOf(
  [
    on(1, 'Roux', { entry: roux.id }),
    on(2, 'maire', note),
    on(3, 'Valmont', { type: 'place' }),
    on(11, 'Roux', { entry: roux.id, creator: 'bilal' }),
    on(12, 'maire', { ...note, creator: 'bilal' }),
  ],
  [roux],
);
const set = { annotators: ['anna', 'bilal'], rule: { by: 'agree' }, articles: [] } as const;
const at = { by: 'clara', at: '2031-01-01T00:00:00.000Z' };
const project = patch(start, apply(start, { do: 'curate', id: uuid(900), set }, at));
const everything = { annotators: [], articles: [] };

test('the set is one of three that tag here now', () => {
  const creators = [...allAnnotations(project)].map(({ creator }) => creator);
  expect(creators.filter((creator) => creator === 'curated-clara')).toHaveLength(2);
});

describe('what is in a curated set is not counted once more', () => {
  test('as a mention, nor as a note', () => {
    expect(mentionsOf(project, roux)).toEqual(mentionsOf(start, roux));
    expect(notesIn(project)).toEqual(notesIn(start));
  });

  test.each(['web-annotation', 'report-markdown', 'claims-csv'])('in a file as %s', (format) => {
    expect(exportAs(format, project, everything)).toEqual(exportAs(format, start, everything));
  });
});

test('a set alone has its mentions and notes', () => {
  const { content } = exportAs('visavis-json', project, { annotators: ['curated-clara'], articles: [] });
  const { annotations, decisions } = JSON.parse(content);
  expect([annotations.length, decisions.length]).toEqual([2, 2]);
  const alone = { ...project, annotations: new Map([['a', setAlone()]]) };
  expect(mentionsOf(alone, roux)).toHaveLength(1);
  expect(notesIn(alone).unjoined).toHaveLength(1);
});

function setAlone() {
  const tags = [...allAnnotations(project)].filter(({ creator }) => creator === 'curated-clara');
  return new Map(tags.map((tag) => [tag.id, tag]));
}

test('all is kept in the document that is to keep all, and it is said how the set was made', () => {
  const { content, problems } = exportAs('visavis-json', project, everything);
  expect(JSON.parse(content).annotations).toHaveLength(7);
  const values = { curator: 'clara', rule: 'agree', annotators: 'anna, bilal', trusted: '', undecided: 1, changed: 0 };
  expect(problems).toEqual([{ code: 'curated-set-told', values }]);
});

test('of one annotator alone there is nothing of the set', () => {
  const { content, problems } = exportAs('visavis-json', project, { annotators: ['anna'], articles: [] });
  expect(problems).toEqual([]);
  expect(JSON.parse(content).decisions).toEqual([]);
});

test('a person is not called as a set is', () => {
  expect(['clara', 'curated-clara', 'curated'].map((name) => v.is(PersonSchema, name))).toEqual([true, false, true]);
});
