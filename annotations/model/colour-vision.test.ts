import { expect, test } from 'vitest';
import { contrast, distance, visions } from './colour-vision.ts';

test('black and white are as far apart as colours get, for everyone', () => {
  for (const vision of visions) expect(distance('#000000', '#ffffff', vision)).toBeCloseTo(100, 0);
});

test('a colour is no distance from itself', () => {
  for (const vision of visions) expect(distance('#b5550c', '#b5550c', vision)).toBe(0);
});

/** Pairs that are known to be confused, by whom, and who tells them apart. */
const confused = [
  { by: 'protanopia', colours: ['#b04a1e', '#6e641c'] },
  { by: 'deuteranopia', colours: ['#b3541e', '#8a6a00'] },
  { by: 'tritanopia', colours: ['#208060', '#2070b0'] },
] as const;
test.each(confused)('$by: a pair on its line of confusion is much closer than it is usually', ({ by, colours }) => {
  const [one, other] = colours;
  expect(distance(one, other, by)).toBeLessThan(distance(one, other, 'usual') / 2);
});

// The matrices' rows sum to one, so that greys stay greys (Machado et al. 2009, section 4).
test('greys look the same to everyone', () => {
  for (const vision of visions) {
    expect(distance('#555555', '#999999', vision)).toBeCloseTo(distance('#555555', '#999999', 'usual'), 1);
  }
});

// WCAG 2.2: black on white is 21, and #767676 on white the lightest grey with 4.5.
test('contrast is that of WCAG', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});
