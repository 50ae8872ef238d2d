import { join } from 'node:path';
import * as v from 'valibot';
import { inOrderOfTime } from '../audit/in-order-of-time.ts';
import type { Entry } from '../edit/entry.ts';
import { ownerOf } from '../model/curated.ts';
import { NameSchema } from '../model/identifier.ts';
import { Problem, type ProblemData } from '../model/problem.ts';
import type { Project, ProjectRecord } from '../model/project.ts';
import { sha256 } from './aside.ts';
import { conflictCopy, gitConflictIn } from './conflict-copies.ts';
import { Copies, type Copy } from './copies.ts';
import { type FolderEntry, listIfThere, readIfThere } from './disk.ts';
import { Draft, isPersonal, Keepers, type PersonalRecord } from './draft.ts';
import {
  articleOfFile,
  articleOfTextFile,
  articlePath,
  exchangedFolder,
  journalPath,
  pathOf,
  personOfFile,
  projectPath,
  reviewsFolder,
  seqIn,
  tagsetPath,
  type UpTo,
} from './files.ts';
import { type Reading, readJournal } from './journal-line.ts';
import { ProjectFiles } from './project-files.ts';
import type { Loaded, Place } from './snapshot.ts';

/** A project as its files and journals say it, and what is to be said of them. Nothing was written to find this out. */
export interface Read {
  readonly project: Project;
  readonly files: ProjectFiles;
  readonly keepers: Keepers;
  readonly report: readonly ProblemData[];
  /** For each annotator the last entry that the project includes. */
  readonly upTo: UpTo;
  /** The journals, by annotator. */
  readonly journals: ReadonlyMap<string, Reading>;
  /** Paths of files that are damaged, lost or of an earlier schema. */
  readonly stale: ReadonlySet<string>;
  /** Paths of files that lack entries of a journal, by annotator. */
  readonly behind: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads everything: each file that can be used, else its previous generation, and on top of each the entries of the
 * journals that it does not include yet. Snapshots are read before journals, so that with somebody at work in the folder
 * a journal is never older than a snapshot that refers to it.
 *
 * @param annotator Whose records come first where two claim the same id.
 * @throws Problem `not-a-project`, `schema-newer`, one of `project.json` or `tagset.json` when these are beyond recovery,
 *   or one of the disk's.
 */
export async function readProject(place: Place, annotator: string): Promise<Read> {
  const reader = new Reader(place, annotator);
  await reader.readShared();
  for (const other of await reader.annotators(annotator)) await reader.readAnnotator(other);
  return reader.finish();
}

class Reader {
  readonly #place: Place;
  readonly #opener: string;
  readonly #files: ProjectFiles;
  readonly #keepers = new Keepers();
  readonly #draft = new Draft(this.#keepers);
  readonly #report: ProblemData[] = [];
  readonly #stale = new Set<string>();
  /** What each file includes; a file that is not there includes nothing. */
  readonly #upTo = new Map<string, UpTo>();
  readonly #journals = new Map<string, Reading>();
  /** Records that lie with somebody who took them in from a colleague. */
  readonly #copies: Copy[] = [];
  /** When each annotator last changed something in their own files, as far as their records say. */
  readonly #lastChanges = new Map<string, string>();

  constructor(place: Place, opener: string) {
    this.#place = place;
    this.#opener = opener;
    this.#files = new ProjectFiles(place);
  }

  async readShared(): Promise<void> {
    const { folder, disk } = this.#place;
    // What else lies beside these may be anybody's.
    for (const { name } of await listIfThere(disk, folder)) {
      const copied = conflictCopy(name)?.of;
      if (copied === projectPath || copied === tagsetPath) this.#strange('', name);
    }
    const project = await this.#needed(this.#files.project, () => new Problem('not-a-project', { folder }));
    const tagset = await this.#needed(this.#files.tagset, () => new Problem('file-missing', { file: 'tagset.json' }));
    this.#draft.put(project.project);
    this.#draft.put(tagset.tagset);
    const entries = await listIfThere(disk, join(folder, 'articles'));
    for (const id of this.#named(entries, 'articles', articleOfTextFile)) {
      const { contents } = await this.#load(this.#files.article(id));
      if (contents === undefined) continue;
      this.#draft.addText(contents.article, contents.text);
      if (sha256(contents.text) !== contents.article.sha256) this.#say('text-changed', { file: articlePath(id) });
    }
  }

  /** Everybody who has a folder here, the given one first. */
  async annotators(first: string): Promise<string[]> {
    const { disk, folder } = this.#place;
    const entries = [
      ...(await listIfThere(disk, join(folder, 'annotations'))),
      ...(await listIfThere(disk, join(folder, 'reviews'))),
      ...(await listIfThere(disk, join(folder, 'exchanged'))),
    ];
    const folders = entries.filter(({ isFolder, name }) => isFolder && v.is(NameSchema, name));
    const names = [...new Set(folders.map(({ name }) => name))];
    return names.sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  }

  async readAnnotator(annotator: string): Promise<void> {
    const { disk, folder, migrations } = this.#place;
    const here = `annotations/${annotator}`;
    const entries = await listIfThere(disk, join(folder, here));
    const { contents: register } = await this.#load(this.#files.register(annotator));
    if (register !== undefined)
      this.#add([...register.entities, ...register.propositions, ...register.terms], annotator);
    for (const article of this.#named(entries, here, articleOfFile)) {
      const { contents } = await this.#load(this.#files.annotations(annotator, article));
      if (contents === undefined) continue;
      const { annotations, links, progress, segments, decisions } = contents;
      this.#add([...annotations, ...links, ...progress, ...segments, ...decisions], annotator);
    }
    await this.#readReviews(annotator);
    await this.#readExchanges(annotator);
    const path = journalPath(annotator);
    const bytes = (await readIfThere(disk, join(folder, path))) ?? new Uint8Array();
    const journal = readJournal(bytes, path, migrations);
    const merged = journal.damaged.length === 0 ? undefined : gitConflictIn(new TextDecoder().decode(bytes));
    if (merged !== undefined) this.#say('git-conflict', { file: path, line: merged });
    this.#journals.set(annotator, journal);
    for (const line of journal.damaged) this.#say('journal-line-damaged', { file: path, line });
    for (const gap of journal.gaps) this.#say('journal-gap', { file: path, ...gap });
    if (journal.torn.length > 0) this.#say('journal-torn', { file: path, bytes: journal.torn.length });
  }

  async #readReviews(reviewer: string): Promise<void> {
    const { disk, folder } = this.#place;
    const here = reviewsFolder(reviewer);
    for (const about of this.#named(await listIfThere(disk, join(folder, here)), here, personOfFile)) {
      const { contents } = await this.#load(this.#files.review(reviewer, about));
      if (contents === undefined) continue;
      this.#add([...contents.verdicts, ...contents.comments, ...contents.answers], reviewer);
    }
  }

  async #readExchanges(annotator: string): Promise<void> {
    const { disk, folder } = this.#place;
    const here = exchangedFolder(annotator);
    for (const colleague of this.#named(await listIfThere(disk, join(folder, here)), here, personOfFile)) {
      const { contents } = await this.#load(this.#files.exchange(annotator, colleague));
      if (contents?.exchange != null) this.#add([contents.exchange], annotator);
    }
  }

  finish(): Read {
    const behind = new Map<string, Set<string>>();
    const isCopied = (record: ProjectRecord, annotator: string) =>
      isPersonal(record) && ownerOf(record.creator) !== annotator;
    // First what is everybody's own, exchanges among it: these say which copies of it are still wanted.
    this.#replay(behind, (record, annotator) => !isCopied(record, annotator));
    const copies = new Copies(this.#draft, this.#keepers, this.#ownChanges(), this.#opener);
    for (const record of copies.add(this.#copies)) {
      this.#say('record-twice', { kind: record.kind, id: record.id, file: pathOf(record.record, record.keeper) });
    }
    this.#replay(
      behind,
      (record, annotator) => isPersonal(record) && isCopied(record, annotator) && copies.isWanted(record, annotator),
    );
    copies.dropGone();
    const { info, tagset } = this.#draft;
    if (info === undefined || tagset === undefined) throw new Error('the shared files are read first');
    return {
      project: this.#draft.finished(info, tagset),
      files: this.#files,
      keepers: this.#keepers,
      report: this.#report,
      upTo: this.#included(),
      journals: this.#journals,
      stale: this.#stale,
      behind,
    };
  }

  /** The entries of all journals, with whose journal each is in. */
  #inOrder(): (Entry & { readonly annotator: string })[] {
    const journals = [...this.#journals].map(([annotator, { entries }]) =>
      entries.map((entry) => ({ ...entry, annotator })),
    );
    return inOrderOfTime(journals);
  }

  /** Replays what the journals have beyond the files of those records that are meant; notes which files lack them. */
  #replay(behind: Map<string, Set<string>>, isMeant: (record: ProjectRecord, annotator: string) => boolean): void {
    for (const { annotator, ...entry } of this.#inOrder()) {
      this.#draft.replay(entry.diff, annotator, (record) => {
        const path = pathOf(record, annotator);
        if (!isMeant(record, annotator)) return false;
        if (record.kind === 'article' && !this.#draft.hasText(record.id)) return false;
        if (entry.seq <= seqIn(this.#upTo.get(path) ?? {}, annotator)) return false;
        behind.set(annotator, (behind.get(annotator) ?? new Set()).add(path));
        return true;
      });
    }
  }

  /** When each annotator who has files of their own last did something, by their journal or, without one, their records. */
  #ownChanges(): Map<string, string> {
    const last = new Map(this.#lastChanges);
    for (const [annotator, { entries }] of this.#journals) {
      const at = entries.at(-1)?.at;
      if (at !== undefined) last.set(annotator, at);
    }
    return last;
  }

  /** A journal may end before what a snapshot includes, when its end was lost; what is included is included. */
  #included(): UpTo {
    const last = new Map<string, number>();
    const note = (annotator: string, seq: number) => last.set(annotator, Math.max(last.get(annotator) ?? 0, seq));
    for (const [annotator, { entries }] of this.#journals) {
      for (const { seq } of entries) note(annotator, seq);
    }
    for (const upTo of this.#upTo.values()) {
      for (const [annotator, seq] of Object.entries(upTo)) note(annotator, seq);
    }
    return Object.fromEntries(last);
  }

  async #needed<T extends { upTo: UpTo }>(file: Loadable<T>, missing: () => Problem): Promise<T> {
    const loaded = await this.#load(file);
    if (loaded.contents === undefined) throw loaded.damage ?? missing();
    return loaded.contents;
  }

  async #load<T extends { upTo: UpTo }>(file: Loadable<T>): Promise<Loaded<T>> {
    const loaded = await file.load();
    this.#report.push(...loaded.report);
    if (loaded.stale) this.#stale.add(file.path);
    if (loaded.contents !== undefined) this.#upTo.set(file.path, loaded.contents.upTo);
    return loaded;
  }

  #add(records: readonly PersonalRecord[], annotator: string): void {
    for (const record of records) {
      if (ownerOf(record.creator) !== annotator) {
        this.#copies.push({ record, keeper: annotator });
        continue;
      }
      const last = this.#lastChanges.get(annotator) ?? '';
      if (record.kind !== 'exchange' && record.modified > last) this.#lastChanges.set(annotator, record.modified);
      if (this.#draft.add(record, annotator)) continue;
      this.#say('record-twice', { kind: record.kind, id: record.id, file: pathOf(record, annotator) });
    }
  }

  /** What the files in a folder are about, by their names; says which are none of ours. Names with a dot first are not shown. */
  #named(entries: readonly FolderEntry[], folder: string, nameOf: (file: string) => string | undefined): string[] {
    const names: string[] = [];
    for (const { name, isFolder } of entries) {
      const known = nameOf(name);
      if (known !== undefined && !isFolder) names.push(known);
      else if (!name.startsWith('.') && !others.includes(name)) {
        this.#strange(folder, name);
      }
    }
    return names;
  }

  /** Says what a file is that is none of ours. */
  #strange(folder: string, name: string): void {
    const path = (file: string) => (folder === '' ? file : `${folder}/${file}`);
    const copy = conflictCopy(name);
    if (copy === undefined) this.#say('file-not-known', { file: path(name) });
    else this.#say('conflict-copy', { file: path(name), of: path(copy.of), service: copy.service });
  }

  #say<Code extends ProblemData['code']>(code: Code, values: Problem<Code>['values']): void {
    this.#report.push(new Problem(code, values).toData());
  }
}

/** What lies beside the files of annotations. */
const others = ['register.json', 'journal.jsonl'];

interface Loadable<T> {
  readonly path: string;
  load(): Promise<Loaded<T>>;
}
