import { expect, test } from 'vitest';
import { isInstalled } from './dependencies.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};
const a = lock.packages['node_modules/a'];

test.each([
  { name: 'just what is locked', packages: { 'node_modules/a': a }, installed: true },
  { name: 'a package more', packages: { 'node_modules/a': a, 'node_modules/b': a }, installed: true },
  { name: 'nothing', packages: {}, installed: false },
  { name: 'another version', packages: { 'node_modules/a': { ...a, version: '1.0.1' } }, installed: false },
  { name: 'other bytes', packages: { 'node_modules/a': { ...a, integrity: 'sha512-c' } }, installed: false },
  {
    name: 'another version of an optional one',
    packages: { 'node_modules/a': a, 'node_modules/for-another-system': { ...a, version: '2.0.0' } },
    installed: false,
  },
])('installed is $name: $installed', ({ packages, installed }) => {
  expect(isInstalled(lock, { packages })).toBe(installed);
});
