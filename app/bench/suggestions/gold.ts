/**
 * Tags set by hand in the articles that suggestions are measured on. They are offsets into canonical texts, so that the
 * articles of ../shared, which are other people's, stay outside; for the sample each tag names its words as well.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { canonicalise, hashOf } from '../../../annotations/text/canonical.ts';
import { decode } from '../../../annotations/text/decode.ts';

const StretchSchema = v.pipe(v.tuple([v.number(), v.number()]), v.readonly());

const GoldTagSchema = v.strictObject({
  type: v.picklist(['date', 'quantity', 'person', 'organisation', 'place', 'note', 'quotation']),
  spans: v.array(StretchSchema),
  /** For quotations: direct or indirect speech, the verb where there is one, and mentions of who speaks. */
  attribution: v.optional(v.picklist(['direct', 'indirect'])),
  verb: v.optional(StretchSchema),
  speakers: v.optional(v.array(StretchSchema)),
  words: v.optional(v.array(v.string())),
});
export type GoldTag = v.InferOutput<typeof GoldTagSchema>;

const GoldSchema = v.strictObject({
  sample: v.optional(v.string()),
  sha256: v.string(),
  /** Whether rules may be written looking at the article. */
  split: v.picklist(['development', 'test']),
  tags: v.array(GoldTagSchema),
});

/** A text with its gold tags. */
export interface GoldArticle extends v.InferOutput<typeof GoldSchema> {
  readonly text: string;
}

const repository = fileURLToPath(new URL('../../../', import.meta.url));
/** The real articles, beside the repository or nowhere. */
export const sharedFolder = path.join(repository, '..', 'shared', 'articles');

/** The gold articles whose text is here, and how many are not. */
export function readGold(folders = [path.join(repository, 'app', 'sample', 'texts'), sharedFolder]): {
  articles: GoldArticle[];
  absent: number;
} {
  const texts = new Map(folders.flatMap((folder) => textsIn(folder)).map((text) => [hashOf(text), text]));
  const folder = path.join(repository, 'app', 'bench', 'suggestions', 'gold');
  const gold = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => v.parse(GoldSchema, JSON.parse(readFileSync(path.join(folder, file), 'utf8'))));
  const articles = gold.flatMap((article) => {
    const text = texts.get(article.sha256);
    return text === undefined ? [] : [{ ...article, text }];
  });
  return { articles, absent: gold.length - articles.length };
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => canonicalise(decode(readFileSync(path.join(folder, file)), file).text, file));
}
