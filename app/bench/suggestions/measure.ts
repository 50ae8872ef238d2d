/**
 * `npm run bench:suggestions`: precision, recall and F1 of the suggestions against tags set by hand, as tables in Markdown,
 * and what they cost. `-- --development` leaves the test set out, and `-- --misses` also lists what was missed and what was
 * suggested wrongly: what the rules do with the test set is not to be looked at while they are written.
 */
import type { Block } from '../../../annotations/model/article.ts';
import { defaultTagset } from '../../../annotations/model/default-tagset.ts';
import { suggestionsIn } from '../../../annotations/suggestions/suggestion.ts';
import { readGold, sharedFolder } from './gold.ts';
import { outcomeOf } from './outcomes.ts';
import {
  attributionTallyOf,
  type Outcome,
  partners,
  rates,
  scoredTypeOf,
  scoredTypes,
  spansOf,
  tallyOf,
  touching,
} from './scoring.ts';

export function measure(args: readonly string[]): void {
  const { articles, absent } = readGold();
  if (absent > 0) console.log(`Left out: ${absent} articles whose texts are not here (${sharedFolder}).\n`);
  const isDevelopment = args.length > 0;
  for (const split of isDevelopment ? (['development'] as const) : (['development', 'test'] as const)) {
    const outcomes = articles.filter((article) => article.split === split).map(outcomeOf);
    if (outcomes.length === 0) console.log(`No article of the ${split} set is here, so nothing was measured on it.\n`);
    else console.log(`${table(split, outcomes)}\n`);
    if (args.includes('--misses')) for (const outcome of outcomes) listMisses(outcome);
  }
  console.log(cost(articles.map(({ text }) => text)));
}

function table(split: string, outcomes: readonly Outcome[]): string {
  const rows = scoredTypes.map((type) => {
    const { gold, suggested, exact, overlapping } = tallyOf(outcomes, type);
    const cells = [exact, overlapping].flatMap((hits) => Object.values(rates(hits, gold, suggested)).map(percent));
    return `| ${type} | ${gold} | ${suggested} | ${cells.join(' | ')} |`;
  });
  const { found, attribution, withVerb, verb, withSpeaker, speaker } = attributionTallyOf(outcomes);
  return [
    `| ${split} set, ${outcomes.length} articles | gold | suggested | P exact | R exact | F1 exact | P overlap | R overlap | F1 overlap |`,
    `|---|${'---|'.repeat(8)}`,
    ...rows,
    '',
    `Of ${found} quotations found: direct or indirect right ${attribution} of ${found}, verb ${verb} of ${withVerb}, speaker ${speaker} of ${withSpeaker}.`,
  ].join('\n');
}

function percent(rate: number | undefined): string {
  return rate === undefined ? '–' : String(Math.round(rate * 100));
}

function listMisses({ gold, suggestions }: Outcome): void {
  console.log(`\n${gold.sample ?? gold.sha256.slice(0, 8)}`);
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => gold.text.slice(start, end)).join(' … ');
  for (const type of scoredTypes) {
    const tags = gold.tags.filter((tag) => tag.type === type);
    const suggested = suggestions.filter((suggestion) => scoredTypeOf(suggestion) === type);
    const pairs = partners(tags, suggested, touching);
    for (const tag of tags) {
      const partner = pairs.find(([paired]) => paired === tag)?.[1];
      if (partner === undefined) console.log(`  missed ${type}: ${words(spansOf(tag))}`);
      else if (words(partner.spans) !== words(spansOf(tag))) {
        console.log(`  otherwise ${type}: ${words(spansOf(tag))} ≠ ${words(partner.spans)}`);
      }
    }
    for (const suggestion of suggested) {
      if (!pairs.some(([, paired]) => paired === suggestion)) {
        console.log(`  wrong ${type}: ${words(suggestion.spans)} (${suggestion.because.code})`);
      }
    }
  }
}

const runs = 25;

/**
 * Times the rules on the texts put one after the other until they are as long as asked for, with a block for each line and as one
 * block. The fastest of some runs is given: what else the machine does only adds to it.
 */
function cost(texts: readonly string[]): string {
  const rows = [1_000, 10_000, 100_000].map((words) => {
    const text = textOf(texts, words);
    const lines = Array.from(text.matchAll(/.+/gu), ({ 0: line, index }) => paragraph(index, index + line.length));
    const cells = [lines, [paragraph(0, text.length)]].map((blocks) => {
      const fastest = Math.min(...Array.from({ length: runs }, () => timed(text, blocks)));
      return `${fastest.toFixed(1)} (${((fastest * 1000) / words).toFixed(2)})`;
    });
    return `| ${words.toLocaleString('en')} | ${cells.join(' | ')} |`;
  });
  return ['| words | ms, a block for each line (for 1,000 words) | ms, one block |', '|---|---|---|', ...rows].join(
    '\n',
  );
}

function paragraph(start: number, end: number): Block {
  return { start, end, kind: 'paragraph' };
}

function textOf(texts: readonly string[], words: number): string {
  const lines: string[] = [];
  let count = 0;
  while (count < words) {
    for (const text of texts) {
      for (const line of text.split('\n')) {
        if (count >= words) break;
        lines.push(line);
        count += line.split(/\s+/u).filter((word) => word !== '').length;
      }
    }
  }
  return lines.join('\n');
}

function timed(text: string, blocks: readonly Block[]): number {
  const began = performance.now();
  suggestionsIn({ text, blocks, language: 'fr' }, { tagset: defaultTagset, names: [] });
  return performance.now() - began;
}
