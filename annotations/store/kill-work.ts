import { apply } from '../edit/apply.ts';
import type { Command } from '../edit/command.ts';
import { isEmpty, patch } from '../edit/diff.ts';
import type { Entry } from '../edit/entry.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import { sha256 } from './aside.ts';

/**
 * For the kill test: an endless sequence of changes that a seed and a project determine, so that the process that is
 * killed and the one that judges what it left make the same ones.
 */
export function* changesOf(
  project: Project,
  seed: number,
  lastSeq: number,
): Generator<{ entry: Entry; after: Project }> {
  const random = randomFrom(seed);
  let before = project;
  for (let seq = lastSeq + 1; ; ) {
    const at = new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString();
    const command = anyCommand(before, random);
    const diff = apply(before, command, { by: 'ada', at });
    if (isEmpty(diff)) continue;
    const after = patch(before, diff);
    yield { entry: { seq, at, by: 'ada', name: command.do, cause: 'do', diff }, after };
    before = after;
    seq += 1;
  }
}

function anyCommand(project: Project, random: (below: number) => number): Command {
  const tags = [...allAnnotations(project)];
  const tag = tags[random(tags.length)];
  const article = [...project.articles.keys()][random(project.articles.size)] ?? '';
  const start = random(200);
  const spans = [{ start, end: start + 1 + random(40) }];
  if (tag === undefined || random(3) === 0) {
    const id = `00000000-0000-4000-8000-${random(2 ** 32)
      .toString(16)
      .padStart(12, '0')}`;
    return { do: 'annotate', id, article, layer: 'entity', type: 'place', spans, attributes: {} };
  }
  const { id } = tag;
  const commands: readonly Command[] = [
    { do: 'set-note', id, note: 'x'.repeat(random(5000)) },
    { do: 'set-attribute', ids: [id], name: 'name', value: String(random(1000)) },
    { do: 'respan', id, spans },
    { do: 'remove', ids: tags.slice(0, 1 + random(3)).map((one) => one.id) },
    { do: 'set-blocks', article, blocks: [0], kind: random(2) === 0 ? 'paragraph' : 'boilerplate' },
    { do: 'describe-project', title: `Title ${random(1000)}`, workingLanguage: 'en' },
  ];
  return commands[random(commands.length)] ?? { do: 'arrange', order: [article] };
}

/** Whole numbers below a bound, by a linear congruential generator modulo 2^32 (Numerical Recipes, 3rd ed., § 7.1). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A checksum of everything in a project; the same whatever order records and keys are in. */
export function stateOf(project: Project): string {
  const records = [project.info, project.tagset, ...project.articles.values(), ...allAnnotations(project)];
  return sha256(JSON.stringify([records.map(canonical).sort(), [...project.texts].sort()]));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
