import { bootstrap } from '../../annotations/agreement/bootstrap.ts';
import { generator } from '../../annotations/formats/format.ts';
import { words } from '../contract/words/words.ts';
import type { Contents } from './contents.ts';

const t = words();

/** What is said of a report at its head: how much is in it, whose it is, when and with what it was made. */
export function factsOf({ chapters, annotators, making, isChoice }: Contents): [name: string, value: string][] {
  const tags = [...annotators.values()].reduce((sum, count) => sum + count, 0);
  const people = [...annotators].map(([name, count]) => t('report.facts.annotator', { name, count }));
  const { by, at, version } = making;
  const made = [
    momentWords(at),
    by === '' ? '' : t('report.facts.by', { name: by }),
    t('report.facts.with', { program: generator, version }),
  ];
  return [
    [t('report.facts.articles'), t('report.source.count', { count: chapters.length })],
    [t('report.facts.tags'), t('report.source.count', { count: tags })],
    [t('report.facts.annotators'), people.length === 0 ? t('report.facts.none') : people.join(', ')],
    [t('report.facts.made'), made.filter((part) => part !== '').join(' ')],
    ...(isChoice ? [['', t('report.facts.choice')] satisfies [string, string]] : []),
  ];
}

/** A moment (ISO 8601, UTC) to the minute, the same wherever the report is made. */
function momentWords(at: string): string {
  return at === '' ? '' : `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/** That fewer resamples were drawn than elsewhere, where that is so. */
export function fewerDraws(resamples: number): string[] {
  const usual = bootstrap.resamples;
  return resamples === usual ? [] : [t('report.agreement.draws', { resamples, usual })];
}
