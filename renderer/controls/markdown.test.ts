import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from './markdown.tsx';

/** What is drawn, without the element around it. */
function drawn(text: string): string {
  return (
    /^<div class="markdown">(.*)<\/div>$/s.exec(renderToStaticMarkup(createElement(Markdown, { text })))?.[1] ?? ''
  );
}

test.each([
  ['Use it *sparingly*, **not** `so`.', '<p>Use it <em>sparingly</em>, <strong>not</strong> <code>so</code>.</p>'],
  ['# When\n\nAlways.', '<h4>When</h4><p>Always.</p>'],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
  ['> Non.', '<blockquote><p>Non.</p></blockquote>'],
  ['a\n\n---\n\nb', '<p>a</p><hr/><p>b</p>'],
  ['A & B < C', '<p>A &amp; B &lt; C</p>'],
  ['\\*not\\*', '<p>*not*</p>'],
])('%j is drawn as %s', (text, expected) => {
  expect(drawn(text)).toBe(expected);
});

test.each([
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '<div onclick="x">\n\nwords\n\n</div>',
  '<style>p { color: red }</style>',
])('HTML is shown as the words it is written with: %s', (text) => {
  expect(drawn(text)).not.toMatch(/<(?!\/?p>)/);
  expect(drawn(text)).toContain('&lt;');
});

test('a picture is what is said of it, and nothing is fetched', () => {
  expect(drawn('![a map](https://example.org/x.png)')).toBe('<p>a map</p>');
});

test('only addresses of the web become links, without one that the browser would follow', () => {
  expect(drawn('[the rules](https://example.org/r)')).toMatch(/<span [^>]*role="link">the rules<\/span>/);
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x']) {
    const shown = drawn(`[the rules](${address})`);
    expect(shown).not.toMatch(/role="link"|href/);
    expect(shown).toContain('the rules (');
  }
});

test('what nests too deep or is too long holds nothing up', () => {
  for (const text of [
    '>'.repeat(15_000),
    `${'- '.repeat(500)}x`,
    'x'.repeat(30_000),
    '*a '.repeat(5_000),
    '['.repeat(19_000),
  ]) {
    expect(drawn(text)).not.toBe('');
  }
});
