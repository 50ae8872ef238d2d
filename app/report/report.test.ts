import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../annotations/agreement/agreement.ts';
import { on, projectOf, stated, texts } from '../../annotations/comparison/evacuation.fixture.ts';
import { anyProject } from '../../annotations/formats/project.fixture.ts';
import { termOf, translatedProject } from '../../annotations/formats/translated.fixture.ts';
import { allNamed, childrenOf, named } from '../../annotations/formats/xml.fixture.ts';
import { tag, uuid } from '../../annotations/model/annotation.fixture.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Article } from '../../annotations/model/article.ts';
import { allAnnotations, articlesInOrder, type Project } from '../../annotations/model/project.ts';
import { named as entityNamed } from '../../annotations/register/register.fixture.ts';
import { agreementNotes } from '../agreement-told.ts';
import { words } from '../contract/words/words.ts';
import { exportAs } from '../exchange.ts';
import { resamplesFor } from './contents.ts';
import { fewerDraws } from './facts.ts';
import { classed, documentOf, everything, pageOf, readMarked, withId } from './reports.fixture.ts';
import { sectionNames } from './sections.ts';

const t = words();

const evacuated = stated(1, 'Lydavia evacuated <38,400> people | more.');
const lydavia = { ...entityNamed(2, ['Lydavia', 'Lydavie']), identifiers: ['Q0', 'javascript:alert(1)'] };
const figure = on('agency', {
  words: 'plus de 38 400 civils',
  entry: evacuated.id,
  attributes: { speaker: 'officials', stance: 'reports', verdict: 'supported' },
});
const place = on('agency', { words: 'Lydavie', layer: 'entity', entry: lydavia.id });
const crossing = on('agency', { words: 'civils du port', layer: 'translation', type: 'note', entry: uuid(7) });
const elsewhere = on('translated', { words: '38,400 2023 personnes', entry: evacuated.id, creator: 'bilal' });
const base = projectOf([figure, place, crossing, elsewhere], [evacuated]);
const project: Project = {
  ...base,
  info: { ...base.info, title: 'The <evacuation>' },
  entities: new Map([[lydavia.id, lydavia]]),
  terms: new Map([[uuid(7), termOf(7, { source: 'civils', target: 'civilians', alternatives: [] })]]),
  links: new Map([
    [
      uuid(9),
      {
        kind: 'link',
        id: uuid(9),
        type: 'contradicts',
        from: elsewhere.id,
        to: figure.id,
        article: 'translated',
        creator: 'bilal',
        created: figure.created,
        modified: figure.created,
      },
    ],
  ]),
};

/** The same project with other facts about where one of its articles is from. */
function sourced(source: Partial<Article['source']>, title = 'agency'): Project {
  const agency = project.articles.get('agency');
  if (agency === undefined) throw new Error('an article');
  const article = { ...agency, title, source: { ...agency.source, ...source } };
  return { ...project, articles: new Map([...project.articles, ['agency', article]]) };
}

describe('the page', () => {
  const page = pageOf(project);

  test('has every section in its order, and the contents lead to each', () => {
    const [main] = allNamed(page, 'main');
    if (main === undefined) throw new Error('a main part');
    expect(named(main, 'section').map((section) => section.getAttribute('id'))).toEqual([...sectionNames]);
    const [contents] = allNamed(page, 'nav');
    const leads = contents === undefined ? [] : allNamed(contents, 'a').map((link) => link.getAttribute('href'));
    expect(leads).toEqual([
      '#sources',
      '#claims',
      '#passages',
      '#articles',
      '#a1',
      '#a2',
      '#a3',
      ...sectionNames.slice(4).map((name) => `#${name}`),
    ]);
  });

  test('parts a crossing tag, with its number where it ends', () => {
    const [text] = classed(page, 'div', 'text');
    expect(text?.textContent).toBe(texts.agency);
    expect(outline(text)).toContain('<c rust>plus de 38 400 <t teal on>civils</t>C1</c><t teal from> du portT1</t>');
  });

  test('shows what goes from one line to the next in both, and keeps what lies between', () => {
    const text = 'Un titre\n\nUne phrase.\n\t\nRésidu';
    const [agency] = base.articles.values();
    if (agency === undefined) throw new Error('an article');
    const blocks = [
      { start: 0, end: 8, kind: 'heading' as const },
      { start: 10, end: 21, kind: 'paragraph' as const },
      { start: 24, end: 30, kind: 'boilerplate' as const },
    ];
    const across = tag(1, [[3, 13]], {
      article: 'agency',
      quotes: [{ exact: text.slice(3, 13), prefix: '', suffix: '' }],
    });
    const [shown] = classed(
      pageOf({
        ...projectOf([], []),
        articles: new Map([['agency', { ...agency, blocks }]]),
        texts: new Map([['agency', text]]),
        annotations: new Map([['agency', new Map([[across.id, across]])]]),
      }),
      'div',
      'text',
    );
    expect(shown?.textContent).toBe(text);
    expect(shown === undefined ? [] : allNamed(shown, 'mark').map(({ textContent }) => textContent)).toEqual([
      'titre',
      '\n\n',
      'Une',
    ]);
    expect(
      shown === undefined ? [] : childrenOf(shown).map(({ localName, textContent }) => [localName, textContent]),
    ).toEqual([
      ['h4', 'Un titre'],
      ['mark', '\n\n'],
      ['p', 'Une phrase.'],
      ['p', 'Résidu'],
    ]);
  });

  test('says what each tag says: entry, attributes, links', () => {
    expect(withId(page, 'a1-e1-n').textContent).toContain('E1Place Lydavie Entity: Lydavia · by anna');
    const claim = withId(page, 'a1-c1-n').textContent;
    expect(claim).toContain('Proposition: Lydavia evacuated <38,400> people | more. · Speaker: officials');
    expect(claim).toContain('2.C1: Contradicts');
    expect(withId(page, 'a1-t1-n').textContent).toContain('Term: civils = civilians');
  });

  test('has the matrix, the entities, the glossary and the links, each leading to the words', () => {
    const cells = allNamed(withId(page, 'claims'), 'td').map(({ textContent }) => textContent);
    expect(cells).toEqual([
      'plus de 38 400 civils 1.C1 reports by officials · Verdict: Supportedtranslation: civils du port',
      '38,400 2023 personnes 2.C1 differs: 2023',
      'silent',
    ]);
    const entities = allNamed(withId(page, 'entities'), 'tr')[1];
    expect(entities?.textContent).toBe('Lydavia by annaPersonLydavie; Q0; javascript:alert(1)1.E1');
    expect(allNamed(withId(page, 'glossary'), 'tr')[1]?.textContent).toBe('civilscivilianslaw1.T1');
    expect(allNamed(withId(page, 'links'), 'tr')[1]?.textContent).toBe(
      '2.C1 38,400 2023 personnesContradicts1.C1 plus de 38 400 civils',
    );
  });

  test('gives figures of agreement and what they include, or says why there are none', () => {
    expect(withId(page, 'agreement').textContent).toContain('same type, same words');
    expect(withId(page, 'agreement').textContent).toContain(
      'No article counts: at least two of them must have begun it.',
    );
    expect(withId(page, 'agreement').textContent).toContain('nothing tagged');
    expect(withId(pageOf(project, { annotators: ['anna'], articles: [] }), 'agreement').textContent).toContain(
      'only one person has tagged anything',
    );
  });

  test.each([
    { tags: 100_000, says: 'the middle 95 % of 1,000 resamples' },
    { tags: 100_001, says: 'Intervals are of 100 resamples, fewer than elsewhere' },
    { tags: 500_001, says: 'There are too many tags for intervals' },
  ])('draws fewer resamples of $tags tags, and says so', ({ tags, says }) => {
    const resamples = resamplesFor(tags);
    const figures = { ...agreementOf(project, ['anna', 'bilal'], { resamples }), counted: ['agency', 'translated'] };
    const notes = [...fewerDraws(resamples), ...agreementNotes(figures, resamples)].join(' ');
    expect(notes).toContain(says);
    expect(notes).not.toContain('of 0 resamples');
  });

  test('is of whom and what is selected, and says so', () => {
    const part = pageOf(project, { annotators: ['bilal'], articles: ['translated'] });
    expect(allNamed(part, 'article')).toHaveLength(1);
    expect(part.textContent).toContain('bilal (1 tag)');
    expect(part.textContent).toContain('was chosen');
    expect(page.textContent).not.toContain('was chosen');
  });

  test('says when, by whom and with what it was made', () => {
    const making = { by: 'anna', at: '2026-11-22T17:30:59.000Z', version: '1.2.3', tell: () => undefined };
    const { content } = exportAs('report-html', project, everything, making);
    expect(content).toContain('<dd>2026-11-22 17:30 UTC by anna with Vis-à-vis 1.2.3</dd>');
  });

  test('tells how far it is, up to the whole', () => {
    const told: [number, number][] = [];
    const tell = (done: number, total: number) => void told.push([done, total]);
    exportAs('report-html', project, everything, { by: '', at: '', version: '', tell });
    expect(told.map(([done]) => done)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(told.at(-1)).toEqual([6, 6]);
  });

  test('links only addresses of the web', () => {
    const addresses = (url: string) =>
      allNamed(pageOf(sourced({ url })), 'a')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !href.startsWith('#'));
    expect(addresses('javascript:alert(1)')).toEqual([]);
    expect(addresses('https://example.org/?a="b"&c')).toEqual(Array(2).fill('https://example.org/?a="b"&c'));
  });

  test('asks for nothing from elsewhere, and runs nothing', () => {
    const hostile = sourced(
      { rights: '"><script>alert(1)</script>', outlet: '<img src=x onerror=alert(1)>' },
      '</title><style>',
    );
    const { content } = exportAs('report-html', hostile, everything);
    expect(content).not.toMatch(/<(script|img|link|iframe|object|embed)|url\(|@import|<[^>]*\ssrc=/);
    expect(pageOf(hostile).textContent).toContain('"><script>alert(1)</script>');
  });

  test('has working translations beside their source', () => {
    const translated = translatedProject([
      [{ source: 'Il pleut.', target: 'It <rains>.', state: 'done' }, { source: 'Encore.' }],
    ]);
    const [table] = classed(pageOf(translated), 'table', 'translation');
    expect(table?.textContent).toContain('Working translation by anna');
    const rows = table === undefined ? [] : allNamed(table, 'td').map(({ textContent }) => textContent);
    expect(rows).toEqual(['Il pleut.', 'It <rains>.', 'Encore.', 'not translated']);
  });

  test('has the matrix of many articles in parts that fit, without rows that are silent there', () => {
    const [agency] = base.articles.values();
    if (agency === undefined) throw new Error('an article');
    const ids = Array.from({ length: 8 }, (_, i) => `a${i}`);
    const many: Project = {
      ...base,
      info: { ...base.info, order: ids },
      articles: new Map(ids.map((id) => [id, { ...agency, id, title: id }])),
      texts: new Map(ids.map((id) => [id, texts.agency])),
      annotations: new Map([['a7', new Map([[figure.id, { ...figure, article: 'a7' }]])]]),
    };
    const claims = withId(pageOf(many), 'claims');
    expect(allNamed(claims, 'caption').map(({ textContent }) => textContent)).toEqual([
      'Articles 1 to 4',
      'Articles 5 to 8',
    ]);
    expect(classed(claims, 'td', 'silent')).toHaveLength(3);
    expect(claims.textContent).toContain('1 proposition on which all of these articles are silent');
  });
});

/** Marks as <layer and colours>…</layer>, with the numbers that the style sheet draws. */
function outline(element: Element | undefined): string {
  if (element === undefined) return '';
  return Array.from(element.childNodes)
    .map((node) => {
      if (node.nodeType !== node.ELEMENT_NODE) return node.textContent ?? '';
      const child = node as Element;
      const inside = outline(child);
      if (child.localName === 'a') return child.getAttribute('data-n') ?? '';
      const [form = '', ...others] = (child.getAttribute('class') ?? '').split(' ');
      return child.localName === 'mark' ? `<${[form, ...others].join(' ')}>${inside}</${form}>` : inside;
    })
    .join('');
}

/** As it is in HTML, which has no controls; the parser of the test has no form feeds either. */
function held(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\f\r]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\ufffd').replaceAll('\f', ' ');
}

/** The sign of each tag of an article, in the order in which tags are numbered. */
function signOf(page: Element, chapter: number, { id }: Annotation, all: readonly Annotation[]): string {
  const { layer } = all.find((each) => each.id === id) ?? { layer: 'entity' };
  const letter = { entity: 'E', claim: 'C', translation: 'T' }[layer];
  const same = all
    .filter((each) => each.layer === layer)
    .sort((a, b) => {
      const [[first], [second]] = [a.spans, b.spans];
      return (
        (first?.start ?? 0) - (second?.start ?? 0) || (second?.end ?? 0) - (first?.end ?? 0) || (a.id < b.id ? -1 : 1)
      );
    });
  const sign = `${letter}${same.findIndex((each) => each.id === id) + 1}`;
  withId(page, `a${chapter}-${sign.toLowerCase()}-n`);
  return sign;
}

describe('of any project', () => {
  test('the page is well-formed, and every place in it that something leads to is there once', () => {
    fc.assert(
      fc.property(anyProject, (any) => {
        const elements = Array.from(pageOf(any).getElementsByTagName('*'));
        const ids = elements.flatMap((element) => element.getAttribute('id') ?? []).filter((id) => id !== '');
        expect(new Set(ids).size).toBe(ids.length);
        for (const element of elements) {
          const href = element.getAttribute('href') ?? '#contents';
          if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
          else expect(href).toMatch(/^https?:\/\//);
          for (const { name } of Array.from(element.attributes)) expect(name).not.toMatch(/^(on|src|style)/);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('each article’s text is there to the letter, and so are the words of each tag', () => {
    fc.assert(
      fc.property(anyProject, (any) => {
        const page = pageOf(any);
        const shown = classed(page, 'div', 'text');
        for (const [i, { id }] of articlesInOrder(any).entries()) {
          const text = any.texts.get(id) ?? '';
          const tags = [...(any.annotations.get(id)?.values() ?? [])];
          expect(shown[i]?.textContent).toBe(held(text));
          for (const each of tags) {
            const sign = signOf(page, i + 1, each, tags);
            const marks = shown[i] === undefined ? [] : allNamed(shown[i], 'mark');
            const own = marks.filter((mark) => mark.getAttribute('title')?.startsWith(`${sign} `));
            expect(own.map(({ textContent }) => textContent).join('')).toBe(
              each.spans.map(({ start, end }) => held(text.slice(start, end))).join(''),
            );
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('Markdown has the same headings in the same order, and every tag', () => {
    fc.assert(
      fc.property(anyProject, (any) => {
        const written = documentOf(any);
        const titles = headings(written, 2);
        expect(titles).toEqual(sectionNames.map((name) => t(`report.sections.${name}`)));
        const notes = written.split('\n').filter((line) => /^- \*\*[ECT]\d+\*\* /.test(line));
        expect(notes).toHaveLength([...allAnnotations(any)].length);
      }),
      { numRuns: 30 },
    );
  });
});

function headings(markdown: string, depth: number): string[] {
  return marked
    .lexer(markdown)
    .filter((token): token is Tokens.Heading => token.type === 'heading' && token.depth === depth)
    .map(({ text }) => text);
}

describe('Markdown', () => {
  const written = documentOf(project);

  test('has the text with its tags, and the words of each can be read back', () => {
    const line = written.split('\n').find((each) => each.startsWith('Le rôle')) ?? '';
    expect(line).toContain(
      '[plus de 38 400 [civils]{T1 Translation note …}]{C1 Factual}[ du port]{… T1 Translation note}',
    );
    const { text, marked: found } = readMarked(line);
    expect(text).toBe(texts.agency);
    expect(found).toContainEqual(['C1 Factual', 'plus de 38 400 civils']);
    expect(found).toContainEqual(['E1 Place', 'Lydavie']);
  });

  test('has the tables of the page, cell by cell', () => {
    const tables = marked.lexer(written).filter((token): token is Tokens.Table => token.type === 'table');
    const cells = (table: Tokens.Table | undefined) =>
      table?.rows.map((row) => row.map((cell) => shownWords(cell.tokens)));
    expect(cells(tables[1])).toEqual([
      [
        'Lydavia evacuated <38,400> people | more.',
        '“plus de 38 400 civils” (1.C1 reports by officials · Verdict: Supported)<br>translation: civils du port',
        '“38,400 2023 personnes” (2.C1)<br>differs: 2023',
        'silent',
      ],
    ]);
    expect(tables[1]?.header.map(({ text }) => text)).toEqual([
      'Proposition',
      '1. agency',
      '2. translated',
      '3. opinion',
    ]);
  });

  test('links nothing but addresses of the web', () => {
    const links = (url: string) => {
      const found: string[] = [];
      marked.walkTokens(marked.lexer(documentOf(sourced({ url }))), (token) => {
        if (token.type === 'link') found.push(token.href);
      });
      return [...new Set(found)];
    };
    expect(links('javascript:alert(1)')).toEqual([]);
    expect(links('https://example.org/a_b|c')).toEqual(['https://example.org/a_b%7Cc']);
  });

  const hostile = [
    '# no heading',
    '- no item',
    '1. no item',
    '> no quotation',
    '| no | table |',
    '---',
    '===',
    '<b>no markup</b> &amp; none',
    '[no](https://example.org) link, https://example.org, www.example.org, a@example.org',
    '*no* _stress_ ~~none~~ `none` $none$',
    '[words]{E1 Person}',
    'ends with a backslash \\',
    '![no](picture)',
  ];
  test.each(hostile)('text stays text: %s', (text) => {
    const [agency] = base.articles.values();
    if (agency === undefined) throw new Error('an article');
    const spans = [{ start: 0, end: text.length }];
    const whole = tag(1, [], { article: 'agency', spans, quotes: [{ exact: text, prefix: '', suffix: '' }] });
    const one: Project = {
      ...projectOf([], []),
      articles: new Map([
        ['agency', { ...agency, title: text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] }],
      ]),
      texts: new Map([['agency', text]]),
    };
    for (const tags of [[], [whole]]) {
      const tagged = { ...one, annotations: new Map([['agency', new Map(tags.map((each) => [each.id, each]))]]) };
      const tokens = marked.lexer(documentOf(tagged));
      marked.walkTokens(tokens, ({ type }) => expect(['link', 'image', 'html', 'em', 'del']).not.toContain(type));
      const end = tags.length === 0 ? '' : ']{E1 Person}';
      const paragraphs = tokens.filter(({ type }) => type === 'paragraph').map((token) => shownWords([token]));
      expect(paragraphs).toContain(`${end === '' ? '' : '['}${text}${end}`);
      expect(headings(documentOf(tagged), 3)[0]).toMatch(/^1\. /);
      expect(tokens.filter(({ type }) => type === 'heading').map((token) => shownWords([token]))).toContain(
        `1. ${text}`,
      );
    }
  });
});

/** What a reader sees of tokens. */
function shownWords(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens !== undefined) return shownWords(token.tokens);
      return token.type === 'br' ? '\n' : 'text' in token ? unescaped(String(token.text)) : token.raw;
    })
    .join('');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
