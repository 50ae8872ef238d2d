import { describe, expect, test } from 'vitest';
import { mayLoad, webAddress } from './addresses.ts';

describe('what the program may load', () => {
  const rows = [
    ['app://visavis/index.html', false, true],
    ['https://example.org/', false, false],
    ['http://localhost:5173/', false, false],
    ['ws://localhost:5173/', false, false],
    ['file:///etc/passwd', false, false],
    ['data:text/html,<p>', false, false],
    ['blob:app://visavis/1', false, false],
    ['devtools://devtools/bundled/devtools_app.html', false, false],
    ['devtools://devtools/bundled/devtools_app.html', true, true],
    ['https://example.org/', true, false],
  ] as const;
  for (const [address, developer, may] of rows) {
    test(`${address}${developer ? ' for a developer' : ''}: ${may}`, () =>
      expect(mayLoad(address, developer)).toBe(may));
  }
});

describe('what a person may be sent to', () => {
  for (const address of ['https://example.org/a?b=c#d', 'http://example.org:8080/']) {
    test(address, () => expect(webAddress(address).href).toBe(address));
  }
  const refused = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:ada@example.org',
    'app://visavis/index.html',
    'https://bank.example@elsewhere.example/',
    'https://:secret@example.org/',
    'smb://server/share',
    'example.org',
    '',
  ];
  for (const address of refused) {
    test(`not ${address || 'nothing'}`, () => {
      expect(() => webAddress(address)).toThrow(expect.objectContaining({ code: 'link-refused' }));
    });
  }
});
