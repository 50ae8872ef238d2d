import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../annotations/edit/apply.ts';
import { patch } from '../annotations/edit/diff.ts';
import { anyProject } from '../annotations/formats/project.fixture.ts';
import { defaultTagset } from '../annotations/model/default-tagset.ts';
import { allAnnotations, emptyProject, type Project } from '../annotations/model/project.ts';
import { exportAs, type Import, importFrom } from './exchange.ts';

const everything = { annotators: [], articles: [] };
const at = '2024-05-01T10:00:00.000Z';

const fresh: Project = emptyProject(
  {
    kind: 'project',
    id: 'b8f7b1a2-7f0e-4a8e-9d7b-0f6c1f2e3d4c',
    title: 'New',
    workingLanguage: 'en',
    order: [],
    created: at,
  },
  defaultTagset,
);

/** Does what an import comes to, as the command line and the window do. */
function takeIn(project: Project, { articles, commands }: Import): Project {
  const texts = new Map(project.texts);
  for (const { article, text } of articles) texts.set(article.id, text);
  const added = articles.map(({ article }) => article);
  const withArticles = patch({ ...project, texts }, { added, updated: [], removed: [] });
  return commands.reduce((now, command) => patch(now, apply(now, command, { by: 'zoe', at })), withArticles);
}

function exported(project: Project): string {
  return exportAs('visavis-json', project, everything).content;
}

describe('own JSON', () => {
  test('import after export into an empty project is identity', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const content = exported(project);
        const taken = importFrom('visavis-json', content, fresh, 'a.json');
        expect(taken.aside).toBeNull();
        expect(taken.annotations).toBe([...allAnnotations(project)].length);
        expect(exported(takeIn(fresh, taken))).toBe(content);
      }),
    );
  });

  test('import into the same project changes nothing', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        fc.pre(project.articles.size > 0);
        const taken = importFrom('visavis-json', exported(project), project, 'a.json');
        expect(taken).toMatchObject({ articles: [], commands: [], annotations: 0, aside: null, problems: [] });
        expect(taken.known).toBe([...allAnnotations(project)].length);
      }),
    );
  });
});
