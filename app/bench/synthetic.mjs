/** Projects of any size, made from nothing by the commands that a person would give; the same ones each time. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { visavis } from './command-line.mjs';

/** Who has tagged the synthetic projects, and opens them. */
export const annotator = 'bench';

/**
 * @typedef {object} Size
 * @property {number} articles
 * @property {number} words of each article
 * @property {number} tags of each article
 * @property {number} [propositions] that claims are joined to, in turn; without them claims are of none
 * @property {string} [colleague] who has tagged as much; a third of it is not the same
 */

const wordsInSentence = { least: 8, most: 24 };
const sentencesInParagraph = { least: 2, most: 6 };

/** Of ten tags: names of a word or three, claims of a whole sentence, notes on a word. They overlap as they fall. */
const layerOfTen = [...Array(6).fill('entity'), ...Array(3).fill('claim'), 'translation'];

/**
 * Makes a project in a folder that is not there yet.
 * @param {string} folder
 * @param {Size} size
 */
export async function makeProject(folder, { articles, words, tags, propositions = 0, colleague = '' }) {
  const texts = `${folder}-texts`;
  await mkdir(texts, { recursive: true });
  const chance = chanceFrom(1);
  const files = [];
  for (let number = 1; number <= articles; number += 1) {
    const file = path.join(texts, `article-${number}.txt`);
    await writeFile(file, articleText(`Article ${number}`, words, chance));
    files.push(file);
  }
  await visavis('new', folder, '--title', `${articles} × ${words} words`, '--annotator', annotator);
  await visavis('add', folder, ...files, '--language', 'fr', '--annotator', annotator);

  const file = path.join(texts, 'project.json');
  await visavis('export', folder, '--format', 'visavis-json', '--out', file);
  const document = JSON.parse(await readFile(file, 'utf8'));
  for (const article of document.articles) {
    // The same words tagged twice alike would be a finding of the check, which is measured on a project without any.
    const places = new Set();
    while (places.size < tags) {
      const tag = tagOf(article, document.tagset, chance);
      const place = JSON.stringify([tag.layer, tag.spans]);
      if (places.has(place)) continue;
      places.add(place);
      document.annotations.push(tag);
      if (colleague !== '') document.annotations.push(...asSeenBy(colleague, tag, document.tagset, places.size));
    }
  }
  document.propositions = Array.from({ length: propositions }, (_, i) => propositionOf(i));
  const claims = document.annotations.filter(isClaim);
  for (const [i, claim] of claims.entries()) claim.entry = document.propositions[i % propositions]?.id ?? '';
  await writeFile(file, JSON.stringify(document));
  await visavis('import', folder, file, '--format', 'visavis-json', '--annotator', annotator);
}

/**
 * What a colleague has where somebody has a tag: of nine, one is not there and two are of the layer's first type.
 * @param {string} creator
 * @param {ReturnType<typeof tagOf>} tag
 * @param {{layers: Readonly<Record<string, {types: readonly {id: string}[]}>>}} tagset
 * @param {number} number
 */
function asSeenBy(creator, tag, tagset, number) {
  if (number % 9 === 1) return [];
  const type = number % 9 < 4 ? tagset.layers[tag.layer ?? '']?.types[0]?.id : tag.type;
  return [{ ...tag, id: randomUUID(), type, creator }];
}

/** @param {{layer: string}} annotation */
function isClaim({ layer }) {
  return layer === 'claim';
}

/** @param {number} number */
function propositionOf(number) {
  const at = '2026-01-01T00:00:00.000Z';
  const said = { statement: `Proposition ${number + 1}`, sourceStatement: '', note: '', tags: [], formerly: [] };
  return { id: randomUUID(), ...said, mergedInto: '', creator: annotator, created: at, modified: at };
}

/**
 * @typedef {(least: number, most: number) => number} Chance a whole number between two, both included
 */

/**
 * A linear congruential generator (Numerical Recipes, 3rd edition, section 7.1.4: 1664525 and 1013904223).
 * @param {number} seed
 * @returns {Chance}
 */
export function chanceFrom(seed) {
  let state = seed;
  return (least, most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return least + Math.floor((state / 2 ** 32) * (most - least + 1));
  };
}

/**
 * @param {string} title
 * @param {number} words
 * @param {Chance} chance
 */
function articleText(title, words, chance) {
  const paragraphs = [title];
  for (let left = words; left > 0; ) {
    const sentences = [];
    for (let count = chance(sentencesInParagraph.least, sentencesInParagraph.most); count > 0 && left > 0; count -= 1) {
      const length = Math.min(left, chance(wordsInSentence.least, wordsInSentence.most));
      sentences.push(sentence(length, chance));
      left -= length;
    }
    paragraphs.push(sentences.join(' '));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

/**
 * @param {number} length in words
 * @param {Chance} chance
 */
function sentence(length, chance) {
  const words = Array.from({ length }, () => word(chance)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

const onsets = ['b', 'c', 'd', 'f', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'gr', 'tr', 'ch'];
const rhymes = ['a', 'e', 'i', 'o', 'é', 'è', 'ou', 'ai', 'on', 'en', 'eur', 'ique'];

/** @param {Chance} chance */
export function word(chance) {
  const syllables = Array.from({ length: chance(1, 4) }, () => {
    const onset = onsets[chance(0, onsets.length - 1)] ?? '';
    return onset + (rhymes[chance(0, rhymes.length - 1)] ?? '');
  });
  return syllables.join('');
}

/**
 * One annotation as the project's own JSON has it. The texts have no characters beyond the BMP, so that code points and
 * UTF-16 units are the same.
 * @param {{id: string, text: string, blocks: readonly {start: number, end: number}[]}} article
 * @param {{layers: Readonly<Record<string, {types: readonly {id: string}[]}>>}} tagset
 * @param {Chance} chance
 */
function tagOf(article, tagset, chance) {
  const layer = layerOfTen[chance(0, 9)];
  const types = tagset.layers[layer]?.types ?? [];
  const span = spanIn(article, layer, chance);
  const { text } = article;
  const quote = {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - 32), span.start),
    suffix: text.slice(span.end, span.end + 32),
  };
  const at = '2026-01-01T00:00:00.000Z';
  return {
    id: randomUUID(),
    article: article.id,
    layer,
    type: types[chance(0, types.length - 1)]?.id,
    spans: [{ utf16: span, codePoints: span, quote }],
    attributes: {},
    entry: '',
    status: 'open',
    note: '',
    creator: annotator,
    created: at,
    modified: at,
  };
}

/**
 * @param {{text: string, blocks: readonly {start: number, end: number}[]}} article
 * @param {string} layer
 * @param {Chance} chance
 */
function spanIn({ text, blocks }, layer, chance) {
  const block = blocks[chance(0, blocks.length - 1)] ?? { start: 0, end: text.length };
  const within = chance(block.start, block.end - 1);
  const from = layer === 'claim' ? text.lastIndexOf('. ', within - 2) + 2 : text.lastIndexOf(' ', within - 1) + 1;
  const start = Math.max(block.start, from);
  let end = start;
  for (
    let words = layer === 'claim' ? wordsInSentence.most : chance(1, layer === 'entity' ? 3 : 1);
    words > 0;
    words -= 1
  ) {
    const space = text.indexOf(' ', end + 1);
    end = space === -1 ? block.end : Math.min(block.end, space);
    if (layer === 'claim' && text[end - 1] === '.') break;
  }
  return { start, end };
}
