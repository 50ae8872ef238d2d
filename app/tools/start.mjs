/** `npm start`: opens the app on a personal copy of the sample project, on a project folder, or on texts. */
import { ensureBuild } from './compilation.mjs';
import { withDisplay } from './display.mjs';
import { runElectron } from './electron-output.mjs';
import { root } from './places.mjs';
import { prepare } from './prepare.mjs';
import { personalSample } from './sample.mjs';
import { sandboxArguments } from './sandbox.mjs';
import { runMain } from './words.mjs';

const freshSample = '--fresh-sample';

/** Whose tags are one's own in the sample; the other annotator's are a colleague's. */
const sampleAnnotator = 'anna';

await runMain(async () => {
  const runtime = await prepare();
  await ensureBuild();
  const { args, annotator } = await appArguments(process.argv.slice(2));
  return withDisplay(async (inherited) => {
    const env = annotator === undefined ? inherited : { VISAVIS_ANNOTATOR: annotator, ...inherited };
    // npm runs us in the repository's root; a relative path is meant from where the person stands.
    const cwd = process.env.INIT_CWD ?? process.cwd();
    return runElectron(runtime.executable, [...sandboxArguments(), root, ...args], { env, cwd });
  });
});

/**
 * @param {readonly string[]} given
 * @returns {Promise<{args: readonly string[], annotator?: string}>}
 */
async function appArguments(given) {
  const args = given.filter((argument) => argument !== freshSample);
  if (args.some((argument) => !argument.startsWith('-'))) return { args };
  const sample = await personalSample({ fresh: given.includes(freshSample) });
  return sample === null ? { args } : { args: [...args, sample], annotator: sampleAnnotator };
}
