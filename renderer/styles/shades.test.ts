import { describe, expect, test } from 'vitest';
import { layers } from '../../annotations/model/annotation.ts';
import { contrast, distance, visions } from '../../annotations/model/colour-vision.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { palette } from '../../annotations/model/tagset.ts';
import { confusedBy, confusionsIn, enough, formOf, themes, token } from './shades.ts';

const rows = themes.flatMap((theme) => visions.map((vision) => ({ theme, vision })));

describe.each(rows)('$theme, $vision', ({ theme, vision }) => {
  test.each(layers)('the types of a new project’s %s layer are told apart by colour', (layer) => {
    const form = formOf[layer];
    const colours = defaultTagset.layers[layer].types.map(({ colour }) => colour);
    for (const [at, one] of colours.entries()) {
      for (const other of colours.slice(at + 1)) {
        const apart = distance(token(`${one}-${form}`, theme), token(`${other}-${form}`, theme), vision);
        expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(enough[form]);
      }
    }
  });
});

describe.each(themes)('%s', (theme) => {
  test.each(palette)('%s: words on it can be read, and it can be seen on paper', (colour) => {
    const paper = token('paper', theme);
    expect(contrast(token(`${colour}-fill`, theme), token('ink', theme))).toBeGreaterThanOrEqual(4.5);
    // WCAG 2.2, 1.4.11: what is not text but tells something.
    expect(contrast(token(`${colour}-line`, theme), paper)).toBeGreaterThanOrEqual(3);
    expect(distance(token(`${colour}-fill`, theme), paper, 'usual')).toBeGreaterThanOrEqual(3);
  });

  test('no type looks like the selected tag', () => {
    for (const colour of palette) {
      const apart = distance(token(`${colour}-fill`, theme), token('selected', theme), 'usual');
      expect(apart, colour).toBeGreaterThanOrEqual(enough.fill);
    }
  });
});

test('a colour is confused with itself by everyone, and one hard to tell apart by those it is hard for', () => {
  expect(confusedBy('blue', 'blue', 'fill')).toEqual(visions);
  expect(confusedBy('rust', 'ochre', 'line')).toEqual([]);
  for (const one of palette) {
    for (const other of palette) {
      expect(confusedBy(one, other, 'line')).toEqual(confusedBy(other, one, 'line'));
    }
  }
});

test('types of one colour are found, and who confuses others', () => {
  const [person, organisation, place] = defaultTagset.layers.entity.types;
  if (person === undefined || organisation === undefined || place === undefined) throw new Error('three types');
  expect(confusionsIn([person, organisation, place], 'entity')).toEqual([]);
  const blue = { ...place, colour: 'blue' } as const;
  expect(confusionsIn([person, organisation, blue], 'entity')).toEqual([{ one: person, other: blue, by: visions }]);
});
