import { expect, test } from 'vitest';
import { candidatesFor } from './candidates.ts';
import { on, projectOf, stated, texts } from './evacuation.fixture.ts';
import { filteredRows, inOrder, matrixOf } from './matrix.ts';

const articles = ['agency', 'translated', 'opinion'];
const evacuated = stated(1, 'Lydavia evacuated 38,400 people.');
const praised = stated(2, 'Lydavia is praised.');
const silent = stated(3, 'Nobody claims this.');
const old = stated(4, 'They were evacuated.', { mergedInto: evacuated.id });

const claims = {
  agency: on('agency', {
    words: 'l’évacuation de plus de 38 400 civils du port de Brénica le 12 avril 2023',
    entry: evacuated.id,
    attributes: { speaker: 'officials', verdict: 'supported' },
  }),
  translated: on('translated', {
    words: 'l’évacuation de 38,400 2023 personnes du port de Brenica le 12 mars 2023',
    entry: old.id,
  }),
  opinion: on('opinion', {
    words: 'La Tarvanie n’a jamais vu une évacuation de 38 400 habitants de Brénica',
    entry: evacuated.id,
    attributes: { stance: 'denies' },
  }),
  praise: on('agency', { words: 'Le rôle de la Lydavie', entry: praised.id }),
};
const tags = [
  on('agency', { words: 'Brénica', layer: 'entity' }),
  on('opinion', { words: 'Brénica', layer: 'entity' }),
  on('translated', { words: 'Brenica', layer: 'entity' }),
  on('opinion', { words: 'La Tarvanie', layer: 'entity' }),
  on('translated', { words: '38,400 2023 personnes', layer: 'translation', type: 'note' }),
];
const project = projectOf([...Object.values(claims), ...tags], [evacuated, praised, silent, old]);
const everyone = () => true;

function shown(counts = everyone) {
  return matrixOf(project, articles, counts).rows.map(({ proposition, cells, coverage, disagreement }) => [
    proposition.statement,
    ...cells.map(({ claims: said, marks }) =>
      said.length === 0 ? 'silent' : marks.map(({ kind, text }) => `${kind}: ${text}`).join(', '),
    ),
    `${coverage} ${disagreement}`,
  ]);
}

test('a row for each proposition, with what differs, what is denied, and the notes on it', () => {
  expect(shown()).toEqual([
    [
      'Lydavia evacuated 38,400 people.',
      'date: 12 avril 2023',
      'figure: 2023, date: 12 mars 2023, note: 38,400 2023 personnes',
      'denied: , name: La Tarvanie',
      '3 3',
    ],
    ['Lydavia is praised.', '', 'silent', 'silent', '1 0'],
    ['Nobody claims this.', 'silent', 'silent', 'silent', '0 0'],
  ]);
});

test('claims of a merged proposition are in the row of the one that it turned out to be', () => {
  const [row] = matrixOf(project, articles, everyone).rows;
  expect(row?.cells.map((cell) => cell.claims.map(({ id }) => id))).toEqual([
    [claims.agency.id],
    [claims.translated.id],
    [claims.opinion.id],
  ]);
});

test('columns are the articles asked for, in their order, and only what counts is in them', () => {
  const { rows } = matrixOf(project, ['opinion', 'agency'], ({ id }) => id !== claims.agency.id);
  expect(rows[0]?.cells.map(({ article, claims: said }) => [article, said.length])).toEqual([
    ['opinion', 1],
    ['agency', 0],
  ]);
});

test('who denies what nobody asserts denies nothing that others say', () => {
  const [row] = matrixOf(project, ['opinion'], everyone).rows;
  expect(row?.cells[0]?.marks).toEqual([]);
  expect(row?.disagreement).toBe(0);
});

test('a colleague’s translation note is shown where the colleague is', () => {
  const note = on('translated', { words: '38,400 2023', layer: 'translation', type: 'note', creator: 'bilal' });
  const both = projectOf([claims.translated, note], [evacuated, old]);
  const marks = (counts: (annotation: { creator: string }) => boolean) =>
    matrixOf(both, articles, counts).rows[0]?.cells[1]?.marks.map(({ text }) => text);
  expect(marks(everyone)).toEqual(['38,400 2023']);
  expect(marks(({ creator }) => creator === 'anna')).toEqual([]);
});

test('a figure that one article alone gives differs from nothing', () => {
  const [row] = matrixOf(project, ['agency'], everyone).rows;
  expect(row?.cells[0]?.marks).toEqual([]);
});

test.each([
  ['coverage', ['Lydavia evacuated 38,400 people.', 'Lydavia is praised.', 'Nobody claims this.']],
  ['appearance', ['Lydavia is praised.', 'Lydavia evacuated 38,400 people.', 'Nobody claims this.']],
  ['disagreement', ['Lydavia evacuated 38,400 people.', 'Lydavia is praised.', 'Nobody claims this.']],
] as const)('rows by %s', (order, expected) => {
  expect(inOrder(matrixOf(project, articles, everyone), order).map(({ proposition }) => proposition.statement)).toEqual(
    expected,
  );
});

const all = { entity: '', speaker: '', verdict: '', article: '' };

test.each([
  [{}, 3],
  [{ speaker: 'officials' }, 1],
  [{ speaker: 'officials', article: 'opinion' }, 0],
  [{ verdict: 'supported' }, 1],
  [{ article: 'agency' }, 2],
  [{ entity: 'la tarvanie' }, 1],
  [{ entity: 'nobody' }, 0],
])('filtered by %j, %i rows are left', (filter, count) => {
  const { rows } = matrixOf(project, articles, everyone);
  expect(filteredRows(project, rows, { ...all, ...filter })).toHaveLength(count);
});

test('a claim is offered the propositions and claims that say the like, with what they share', () => {
  const alone = { ...claims.translated, entry: '' };
  const other = projectOf(
    [...Object.values(claims).filter(({ id }) => id !== alone.id), alone, ...tags],
    [evacuated, praised, silent, old],
  );
  const [first, ...others] = candidatesFor(other, alone);
  expect(first?.proposition?.id).toBe(evacuated.id);
  expect(first?.common).toEqual({
    names: ['Brenica'],
    figures: ['38,400'],
    dates: [],
    words: ['evacuation', 'port', 'brenica'],
  });
  expect(others).toEqual([]);
});

test('a claim is not offered what it is of already', () => {
  expect(candidatesFor(project, claims.agency).map(({ proposition }) => proposition?.id)).toEqual([]);
});

test('what a claim says is found anew when the tags on it change', () => {
  const before = matrixOf(project, articles, everyone);
  expect(before.rows[0]?.cells[2]?.marks.map(({ kind }) => kind)).toContain('name');
  const without = projectOf(Object.values(claims), [evacuated, praised, silent, old]);
  expect(matrixOf(without, articles, everyone).rows[0]?.cells[2]?.marks.map(({ kind }) => kind)).toEqual(['denied']);
  expect(texts.opinion).toContain('Tarvanie');
});
