import * as v from 'valibot';
import type { Article, Block } from '../annotations/model/article.ts';
import { freeName, nameFrom } from '../annotations/model/identifier.ts';
import { Problem } from '../annotations/model/problem.ts';
import { proposeBlocks } from '../annotations/text/blocks.ts';
import { canonicalise, hashOf } from '../annotations/text/canonical.ts';
import { decode } from '../annotations/text/decode.ts';
import { encodings } from '../annotations/text/encodings.ts';
import { guessLanguage } from '../annotations/text/language.ts';
import { proposeSource, proposeTitle } from '../annotations/text/source.ts';
import type { NewArticle, Proposal } from './contract/requests.ts';

export interface IntakeOptions {
  /** What the person chose instead of the guess. */
  readonly encoding?: string;
  /** The project's articles by the SHA-256 of their texts. */
  readonly known?: ReadonlyMap<string, string>;
}

/**
 * What the bytes of a file are proposed to become: its text, and all that can be guessed about it, for a person to correct.
 *
 * @param file the file's name, without folders
 * @throws Problem `unknown-encoding`, `text-too-large`, `text-empty`, `text-binary`, `text-undecodable`,
 *   `text-lone-surrogate`.
 */
export function proposalFor(bytes: Uint8Array, file: string, { encoding, known }: IntakeOptions = {}): Proposal {
  const chosen = v.safeParse(v.optional(v.picklist(encodings)), encoding);
  if (!chosen.success) throw new Problem('unknown-encoding', { file, encoding: encoding ?? '' });
  const decoded = decode(bytes, file, chosen.output);
  const text = canonicalise(decoded.text, file);
  const blocks = proposeBlocks(text);
  const nothing = { outlet: '', author: '', published: '', url: '', rights: '' };
  return {
    encoding: decoded.encoding,
    certain: decoded.certain,
    text,
    title: proposeTitle(text, blocks, file),
    language: guessLanguage(text),
    source: { ...nothing, ...proposeSource(text, blocks), file, encoding: decoded.encoding },
    blocks,
    sameAs: known?.get(hashOf(text)) ?? '',
  };
}

/**
 * The article that a described text becomes. Its id is the file's name, or else the title, as a name that is still free.
 *
 * @param text the canonical text, as {@link proposalFor} gave it
 * @param taken ids that other articles have
 */
export function articleFrom(described: NewArticle, text: string, taken: { has(id: string): boolean }): Article {
  const { title, language, source, blocks } = described;
  const stem = source.file.replace(/\.[^.]*$/, '');
  return {
    kind: 'article',
    id: freeName(nameFrom(stem, nameFrom(title, 'article')), taken),
    title,
    language,
    source,
    blocks: fitBlocks(blocks, text),
    sha256: hashOf(text),
  };
}

/** Blocks as they lie in a text: what reaches past it is cut, what overlaps the block before gives way, what is left empty goes. */
export function fitBlocks(blocks: readonly Block[], text: string): Block[] {
  const fitting: Block[] = [];
  for (const { start, end, kind } of blocks.toSorted((a, b) => a.start - b.start)) {
    const block = { start: Math.max(start, fitting.at(-1)?.end ?? 0), end: Math.min(end, text.length), kind };
    if (block.start < block.end) fitting.push(block);
  }
  return fitting;
}
