import { expect, test } from 'vitest';
import { on, projectOf, stated } from '../../annotations/comparison/evacuation.fixture.ts';
import { claimReviewsOf } from '../../annotations/formats/claim-review.ts';
import { matrixCsv } from './csv.ts';
import { matrixMarkdown } from './markdown.ts';
import { missingIn } from './missing.ts';
import { matrixPage } from './page.ts';

const evacuated = stated(1, 'Lydavia evacuated <38,400> people | more.');
const project = projectOf(
  [
    on('agency', {
      words: '38 400 civils',
      entry: evacuated.id,
      attributes: { speaker: 'officials', stance: 'reports', attribution: 'indirect', verdict: 'supported' },
    }),
    on('translated', { words: '38,400 2023 personnes', entry: evacuated.id, attributes: { verdict: 'disputed' } }),
    on('opinion', { words: 'quoi qu’on dise', attributes: { verdict: 'supported' } }),
  ],
  [evacuated, stated(2, 'Nobody claims this.')],
);

test('CSV: a line for each claim, with what differs', () => {
  expect(matrixCsv(project).split('\r\n')).toEqual([
    'proposition,article,outlet,published,words,speaker,attribution,stance,verdict,marks,annotator',
    '"Lydavia evacuated <38,400> people | more.",agency,,,38 400 civils,officials,indirect,reports,supported,,anna',
    '"Lydavia evacuated <38,400> people | more.",translated,,,"38,400 2023 personnes",,,,disputed,differs: 2023,anna',
    '',
  ]);
});

test('CSV: what a spreadsheet would reckon is no formula', () => {
  const evil = projectOf(
    [on('agency', { words: 'Brénica', entry: evacuated.id })],
    [{ ...evacuated, statement: '=1+1' }],
  );
  expect(matrixCsv(evil)).toContain("\r\n'=1+1,agency");
});

test('Markdown: a table whose cells stay cells, and the sources', () => {
  const text = matrixMarkdown(project);
  expect(text).toContain('| Proposition | agency | translated | opinion |\n| --- | --- | --- | --- |\n');
  expect(text).toContain(
    '| Lydavia evacuated \\<38,400\\> people \\| more. | “38 400 civils” – reports by officials | “38,400 2023 personnes”<br>differs: 2023 | silent |',
  );
  expect(text).toContain('## Sources\n\n- agency\n');
  expect(text).not.toContain('Nobody claims this.');
});

test('HTML: one page that asks for nothing else, with everything that is put in escaped', () => {
  const text = matrixPage({
    ...project,
    info: { ...project.info, title: '<script>alert(1)</script>' },
  });
  expect(text).toContain('<title>&#60;script&#62;alert(1)&#60;/script&#62;</title>');
  expect(text).toContain('<th scope="row">Lydavia evacuated &#60;38,400&#62; people | more.</th>');
  expect(text).toContain('<td class="silent">silent</td>');
  expect(text).toContain('<span class="mark">differs: 2023</span>');
  expect(text).not.toMatch(/<script|src=|@import|url\(/);
});

test('HTML: only web addresses are links', () => {
  const [[id, article] = ['', undefined]] = project.articles;
  if (article === undefined) throw new Error('an article');
  const page = (url: string) =>
    matrixPage({ ...project, articles: new Map([[id, { ...article, source: { ...article.source, url } }]]) });
  expect(page('javascript:alert(1)')).not.toContain('href');
  expect(page('https://example.org/?a="b"')).toContain('href="https://example.org/?a=&#34;b&#34;"');
});

test('without a claim that is joined, each says so', () => {
  const nothing = projectOf([], []);
  expect(matrixMarkdown(nothing)).toContain('No claim is joined to a proposition yet.');
  expect(matrixPage(nothing)).toContain('No claim is joined to a proposition yet.');
  expect(matrixCsv(nothing).split('\r\n')).toHaveLength(2);
});

test('a file without a row or a review is told of, and one with them is not', () => {
  const codes = (of: typeof project) =>
    (['claims-csv', 'claims-html', 'claims-markdown', 'claim-review', 'web-annotation'] as const).map((format) =>
      missingIn(format, of).map(({ code }) => code),
    );
  const none = ['no-claims-joined'];
  expect(codes(projectOf([], []))).toEqual([none, none, none, ['no-verdicts'], []]);
  const unchecked = on('agency', { words: '38 400 civils', entry: evacuated.id, attributes: { verdict: 'unchecked' } });
  expect(codes(projectOf([unchecked], [evacuated]))).toEqual([[], [], [], ['no-verdicts'], []]);
  expect(codes(project)).toEqual([[], [], [], [], []]);
});

test('ClaimReview: a review for each verdict on a proposition, with where it is claimed', () => {
  expect(claimReviewsOf(project)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'ClaimReview',
        claimReviewed: evacuated.statement,
        author: { '@type': 'Person', name: 'anna' },
        datePublished: '2026-01-02T10:00:00.000Z',
        reviewRating: { '@type': 'Rating', alternateName: 'Supported' },
        itemReviewed: {
          '@type': 'Claim',
          author: { '@type': 'Person', name: 'officials' },
          appearance: [{ '@type': 'CreativeWork', headline: 'agency', text: '38 400 civils', inLanguage: 'fr' }],
        },
      },
      {
        '@type': 'ClaimReview',
        claimReviewed: evacuated.statement,
        author: { '@type': 'Person', name: 'anna' },
        datePublished: '2026-01-02T10:00:00.000Z',
        reviewRating: { '@type': 'Rating', alternateName: 'Disputed' },
        itemReviewed: {
          '@type': 'Claim',
          appearance: [
            { '@type': 'CreativeWork', headline: 'translated', text: '38,400 2023 personnes', inLanguage: 'fr' },
          ],
        },
      },
    ],
  });
});
