import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Diff } from '../edit/diff.ts';
import { patch } from '../edit/diff.ts';
import type { Entry } from '../edit/entry.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import type { Project, ProjectInfo } from '../model/project.ts';
import { sha256 } from './aside.ts';
import { createProject } from './create-project.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { type OpenedProject, type OpenOptions, openProject } from './open-project.ts';

/** For tests: a small project, changes to it, and folders that are gone when the test is. */

export const text = 'La rivière a débordé.\nLe maire parle de 40 maisons.\n';

export const info: ProjectInfo = {
  kind: 'project',
  id: '00000000-0000-4000-8000-000000000000',
  title: 'Crue',
  workingLanguage: 'en',
  order: [],
  created: '2026-01-01T00:00:00.000Z',
};

export function article(id: string): Article {
  return {
    kind: 'article',
    id,
    title: 'La crue',
    language: 'fr',
    source: { outlet: '', author: '', published: '', url: '', rights: '', file: `${id}.txt`, encoding: 'utf-8' },
    blocks: [
      { start: 0, end: 21, kind: 'heading' },
      { start: 22, end: 51, kind: 'paragraph' },
    ],
    sha256: sha256(text),
  };
}

/** The UUID number n. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function tag(n: number, on: string, fields: Partial<Annotation> = {}): Annotation {
  return {
    kind: 'annotation',
    id: uuid(n),
    article: on,
    layer: 'entity',
    type: 'place',
    spans: [{ start: 3, end: 10 }],
    quotes: [{ exact: 'rivière', prefix: 'La ', suffix: ' a débordé.' }],
    attributes: {},
    entry: '',
    status: 'open',
    note: '',
    creator: 'ada',
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    ...fields,
  };
}

export function adding(...added: Diff['added']): Diff {
  return { added, updated: [], removed: [] };
}

export function changing(before: Diff['added'][number], after: Diff['added'][number]): Diff {
  return { added: [], updated: [[before, after]], removed: [] };
}

export function entry(seq: number, diff: Diff, by = 'ada'): Entry {
  const at = new Date(Date.UTC(2026, 0, 2, 0, 0, seq)).toISOString();
  return { seq, at, by, name: 'take-in', cause: 'do', diff };
}

/** A folder of its own for a test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A project with the article `crue`, closed again. */
export async function projectFolder(...articles: string[]): Promise<string> {
  const folder = join(temporaryFolder(), 'project');
  await makeProject(folder, ...articles);
  return folder;
}

export async function makeProject(folder: string, ...articles: string[]): Promise<void> {
  const opened = await createProject(nodeDisk, folder, { info, tagset: defaultTagset, annotator: 'ada' });
  for (const id of articles.length === 0 ? ['crue'] : articles) await opened.addArticle(article(id), text);
  await opened.close();
}

/** A snapshot only when it is closed. */
const never = { idle: 1e6, atMost: 1e6 };

export function open(
  folder: string,
  options: Partial<OpenOptions> = {},
  disk: Disk = nodeDisk,
): Promise<OpenedProject> {
  return openProject(disk, folder, { annotator: 'ada', pace: never, ...options });
}

/** Does one change after the other, each saved; answers the project after them. */
export async function does(opened: OpenedProject, from: Project, ...diffs: Diff[]): Promise<Project> {
  let project = from;
  for (const diff of diffs) {
    project = patch(project, diff);
    await opened.append([entry(opened.lastSeq + 1, diff, opened.annotator)]);
    opened.snapshot(project, opened.lastSeq);
  }
  return project;
}

/** Every file below a folder with its bytes, by relative path; without what lies in the folders named. */
export function tree(folder: string, without: readonly string[] = []): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (!entry.isFile() || without.some((name) => path.startsWith(`${name}/`))) continue;
    files[path] = readFileSync(join(folder, path), 'latin1');
  }
  return files;
}

export function codes(opened: OpenedProject): string[] {
  return opened.report.map(({ code }) => code);
}
