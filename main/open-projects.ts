import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ProblemData } from '../annotations/model/problem.ts';
import type { SaveState } from '../app/contract/requests.ts';
import type { Session, SessionListener } from '../app/session.ts';

/** Who looks at a project: a window. */
export interface Seat extends SessionListener {
  /** Whether it may write has changed, or the project was opened anew. */
  reseated(): void;
  /** Something went wrong with the project's files that no request was the cause of. */
  troubled(problem: ProblemData): void;
}

/** A project as it is opened: the session, and what was found and mended. */
export interface Opened {
  readonly session: Session;
  readonly report: readonly ProblemData[];
}

/**
 * Opens a project; with `takeOver` also where a process on another machine seems to hold it. Later troubles with its
 * files are told.
 */
export type Opener = (folder: string, takeOver: boolean, tell: (problem: ProblemData) => void) => Promise<Opened>;

/**
 * A project that is open in this program: one session, however many windows look at it. One of them writes; the others
 * see each of its changes.
 */
export class OpenProject {
  readonly folder: string;
  #opened: Opened;
  readonly #seats = new Set<Seat>();
  readonly #mute = new Map<Seat, () => void>();
  #writer: Seat | undefined;
  #takenOver = false;

  constructor(folder: string, opened: Opened) {
    this.folder = folder;
    this.#opened = opened;
  }

  get session(): Session {
    return this.#opened.session;
  }

  get report(): readonly ProblemData[] {
    return this.#opened.report;
  }

  /** How many windows look at it. */
  get seats(): number {
    return this.#seats.size;
  }

  /** Why a window only reads; null where it writes. */
  readOnlyFor(seat: Seat): ProblemData | null {
    if (this.session.readOnly !== null) return this.session.readOnly;
    if (seat === this.#writer) return null;
    const values = { project: this.session.project.info.title };
    return { code: this.#takenOver ? 'taken-over' : 'open-in-other-window', values };
  }

  sit(seat: Seat): void {
    if (this.#seats.has(seat)) return;
    this.#seats.add(seat);
    this.#mute.set(seat, this.session.listen(seat));
    this.#writer ??= seat;
  }

  /** The next window writes, if the one that leaves did. */
  leave(seat: Seat): void {
    this.#mute.get(seat)?.();
    this.#mute.delete(seat);
    this.#seats.delete(seat);
    if (seat !== this.#writer) return;
    this.#takenOver = false;
    [this.#writer] = this.#seats;
    this.#writer?.reseated();
  }

  /** Lets one window write instead of the one that did. */
  takeOver(seat: Seat): void {
    if (this.#writer === seat) return;
    this.#writer = seat;
    this.#takenOver = true;
    for (const other of this.#seats) if (other !== seat) other.reseated();
  }

  trouble(problem: ProblemData): void {
    for (const seat of this.#seats) seat.troubled(problem);
  }

  /** Puts the project as it was opened anew in the place of the former session, in every window. Nobody writes yet. */
  renew(opened: Opened): void {
    this.#opened = opened;
    this.#writer = undefined;
    for (const seat of this.#seats) {
      this.#mute.get(seat)?.();
      this.#mute.set(seat, opened.session.listen(seat));
    }
  }

  /** Resolves once everything is on the disk, or cannot be put there though it was tried again. */
  async flushed(): Promise<SaveState> {
    await this.session.settled();
    if (this.session.saving.state === 'failed') {
      this.session.retrySave();
      await this.session.settled();
    }
    return this.session.saving;
  }
}

/** The projects that are open in this program, each once. */
export class OpenProjects {
  readonly #open = new Map<string, OpenProject>();
  readonly #opener: Opener;
  /** Opening and closing go one after the other, so that a project is never opened while it is being closed. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(opener: Opener) {
    this.#opener = opener;
  }

  /**
   * Open a project for a window, which looks on where another window of this program has it.
   *
   * @throws Problem when it cannot be opened.
   */
  open(folder: string, seat: Seat, takeOver: boolean): Promise<OpenProject> {
    return this.#inTurn(async () => {
      const place = await placeOf(folder);
      const known = this.#open.get(place);
      const project = known ?? new OpenProject(place, await this.#opener(place, takeOver, this.#teller(place)));
      this.#open.set(place, project);
      project.sit(seat);
      if (takeOver && known !== undefined) await this.#takeOver(known, seat);
      return project;
    });
  }

  /** A window leaves a project; the last one closes it. Whatever could still be saved is saved then. */
  leave(project: OpenProject, seat: Seat): Promise<void> {
    return this.#inTurn(async () => {
      project.leave(seat);
      if (project.seats > 0) return;
      this.#open.delete(project.folder);
      await project.session.close();
    });
  }

  async #takeOver(project: OpenProject, seat: Seat): Promise<void> {
    if (project.session.readOnly !== null) {
      // Another process holds it: only the store can take it from there.
      await project.session.close();
      project.renew(await this.#opener(project.folder, true, this.#teller(project.folder)));
    }
    project.takeOver(seat);
  }

  #teller(place: string): (problem: ProblemData) => void {
    return (problem) => this.#open.get(place)?.trouble(problem);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** One name for a folder however it is reached; the name as given where there is no such folder. */
async function placeOf(folder: string): Promise<string> {
  return realpath(folder).catch(() => path.resolve(folder));
}
