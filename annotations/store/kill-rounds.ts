import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { defaultTagset } from '../model/default-tagset.ts';
import { sha256 } from './aside.ts';
import { createProject } from './create-project.ts';
import { nodeDisk } from './disk.ts';
import { changesOf, stateOf } from './kill-work.ts';
import { openProject } from './open-project.ts';

/** What the rounds came to. */
export interface Tally {
  rounds: number;
  /** Changes that were acknowledged, all of which were found. */
  acknowledged: number;
  /** Changes found that were not acknowledged yet: they were on the disk before the word of it was out. */
  beyond: number;
  /** Rounds that ended before anything was acknowledged. */
  early: number;
  /** Rounds that ended in the middle of a line. */
  torn: number;
}

const text = 'The river rose and the bridge was closed. '.repeat(20);

/**
 * Lets a process change one project over and over, kills it with SIGKILL at a random moment, and opens what it left:
 * every acknowledged change must be there, and the project must be exactly as it was after one of the changes.
 *
 * @param child The built kill-child.ts.
 * @throws Error at the first round that something is wrong with.
 */
export async function killRounds(folder: string, child: string, rounds: number): Promise<Tally> {
  await makeProject(folder);
  const tally: Tally = { rounds: 0, acknowledged: 0, beyond: 0, early: 0, torn: 0 };
  for (let round = 1; round <= rounds; round++) {
    const before = await openProject(nodeDisk, folder, { annotator: 'ada', readOnly: true });
    // Every fourth round from the start on, while it opens; else from the first acknowledgement on, while it works.
    const moment = { line: round % 4 === 0 ? 1 : 2, after: Math.random() * 300 };
    const lines = await runAndKill(child, [folder, String(round)], moment);
    const after = await openProject(nodeDisk, folder, { annotator: 'ada' });
    const codes = after.report.map(({ code }) => code);
    check(round, after.access.mode === 'write', 'the lock of the killed process was not taken over');
    const strange = codes.filter((code) => code !== 'journal-torn' && code !== 'file-set-aside');
    check(round, strange.length === 0, `found ${strange.join(', ')}`);
    check(
      round,
      !readdirSync(folder, { recursive: true }).some((path) => String(path).endsWith('.tmp')),
      'rubbish left',
    );

    const [seq = before.lastSeq, state = stateOf(before.project)] = lastOf(lines);
    const states = [stateOf(before.project)];
    const changes = changesOf(before.project, round, before.lastSeq);
    while (states.length <= after.lastSeq - before.lastSeq) states.push(stateOf(changes.next().value.after));
    check(round, after.lastSeq >= seq, `change ${seq} was acknowledged, the last one there is ${after.lastSeq}`);
    check(round, states[seq - before.lastSeq] === state, `change ${seq} is not the one that was made`);
    check(round, states.at(-1) === stateOf(after.project), `not the state after change ${after.lastSeq}`);
    await after.close();

    tally.rounds += 1;
    tally.acknowledged += seq - before.lastSeq;
    tally.beyond += after.lastSeq - seq;
    tally.early += Number(lines.length === 0);
    tally.torn += Number(codes.includes('journal-torn'));
  }
  return tally;
}

async function makeProject(folder: string): Promise<void> {
  const info = {
    kind: 'project',
    id: '00000000-0000-4000-8000-000000000000',
    title: 'Kill test',
    workingLanguage: 'en',
    order: [],
    created: '2026-01-01T00:00:00.000Z',
  } as const;
  const project = await createProject(nodeDisk, folder, { info, tagset: defaultTagset, annotator: 'ada' });
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: 'a.txt', encoding: 'utf-8' };
  for (const id of ['one', 'two']) {
    const blocks = [{ start: 0, end: text.length - 1, kind: 'paragraph' }] as const;
    const article = { kind: 'article', id, title: id, language: 'en', source, blocks, sha256: sha256(text) } as const;
    await project.addArticle(article, text);
  }
  await project.close();
}

/** The lines that a process wrote after its first, until it was killed so many milliseconds after one of them. */
function runAndKill(
  child: string,
  values: readonly string[],
  { line, after }: { line: number; after: number },
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, ...values], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaints = '';
    let isDoomed = false;
    running.stdout.on('data', (bytes) => {
      output += bytes;
      if (isDoomed || output.split('\n').length <= line) return;
      isDoomed = true;
      setTimeout(() => running.kill('SIGKILL'), after);
    });
    running.stderr.on('data', (bytes) => {
      complaints += bytes;
    });
    running.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(output.split('\n').slice(1, -1));
      else reject(new Error(`the process ended by itself: ${complaints}`));
    });
  });
}

function lastOf(lines: readonly string[]): [seq: number, state: string] | [] {
  const [seq, state] = lines.at(-1)?.split(' ') ?? [];
  return seq === undefined || state === undefined ? [] : [Number(seq), state];
}

function check(round: number, isRight: boolean, complaint: string): void {
  if (!isRight) throw new Error(`round ${round}: ${complaint}`);
}
