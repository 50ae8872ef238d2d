import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import type * as v from 'valibot';
import { Problem, type ProblemData } from '../model/problem.ts';
import { keepPrevious, readPrevious, setAside, sha256 } from './aside.ts';
import { type Disk, diskProblem, readIfThere } from './disk.ts';
import { durableWrite } from './durable-write.ts';
import { encodeJson, type JsonObject, leftOut, parseKnown, readObject } from './json.ts';
import { type Migrations, stepsFrom } from './migrations.ts';

/** Where a project's files lie, and in which schema they are to be. */
export interface Place {
  readonly disk: Disk;
  readonly folder: string;
  readonly migrations: Migrations;
}

/** A file's contents, and what is to be said of how they were come by. */
export interface Loaded<T> {
  /** Undefined where there is no such file, or nothing of it can be used. */
  readonly contents: T | undefined;
  /** Why the file itself could not be used. */
  readonly damage: Problem | undefined;
  readonly report: readonly ProblemData[];
  /** Whether the file on the disk is not what it should be: to be written anew, if it is ours. */
  readonly stale: boolean;
}

/**
 * One JSON file of a project: lowdb's Low over the adapter below, which knows how to keep what it overwrites. The
 * contents in memory are never changed in place; `write` puts other ones in their stead.
 */
export class Snapshot<T extends object> {
  /** Relative to the project's folder. */
  readonly path: string;
  readonly #adapter: DurableFile<T>;
  readonly #low: Low<T | null>;

  constructor(place: Place, path: string, schema: v.GenericSchema<unknown, T>) {
    this.path = path;
    this.#adapter = new DurableFile(place, path, schema);
    this.#low = new Low<T | null>(this.#adapter, null);
  }

  /**
   * What the file holds; where that cannot be used, what its previous generation holds.
   *
   * @throws Problem `schema-newer`, or one of the disk's.
   */
  async load(): Promise<Loaded<T>> {
    try {
      await this.#low.read();
    } catch (error) {
      const problem = diskProblem(error, this.path);
      if (problem.code === 'schema-newer' || problem.code.startsWith('disk-')) throw problem;
      return this.#recover(problem);
    }
    const { unknownKey, isOlder } = this.#adapter;
    const report: ProblemData[] = [];
    if (unknownKey !== undefined) {
      report.push({ code: 'unknown-key', values: { file: this.path, place: unknownKey } });
    }
    return { contents: this.#low.data ?? undefined, damage: undefined, report, stale: isOlder };
  }

  async #recover(damage: Problem): Promise<Loaded<T>> {
    const contents = await this.#adapter.readPrevious();
    const report: ProblemData[] = [damage.toData()];
    if (contents !== undefined) report.push({ code: 'previous-used', values: { file: this.path } });
    return { contents, damage, report, stale: true };
  }

  /** Puts a copy of a file aside that is not as it should be. Answers the copy's path; undefined where it is needless. */
  async setAside(): Promise<string | undefined> {
    return this.#adapter.setAside();
  }

  /**
   * Writes contents to the file. What was there is kept: as the previous generation if it is what we read or wrote
   * ourselves, else among what is set aside.
   *
   * @returns The path of what was set aside.
   * @throws the disk's error; the file is then as it was.
   */
  async write(contents: T): Promise<string | undefined> {
    const aside = await this.#adapter.setAside();
    this.#low.data = contents;
    await this.#low.write();
    return aside;
  }

  /** Whether the file on the disk is the one that we last read or wrote. */
  isAsWeLeftIt(): Promise<boolean> {
    return this.#adapter.isAsWeLeftIt();
  }
}

class DurableFile<T extends object> implements Adapter<T | null> {
  /** Place of a key that the schema does not know, and that writing would lose. */
  unknownKey: string | undefined;
  /** Whether the file was of an earlier schema. */
  isOlder = false;
  readonly #place: Place;
  readonly #path: string;
  readonly #schema: v.GenericSchema<unknown, T>;
  /** SHA-256 of the bytes that were last read or written; undefined for no file. */
  #seen: string | undefined;
  /** The same, if they are all understood: they may become the previous generation. */
  #good: string | undefined;
  /** Of bytes of which a copy lies aside. */
  #aside: string | undefined;

  constructor(place: Place, path: string, schema: v.GenericSchema<unknown, T>) {
    this.#place = place;
    this.#path = path;
    this.#schema = schema;
  }

  async read(): Promise<T | null> {
    const bytes = await this.#bytes();
    if (bytes === undefined) return null;
    this.#seen = sha256(bytes);
    const { contents, unknownKey, isOlder } = this.#parse(bytes);
    this.unknownKey = unknownKey;
    this.isOlder = isOlder;
    this.#good = unknownKey === undefined && !isOlder ? this.#seen : undefined;
    return contents;
  }

  async write(contents: T | null): Promise<void> {
    if (contents === null) return;
    const { disk, folder, migrations } = this.#place;
    const bytes = await encodeJson({ schema: migrations.schema, ...contents });
    // Of a first generation a copy is kept, so that there is one to go back to from the beginning.
    const existing = await this.#bytes();
    const isGood = existing !== undefined && sha256(existing) === this.#good;
    await keepPrevious(disk, folder, this.#path, isGood ? existing : bytes);
    await durableWrite(disk, join(folder, this.#path), bytes);
    this.#seen = sha256(bytes);
    this.#good = this.#seen;
  }

  async readPrevious(): Promise<T | undefined> {
    const { disk, folder } = this.#place;
    const bytes = await readPrevious(disk, folder, this.#path);
    if (bytes === undefined) return undefined;
    try {
      return this.#parse(bytes).contents;
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  }

  async setAside(): Promise<string | undefined> {
    const bytes = await this.#bytes();
    if (bytes === undefined) return undefined;
    const sum = sha256(bytes);
    if (sum === this.#good || sum === this.#aside) return undefined;
    const { disk, folder } = this.#place;
    const copy = await setAside(disk, folder, this.#path, bytes);
    this.#aside = sum;
    return copy;
  }

  async isAsWeLeftIt(): Promise<boolean> {
    const bytes = await this.#bytes();
    return (bytes === undefined ? undefined : sha256(bytes)) === this.#seen;
  }

  #bytes(): Promise<Uint8Array | undefined> {
    return readIfThere(this.#place.disk, join(this.#place.folder, this.#path));
  }

  #parse(bytes: Uint8Array): { contents: T; unknownKey: string | undefined; isOlder: boolean } {
    const { migrations } = this.#place;
    const raw = readObject(bytes, this.#path);
    const schema = this.#schemaOf(raw);
    if (schema > migrations.schema) {
      throw new Problem('schema-newer', { file: this.#path, schema, known: migrations.schema });
    }
    const steps = stepsFrom(migrations, schema);
    const { schema: _, ...present } = steps.reduce<JsonObject>((older, step) => step.file(older, this.#path), raw);
    const contents = parseKnown(this.#schema, present, this.#path);
    return { contents, unknownKey: leftOut(present, contents), isOlder: steps.length > 0 };
  }

  #schemaOf({ schema }: JsonObject): number {
    if (typeof schema === 'number' && Number.isSafeInteger(schema) && schema >= 1) return schema;
    throw new Problem('file-damaged', { file: this.#path, place: 'schema', expected: 'a schema number' });
  }
}
