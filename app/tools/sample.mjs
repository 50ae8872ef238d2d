/** Each person's own copy of the sample project, so that trying things out changes nothing in the repository. */
import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder, root } from './places.mjs';
import { makeFolder } from './unpack.mjs';
import { say } from './words.mjs';

const original = path.join(root, 'app', 'sample', 'project');

/**
 * @param {{fresh: boolean, from?: string, to?: string}} options fresh: throw the copy away and begin again
 * @returns {Promise<string | null>} the copy's folder; null when this copy of the program comes without a sample
 */
export async function personalSample({ fresh, from = original, to = path.join(dataFolder(), 'sample') }) {
  if (!existsSync(from)) {
    say('There is no sample project in this copy of the program; the welcome window opens instead.');
    return null;
  }
  if (fresh) await rm(to, { recursive: true, force: true });
  if (!existsSync(to)) await makeFolder(to, (temporary) => cp(from, temporary, { recursive: true }));
  return to;
}
