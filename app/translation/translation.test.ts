import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTranslation, translatedProject } from '../../annotations/formats/translated.fixture.ts';
import { exportAs } from '../exchange.ts';

const everything = { annotators: [], articles: [] };
const project = translatedProject(
  [
    [{ source: 'La crue', target: 'The <flood>', state: 'done' }],
    [{ source: 'Le maire a parlé.', target: 'The mayor spoke.', state: 'changed' }, { source: 'Il pleut.' }],
    [{ source: 'Partager' }],
  ],
  [{ spans: [{ start: 0, end: 2 }], attributes: { proposal: 'the', comment: 'An article.' } }],
);
const [article] = project.articles.values();
if (article === undefined) throw new Error('there is an article');
const blocks = article.blocks.map((block, i) => (i === 2 ? { ...block, kind: 'boilerplate' as const } : block));
const withBoilerplate = { ...project, articles: new Map([['crue', { ...article, blocks }]]) };

describe('plain text', () => {
  test('has the paragraphs, untranslated words in brackets, and no boilerplate', () => {
    const { content, segments } = exportAs('translation-text', withBoilerplate, everything);
    expect(content).toBe('Crue. Le Courrier\n\nThe <flood>\n\nThe mayor spoke. [Il pleut.]\n');
    expect(segments).toBe(2);
  });

  test('has every translated segment of any translation', () => {
    fc.assert(
      fc.property(anyTranslation, (any) => {
        const targets = [...any.segments.values()].map(({ target }) => target.trim()).filter((words) => words !== '');
        fc.pre(targets.length > 0);
        const { content } = exportAs('translation-text', any, everything);
        for (const words of targets) expect(content).toContain(words);
      }),
    );
  });
});

describe('the page', () => {
  const { content } = exportAs('translation-html', withBoilerplate, everything);
  test('has source and translation side by side, escaped, with states and notes', () => {
    expect(content).toContain('<td lang="en">The &#60;flood&#62;</td>');
    expect(content).toContain('<td lang="fr">Le maire a parlé.</td><td lang="en">The mayor spoke. <small>changed');
    expect(content).toContain('<td lang="fr">Il pleut.</td><td lang="en"><span class="missing">not translated</span>');
    expect(content).toContain('<li>“La”: the. An article.</li>');
    expect(content).not.toContain('Partager');
  });

  test('needs nothing else', () => {
    expect(content).not.toMatch(/<(script|link|img)|url\(|@import/);
  });
});

test.each(['translation-html', 'translation-text', 'tmx'])(
  '%s is not written where nothing is translated',
  (format) => {
    expect(() => exportAs(format, translatedProject([[{ source: 'Crue' }]]), everything)).toThrow(
      expect.objectContaining({ code: 'no-translation' }),
    );
  },
);
