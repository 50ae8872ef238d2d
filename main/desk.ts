import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import type { Need } from '../app/contract/actions.ts';
import type { EventName, Events, Loaded, Reach, SaveState } from '../app/contract/requests.ts';
import type { Session } from '../app/session.ts';
import { appName } from './app-name.ts';
import { problemOf } from './asking.ts';
import { channels } from './channels.ts';
import { noteColleagues } from './colleagues.ts';
import { OfferedPaths } from './offered-paths.ts';
import type { OpenProject, Seat } from './open-projects.ts';
import { type Program, rememberClosed, rememberOpen } from './program.ts';

/** Milliseconds that a page may take to hand over what is typed in it, before its window closes all the same. */
const patience = 2_000;

/** Nothing to undo and nothing to redo: what a window that only reads can do. */
const noReach: Reach = { undo: '', redo: '' };

/** One window and what a person works on in it. */
export class Desk implements Seat {
  readonly window: BrowserWindow;
  readonly offered = new OfferedPaths();
  /** Called when what the menu may offer has changed. */
  onNeedChange: () => void = () => undefined;
  readonly #program: Program;
  #project: OpenProject | null = null;
  /** Whether the window knows the project: before that, what changes in it would be held against another one. */
  #isShown = false;
  #arrival: Promise<void> = Promise.resolve();
  #texts: readonly string[] = [];
  #problems: ProblemData[] = [];
  #work: AbortController | null = null;
  #handedOver: () => void = () => undefined;

  constructor(program: Program, window: BrowserWindow) {
    this.#program = program;
    this.window = window;
  }

  get project(): OpenProject | null {
    return this.#project;
  }

  /** @throws Problem `no-project` where none is open. */
  get session(): Session {
    if (this.#project === null) throw new Problem('no-project', {});
    return this.#project.session;
  }

  /**
   * The session, to change the project with.
   *
   * @throws Problem `no-project`, or `read-only` where this window only reads.
   */
  get writing(): Session {
    const { session } = this;
    if (this.#project?.readOnlyFor(this) !== null) throw new Problem('read-only', {});
    return session;
  }

  /** What the actions that this window can do may need. */
  get need(): Need {
    if (this.#project === null) return 'nothing';
    return this.#project.readOnlyFor(this) === null ? 'writing' : 'project';
  }

  tell<Name extends EventName>(name: Name, event: Events[Name]): void {
    if (!this.window.isDestroyed()) this.window.webContents.send(channels.tell, name, event);
  }

  /** Says a problem when the window next asks what to show. */
  tellAtStart(problem: ProblemData): void {
    this.#problems.push(problem);
  }

  /** Begins with a project while the window still loads; what goes wrong is said once it has. */
  arriveAt(folder: string): void {
    this.#arrival = this.open(folder, false).catch(async (error) => {
      this.tellAtStart(problemOf(error, this.#program.log));
      // Or every start would say it again; the list of recent projects still has it.
      await rememberClosed(this.#program, folder);
    });
  }

  /** Begins with texts to make a new project from. */
  arriveWith(texts: readonly string[]): void {
    this.#texts = texts;
    this.offered.add(texts);
  }

  /** What the window shows first; texts and problems are handed out once. */
  async arrived(): Promise<{ loaded: Loaded | null; texts: readonly string[]; problems: readonly ProblemData[] }> {
    await this.#arrival;
    const [texts, problems] = [this.#texts, this.#problems];
    this.#texts = [];
    this.#problems = [];
    return { loaded: await this.loaded(), texts, problems };
  }

  /**
   * Open a project in this window, and leave the one that was open.
   *
   * @throws Problem when it cannot be opened; the other one is then still open.
   */
  async open(folder: string, takeOver: boolean): Promise<void> {
    const before = this.#project;
    const next = await this.#program.projects.open(folder, this, takeOver);
    this.#isShown = false;
    this.#project = next;
    this.#changeSeat();
    if (before !== null && before !== next) await this.#release(before);
    await rememberOpen(this.#program, next.folder, next.session.project.info.title);
  }

  /** Leave the project that is open, if one is: whatever can be saved is saved. */
  async leave(): Promise<void> {
    const project = this.#project;
    if (project === null) return;
    this.#isShown = false;
    this.#project = null;
    this.#changeSeat();
    await this.#release(project);
  }

  /** The open project as the window gets it; null where none is. */
  async loaded(): Promise<Loaded | null> {
    const project = this.#project;
    if (project === null) return null;
    const workspace = await this.#program.workspaces.of(project.session.project);
    // What it costs to look is a line of the folder for each colleague; where it fails, changes are found when asked for.
    await noteColleagues(this).catch(() => undefined);
    // From here to the answer nothing is waited for, so that every later change is told, and none that is in it.
    this.#isShown = true;
    const { session, folder, report } = project;
    const readOnly = project.readOnlyFor(this);
    const { annotator, saving } = session;
    const history = readOnly === null ? session.reach : noReach;
    const { project: state, revision } = session;
    return { folder, project: state, annotator, readOnly, report, saving, workspace, history, revision };
  }

  /**
   * Let the page hand over what is still being typed in it, and how things stand. A page that hangs or has crashed is
   * waited for a moment only: what it was told is saved has long been here.
   */
  async handOver(): Promise<void> {
    if (!this.#isShown) return;
    const answered = new Promise<void>((resolve) => {
      this.#handedOver = resolve;
    });
    this.tell('leaving', null);
    await Promise.race([answered, delay(patience)]);
  }

  /** The page has handed over all that it had. */
  handedOver(): void {
    this.#handedOver();
  }

  /** Begin long work, which ends that which was under way; `cancel` stops it. */
  begin(): AbortSignal {
    this.cancel();
    this.#work = new AbortController();
    return this.#work.signal;
  }

  cancel(): void {
    this.#work?.abort();
    this.#work = null;
  }

  changed(change: Events['changed']): void {
    const { diff, history } = change;
    if (this.#isShown) this.tell('changed', { ...change, history: this.need === 'writing' ? history : noReach });
    if (diff.updated.some(([{ kind }]) => kind === 'project')) this.#entitle();
  }

  saving(state: SaveState): void {
    if (this.#isShown) this.tell('saving', state);
  }

  troubled(problem: ProblemData): void {
    this.tell('problem', problem);
  }

  reseated(): void {
    this.#changeSeat();
    this.loaded().then(
      (loaded) => this.tell('opened', loaded),
      (error) => this.#program.log.write('A window was not told of its project.', error),
    );
  }

  async #release(project: OpenProject): Promise<void> {
    this.cancel();
    await this.#program.projects.leave(project, this);
    if (!this.#program.quitting) await rememberClosed(this.#program, project.folder);
  }

  #changeSeat(): void {
    this.#entitle();
    this.onNeedChange();
  }

  #entitle(): void {
    if (this.window.isDestroyed()) return;
    const title = this.#project?.session.project.info.title ?? '';
    this.window.setTitle(title === '' ? appName : `${title} — ${appName}`);
  }
}
