import type { ProblemCode } from '../../../../annotations/model/problem.ts';

/** One sentence for each problem: what happened, to which file or tag, what was kept, what to do. */
export const problems = {
  'text-too-large':
    '“{file}” is {megabytes, number} MB; texts up to {limit, number} MB can be added. Nothing was added from it. Split it into smaller files and add those.',
  'text-empty': '“{file}” holds no text. Nothing was added from it. Check that it is the right file.',
  'text-binary':
    '“{file}” is not a text file. Nothing was added from it. Save the article as plain text (.txt) and add that.',
  'text-undecodable':
    '“{file}” cannot be read as {encoding}: the bytes at {offset, number} do not fit. Nothing was added from it. Choose another encoding.',
  'text-lone-surrogate':
    '“{file}” holds half a character at {offset, number}, which no file can keep. Nothing was added from it. Save the article again as UTF-8 text and add that.',
  'folder-without-texts':
    'The folder “{folder}” holds no text files. Nothing was added. Choose a folder with .txt files, or the files themselves.',
  'disk-failed':
    '“{file}” could not be written ({reason}). Your latest changes are kept in this window and will be tried again. Make sure the folder can be reached.',
  'no-such-record': 'This change refers to something that is no longer there ({kind} {id}). Nothing was changed.',
  'duplicate-record': 'There is already a {kind} with the id {id}. Nothing was changed.',
  'span-outside-text':
    'The span {start, number}–{end, number} lies outside the article, which has {length, number} characters. Nothing was changed.',
  'span-empty': 'Select some text first: the span at {start, number} is empty. Nothing was changed.',
  'span-splits-character':
    'The span would cut a character in two at {offset, number}. Nothing was changed. Select whole characters.',
  'unknown-type': 'The tagset has no type “{type}” in the layer {layer}. Nothing was changed.',
  'last-span': 'An annotation keeps at least one span. Delete the annotation instead.',
  'not-yours': 'This tag was made by {creator}; only they can change it. Nothing was changed.',
  'read-only': 'This window only reads. Nothing was changed.',
} as const satisfies Record<ProblemCode, string>;
