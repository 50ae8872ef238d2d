import { expect, test } from 'vitest';
import { hashOf } from '../text/canonical.ts';
import { nameOfHash } from './hash-name.ts';

test('the example of RFC 6920, section 8.1', () => {
  expect(nameOfHash(hashOf('Hello World!'))).toBe('ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk');
});
