import path from 'node:path';
import { type Adapter, Low } from 'lowdb';
import * as v from 'valibot';
import { readJson } from '../annotations/formats/json.ts';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import { setAside } from '../annotations/store/aside.ts';
import { codeOf, nodeDisk, readIfThere } from '../annotations/store/disk.ts';
import { durableWrite } from '../annotations/store/durable-write.ts';

/** The number that every file in the settings folder carries. */
const schemaNumber = 1;

/** What a file holds, and what holds where there is none. */
export interface Shape<T> {
  readonly schema: v.GenericSchema<unknown, T>;
  readonly usual: T;
}

/**
 * One JSON file that is a person's own, on this machine, outside any project. What does not fit its shape is set aside
 * and the usual value holds; it is never overwritten.
 */
export class PersonalFile<T> {
  readonly #low: Low<T>;
  readonly #file: string;
  #written: Promise<void> = Promise.resolve();

  private constructor(file: string, low: Low<T>) {
    this.#file = file;
    this.#low = low;
  }

  /** Reads the file; what was wrong with it is told once. It does not fail: a person must get at their projects. */
  static async open<T>(file: string, shape: Shape<T>, tell: (problem: ProblemData) => void): Promise<PersonalFile<T>> {
    const low = new Low<T>(adapter(file, shape.schema, tell), shape.usual);
    await low.read();
    return new PersonalFile(file, low);
  }

  get value(): T {
    return this.#low.data;
  }

  /**
   * Takes a value and puts it on the disk, after whatever is being written.
   *
   * @throws Problem `settings-not-saved`; the value holds all the same.
   */
  async set(value: T): Promise<void> {
    this.#low.data = value;
    const write = this.#written.then(() => this.#low.write());
    this.#written = write.catch(() => undefined);
    try {
      await write;
    } catch (error) {
      const reason = codeOf(error) || String(error);
      throw new Problem('settings-not-saved', { file: path.basename(this.#file), reason }, { cause: error });
    }
  }
}

function adapter<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
  tell: (problem: ProblemData) => void,
): Adapter<T> {
  const stored = v.object({ schema: v.literal(schemaNumber), value: schema });
  const { dir, base } = path.parse(file);
  let unreadable: unknown;

  function valueIn(bytes: Uint8Array): T | null {
    try {
      const parsed = v.safeParse(stored, readJson(bytes, base));
      return parsed.success ? parsed.output.value : null;
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  return {
    async read() {
      const bytes = await readIfThere(nodeDisk, file).catch((error) => {
        unreadable = error;
        tell({ code: 'file-unreadable', values: { file, reason: codeOf(error) || String(error) } });
        return undefined;
      });
      if (bytes === undefined) return null;
      const value = valueIn(bytes);
      if (value !== null) return value;
      tell({ code: 'settings-damaged', values: { file: base, aside: await setAside(nodeDisk, dir, base, bytes) } });
      return null;
    },
    async write(value) {
      // What could not be read may still be good.
      if (unreadable !== undefined) throw unreadable;
      const text = `${JSON.stringify({ schema: schemaNumber, value }, null, 2)}\n`;
      await durableWrite(nodeDisk, file, new TextEncoder().encode(text));
    },
  };
}
