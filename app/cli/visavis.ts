#!/usr/bin/env node
import { userInfo } from 'node:os';
import { nodeDisk } from '../../annotations/store/disk.ts';
import { run } from './run.ts';

/** Whoever reads our output may have had enough of it, as `head` has: that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Some systems cannot name whoever is logged in; the name is only a proposal. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

// Not process.exit: what is still on its way to a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  folder: process.cwd(),
  user: userName(),
  disk: nodeDisk,
});
