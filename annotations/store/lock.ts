import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { Problem } from '../model/problem.ts';
import { housekeeping } from './aside.ts';
import { codeOf, type Disk, listIfThere, readIfThere } from './disk.ts';
import { writeNew } from './durable-write.ts';
import { parseKnown, readObject } from './json.ts';
import { processState, startTicks } from './process-state.ts';

const HolderSchema = v.object({
  pid: v.number(),
  host: v.string(),
  /** Told apart from every other hold, also one by the same process. */
  nonce: v.pipe(v.string(), v.uuid()),
  since: v.string(),
  startTicks: v.optional(v.number()),
});
type Holder = v.InferOutput<typeof HolderSchema>;

/** That an annotator's part of a project is ours to write. */
export interface Lock {
  /** Lets go of it, if it is still ours. */
  release(): Promise<void>;
}

/**
 * Takes an annotator's lock: a file in the housekeeping folder, made exclusively, that says who holds it.
 *
 * The hard part is to take over from a dead holder when others try the same. Removing the dead file and making a new one
 * would let the second remove the first one's new file. So a dead file is never removed by whoever finds it: it is
 * *succeeded*, by making exclusively a file that is named by the dead one's nonce. Only one can make that. Who made it
 * walks the chain from its start again, and if it still leads to their own file, holds the lock; then they move their file
 * over the first one, and the chain is short again. One who read the dead file before that move and makes its successor
 * after it finds, on walking again, that the chain leads to somebody else, and withdraws.
 *
 * @param takeOver Also from a holder on another machine, which nobody here can ask whether it is still alive.
 * @throws Problem `held`, or the disk's error.
 */
export async function takeLock(disk: Disk, folder: string, annotator: string, takeOver = false): Promise<Lock> {
  const chain = new Chain(disk, folder, annotator, takeOver);
  const ours: Holder = {
    pid: process.pid,
    host: hostname(),
    nonce: randomUUID(),
    since: new Date().toISOString(),
    ...ticks(process.pid),
  };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const dead = await chain.end();
    const path = dead === undefined ? chain.start : chain.successor(dead);
    if (!(await made(disk, path, ours))) continue;
    if (path === chain.start || (await succeeded(disk, chain, path, ours))) {
      await chain.tidy();
      return { release: () => release(disk, chain, ours) };
    }
  }
  throw new Problem('held', { holder: annotator, host: hostname(), pid: 0, since: ours.since });
}

/** Moves our file from the chain's end to its start; withdraws it where the chain does not lead to it any more. */
async function succeeded(disk: Disk, chain: Chain, path: string, ours: Holder): Promise<boolean> {
  const leadsHere = await chain.leadsTo(ours.nonce);
  try {
    if (leadsHere) await disk.rename(path, chain.start);
  } finally {
    // After the move there is nothing here any more.
    await disk.unlink(path).catch(() => undefined);
  }
  return leadsHere;
}

/** Each attempt but the last is one that somebody else was quicker at: more than a few are not luck. */
const attempts = 20;

/** How often, and after how many milliseconds each, a lock is read again that is still being written. */
const readings = { times: 20, pause: 25 };

/** The lock's files: the first, and the successors of dead holders. */
class Chain {
  readonly start: string;
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #annotator: string;
  readonly #takeOver: boolean;

  constructor(disk: Disk, folder: string, annotator: string, takeOver: boolean) {
    this.#disk = disk;
    this.#folder = join(folder, housekeeping);
    this.#annotator = annotator;
    this.#takeOver = takeOver;
    this.start = join(this.#folder, `lock-${annotator}.json`);
  }

  /** The file that takes the place of one whose holder is dead. */
  successor(nonce: string): string {
    return join(this.#folder, `lock-${this.#annotator}.after-${nonce}.json`);
  }

  /**
   * The nonce of the dead holder at the chain's end; undefined where there is no chain.
   * @throws Problem `held` when a holder in it lives.
   */
  async end(): Promise<string | undefined> {
    let last: string | undefined;
    for await (const { nonce, holder } of this.#links()) {
      if (holder !== undefined && !this.#mayBeTakenFrom(holder)) {
        const { host, pid, since } = holder;
        throw new Problem('held', { holder: this.#annotator, host, pid, since });
      }
      last = nonce;
    }
    return last;
  }

  /** Whether the chain comes to the link with a nonce past dead holders only. */
  async leadsTo(nonce: string): Promise<boolean> {
    for await (const link of this.#links()) {
      if (link.nonce === nonce) return true;
      if (link.holder !== undefined && !this.#mayBeTakenFrom(link.holder)) return false;
    }
    return false;
  }

  async nonceAtStart(): Promise<string | undefined> {
    for await (const { nonce } of this.#links()) return nonce;
    return undefined;
  }

  /** Removes the successors that a chain left behind: with a living holder at its start, they mean nothing. */
  async tidy(): Promise<void> {
    const prefix = `lock-${this.#annotator}.after-`;
    for (const { name } of await listIfThere(this.#disk, this.#folder)) {
      if (name.startsWith(prefix)) await this.#disk.unlink(join(this.#folder, name)).catch(() => undefined);
    }
  }

  /** The chain from its start on. A link without a holder was being written by a process that was killed. */
  async *#links(): AsyncGenerator<{ nonce: string; holder: Holder | undefined }> {
    let path = this.start;
    for (let depth = 0; ; depth++) {
      const holder = await this.#read(path);
      if (holder === 'none') return;
      const nonce = holder === 'unreadable' ? `unreadable-${depth}` : holder.nonce;
      yield { nonce, holder: holder === 'unreadable' ? undefined : holder };
      path = this.successor(nonce);
    }
  }

  async #read(path: string): Promise<Holder | 'unreadable' | 'none'> {
    for (let time = 1; ; time++) {
      const bytes = await readIfThere(this.#disk, path);
      if (bytes === undefined) return 'none';
      try {
        return parseKnown(HolderSchema, readObject(bytes, path), path);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (time === readings.times) return 'unreadable';
        await wait(readings.pause);
      }
    }
  }

  /**
   * A person may decide where nobody can know: for a holder on another machine, and for a process id of this one that is
   * in use where the system does not tell since when, so that it may long be another program's.
   */
  #mayBeTakenFrom(holder: Holder): boolean {
    if (holder.host !== hostname()) return this.#takeOver;
    return !isAlive(holder) || (this.#takeOver && holder.startTicks === undefined);
  }
}

function isAlive(holder: Holder): boolean {
  if (processState(holder.pid) === 'gone') return false;
  const now = startTicks(holder.pid);
  return holder.startTicks === undefined || now === undefined || now === holder.startTicks;
}

function ticks(pid: number): { startTicks?: number } {
  const started = startTicks(pid);
  return started === undefined ? {} : { startTicks: started };
}

async function made(disk: Disk, path: string, holder: Holder): Promise<boolean> {
  try {
    await writeNew(disk, path, Buffer.from(`${JSON.stringify(holder)}\n`));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function release(disk: Disk, chain: Chain, ours: Holder): Promise<void> {
  if ((await chain.nonceAtStart()) === ours.nonce) await disk.unlink(chain.start);
}
