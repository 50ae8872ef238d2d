import { describe, expect, test } from 'vitest';
import type { Article } from '../annotations/model/article.ts';
import { defaultTagset } from '../annotations/model/default-tagset.ts';
import { emptyProject, type Project } from '../annotations/model/project.ts';
import { emptyWorkspace, type Workspace } from '../app/contract/workspace.ts';
import { fitting } from './workspaces.ts';

function article(id: string): Article {
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'UTF-8' };
  return { kind: 'article', id, title: id, language: 'fr', source, blocks: [], sha256: '0'.repeat(64) };
}

function projectWith(...ids: string[]): Project {
  const info = {
    kind: 'project',
    id: '2f1d3b0e-6a4f-4c1c-9b7e-0d8f6f6f3a01',
    title: '',
    workingLanguage: 'en',
    order: [],
    created: '2026-01-01T00:00:00.000Z',
  } as const;
  return { ...emptyProject(info, defaultTagset), articles: new Map(ids.map((id) => [id, article(id)])) };
}

function workspace(active: number, ...articles: string[]): Workspace {
  const top = { offset: 0, pixels: 0 };
  return { ...emptyWorkspace, active, panes: articles.map((id) => ({ article: id, top, anchor: 0, head: 0 })) };
}

describe('panes of articles that are gone', () => {
  const rows = [
    ['none gone', workspace(1, 'a', 'b'), ['a', 'b'], workspace(1, 'a', 'b')],
    ['one before the active pane', workspace(2, 'a', 'b', 'c'), ['b', 'c'], workspace(1, 'b', 'c')],
    ['one after the active pane', workspace(0, 'a', 'b', 'c'), ['a', 'b'], workspace(0, 'a', 'b')],
    ['the active pane', workspace(1, 'a', 'b', 'c'), ['a', 'c'], workspace(1, 'a', 'c')],
    ['the active pane, which was last', workspace(2, 'a', 'b', 'c'), ['a', 'b'], workspace(1, 'a', 'b')],
    ['all', workspace(1, 'a', 'b'), [], workspace(0)],
  ] as const;
  for (const [name, before, there, after] of rows) {
    test(name, () => expect(fitting(before, projectWith(...there))).toEqual(after));
  }
});
