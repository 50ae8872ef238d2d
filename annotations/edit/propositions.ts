import type { Project } from '../model/project.ts';
import type { Proposition } from '../model/register.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { addEntry, distinct, mergeEntries } from './registering.ts';
import { change, own, updated } from './updates.ts';

/** Propositions in one's own register, and which of one's own claims assert them. */

export function addProposition(project: Project, command: Of<'add-proposition'>, occasion: Occasion): Diff {
  const { do: _, claims, ...described } = command;
  const { by: creator, at } = occasion;
  const history = { formerly: [], mergedInto: '' };
  const proposition = { kind: 'proposition', ...described, ...history, creator, created: at, modified: at } as const;
  return addEntry(project, proposition, claims, occasion);
}

/** What was stated before stays readable: who joined a claim to it joined it to those words. */
export function describeProposition(project: Project, command: Of<'describe-proposition'>, occasion: Occasion): Diff {
  const { do: _, id, ...described } = command;
  const before = own(project, 'proposition', id, occasion);
  const isRenamed = before.statement !== command.statement;
  const formerly = isRenamed
    ? [...before.formerly, { statement: before.statement, until: occasion.at }]
    : before.formerly;
  return updated(change(before, { ...described, formerly }, occasion));
}

export function mergePropositions(project: Project, command: Of<'merge-propositions'>, occasion: Occasion): Diff {
  return mergeEntries(project, 'proposition', command, united(occasion), occasion);
}

/** The statement of the one that stays, and of the others what it does not say; their statements become former ones. */
function united({ at }: Occasion) {
  return (into: Proposition, others: readonly Proposition[]): Proposition => {
    const all = [into, ...others];
    const statements = others.filter(({ statement }) => statement !== into.statement);
    return {
      ...into,
      mergedInto: '',
      sourceStatement: all.find(({ sourceStatement }) => sourceStatement !== '')?.sourceStatement ?? '',
      tags: distinct(all.flatMap(({ tags }) => tags)),
      note: distinct(all.map(({ note }) => note)).join('\n'),
      formerly: [
        ...all.flatMap(({ formerly }) => formerly),
        ...statements.map(({ statement }) => ({ statement, until: at })),
      ],
    };
  };
}
