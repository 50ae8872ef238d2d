import { Problem } from '../model/problem.ts';
import { type Project, recordHere } from '../model/project.ts';
import { textFor } from './articles.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import { added } from './updates.ts';

/** Records made elsewhere become records here. */
export function takeIn(project: Project, records: Of<'take-in'>['records']): Diff {
  const fresh = records.filter((record) => {
    const here = recordHere(project, record.kind, record.id);
    if (here === undefined) return true;
    if (JSON.stringify(here) === JSON.stringify(record)) return false;
    throw new Problem('duplicate-record', { kind: record.kind, id: record.id });
  });
  const taken = new Set<string>();
  for (const record of fresh) {
    const { kind, id } = record;
    if (taken.has(id)) throw new Problem('duplicate-record', { kind, id });
    taken.add(id);
    if (record.kind === 'annotation') textFor(project, record.article, record.spans);
  }
  return added(...fresh);
}
