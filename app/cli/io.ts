import type { Disk } from '../../annotations/store/disk.ts';

/** What a command may see of the world: the process gives its own, a test gives one made up. */
export interface Io {
  /** Standard output. */
  out(text: string): void;
  /** Standard error. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working folder. */
  readonly folder: string;
  /** The name of whoever is logged in. */
  readonly user: string;
  readonly disk: Disk;
}
