import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom, copyWith, type Edits } from './copies.fixture.ts';
import { findPassages, type Passage, passagesIn } from './passages.ts';
import type { Source } from './words.ts';

const shared = 'le pont de la Velse a été fermé à sept heures par le préfet';

const port = 'les ferries de la compagnie attendent au port de Brénica que le chenal soit dragué';

/** An article of paragraphs, one a line; a line that begins with # is boilerplate. */
function article(id: string, lines: string, published = ''): Source {
  const blocks = [...lines.matchAll(/.+/g)].map(({ 0: line, index: start }) => {
    const kind = line.startsWith('#') ? 'boilerplate' : 'paragraph';
    return { start, end: start + line.length, kind } as const;
  });
  return { id, text: lines, blocks, published };
}

/** What a passage says, in words: […] where only one side has something, a|b where they differ. */
function shown({ a, b, pieces }: Passage, [x, y]: readonly Source[]): string {
  const [first, second] = a.article === x?.id ? [x, y] : [y, x];
  const parts = pieces.map((piece) => {
    const [left, right] = [
      first?.text.slice(piece.a.start, piece.a.end),
      second?.text.slice(piece.b.start, piece.b.end),
    ];
    return piece.isSame ? left : `[${left}|${right}]`;
  });
  return `${a.article}–${b.article}: ${parts.join(' ')}`;
}

test.each<{ name: string; articles: readonly [Source, Source]; expected: readonly string[] }>([
  {
    name: 'word for word',
    articles: [article('a', `Lundi ${shared}.`), article('b', `Selon nous ${shared}, dit-on.`)],
    expected: [`a–b: ${shared}`],
  },
  {
    name: 'whatever the case, the accents, the quotation marks and the line ends',
    articles: [article('a', shared), article('b', 'LE PONT DE LA\nVelse a ete ferme « à sept heures » par le préfet')],
    expected: [`a–b: ${shared}`],
  },
  {
    name: 'with words replaced, added and left out',
    articles: [
      article('a', `${shared} de la région, et rien ne bougeait plus`),
      article(
        'b',
        'le pont de la Velse a été rouvert à sept heures du matin par le préfet de région, et rien ne bougeait',
      ),
    ],
    expected: [
      'a–b: le pont de la Velse a été [fermé|rouvert] à sept heures [|du matin] par le préfet de [la|] région, et rien ne bougeait',
    ],
  },
  {
    name: 'in another order, as two',
    articles: [
      article('a', `${shared} tandis que la compagnie des ferries attendait le dragage du chenal depuis hier soir`),
      article('b', `la compagnie des ferries attendait le dragage du chenal depuis hier soir ; ${shared}`),
    ],
    expected: ['a–b: la compagnie des ferries attendait le dragage du chenal depuis hier soir', `a–b: ${shared}`],
  },
  {
    name: 'the earlier article first, whatever the order of the two',
    articles: [article('a', shared, '2023-06-04'), article('b', shared, '2023-06-02')],
    expected: [`b–a: ${shared}`],
  },
  {
    name: 'across paragraphs that are broken otherwise',
    articles: [article('a', shared), article('b', 'le pont de la Velse\n\na été fermé\n\nà sept heures par le préfet')],
    expected: [`a–b: ${shared}`],
  },
  {
    name: 'around boilerplate in its midst',
    articles: [
      article('a', `${shared} de la région.`),
      article('b', 'le pont de la Velse a été fermé\n#Lire aussi : la crue\nà sept heures par le préfet de la région.'),
    ],
    expected: [`a–b: ${shared} de la région`],
  },
  {
    name: 'twice, where one of them has it twice',
    articles: [article('a', shared), article('b', `${shared}, dit-on. Hier encore : ${shared}.`)],
    expected: [`a–b: ${shared}`, `a–b: ${shared}`],
  },
  {
    name: 'in one, with eight words put in, and in two with a dozen',
    articles: [
      article('a', `${shared}\n${port}`),
      article(
        'b',
        `${shared} a b c d e f g h ${port} qui attend. Plus bas : ${shared} a b c d e f g h i j k l ${port}`,
      ),
    ],
    expected: [`a–b: ${shared} [|a b c d e f g h] ${port}`, `a–b: ${shared}`, `a–b: ${port}`],
  },
  { name: 'not in boilerplate', articles: [article('a', shared), article('b', `#${shared}`)], expected: [] },
  {
    name: 'not a phrase that anybody uses',
    articles: [
      article('a', 'il a été fermé à sept heures'),
      article('b', 'elle a été fermée, il a été fermé à sept heures'),
    ],
    expected: [],
  },
  {
    name: 'without a date or a name beyond a paragraph’s end that agrees by chance',
    articles: [article('a', `Mars 2024\n${shared}`), article('b', `mars 2024 ${shared}`)],
    expected: [`a–b: ${shared}`],
  },
])('finds what two articles share $name', ({ articles, expected }) => {
  expect(passagesIn(articles).map((passage) => shown(passage, articles))).toEqual(expected);
});

test.each([
  ['2023-06-02', '2023-06-04', 'a'],
  ['2023-06-04', '2023-06-02', 'b'],
  ['2023', '2024-01-01', 'a'],
  ['2023-06', '2023-06-02', ''],
  ['2023-06-02', '2023-06-02', ''],
  ['', '2023-06-02', ''],
])('published %j and %j, the earlier is %j', (first, second, earlier) => {
  const found = passagesIn([article('a', shared, first), article('b', shared, second)]);
  expect(found.map((passage) => passage.earlier)).toEqual([earlier]);
});

test('an article shares nothing with itself, and three copies are three pairs', () => {
  expect(passagesIn([article('a', `${shared}. ${shared}`)])).toEqual([]);
  const three = passagesIn(['a', 'b', 'c'].map((id) => article(id, shared)));
  expect(three.map(({ a, b }) => a.article + b.article)).toEqual(['ab', 'ac', 'bc']);
});

/** What pages of one outlet have around their articles, a line each: 30 words that are no text. */
const page = [
  'Accueil Politique Économie Monde',
  'Partager sur Facebook',
  'Partager sur X',
  'Envoyer par courriel',
  'Imprimer cet article',
  '© 2023 Vent d’Amont',
  'Tous droits réservés',
  'Reproduction interdite sans accord écrit',
];

/** Articles about as many things, no two of which share more than a word, on pages of one outlet. */
function pagesOf(own: readonly string[], mark = ''): Source[] {
  const [head, foot] = [page.slice(0, 5), page.slice(5)].map((lines) => lines.map((line) => mark + line).join('\n'));
  return own.map((text, i) => article(`page-${i}`, `${head}\n${text}\n${foot}`));
}

const own = ['Les ferries reprennent.', 'Le barrage de Korvel ouvre ses vannes.', 'La mairie compte les logements.'];

test('what the pages of an outlet have in common is not shared: marked as boilerplate, or lines that many have', () => {
  expect(passagesIn(pagesOf(own, '#'))).toEqual([]);
  expect(passagesIn(pagesOf(own))).toEqual([]);
});

test('of two pages nobody knows that others have the same lines: they are found until they are marked', () => {
  const found = passagesIn(pagesOf(own.slice(0, 2)));
  expect(found.map(({ words }) => words)).toEqual([28]);
});

test('a text that many have is shared, its short paragraphs in between with it, and its page is not', () => {
  const copied = `${shared}.\nIl rouvrira lundi.\n${shared.replace('pont', 'port').replace('préfet', 'maire')}.`;
  const articles = pagesOf([copied, copied, copied]);
  const text = articles[0]?.text ?? '';
  const span = { start: text.indexOf('le pont'), end: text.indexOf('maire') + 'maire'.length };
  expect(passagesIn(articles).map(({ a, b }) => [a.span, b.span])).toEqual([
    [span, span],
    [span, span],
    [span, span],
  ]);
});

test('a refrain is a line of one article, however often it is sung there', () => {
  const song = [
    'la Velse monte encore',
    'et les quais sont sous l’eau',
    'la Velse monte encore',
    'et les ferries restent là',
  ];
  const found = passagesIn(['a', 'b'].map((id) => article(id, [...song, ...song].join('\n'))));
  expect(found.map(({ words }) => words)).toEqual([40]);
});

test('a notice as long as a paragraph counts until it is marked as boilerplate', () => {
  const notice = 'toute reproduction même partielle de cet article est interdite sans accord écrit de la rédaction';
  const pages = (mark: string) => own.map((text, i) => article(`page-${i}`, `${text}\n${mark}${notice}`));
  expect(passagesIn(pages(''))).toHaveLength(3);
  expect(passagesIn(pages('#'))).toEqual([]);
});

test('of a crowd, each copy is compared with the first ones alone', () => {
  const found = passagesIn(Array.from({ length: 40 }, (_, i) => article(`a${i}`, shared)));
  const pairs = new Set(found.map(({ a, b }) => `${a.article} ${b.article}`));
  expect(pairs.has('a0 a39')).toBe(true);
  expect(pairs.has('a38 a39')).toBe(false);
});

test('says after each article how many are done', () => {
  const search = findPassages([article('a', shared), article('b', shared)]);
  expect([search.next(), search.next(), search.next().done]).toEqual([
    { value: 1, done: false },
    { value: 2, done: false },
    true,
  ]);
});

/** Any words, few enough that articles share some. */
const anySource = (id: string) =>
  fc
    .array(fc.constantFrom('la', 'Velse', 'monte', 'l’OTAN', '120 000', 'été', '👩‍👩‍👧', '«', '»', '\n'), {
      maxLength: 60,
    })
    .map((list) => article(id, list.join(' ')));

test('whatever two articles are, the pieces of a passage cover it in order, and the same words are the same', () => {
  fc.assert(
    fc.property(anySource('a'), anySource('b'), (a, b) => {
      for (const passage of passagesIn([a, b])) {
        for (const [side, { text }] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const { start, end } = passage[side].span;
          expect(passage.pieces[0]?.[side].start).toBe(start);
          expect(passage.pieces.at(-1)?.[side].end).toBe(end);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const [i, piece] of passage.pieces.entries()) {
            expect(piece[side].start).toBeLessThanOrEqual(piece[side].end);
            expect(piece[side].start).toBeGreaterThanOrEqual(passage.pieces[i - 1]?.[side].end ?? 0);
          }
        }
        for (const piece of passage.pieces.filter(({ isSame }) => isSame)) {
          expect(wordsIn(a.text.slice(piece.a.start, piece.a.end))).toEqual(
            wordsIn(b.text.slice(piece.b.start, piece.b.end)),
          );
        }
      }
    }),
  );
});

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

test('a long shared stretch is found wherever it lies', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), (seed) => {
      const { original, copy, kept } = copyWith({}, chanceFrom(seed));
      const found = passagesIn([original, copy]);
      expect(recallOf(found, kept)).toBe(1);
    }),
    { numRuns: 30 },
  );
});

/** Copies with each kind of edit, and how many of a hundred copies' words are found (recall), and rightly so (precision). */
const kinds: readonly (readonly [name: string, edits: Edits])[] = [
  ['word for word', {}],
  ['5 % of the words replaced', { replaced: 0.05 }],
  ['10 % replaced', { replaced: 0.1 }],
  ['20 % replaced', { replaced: 0.2 }],
  ['30 % replaced', { replaced: 0.3 }],
  ['10 % left out', { left: 0.1 }],
  ['20 % left out', { left: 0.2 }],
  ['10 % added', { added: 0.1 }],
  ['20 % added', { added: 0.2 }],
  ['10 % replaced, 5 % left out, 5 % added', { replaced: 0.1, left: 0.05, added: 0.05 }],
  ['sentences of 15 words in another order', { shuffled: 15 }],
  ['the same, and 10 % replaced', { shuffled: 15, replaced: 0.1 }],
];

test('how much of edited copies is found is what docs/figures/passages.md says', async () => {
  const lines = kinds.map(([name, edits], kind) => {
    let [right, wanted, given] = [0, 0, 0];
    for (let i = 0; i < 100; i += 1) {
      const { original, copy, kept } = copyWith(edits, chanceFrom(1000 * kind + i));
      const pairs = pairsOf(passagesIn([original, copy]), copy);
      const known = new Set(kept.map(String));
      right += pairs.filter((pair) => known.has(pair)).length;
      wanted += kept.length;
      given += pairs.length;
    }
    return `| ${name} | ${(right / wanted).toFixed(3)} | ${(right / given).toFixed(3)} |`;
  });
  const table = ['| edits | recall | precision |', '|---|---|---|', ...lines, ''].join('\n');
  await expect(table).toMatchFileSnapshot('../../docs/figures/passages.md');
});

/** Where each pair of words that agree starts, in the original and in the copy. */
function pairsOf(found: readonly Passage[], copy: Source): string[] {
  return found.flatMap(({ pieces }) =>
    pieces
      .filter(({ isSame }) => isSame)
      .flatMap(({ a, b }) =>
        [...copy.text.slice(b.start, b.end).matchAll(/\w+/g)].map(
          ({ index }) => `${a.start + index},${b.start + index}`,
        ),
      ),
  );
}

function recallOf(found: readonly Passage[], kept: readonly (readonly [number, number])[]): number {
  const isIn = (offset: number, span: { start: number; end: number }) => span.start <= offset && offset < span.end;
  const hit = kept.filter(([a, b]) => found.some((passage) => isIn(a, passage.a.span) && isIn(b, passage.b.span)));
  return hit.length / kept.length;
}
