import { app } from 'electron';
import { nodeDisk } from '../annotations/store/disk.ts';
import { run } from '../app/cli/run.ts';
import { userName } from './user-name.ts';

/** Answers a command of the command line without a window, and ends the program with the command's exit code. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const code = await run(args, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
    folder: process.cwd(),
    user: userName(),
    disk: nodeDisk,
  });
  // What is still on its way to a pipe would be cut off.
  await Promise.all([written(process.stdout), written(process.stderr)]);
  app.exit(code);
}

/** Resolves when what was written is out, or whoever read it has gone. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.once('error', () => resolve());
    stream.write('', () => resolve());
  });
}
