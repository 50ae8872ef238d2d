import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedOf, sharedIn, wordsAt } from './aligned.fixture.ts';
import { type Alignment, alignmentOf, counterpartOf, levelWith, mirrored } from './aligned.ts';
import type { Compared } from './common-places.ts';

function align(project: Compared): Alignment {
  return alignmentOf(project, 'a', 'b', sharedIn(project));
}

/** By what two articles follow one another: the words at both places. */
function anchorsIn(a: string, b: string): string[] {
  const project = comparedOf(a, b);
  return align(project).anchors.map((at) => `${wordsAt(project, 'a', at.a)}|${wordsAt(project, 'b', at.b)}`);
}

const filler = 'Il pleut sur la ville basse et personne ne sort. '.repeat(4);
const other = 'On attend le matin dans les gymnases ouverts. '.repeat(12);

describe('anchors', () => {
  test.each<{ name: string; a: string; b: string; expected: readonly string[] }>([
    { name: 'none', a: 'Un texte.', b: 'Autre chose.', expected: [] },
    {
      name: 'claims, names and dates in the order of both',
      a: 'Le {n1:port} le 12 avril : {c1:évacué}.',
      b: 'À {n1:Brénica}, depuis le 12 avril 2023, {c1:personne}.',
      expected: ['port|Brénica', '12|12', 'évacué|personne'],
    },
    {
      name: 'not a name that one tells earlier than what weighs more',
      a: '{c1:évacué} du {n1:port} le 2 juin.',
      b: 'À {n1:Brénica} {c1:personne}, le 2 juin.',
      expected: ['évacué|personne', '2|2'],
    },
    {
      name: 'of a name that comes twice the one that is in order',
      a: '{n1:Ici}. {c1:Oui}.',
      b: '{n1:Brénica}. {c1:Non}. {n1:Encore}.',
      expected: ['Ici|Brénica', 'Oui|Non'],
    },
  ])('$name', ({ a, b, expected }) => expect(anchorsIn(a, b)).toEqual(expected));
});

/** The words of `b` that are level with words of `a`. */
function levelIn(project: Compared, words: string): string {
  const offset = project.texts.get('a')?.indexOf(words) ?? 0;
  return wordsAt(project, 'b', levelWith(offset, align(project)));
}

test('places between two anchors are level in proportion', () => {
  const project = comparedOf(`..{c1:x}${'.'.repeat(9)}{c2:x}`, `.{c1:x}${'.'.repeat(29)}{c2:x}.`);
  const alignment = align(project);
  expect([0, 1, 2, 4.5, 7, 12, 13].map((offset) => levelWith(offset, alignment))).toEqual([0, 0.5, 1, 8.5, 16, 31, 33]);
});

test('the titles are level, though only one article has a teaser and residue of its page', () => {
  const project = comparedOf(
    `# Le titre\n${filler}\nFin.`,
    `~ Menu\n# The title\n# A teaser that is longer than a line of the text is\nIt ${other}\nEnd.\n~ ${filler}`,
  );
  expect(levelIn(project, 'Il pleut')).toBe('It');
  const [end = 0, residue = 0] = [project.texts.get('a')?.length, project.articles.get('b')?.blocks.at(-1)?.start];
  expect(levelWith(end - 1, align(project))).toBeLessThan(residue);
});

test('where nothing is in common the place is level by proportion', () => {
  const project = comparedOf('abcdefghij', 'klmnopqrstuvwxyzklmn');
  expect(levelWith(5, align(project))).toBe(10);
});

test('what one article adds is passed over within a line, not at once', () => {
  const sentence = 'Le pont de la Velse a été fermé à sept heures par le préfet, qui l’a dit.';
  const [first, second] = [`Premier : ${sentence} ${filler}`, `Second : ${sentence} Et ${filler}`];
  const project = comparedOf(`${first}\n${second}`, `${first}\n${other}\n${second}`);
  const alignment = align(project);
  const start = first.length;
  const steps = Array.from({ length: 12 }, (_, i) => levelWith(start - 120 + i * 20, alignment));
  for (const [i, step] of steps.entries()) expect(step - (steps[i - 1] ?? step)).toBeLessThan(other.length / 2);
  // Well within what is shared the words are the same.
  const early = project.texts.get('a')?.indexOf('Velse') ?? 0;
  expect(levelWith(early, alignment)).toBeCloseTo(early, 0);
  const late = project.texts.get('a')?.lastIndexOf('personne') ?? 0;
  expect(wordsAt(project, 'b', levelWith(late, alignment))).toBe('personne');
});

test('the lighter of two anchors that would have the other text leap is left out', () => {
  const project = comparedOf(`${filler}{c1:x} {n1:y} ${filler}`, `{c1:x} ${other} {n1:y}`);
  const { anchors, points } = align(project);
  expect(anchors).toHaveLength(2);
  expect(points.map(({ a }) => a)).toContain(anchors[0]?.a);
  expect(points.map(({ a }) => a)).not.toContain(anchors[1]?.a);
});

/** Articles of words, of which some are claims of one of three propositions, names or days. */
const anyArticle = fc
  .array(fc.oneof(fc.constantFrom('{c1:x}', '{c2:x}', '{c3:x}', '{n1:x}', '{n2:x}', 'le 2 mai'), fc.constant(filler)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => `# Titre\n${parts.join(' ')}`);
const anyPair = fc.tuple(anyArticle, anyArticle).map(([a, b]) => comparedOf(a, b));

test('the ends are level with the ends', () => {
  fc.assert(
    fc.property(anyPair, (project) => {
      const alignment = align(project);
      const [a = 0, b = 0] = ['a', 'b'].map((id) => project.texts.get(id)?.length);
      expect([0, a].map((offset) => levelWith(offset, alignment))).toEqual([0, b]);
      expect([-1, a + 9].map((offset) => levelWith(offset, alignment))).toEqual([0, b]);
    }),
  );
});

test('scrolling forward in one never scrolls back in the other', () => {
  fc.assert(
    fc.property(anyPair, fc.double({ min: 0, max: 2000, noNaN: true }), fc.nat(2000), (project, offset, more) => {
      const alignment = align(project);
      expect(levelWith(offset, alignment)).toBeLessThanOrEqual(levelWith(offset + more, alignment));
    }),
  );
});

test('seen from the other article it is the same, and the way back leads to where one was', () => {
  fc.assert(
    fc.property(anyPair, fc.nat(2000), (project, place) => {
      const alignment = align(project);
      const back = alignmentOf(project, 'b', 'a', sharedIn(project));
      expect(back).toEqual(mirrored(alignment));
      const offset = Math.min(place, project.texts.get('a')?.length ?? 0);
      const level = levelWith(offset, alignment);
      // Where several places are level with one, each of them is right.
      expect(levelWith(levelWith(level, back), alignment)).toBeCloseTo(level, 6);
    }),
  );
});

test('each anchor that follows is level exactly', () => {
  fc.assert(
    fc.property(anyPair, (project) => {
      const alignment = align(project);
      const inner = alignment.points.slice(1, -1);
      for (const { a, b } of inner.filter((point) => inner.every((next) => next === point || next.a !== point.a))) {
        expect(levelWith(a, alignment)).toBe(b);
      }
    }),
  );
});

describe('the paragraph of the other article that says the same', () => {
  const a = `# Titre\n${filler}\nAlors {c1:évacués} du {n1:port}.\n${filler}\nLe 12 avril, {n2:Korvel}.\nFin.`;

  test.each<{ name: string; b: string; words: string; expected: readonly [string, string] }>([
    {
      name: 'by the same claim',
      b: `${other}\nIci {c1:partis}.\n${other}`,
      words: 'Alors',
      expected: ['partis', 'claim'],
    },
    {
      name: 'by a name in the order of both',
      b: `${other}\nLà {n2:Korvel}.\n${other}`,
      words: 'Le 12',
      expected: ['Korvel', 'name'],
    },
    {
      name: 'by what weighs most',
      b: `${other}\nLà {n2:Korvel}, le 12 avril.`,
      words: 'Le 12',
      expected: ['12', 'date'],
    },
    { name: 'between others', b: `Ici {c1:partis}.\n${other}\nFin.`, words: 'Fin', expected: ['', 'between'] },
    { name: 'by position only', b: 'Rien de rien ici', words: 'Fin', expected: ['', 'position'] },
  ])('$name', ({ b, words, expected: [at, by] }) => {
    const project = comparedOf(a, b);
    const [here, there] = ['a', 'b'].map((id) => project.articles.get(id)?.blocks ?? []);
    const offset = project.texts.get('a')?.indexOf(words) ?? 0;
    const block = here?.find(({ start, end }) => start <= offset && offset < end);
    if (block === undefined || there === undefined) throw new Error('the words stand in a block');
    const found = counterpartOf(block, align(project), there);
    expect(found.by).toBe(by);
    if (at !== '') expect(wordsAt(project, 'b', found.offset)).toBe(at);
  });

  test('by the same claim, though the two articles follow one another by others', () => {
    const project = comparedOf(
      `D’abord {c2:un}, puis {c3:deux}.\nAlors {c1:évacués}.`,
      `Ici {c1:partis}.\n${other}\nEnsuite {c2:un} et {c3:deux}.`,
    );
    const alignment = align(project);
    expect(alignment.anchors.map(({ a }) => wordsAt(project, 'a', a))).toEqual(['un', 'deux']);
    const [blocks, theirs] = ['a', 'b'].map((id) => project.articles.get(id)?.blocks ?? []);
    const block = blocks?.[1];
    if (block === undefined || theirs === undefined) throw new Error('there are two blocks');
    const found = counterpartOf(block, alignment, theirs);
    expect([wordsAt(project, 'b', found.offset), found.by]).toEqual(['partis', 'claim']);
  });

  test('by a passage, also in a paragraph in its middle', () => {
    const shared = ['Le pont a été fermé à sept heures.', 'Le préfet l’a dit hier.', 'Il n’a pas dit pourquoi.'];
    const project = comparedOf(`${filler}\n${shared.join('\n')}`, `${shared.join('\n')}\n${other}`);
    const block = project.articles.get('a')?.blocks[2];
    const blocks = project.articles.get('b')?.blocks ?? [];
    if (block === undefined) throw new Error('there are four blocks');
    expect(counterpartOf(block, align(project), blocks)).toEqual({ offset: blocks[1]?.start, by: 'passage' });
  });
});
