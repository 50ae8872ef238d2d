import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../model/span.ts';
import {
  nextWordBoundary,
  previousWordBoundary,
  quotations,
  sentenceAt,
  sentences,
  trimSpan,
  wordAt,
  wordCount,
  words,
} from './segments.ts';

const whole = (text: string): Span => ({ start: 0, end: text.length });
const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

const sentenceRows: { name: string; language: string; expected: string[] }[] = [
  { name: 'two sentences', language: 'fr', expected: ['Il part.', 'Elle reste.'] },
  { name: 'M.', language: 'fr', expected: ['Selon M. Stoltenberg, tout va bien.', 'Il repart.'] },
  { name: 'Mme at the start', language: 'fr', expected: ['Mme. Dupont a parlé.', 'Puis M. Durand.'] },
  { name: 'Dr, art., p.', language: 'fr', expected: ['Le Dr. Martin cite l’art. 5 du traité (p. 12).', 'Fin.'] },
  {
    name: 'an abbreviation in any language, when it is not known',
    language: '',
    expected: ['M. Dupont et Mr. Smith.', 'Fin.'],
  },
  {
    name: 'M. is no English abbreviation but an initial',
    language: 'en',
    expected: ['Emmanuel M. Macron left.', 'Fin.'],
  },
  { name: 'English titles', language: 'en', expected: ['Gen. Hasanov met Mrs. Smith.', 'They left.'] },
  { name: 'initials', language: 'en', expected: ['The U.S. President met J. Stoltenberg.', 'They left.'] },
  { name: 'a word that ends like an abbreviation', language: 'fr', expected: ['Il a vu Rom.', 'Puis rien.'] },
  { name: 'a closing guillemet', language: 'fr', expected: ['Il dit : « La paix est proche. »', 'Puis il part.'] },
  { name: 'closed after the mark', language: 'fr', expected: ['« Et maintenant ? »', 'Le ministre se tait.'] },
  { name: 'the speaker after a question', language: 'fr', expected: ['« Et toi ? » a-t-il demandé.', 'Silence.'] },
  { name: 'closed, then a comma', language: 'fr', expected: ['Il dit « Non ! », puis « Oui. »', 'Fin.'] },
  { name: 'curly marks', language: 'en', expected: ['He said: “Yes.”', '“No.”', 'He left.'] },
  { name: 'English speaker after a question', language: 'en', expected: ['"Really?" she said.', 'He left.'] },
  { name: 'brackets', language: 'fr', expected: ['(Il part.)', 'Elle reste.'] },
  { name: 'an ellipsis in the sentence', language: 'fr', expected: ['Et puis… rien.', 'Fin.'] },
  { name: 'a decimal figure', language: 'fr', expected: ['Soit 3.5 km ou 3,5 km.', 'Fin.'] },
];

describe('sentences', () => {
  test.each(sentenceRows)('$name', ({ language, expected }) => {
    const text = expected.join(' ');
    expect(cut(text, sentences(text, whole(text), language))).toEqual(expected);
  });

  test('a line end within the block ends none', () => {
    const text = 'Une phrase que le fichier\nCoupe ici. Une autre.';
    expect(cut(text, sentences(text, whole(text), 'fr'))).toEqual([
      'Une phrase que le fichier\nCoupe ici.',
      'Une autre.',
    ]);
  });

  test('offsets are those of the whole text, and the block’s edges hold', () => {
    const text = 'Titre\n\nIl part. Elle reste.\n\nSuite';
    expect(sentences(text, { start: 7, end: 27 }, 'fr')).toEqual([
      { start: 7, end: 15 },
      { start: 16, end: 27 },
    ]);
  });

  test.each([
    [0, 'Il part.'],
    [8, 'Il part.'],
    [9, 'Elle reste.'],
    [20, 'Elle reste.'],
  ])('the sentence at %i', (offset, expected) => {
    const text = 'Il part. Elle reste.';
    expect(cut(text, [sentenceAt(text, offset, whole(text), 'fr')])).toEqual([expected]);
  });

  test('sentences are sorted and disjoint and hold every character but white space', () => {
    const unit = fc.constantFrom(
      'M.',
      'Il',
      'part',
      '.',
      '?',
      ' ',
      '«',
      '»',
      '”',
      '“',
      ')',
      '\n',
      'a',
      '…',
      '\u00a0',
      '😀',
    );
    fc.assert(
      fc.property(fc.string({ unit }), fc.constantFrom('fr', 'en', ''), (text, language) => {
        let rest = '';
        let end = 0;
        for (const sentence of sentences(text, whole(text), language)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          rest += text.slice(end, sentence.start);
          end = sentence.end;
        }
        expect((rest + text.slice(end)).trim()).toBe('');
      }),
    );
  });
});

const wordRows: { text: string; language: string; expected: string[] }[] = [
  { text: "L’OTAN et l'Alliance", language: 'fr', expected: ['L’', 'OTAN', 'et', "l'", 'Alliance'] },
  { text: 'd’aujourd’hui', language: 'fr', expected: ['d’', 'aujourd’hui'] },
  { text: 'presqu’île', language: 'fr', expected: ['presqu’île'] },
  { text: 'qu’il', language: 'fr-CA', expected: ['qu’', 'il'] },
  { text: 'dell’Unione', language: 'it', expected: ['dell’', 'Unione'] },
  { text: 'don’t', language: 'en', expected: ['don’t'] },
  { text: 'a-t-il dit : « 3,5 » !', language: 'fr', expected: ['a', 't', 'il', 'dit', '3,5'] },
  { text: 'XNUMX 😀', language: 'fr', expected: ['XNUMX'] },
];

describe('words', () => {
  test.each(wordRows)('$text', ({ text, language, expected }) => {
    expect(cut(text, words(text, whole(text), language))).toEqual(expected);
  });

  test.each([
    [0, 'Il'],
    [2, 'Il'],
    [3, 'rejoint'],
    [12, 'l’'],
    [13, 'OTAN'],
    [17, 'OTAN'],
    [19, undefined],
  ])('the word at %i', (offset, expected) => {
    const text = 'Il rejoint l’OTAN. « Oui »';
    const word = wordAt(text, offset, 'fr');
    expect(word === undefined ? undefined : text.slice(word.start, word.end)).toBe(expected);
  });

  test('the caret stops at the ends of words going forward, at their starts going back', () => {
    const text = '« Oui », dit l’OTAN.';
    const forward = [0];
    while ((forward.at(-1) ?? 0) < text.length) forward.push(nextWordBoundary(text, forward.at(-1) ?? 0, 'fr'));
    expect(forward).toEqual([0, 5, 12, 15, 19, 20]);
    const back = [text.length];
    while ((back.at(-1) ?? 0) > 0) back.push(previousWordBoundary(text, back.at(-1) ?? 0, 'fr'));
    expect(back).toEqual([20, 15, 13, 9, 2, 0]);
  });

  test('the caret finds the whole next word over any stretch of white space', () => {
    for (let gap = 1; gap < 1100; gap += 1) {
      const text = `certainement${' '.repeat(gap)}certainement`;
      expect(nextWordBoundary(text, 12, 'fr')).toBe(text.length);
      expect(previousWordBoundary(text, 12 + gap, 'fr')).toBe(0);
    }
  });

  test('a word far into a text is the one that the whole text has', () => {
    const text = 'Le président l’a dit à Erevan. '.repeat(60);
    const all = words(text, whole(text), 'fr');
    for (let offset = 0; offset < text.length; offset += 7) {
      const expected = all.findLast(({ start, end }) => start <= offset && offset <= end);
      expect(wordAt(text, offset, 'fr')).toEqual(expected);
    }
  });

  test('a word among any signs is the one that the whole text has', () => {
    const letters = ['a', 'É', 'l', 'qu', 'x\u0301', 'ß', '1', '3,5', '北京', 'ไทย', '👩‍👧', '🇫🇷', '\ud83d'];
    const signs = ['’', "'", '-', '·', '_', '.', ':', '«', '\u00ad', '\u200d', '\u202f', '\u00a0', ' ', '\n', '\u2003'];
    const anyText = fc.array(fc.constantFrom(...letters, ...signs), { minLength: 1, maxLength: 30, size: 'max' });
    fc.assert(
      fc.property(anyText, fc.nat(60), (parts, place) => {
        const text = parts.join('');
        const offset = Math.min(place, text.length);
        const expected = words(text, whole(text), 'fr').findLast(({ start, end }) => start <= offset && offset <= end);
        expect(wordAt(text, offset, 'fr')).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['Il y a 120 000 civils.', 6],
    ['L’OTAN', 1],
    ['… ! 😀', 0],
  ])('%j has %i words', (text, expected) => {
    expect(wordCount(text, [whole(text)], 'fr')).toBe(expected);
  });

  test('words are counted in the spans alone', () => {
    expect(
      wordCount(
        'un deux trois quatre',
        [
          { start: 0, end: 2 },
          { start: 8, end: 20 },
        ],
        'fr',
      ),
    ).toBe(3);
  });
});

const quotationRows: { name: string; text: string; expected: [whole: string, inner: string][] }[] = [
  { name: 'guillemets', text: 'Il dit « oui ».', expected: [['« oui »', 'oui']] },
  {
    name: 'an interrupted quotation is two',
    text: '« Oui », dit-il, « mais non ».',
    expected: [
      ['« Oui »', 'Oui'],
      ['« mais non »', 'mais non'],
    ],
  },
  {
    name: 'straight marks',
    text: 'le "oui" et le "non"',
    expected: [
      ['"oui"', 'oui'],
      ['"non"', 'non'],
    ],
  },
  { name: 'curly marks', text: 'He said “yes”.', expected: [['“yes”', 'yes']] },
  { name: 'German marks', text: 'Er sagt „ja“.', expected: [['„ja“', 'ja']] },
  {
    name: 'one within another',
    text: '« il a dit “oui” »',
    expected: [
      ['« il a dit “oui” »', 'il a dit “oui”'],
      ['“oui”', 'oui'],
    ],
  },
  { name: 'never closed', text: 'Il dit : « Nous avons', expected: [] },
  { name: 'closed by an outer mark', text: '« il a dit “oui »', expected: [['« il a dit “oui »', 'il a dit “oui']] },
  { name: 'never opened', text: 'oui », dit-il', expected: [] },
  { name: 'empty', text: '« »', expected: [] },
];

test.each(quotationRows)('quotations: $name', ({ text, expected }) => {
  const found = quotations(text, whole(text));
  expect(found.map(({ start, end, inner }) => [text.slice(start, end), text.slice(inner.start, inner.end)])).toEqual(
    expected,
  );
});

test.each([
  ['  a b\u00a0\n', { start: 0, end: 7 }, { start: 2, end: 5 }],
  ['abc', { start: 1, end: 2 }, { start: 1, end: 2 }],
  ['a   b', { start: 1, end: 4 }, { start: 4, end: 4 }],
])('trimming %j', (text, span, expected) => {
  expect(trimSpan(text, span)).toEqual(expected);
});
