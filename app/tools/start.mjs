/** `npm start`: opens the app on a personal copy of the sample project, on a project folder, or on texts. */
import path from 'node:path';
import { ensureBuild } from './compilation.mjs';
import { withDisplay } from './display.mjs';
import { root } from './places.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';
import { personalSample } from './sample.mjs';
import { sandboxArguments } from './sandbox.mjs';
import { runMain } from './words.mjs';

const freshSample = '--fresh-sample';

await runMain(async () => {
  const runtime = await prepare();
  await ensureBuild();
  const args = await appArguments(process.argv.slice(2));
  return withDisplay(async (env) => {
    const { status } = await run(runtime.executable, [...sandboxArguments(), root, ...args], { env });
    return status;
  });
});

/**
 * npm runs us in the repository's root; a relative path is meant from where the person stands.
 * @param {readonly string[]} given
 */
async function appArguments(given) {
  const options = given.filter((argument) => argument.startsWith('-') && argument !== freshSample);
  const paths = given.filter((argument) => !argument.startsWith('-'));
  const from = process.env.INIT_CWD ?? process.cwd();
  if (paths.length > 0) return [...options, ...paths.map((name) => path.resolve(from, name))];
  const sample = await personalSample({ fresh: given.includes(freshSample) });
  return sample === null ? options : [...options, sample];
}
