import { nodeDisk } from './disk.ts';
import { takeLock } from './lock.ts';

/** For lock.test.ts: a process that tries to take the lock of each folder it is told, and never lets go. */
process.on('message', async (folder) => {
  try {
    await takeLock(nodeDisk, String(folder), 'ada');
    process.send?.('taken');
  } catch (error) {
    process.send?.(error instanceof Error && 'code' in error ? error.code : String(error));
  }
});
