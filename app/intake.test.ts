import { expect, test } from 'vitest';
import type { Block } from '../annotations/model/article.ts';
import { Problem, type ProblemCode } from '../annotations/model/problem.ts';
import { hashOf } from '../annotations/text/canonical.ts';
import { utf8, utf16, windows1252 } from '../annotations/text/encode.fixture.ts';
import { articleFrom, fitBlocks, type IntakeOptions, proposalFor } from './intake.ts';

const report = [
  'Valmont : la rivière déborde',
  '',
  'Valmont, 3 mars 2024. La rivière a débordé dans la nuit et les habitants de la ville basse ont été évacués.',
  'Le maire a parlé de quarante maisons, et la préfecture a annoncé que l’école resterait fermée.',
].join('\r\n');
const canonical = report.replaceAll('\r\n', '\n');

test('a text becomes a proposal to look at', () => {
  expect(proposalFor(utf8(report), 'crue.txt')).toMatchObject({
    encoding: 'utf-8',
    certain: true,
    text: canonical,
    title: 'Valmont : la rivière déborde',
    language: 'fr',
    source: { file: 'crue.txt', encoding: 'utf-8', rights: '' },
    blocks: [{ kind: 'heading' }, {}, {}],
    sameAs: '',
  });
});

const readings: { name: string; bytes: Uint8Array; options?: IntakeOptions; expected: object }[] = [
  { name: 'a guessed encoding', bytes: windows1252(report), expected: { encoding: 'windows-1252', certain: false } },
  {
    name: 'a chosen encoding',
    bytes: windows1252(report),
    options: { encoding: 'windows-1252' },
    expected: { text: canonical, certain: true },
  },
  { name: 'UTF-16 with a mark', bytes: utf16(`\ufeff${report}`, 'le'), expected: { text: canonical, certain: true } },
  {
    name: 'a text that is here already',
    bytes: utf8(report),
    options: { known: new Map([[hashOf(canonical), 'depeche']]) },
    expected: { sameAs: 'depeche' },
  },
];

test.each(readings)('reads $name', ({ bytes, options, expected }) => {
  expect(proposalFor(bytes, 'crue.txt', options)).toMatchObject(expected);
});

const refusals: { name: string; bytes: Uint8Array; options?: IntakeOptions; code: ProblemCode }[] = [
  { name: 'nothing', bytes: utf8(''), code: 'text-empty' },
  { name: 'NUL', bytes: utf8('a\0b'), code: 'text-binary' },
  { name: 'half a character', bytes: utf16('\ufeffa\ud800b', 'le'), code: 'text-undecodable' },
  { name: 'an unheard-of encoding', bytes: utf8('a'), options: { encoding: 'klingon' }, code: 'unknown-encoding' },
];

test.each(refusals)('refuses $name', ({ bytes, options, code }) => {
  const read = () => proposalFor(bytes, 'crue.txt', options);
  expect(read).toThrow(Problem);
  expect(read).toThrow(expect.objectContaining({ code, values: expect.objectContaining({ file: 'crue.txt' }) }));
});

const named: { file: string; title: string; taken: readonly string[]; id: string }[] = [
  { file: '02 Dépêche.TXT', title: 'Crue', taken: [], id: '02-depeche' },
  { file: 'crue.txt', title: 'Crue', taken: ['crue', 'crue-2'], id: 'crue-3' },
  { file: '洪水.txt', title: 'La crue', taken: [], id: 'la-crue' },
  { file: '洪水.txt', title: '洪水', taken: [], id: 'article' },
  { file: 'con.txt', title: '', taken: ['article'], id: 'article-2' },
];

test.each(named)('$file is called $id', ({ file, title, taken, id }) => {
  const proposal = proposalFor(utf8(report), file);
  const described = { ...proposal, path: `/somewhere/${file}`, title, blocks: [...proposal.blocks] };
  expect(articleFrom(described, proposal.text, new Set(taken))).toMatchObject({ id, title, sha256: hashOf(canonical) });
});

const at = (start: number, end: number): Block => ({ start, end, kind: 'paragraph' });
const fitted: { name: string; blocks: readonly Block[]; expected: readonly Block[] }[] = [
  { name: 'what fits', blocks: [at(0, 2), at(3, 5)], expected: [at(0, 2), at(3, 5)] },
  { name: 'disorder', blocks: [at(3, 5), at(0, 2)], expected: [at(0, 2), at(3, 5)] },
  { name: 'an overlap', blocks: [at(0, 3), at(2, 5)], expected: [at(0, 3), at(3, 5)] },
  { name: 'what reaches past the end', blocks: [at(3, 50), at(60, 70)], expected: [at(3, 10)] },
  { name: 'what lies within another', blocks: [at(0, 9), at(2, 5)], expected: [at(0, 9)] },
];

test.each(fitted)('fits $name', ({ blocks, expected }) => {
  expect(fitBlocks(blocks, '0123456789')).toEqual(expected);
});
