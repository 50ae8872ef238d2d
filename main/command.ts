import { app } from 'electron';

/** Answers a command of the command line without a window, and ends the program with the command's exit code. */
export async function runCommand(_args: readonly string[]): Promise<void> {
  app.exit(2);
}
