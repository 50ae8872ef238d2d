import path from 'node:path';
import { Problem } from '../annotations/model/problem.ts';

/**
 * The files and folders that a person chose in one window: in a dialog, by dropping them, or on the command line. A page
 * may only have texts read that lie among them, so that even a page gone wrong cannot ask for any file of the disk.
 */
export class OfferedPaths {
  readonly #paths = new Set<string>();

  add(paths: Iterable<string>): void {
    for (const offered of paths) this.#paths.add(path.resolve(offered));
  }

  /** @throws Problem `file-not-offered` unless a path was offered, or lies in a folder that was. */
  check(asked: string): void {
    for (let place = path.resolve(asked); ; place = path.dirname(place)) {
      if (this.#paths.has(place)) return;
      if (place === path.dirname(place)) throw new Problem('file-not-offered', { file: asked });
    }
  }
}
