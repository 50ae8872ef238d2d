import { readFileSync } from 'node:fs';
import { codeOf } from './disk.ts';

/** Whether a process of this machine is running. One that belongs to somebody else is. */
export function processState(pid: number): 'running' | 'gone' {
  try {
    process.kill(pid, 0);
    return 'running';
  } catch (error) {
    return codeOf(error) === 'ESRCH' ? 'gone' : 'running';
  }
}

/**
 * When a process started, in clock ticks since the machine did: tells a process from a later one that was given the same
 * id. Field 22 of /proc/<pid>/stat (proc(5)); undefined where there is no such file.
 */
export function startTicks(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the command's name in parentheses, which may itself hold spaces and parentheses.
    const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    return Number.isSafeInteger(ticks) ? ticks : undefined;
  } catch {
    return undefined;
  }
}
