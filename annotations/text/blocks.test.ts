import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockKind } from '../model/article.ts';
import { proposeBlocks } from './blocks.ts';

const paragraph =
  'La crue a coupé la ville en deux pendant sept semaines, selon la Commission du bassin. Les ferries naviguent de nouveau.';

/** Blocks by the first letter of their kind, with what they say. */
type Expected = [kind: 'h' | 'p' | 'b', content: string][];
const kinds: Record<'h' | 'p' | 'b', BlockKind> = { h: 'heading', p: 'paragraph', b: 'boilerplate' };

const rows: { name: string; text: string; expected: Expected }[] = [
  { name: 'nothing', text: ' \n\n\t', expected: [] },
  { name: 'one line', text: 'Bakou', expected: [['p', 'Bakou']] },
  {
    name: 'lines without their edge white space, blank lines between blocks',
    text: `\n\n  Le port rouvre \n \n\u00a0${paragraph}\t\n`,
    expected: [
      ['h', 'Le port rouvre'],
      ['p', paragraph],
    ],
  },
  {
    name: 'a paragraph that a blank line interrupts stays two blocks',
    text: `Le port rouvre\n\n${paragraph.slice(0, 50).trim()}\n\n${paragraph.slice(50).trim()}`,
    expected: [
      ['h', 'Le port rouvre'],
      ['p', paragraph.slice(0, 50).trim()],
      ['p', paragraph.slice(50).trim()],
    ],
  },
  {
    name: 'a headline with a full stop, shorter than what follows',
    text: `Le port rouvre enfin.\n${paragraph}`,
    expected: [
      ['h', 'Le port rouvre enfin.'],
      ['p', paragraph],
    ],
  },
  {
    name: 'a first paragraph is no headline',
    text: `${paragraph}\n${paragraph}`,
    expected: [
      ['p', paragraph],
      ['p', paragraph],
    ],
  },
  {
    name: 'a dateline is no headline',
    text: `Bruxelles, 14 décembre, AZERTAC\n\n${paragraph}`,
    expected: [
      ['p', 'Bruxelles, 14 décembre, AZERTAC'],
      ['p', paragraph],
    ],
  },
  {
    name: 'a byline under the title is no heading',
    text: `Le port rouvre\nPar Jeanne Morel\n${paragraph}`,
    expected: [
      ['h', 'Le port rouvre'],
      ['p', 'Par Jeanne Morel'],
      ['p', paragraph],
    ],
  },
  {
    name: 'a heading between paragraphs; a name near the end is the author',
    text: `Le port rouvre\n${paragraph}\nUn accord fragile\n${paragraph}\nJeanne Morel\nProfesseure d’histoire à l’université de Brénica.`,
    expected: [
      ['h', 'Le port rouvre'],
      ['p', paragraph],
      ['h', 'Un accord fragile'],
      ['p', paragraph],
      ['p', 'Jeanne Morel'],
      ['p', 'Professeure d’histoire à l’université de Brénica.'],
    ],
  },
  {
    name: 'a short line above another short line is no heading',
    text: `Le port rouvre\n${paragraph}\nUn point\nUn autre point\n${paragraph}`,
    expected: [
      ['h', 'Le port rouvre'],
      ['p', paragraph],
      ['p', 'Un point'],
      ['h', 'Un autre point'],
      ['p', paragraph],
    ],
  },
  {
    name: 'residue before the title',
    text: `Suivez nous sur\n\nMonde\n\nLe port de Brénica rouvre enfin\n\nPARTAGEZ:\n\n${paragraph}`,
    expected: [
      ['b', 'Suivez nous sur'],
      ['b', 'Monde'],
      ['h', 'Le port de Brénica rouvre enfin'],
      ['b', 'PARTAGEZ:'],
      ['p', paragraph],
    ],
  },
  {
    name: 'text that looks like HTML is text',
    text: `<h1>Le port</h1>\n<p>${paragraph}</p>`,
    expected: [
      ['h', '<h1>Le port</h1>'],
      ['p', `<p>${paragraph}</p>`],
    ],
  },
];

test.each(rows)('$name', ({ text, expected }) => {
  const found = proposeBlocks(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);
  expect(found).toEqual(expected.map(([kind, content]) => [kinds[kind], content]));
});

/** Breaks lines at a width, as mail programs do. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

describe('files with lines of a fixed width', () => {
  const long = `${paragraph} ${paragraph} ${paragraph}`;

  test.each([60, 72, 80, 90])('at %i one block holds a paragraph, its line ends inside', (width) => {
    const text = `Le port rouvre\n\n${wrap(long, width)}\n\n${wrap(long, width)}\n`;
    const found = proposeBlocks(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['Le port rouvre', wrap(long, width), wrap(long, width)]);
  });

  test('a line end that the width does not explain stays one', () => {
    const text = `Le port rouvre\nPar Jeanne Morel\n${wrap(long, 72)}\n\n${wrap(long, 72)}`;
    const found = proposeBlocks(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['Le port rouvre', 'Par Jeanne Morel', wrap(long, 72), wrap(long, 72)]);
  });

  test('an address longer than the lines changes nothing', () => {
    const address = `https://example.org/${'a'.repeat(120)}`;
    const text = `${wrap(long, 72)}\n\n${wrap(long, 72)}\n\n${wrap(long, 72)}\n\n${address}`;
    expect(proposeBlocks(text).length).toBe(4);
  });

  test('a few lines of one length are not joined', () => {
    const lines = [
      'Le port de Brénica rouvre après sept semaines de fermeture totale',
      'Les ferries naviguent de nouveau entre les deux rives de la Velse.',
    ];
    expect(proposeBlocks(lines.join('\n')).length).toBe(2);
  });

  test('paragraphs of one line, some by chance of one length, are not joined', () => {
    const long = 'Les ferries naviguent de nouveau entre les deux rives du fleuve.';
    const lines = [long, long, long, long, ...Array.from({ length: 8 }, () => 'Un accord sera signé demain.')];
    expect(proposeBlocks(lines.join('\n')).length).toBe(12);
  });

  test('short paragraphs, a line each, are not joined', () => {
    const sentences = [
      'Le port de Brénica a rouvert hier matin.',
      'Les ferries naviguent de nouveau entre les deux rives du fleuve.',
      'Un accord sera signé.',
      'La ministre s’est dite satisfaite.',
      'Elle repart demain pour la capitale.',
    ];
    expect(proposeBlocks(sentences.join('\n')).length).toBe(5);
  });
});

test('blocks are sorted, disjoint and trimmed, and hold every character but white space', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      ' ',
      '\n',
      '\n\n',
      '\u00a0',
      '\u2028',
      '\f',
      '😀',
      'Publicité\n',
      'Check Also\n',
      '.',
      'été ',
      '« ',
    ),
    fc.lorem({ maxCount: 12 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      let rest = '';
      let end = 0;
      for (const block of proposeBlocks(text)) {
        expect(block.start).toBeGreaterThanOrEqual(end);
        const content = text.slice(block.start, block.end);
        expect(content).toBe(content.trim());
        expect(content).not.toBe('');
        rest += text.slice(end, block.start);
        end = block.end;
      }
      expect((rest + text.slice(end)).trim()).toBe('');
    }),
    { numRuns: 300 },
  );
});
