import path from 'node:path';
import type { ProblemData } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import { emptyWorkspace, type Workspace, WorkspaceSchema } from '../app/contract/workspace.ts';
import { PersonalFile } from './personal-file.ts';

/** How a person left each project's window: one file a project, named by its id, so that a moved folder keeps it. */
export class Workspaces {
  readonly #files = new Map<string, Promise<PersonalFile<Workspace>>>();

  constructor(
    private readonly folder: string,
    private readonly tell: (problem: ProblemData) => void,
  ) {}

  async of(project: Project): Promise<Workspace> {
    const file = await this.#fileOf(project);
    return fitting(file.value, project);
  }

  /** @throws Problem `settings-not-saved` */
  async save(project: Project, workspace: Workspace): Promise<void> {
    const file = await this.#fileOf(project);
    await file.set(fitting(workspace, project));
  }

  #fileOf({ info: { id } }: Project): Promise<PersonalFile<Workspace>> {
    const known = this.#files.get(id);
    if (known !== undefined) return known;
    const shape = { schema: WorkspaceSchema, usual: emptyWorkspace };
    const opened = PersonalFile.open(path.join(this.folder, `${id}.json`), shape, this.tell);
    this.#files.set(id, opened);
    return opened;
  }
}

/** A workspace without the panes of articles that are no longer there. The active pane stays the active one. */
export function fitting(workspace: Workspace, project: Project): Workspace {
  const isThere = ({ article }: { article: string }): boolean => project.articles.has(article);
  const panes = workspace.panes.filter(isThere);
  if (panes.length === workspace.panes.length) return workspace;
  const before = workspace.panes.slice(0, workspace.active).filter(isThere).length;
  return { ...workspace, panes, active: Math.max(0, Math.min(before, panes.length - 1)) };
}
