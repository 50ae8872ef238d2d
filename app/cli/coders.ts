import { Problem } from '../../annotations/model/problem.ts';
import { allAnnotations, type Project } from '../../annotations/model/project.ts';
import type { Line } from './line.ts';
import { UsageError } from './outcome.ts';
import { t } from './words.ts';

/** What commands that look at several annotators are called with. */

/** Whom `--annotators` names, each once, in its order. */
export function annotatorsIn(line: Line): string[] {
  const named = (line.value('annotators') ?? '').split(',').map((name) => name.trim());
  return [...new Set(named)].filter((name) => name !== '');
}

/**
 * The values of an option that may only be some.
 *
 * @throws UsageError with those.
 */
export function chosenOf<Choice extends string>(line: Line, option: string, choices: readonly Choice[]): Choice[] {
  return line.values(option).map((value) => {
    const choice = choices.find((each) => each === value);
    if (choice !== undefined) return choice;
    throw new UsageError(t('cli.wrong.choice', { value, option: `--${option}`, choices: choices.join(', ') }));
  });
}

/** @throws Problem `no-such-coder` or `no-such-article`. */
export function mustBeHere(project: Project, annotators: readonly string[], articles: readonly string[]): void {
  const here = new Set([...allAnnotations(project)].map(({ creator }) => creator));
  for (const annotator of annotators) {
    if (!here.has(annotator))
      throw new Problem('no-such-coder', { annotator, annotators: [...here].sort().join(', ') });
  }
  for (const article of articles) {
    if (!project.articles.has(article)) throw new Problem('no-such-article', { article });
  }
}
