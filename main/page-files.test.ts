import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentPolicy } from './content-policy.ts';
import { isOurs, pageFileFor } from './page-files.ts';

const root = path.resolve('/program/out/renderer');

describe('the file that an address names', () => {
  const served = [
    ['app://visavis/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://visavis/assets/index-3f.js', path.join('assets', 'index-3f.js'), 'text/javascript; charset=utf-8'],
    ['app://visavis/assets/a%20b.css', path.join('assets', 'a b.css'), 'text/css; charset=utf-8'],
    ['app://visavis/index.html?x=1#top', 'index.html', 'text/html; charset=utf-8'],
  ] as const;
  for (const [address, file, type] of served) {
    test(address, () => expect(pageFileFor(address, root)).toEqual({ file: path.join(root, file), type }));
  }

  const refused = {
    'the folder itself': 'app://visavis/',
    'a parent, encoded': 'app://visavis/%2e%2e%2fmain/main.js',
    'a parent, encoded separators': 'app://visavis/assets/..%2f..%2f..%2fmain%2fmain.js',
    'a sibling that begins alike': 'app://visavis/..%2frenderer-old/index.html',
    'a parent, with backslashes': 'app://visavis/..%5cmain%5cmain.js',
    'a drive': 'app://visavis/C:/secret.html',
    'a NUL': 'app://visavis/index.html%00.js',
    'an escape that is none': 'app://visavis/%zz.html',
    'another kind of file': 'app://visavis/package.json',
    'no extension': 'app://visavis/assets/index',
    'another host': 'app://elsewhere/index.html',
    'a host that begins alike': 'app://visavis.example/index.html',
    'another scheme': 'file:///program/out/renderer/index.html',
    'no address': 'index.html',
  };
  for (const [name, address] of Object.entries(refused)) {
    test(`${name} is refused`, () => expect(pageFileFor(address, root)).toBeNull());
  }
});

describe('which addresses are ours', () => {
  const rows = [
    ['app://visavis/index.html', true],
    ['app://visavis', false],
    ['app://visavis@example.org/index.html', false],
    ['https://example.org/app://visavis/', false],
    ['about:blank', false],
    ['', false],
  ] as const;
  for (const [address, ours] of rows)
    test(`${address || 'nothing'}: ${ours}`, () => expect(isOurs(address)).toBe(ours));
});

describe('the content security policy', () => {
  test('refuses what it does not name', () => expect(contentPolicy).toMatch(/^default-src 'none';/));
  test('names no other origin, and nothing inline or evaluated', () => {
    expect(contentPolicy).not.toMatch(/https?:|\*|unsafe|blob:/);
  });
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
    // These do not fall back to default-src.
    test(`closes ${name}`, () => expect(contentPolicy).toContain(`${name} 'none'`));
  }
});
